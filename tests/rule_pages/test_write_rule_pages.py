"""The generator of docs/rules/: what it writes for a rule, and that --check sees every difference."""
import contextlib
import io
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
import rule_index
import rule_page
import write_rule_pages

LETTERS = {letter: {"letter": letter, "title": title, "notes": []}
           for letter, title in (("A", "names"), ("B", "places"))}


def example(text, *places):
    spans = []
    for place in places:
        begin = text.encode("utf-8").index(place.encode("utf-8"))
        spans.append({"begin": begin, "end": begin + len(place.encode("utf-8"))})
    return {"text": text, "format": "plain", "bytes": spans}


def rule(**changes):
    out = {"id": "ward/name", "pack": "ward", "title": "A name", "message": "\"{match}\" names.",
           "why": "A name identifies.", "suggest": ["Say \"a patient\"."], "fix": "",
           "replacements": [], "sources": [{"cite": "Law", "url": "https://example.com/law"}],
           "category": "phi", "class": "phi.name", "hipaa": ["A"], "severity": "error",
           "confidence": "high", "locked": False, "weights": [], "learned": [], "levels": [],
           "examples": {"match": [example("Saw Mrs Vega.", "Mrs Vega")],
                        "clean": [example("Saw a patient.")]}}
    return {**out, **changes}


def page(**changes):
    return rule_page.page(rule(**changes), LETTERS)


class Page(unittest.TestCase):
    def test_tells_all_of_a_plain_rule(self):
        self.assertEqual(page(), """# A name

`ward/name` · error (fix it before you post) · high confidence · HIPAA A, names

> "Mrs Vega" names.

## Why

A name identifies.

## What to write instead

- Say "a patient".

## Examples

Found, with the place in bold:

- Saw **Mrs Vega**.

Left alone:

- Saw a patient.

## To allow it

Where it is right in general and wrong here, say why. In Markdown, for the next block:

```markdown
<!-- postlint-allow ward/name: REASON -->
```

On the command line, for the whole draft:

```sh
postlint check --allow 'ward/name=REASON' draft.md
```

## Sources

- [Law](https://example.com/law)

[All rules](../README.md)
""")

    def test_finds_places_by_bytes(self):
        match = example("Café: Zoë left", "Zoë")
        self.assertIn("- Café: **Zoë** left\n", page(examples={"match": [match], "clean": []}))

    def test_has_a_table_of_terms_in_the_order_of_the_alphabet(self):
        text = page(message="{match}: {replacement}",
                    replacements=[{"term": "Zed(s)", "instead": "person(s) z"},
                                  {"term": "a|b", "instead": "x*y"}])
        self.assertIn("| Instead of | Write |\n|---|---|\n| a\\|b | x\\*y |\n| Zed(s) | person(s) z |\n"
                      "\nAn ending in brackets may be there or not.\n", text)
        self.assertIn("> Zed: person z\n", text)

    def test_lists_evidence_by_points_and_each_piece_once(self):
        weights = [{"points": p, "because": b} for p, b in ((2, "a"), (-3, "c"), (2, "b"), (2, "a"))]
        text = page(weights=weights, learned=[{"most": 4, "because": "the words"}],
                    levels=[{"at": 6, "severity": "error", "confidence": "high"},
                            {"at": 3, "severity": "warning", "confidence": "low"}])
        self.assertIn("| +2 | a; b |\n| −3 | c |\n| −4 to +4 | the words |\n", text)
        self.assertIn("| 6 | error (fix it before you post) | high |\n| 3 | warning (think again) | low |",
                      text)
        self.assertIn("· weighs evidence, error (fix it before you post) at most ·", text)

    def test_of_a_locked_rule_says_that_it_cannot_be_allowed(self):
        text = page(locked=True)
        self.assertIn("· locked\n", text)
        self.assertNotIn("--allow", text)

    def test_leaves_what_only_a_finding_can_tell_open(self):
        self.assertIn("> These fit ….\n", page(message="These fit {people}."))


class Escapes(unittest.TestCase):
    def example_of(self, text, *places):
        match = example(text, *places)
        return rule_page.examples([match])[0]

    def test_what_markdown_would_read_as_its_own(self):
        for text, written in (("a*b_c`d[e]<f>&", "- a\\*b\\_c\\`d\\[e\\]&lt;f&gt;&amp;"),
                              ("# no heading", "- \\# no heading"),
                              ("- no list", "- \\- no list"),
                              ("12. no number", "- 12\\. no number"),
                              ("one\n\ntwo\n", "- one<br><br>two"),
                              ("https://example.com", "- https\\://example.com"),
                              ("see www.example.com", "- see www\\.example.com"),
                              ("zero\u200bwidth", "- zero‹U+200B›width")):
            self.assertEqual(written, self.example_of(text), repr(text))

    def test_bold_where_stars_would_not_open(self):
        self.assertEqual("- x<b>(y)</b>z", self.example_of("x(y)z", "(y)"))
        self.assertEqual("- <b>a</b><b>b</b>", self.example_of("ab", "a", "b"))

    def test_an_address_with_brackets(self):
        text = page(sources=[{"cite": "A [b]", "url": "https://example.com/a(b) c"}])
        self.assertIn("[A \\[b\\]](https://example.com/a%28b%29%20c)", text)


class Index(unittest.TestCase):
    def test_lists_a_rule_of_two_letters_under_both(self):
        text = rule_index.index([rule(hipaa=["A", "B"])], LETTERS)
        row = "| [A name](ward/name.md) | `ward/name` | error |\n"
        self.assertEqual(2, text.count(row))
        self.assertLess(text.index("### A: names"), text.index("### B: places"))

    def test_has_every_category_even_one_it_does_not_know(self):
        text = rule_index.index([rule(category="house-rules", hipaa=[])], LETTERS)
        self.assertIn("## house-rules\n\n| Finds |", text)

    def test_parts_a_long_category_by_topic(self):
        classes = ["prof.sad_news", "prof.once", ""] + ["prof.sad_news.age"] * rule_index.MANY
        rules = [rule(id="ward/r%d" % i, category="professionalism", hipaa=[], **{"class": one})
                 for i, one in enumerate(classes)]
        topics = rule_index.index(rules, LETTERS).split("\n### ")[-2:]
        self.assertEqual(["Sad news", "Other"], [topic.splitlines()[0] for topic in topics])
        self.assertEqual([rule_index.MANY + 1, 2], [topic.count("`ward/r") for topic in topics])

    def test_does_not_depend_on_the_order_of_the_rules(self):
        rules = [rule(id="ward/b"), rule(id="ward/a")]
        self.assertEqual(rule_index.index(rules, LETTERS), rule_index.index(rules[::-1], LETTERS))

    def test_tells_of_an_allow_entry_what_it_shields_and_how_long(self):
        entry = {"id": "ward/press", "title": "Press line", "because": "It is public.",
                 "shields": ["phi"], "expires": "2027-01-03",
                 "examples": {"match": [example("Call 555-0142", "555-0142")], "clean": []}}
        text = rule_index.never_flagged([entry])
        self.assertIn("`ward/press` · against findings of phi · until 2027-01-03\n\nIt is public.\n\n"
                      "- Call **555-0142**\n", text)
        self.assertIn("against findings of all categories\n",
                      rule_index.never_flagged([{**entry, "shields": [], "expires": None}]))


class Check(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.expected = write_rule_pages.pages_of(
            {"rules": [rule(), rule(id="ward/bed")], "allow": []}, {"letters": LETTERS.values()})
        write_rule_pages.write(self.expected, self.folder)

    def check(self):
        with contextlib.redirect_stdout(io.StringIO()) as out:
            code = write_rule_pages.check(self.expected, self.folder)
        return code, out.getvalue()

    def test_is_content_with_what_was_written(self):
        self.assertEqual((0, ""), self.check())
        self.assertEqual(["README.md", "never-flagged.md", "ward/bed.md", "ward/name.md"],
                         sorted(write_rule_pages.pages_in(self.folder)))

    def test_names_stale_missing_and_leftover_pages(self):
        (self.folder / "README.md").write_text("old", "utf-8")
        (self.folder / "ward/bed.md").unlink()
        (self.folder / "ward/gone.md").write_text("gone", "utf-8")
        code, out = self.check()
        self.assertEqual(1, code)
        self.assertIn("README.md: stale\n", out)
        self.assertIn("ward/bed.md: missing\n", out)
        self.assertIn("ward/gone.md: no rule has this page\n", out)
        self.assertNotIn("ward/name.md", out)

    def test_writing_again_repairs_all_of_it(self):
        self.test_names_stale_missing_and_leftover_pages()
        write_rule_pages.write(self.expected, self.folder)
        self.assertEqual((0, ""), self.check())

    def run_with(self, answer):
        """The exit status of --check when the command prints `answer` to whatever it is asked."""
        command = self.folder / "postlint"
        command.write_text("#!/bin/sh\necho '%s'\n" % answer, "utf-8")
        command.chmod(0o755)
        script = pathlib.Path(write_rule_pages.__file__)
        return subprocess.run([sys.executable, script, "--check", command, self.folder],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode

    def test_is_no_success_when_there_are_no_rules_to_compare(self):
        self.assertEqual(2, self.run_with('{"rules": [], "allow": [], "letters": []}'))
        self.assertEqual(2, self.run_with("not json"))


if __name__ == "__main__":
    unittest.main()
