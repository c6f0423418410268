"""The index of the rule pages, and the page of what is never flagged."""
import re

from markdown_text import inline, link, paragraph, table
from rule_page import SEVERITIES, examples

CATEGORIES = {
    "phi": "Protected health information",
    "re-identification": "Details that identify without a name",
    "professionalism": "Professional conduct and respectful language",
    "confidentiality": "Confidential matters: reviews, learners, exams, the law",
    "disclosure": "Sponsors and interests to disclose",
}
# The second word of a class, where it does not say enough by itself.
TOPICS = {
    "author_link": "The author's own place of work",
    "boundary": "Boundaries between professional and patient",
    "combination": "Details that few people share",
    "crowdsource": "Live questions and live posts",
    "derogatory": "Derogatory names",
    "discriminatory": "Discrimination",
    "disparage_colleague": "Contempt for colleagues",
    "event": "Events that others know",
    "medical_advice": "Advice to one person",
    "misinfo": "Misinformation",
    "mocking": "Mockery",
    "promo_claim": "Promotion",
    "relative": "Relatives and others whom readers know",
    "room_bed": "Rooms and beds",
    "sexual": "Sexual remarks",
    "stigma": "Words that stigmatise",
    "threat": "Threats",
    "uniqueness": "Claims of being the only one",
}
MANY = 20  # rules; a longer list is parted by topic
OTHER = "Other"  # topics of one rule

INTRODUCTION = """# Rules

What postlint looks for in a draft, one page a rule: what it finds, why, what to write instead, and
examples of what is found and what is left alone. [What is never flagged](never-flagged.md) has the
things that look like an identifier and are not.

%s

A rule that weighs evidence can reach several severities; the tables have the highest. Confidence is
how sure one finding is, apart from how bad it would be. All people and numbers in examples are
invented. Some pages quote words that hurt, because a rule must know them.
"""

NEVER = """# What is never flagged

These look like an identifier and are not. They are recognised first, and a finding that lies wholly
inside such a place is dropped. A pack can add more under `allow`, as
[writing-packs.md](../writing-packs.md) says. [All rules](README.md)
"""


def severity_of(rule):
    """The highest that the rule can reach."""
    return rule["levels"][0]["severity"] if rule["levels"] else rule["severity"]


def rows(rules):
    return table(("Finds", "Rule", "Severity"),
                 [("[%s](%s.md)" % (inline(rule["title"]), rule["id"]), "`%s`" % rule["id"],
                   severity_of(rule) + (", locked" if rule["locked"] else ""))
                  for rule in sorted(rules, key=lambda rule: (rule["title"].casefold(), rule["id"]))])


def topic_of(rule):
    """The second word of the class: `prof.stigma.weight` is about stigma."""
    words = rule["class"].split(".")
    topic = words[1] if len(words) > 1 else OTHER
    return TOPICS.get(topic, topic.replace("_", " ").capitalize())


def by_letter(rules, letters):
    lines = []
    for letter in sorted(letters):
        about = letters[letter]
        found = [rule for rule in rules if letter in rule["hipaa"]]
        lines += ["", "### %s: %s" % (letter, inline(about["title"])), ""]
        lines += rows(found) if found else ["No rule."]
        blind = [inline(note["not_shown"]) for note in about["notes"]]
        lines += ["", "No rule can see: " + " ".join(blind)] if blind else []
    unlettered = [rule for rule in rules if not rule["hipaa"]]
    return lines + (["", "### Without a letter", "", *rows(unlettered)] if unlettered else [])


def by_topic(rules):
    if len(rules) <= MANY:
        return ["", *rows(rules)]
    by_name = {}
    for rule in rules:
        by_name.setdefault(topic_of(rule), []).append(rule)
    others = [found.pop() for topic, found in by_name.items() if topic != OTHER and len(found) == 1]
    others += by_name.pop(OTHER, [])
    lines = []
    for topic, found in [*sorted(by_name.items(), key=lambda item: item[0]), (OTHER, others)]:
        lines += ["", "### " + inline(topic), "", *rows(found)] if found else []
    return lines


def in_order(categories):
    """Those that have a heading in its order, then the others by name."""
    known = [category for category in CATEGORIES if category in categories]
    return known + sorted(categories - CATEGORIES.keys())


def jump(heading):
    """A link to a heading of the same page, as GitHub names it."""
    return link(heading, "#" + re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-"))


def index(rules, letters):
    meanings = "\n".join("- **%s**: %s" % item for item in SEVERITIES.items())
    categories = in_order({rule["category"] for rule in rules})
    headings = {category: CATEGORIES.get(category, category) for category in categories}
    lines = [(INTRODUCTION % meanings).rstrip(), "", " ·\n".join(map(jump, headings.values()))]
    for category, heading in headings.items():
        found = [rule for rule in rules if rule["category"] == category]
        lines += ["", "## " + inline(heading)]
        if category == "phi":
            lines += ["", "By letter of the list in 45 CFR 164.514(b)(2)(i)."]
            lines += by_letter(found, letters)
        else:
            lines += by_topic(found)
    return "\n".join(lines) + "\n"


def shielded(entry):
    return ", ".join(entry["shields"]) if entry["shields"] else "all categories"


def allow_lines(entry):
    until = " · until " + entry["expires"] if entry["expires"] else ""
    lines = ["", "## " + inline(entry["title"]), "",
             "`%s` · against findings of %s%s" % (entry["id"], inline(shielded(entry)), until), "",
             paragraph(entry["because"]), "", *examples(entry["examples"]["match"])]
    if entry["examples"]["clean"]:
        lines += ["", "Not meant by it:", "", *examples(entry["examples"]["clean"])]
    return lines


def never_flagged(allows):
    lines = [NEVER.rstrip()]
    for entry in sorted(allows, key=lambda entry: (entry["title"].casefold(), entry["id"])):
        lines += allow_lines(entry)
    return "\n".join(lines) + "\n"
