"""The page of one rule, from its entry in `postlint rules --format json`."""
import re

from markdown_text import emphasised, inline, link, paragraph, table

SEVERITIES = {"error": "fix it before you post", "warning": "think again", "note": "never stops a post"}
MARKER = re.compile(r"\(e?s\)")  # the forms of a term with and without an ending


def pieces_of(example):
    """The text of an example as [(text, is found)], without empty pieces."""
    text = example["text"].encode("utf-8")
    pieces, at = [], 0
    for place in example["bytes"]:
        pieces += [(text[at:place["begin"]], False), (text[place["begin"]:place["end"]], True)]
        at = place["end"]
    return [(piece.decode("utf-8", "replace"), found)
            for piece, found in pieces + [(text[at:], False)] if piece]


def examples(found):
    return ["- " + emphasised(pieces_of(example)) for example in found]


def first_place(rule):
    for example in rule["examples"]["match"]:
        for text, found in pieces_of(example):
            if found:
                return " ".join(text.split())
    return "…"


def without_markers(term):
    """A term in its first form, the one without endings."""
    return MARKER.sub("", term)


def message(rule):
    """What the author reads, with the first replacement or the first example filled in."""
    values = {"match": first_place(rule)}
    if rule["replacements"]:
        first = rule["replacements"][0]
        values = {"match": without_markers(first["term"]),
                  "replacement": without_markers(first["instead"])}
    return re.sub(r"\{([a-z-]+)\}", lambda name: values.get(name[1], "…"), rule["message"])


def letter_words(rule, letters):
    return "; ".join("HIPAA %s, %s" % (letter, letters[letter]["title"]) for letter in rule["hipaa"])


def severity_words(severity):
    return "%s (%s)" % (severity, SEVERITIES[severity])


def summary(rule, letters):
    facts = ["`%s`" % rule["id"]]
    if rule["levels"]:
        facts.append("weighs evidence, %s at most" % severity_words(rule["levels"][0]["severity"]))
    else:
        facts.append(severity_words(rule["severity"]))
        facts.append(rule["confidence"] + " confidence")
    if rule["hipaa"]:
        facts.append(inline(letter_words(rule, letters)))
    return " · ".join(facts + (["locked"] if rule["locked"] else []))


def section(heading, lines):
    return ["", "## " + heading, "", *lines] if lines else []


def instead(rule):
    lines = ["- " + paragraph("“%s”" % rule["fix"])] if rule["fix"] else []
    lines += ["- " + paragraph(text) for text in rule["suggest"]]
    pairs = sorted(rule["replacements"], key=lambda pair: (pair["term"].casefold(), pair["term"]))
    if pairs:
        rows = [(inline(pair["term"]), inline(pair["instead"])) for pair in pairs]
        lines += ([""] if lines else []) + table(("Instead of", "Write"), rows)
    if any(MARKER.search(pair["term"]) for pair in pairs):
        lines += ["", "An ending in brackets may be there or not."]
    return lines


def shown(rule):
    """Examples of the rule's own tests: found, and left alone."""
    lines = []
    if rule["examples"]["match"]:
        lines += ["Found, with the place in bold:", "", *examples(rule["examples"]["match"])]
    if rule["examples"]["clean"]:
        lines += [""] if lines else []
        lines += ["Left alone:", "", *examples(rule["examples"]["clean"])]
    return lines


def signed(points):
    return "%s%d" % ("−" if points < 0 else "+", abs(points))


def evidence_rows(rule):
    """Points, and all that has so many, from the strongest for to the strongest against."""
    by_points = {}
    for weight in rule["weights"]:
        known = by_points.setdefault(weight["points"], [])
        if weight["because"] not in known:
            known.append(weight["because"])
    rows = [(signed(points), inline("; ".join(by_points[points])))
            for points in sorted(by_points, reverse=True)]
    return rows + [("%s to %s" % (signed(-one["most"]), signed(one["most"])), inline(one["because"]))
                   for one in rule["learned"]]


def level_rows(rule):
    return [("%d" % level["at"], severity_words(level["severity"]), level["confidence"])
            for level in rule["levels"]]


def weighing(rule):
    if not rule["levels"]:
        return []
    lines = ["No single sign decides. What stands in a place and around it adds points or takes some away; "
             "the sum decides whether there is a finding, and how serious it is. "
             "`postlint check --why` shows the sum of each finding.", ""]
    lines += table(("From this many points", "Severity", "Confidence"), level_rows(rule))
    return lines + ["", "<details><summary>The evidence, with its points</summary>", "",
                    *table(("Points", "Evidence"), evidence_rows(rule)), "", "</details>"]


def allowing(rule):
    if rule["locked"]:
        return ["This rule is locked: an author cannot allow it. Ask the owner of the rule pack."]
    return ["Where it is right in general and wrong here, say why. In Markdown, for the next block:", "",
            "```markdown", "<!-- postlint-allow %s: REASON -->" % rule["id"], "```", "",
            "On the command line, for the whole draft:", "",
            "```sh", "postlint check --allow '%s=REASON' draft.md" % rule["id"], "```"]


def sources(rule):
    return ["- " + link(source["cite"], source.get("url", "")) for source in rule["sources"]]


def page(rule, letters):
    """Markdown; `letters` are those of `postlint rules --coverage`, by letter."""
    index = "../" * rule["id"].count("/") + "README.md"
    lines = ["# " + inline(rule["title"]), "", summary(rule, letters), "",
             "> " + paragraph(message(rule))]
    lines += section("Why", [paragraph(rule["why"])])
    lines += section("What to write instead", instead(rule))
    lines += section("Examples", shown(rule))
    lines += section("How it decides", weighing(rule))
    lines += section("To allow it", allowing(rule))
    lines += section("Sources", sources(rule))
    return "\n".join(lines + ["", "[All rules](%s)" % index]) + "\n"
