"""Two baselines without any dependency: seven plain regexes, and the same with pairs of names.

They are what somebody writes in an afternoon, and were not adjusted to the sets that they are measured
on. They are not meant to be improved: a detector has to be better than these.
"""
import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"

# Name -> (HIPAA letter, pattern). Seven of them, as the name of the baseline says.
SEVEN = {
    "phone": ("D", r"(?<!\d)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}(?!\d)"),
    "email": ("F", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "ssn": ("G", r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)"),
    "date": ("C", r"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)"
             r"|\b" + MONTH + r"\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?\b"
             r"|\b\d{1,2}(?:st|nd|rd|th)?\s+" + MONTH + r"(?:,?\s+\d{4})?\b"),
    "mrn": ("H", r"(?i)\b(?:MRN|medical record(?: number| no\.?)?)\b[\s:#]*[A-Z]{0,4}-?\d[\w-]*"),
    "url": ("N", r"(?i)\b(?:https?://|www\.)[^\s<>\"]+"),
    "ip": ("O", r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])"),
}

NAME_PAIR = {"name_pair": ("A", r"\b[A-Z][a-z]+[ ][A-Z][a-z]+\b")}


def compiled(table):
    """The table with its patterns compiled."""
    return {name: (letter, re.compile(pattern)) for name, (letter, pattern) in table.items()}


PLAIN = compiled(SEVEN)
WITH_NAMES = compiled({**SEVEN, **NAME_PAIR})


def spans(patterns, text):
    """Every match of every pattern, as spans of a prediction."""
    return [{"start": match.start(), "end": match.end(), "type": name, "hipaa": letter}
            for name, (letter, pattern) in patterns.items() for match in pattern.finditer(text)]


def plain(text):
    """Seven plain regexes."""
    return spans(PLAIN, text)


def with_names(text):
    """Seven plain regexes and every two capitalised words in a row."""
    return spans(WITH_NAMES, text)
