"""Formats that readers of other makers read: each is read as its reader would, and what was written
is found again. Validators from npm have tests of their own in tests/reports."""

import base64
import csv
import hashlib
import io
import json
import re
import unittest

from sample_runs import HOSTILE, JUNIT_SCHEMA, SampleRuns
from support import LEAKY, check

try:
    from lxml import etree, html
except ImportError:
    etree = None


class Junit(SampleRuns):
    def setUp(self):
        super().setUp()
        if etree is None:
            self.skipTest("python3-lxml is not installed, so no JUnit report was validated")
        if not JUNIT_SCHEMA.exists():
            self.skipTest(f"no {JUNIT_SCHEMA}, so no JUnit report was validated")
        self.schema = etree.XMLSchema(etree.parse(str(JUNIT_SCHEMA)))

    def test_has_the_schema_of_jenkins(self):
        for outcome in self.cases("junit"):
            self.schema.assertValid(etree.fromstring(outcome.out_bytes))

    def test_counts_what_it_holds(self):
        for outcome in self.cases("junit"):
            for suite in etree.fromstring(outcome.out_bytes).iter("testsuites", "testsuite"):
                for name, element in (("tests", "testcase"), ("failures", "failure"),
                                      ("errors", "error")):
                    held = sum(1 for _ in suite.iter(element))
                    self.assertEqual(suite.get(name), str(held), suite.attrib)

    def test_of_a_run_that_is_not_clean_is_red(self):
        for outcome in self.cases("junit"):
            root = etree.fromstring(outcome.out_bytes)
            is_red = root.get("failures") != "0" or root.get("errors") != "0"
            self.assertEqual(is_red, outcome.code != 0)


# No schema of this format is published; this is what its readers (Jenkins, reviewdog) rely on.
CHECKSTYLE = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="checkstyle"><attribute name="version"/><zeroOrMore>
    <element name="file"><attribute name="name"/><zeroOrMore>
      <element name="error">
        <attribute name="line"><data type="positiveInteger"/></attribute>
        <optional><attribute name="column"><data type="positiveInteger"/></attribute></optional>
        <attribute name="severity">
          <choice><value>info</value><value>warning</value><value>error</value></choice>
        </attribute>
        <attribute name="message"/><attribute name="source"/>
      </element>
    </zeroOrMore></element>
  </zeroOrMore></element></start>
</grammar>
"""


@unittest.skipIf(etree is None, "python3-lxml is not installed, so no Checkstyle report was read")
class Checkstyle(SampleRuns):
    def test_has_the_form_its_readers_rely_on(self):
        grammar = etree.RelaxNG(etree.fromstring(CHECKSTYLE))
        for outcome in self.cases("checkstyle"):
            grammar.assertValid(etree.fromstring(outcome.out_bytes))

    def test_keeps_names_and_messages_readable(self):
        root = etree.fromstring(check("hostile", "--format", "checkstyle", "--pack", self.hostile,
                                      cwd=self.dir).out_bytes)
        name = root.find("file").get("name")
        self.assertIn("=<&>'\"]]>--><script>%0A::error::,:|`<U+001B>[31m<U+202E><U+FFFE>", name)
        self.assertTrue(name.endswith("<0xFF>.txt"), name)


class Csv(SampleRuns):
    def rows(self, outcome):
        self.assertNotIn(b"\n", outcome.out_bytes.replace(b"\r\n", b""))
        return list(csv.DictReader(io.StringIO(outcome.out, newline=""), strict=True,
                                   restkey="too many", restval="too few"))

    def test_has_the_same_columns_in_every_record(self):
        for outcome in self.cases("csv"):
            rows = self.rows(outcome)
            self.assertTrue(rows)
            for row in rows:
                self.assertNotIn("too many", row)
                self.assertNotIn("too few", row.values())

    def test_starts_no_formula_and_no_line(self):
        for outcome in self.cases("csv"):
            for row in self.rows(outcome):
                for text in row.values():
                    self.assertNotRegex(text, r"^[\s\"]*[=+\-@\t\r＝＋－＠]|[\x00-\x1f]")

    def test_can_be_read_back(self):
        rows = self.rows(check("-", "--format", "csv", stdin=LEAKY.encode()))
        self.assertEqual([(r["rule"], r["line"], r["column"], r["end_column"]) for r in rows],
                         [("ward/name", "2", "5", "13"), ("ward/record-number", "2", "25", "32"),
                          ("ward/hard-word", "3", "8", "19")])


class Github(SampleRuns):
    COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:]*,)*title=[^,:]*)::(.*)")

    def commands(self, outcome):
        out = []
        for line in outcome.out_bytes.decode().removesuffix("\n").split("\n"):
            match = self.COMMAND.fullmatch(line)
            self.assertTrue(match, line)
            self.assertNotRegex(line, r"[\x00-\x1f]|%(?!25|0D|0A|3A|2C)")
            out.append((match[1], dict(p.split("=", 1) for p in match[2].split(",")), match[3]))
        return out

    def test_is_a_command_a_line_whatever_the_names(self):
        for outcome in self.cases("github"):
            if outcome.out:
                self.assertTrue(self.commands(outcome))
            else:
                self.assertEqual(outcome.code, 0)

    def test_cannot_be_given_commands_by_a_file_name(self):
        first = self.commands(check("hostile", "--format", "github", "--pack", self.hostile,
                                    cwd=self.dir))[0]
        self.assertIn("%250A%3A%3Aerror%3A%3A%2C%3A|", first[1]["file"])


class Gitlab(SampleRuns):
    def test_gives_every_issue_a_fingerprint_of_its_own(self):
        for outcome in self.cases("gitlab"):
            prints = [issue["fingerprint"] for issue in outcome.json()]
            self.assertEqual(len(prints), len(set(prints)))

    def test_gives_the_same_fingerprints_to_the_same_places_with_other_words(self):
        one, other = (
            [i["fingerprint"] for i in check("-", "--format", "gitlab", stdin=text).json()]
            for text in (b"Saw Mrs Vega, MRN 0048151.", b"\n\nSaw Mrs Okoro, MRN 2342100."))
        self.assertEqual(one, other)


class Rdjson(SampleRuns):
    def test_counts_columns_in_bytes(self):
        text = "Ä\r\n漢字 😀\tSaw Mrs Vega".encode()
        found = check("-", "--format", "rdjson", stdin=text).json()["diagnostics"][0]
        place = found["location"]["range"]
        line = text.split(b"\r\n")[place["start"]["line"] - 1]
        self.assertEqual(line[place["start"]["column"] - 1:place["end"]["column"] - 1], b"Mrs Vega")


@unittest.skipIf(etree is None, "python3-lxml is not installed, so no HTML report was read")
class Html(SampleRuns):
    def pages(self):
        for outcome in self.cases("html"):
            yield html.document_fromstring(outcome.out_bytes.decode())

    def test_loads_and_runs_nothing(self):
        for page in self.pages():
            for name in ("script", "link", "img", "iframe", "object", "form", "base"):
                self.assertFalse(list(page.iter(name)), name)
            for element in page.iter():
                for name, value in element.attrib.items():
                    self.assertNotIn(name, ("src", "style", "srcset", "action"))
                    self.assertFalse(name.startswith("on"), name)
                    if name == "href":
                        self.assertRegex(value, r"^(#|https?://)")
            self.assertNotRegex(page.find(".//style").text, r"url\(|@import|@font-face")

    def test_has_a_policy_that_admits_its_style_sheet_only(self):
        for page in self.pages():
            policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
            style = page.find(".//style").text.encode()
            digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
            self.assertEqual(policy, f"default-src 'none'; style-src 'sha256-{digest}'; "
                                     "base-uri 'none'; form-action 'none'",
                             "set kStyleHash in src/report/html_style.h")

    def test_has_landmarks_and_headings_without_a_gap(self):
        for page in self.pages():
            for name in ("header", "nav", "main", "footer", "h1"):
                self.assertEqual(len(list(page.iter(name))), 1, name)
            levels = [int(h.tag[1]) for h in page.iter("h1", "h2", "h3", "h4", "h5")]
            for before, after in zip(levels, levels[1:]):
                self.assertLessEqual(after, before + 1)

    def test_has_tables_that_say_what_they_are(self):
        for page in self.pages():
            for table in page.iter("table"):
                self.assertTrue(table.find("caption").text)
                columns = len(table.findall("thead/tr/th[@scope='col']"))
                for row in table.findall("tbody/tr"):
                    self.assertEqual(len(row), columns)
                    self.assertEqual(row[0].get("scope"), "row")

    def test_links_within_itself_lead_somewhere(self):
        for page in self.pages():
            ids = page.xpath("//@id")
            self.assertEqual(len(ids), len(set(ids)))
            named = [h[1:] for h in page.xpath("//@href") if h.startswith("#")]
            for name in named + page.xpath("//@aria-labelledby"):
                self.assertIn(name, ids)

    def test_shows_what_was_checked_skipped_and_failed(self):
        text = html.document_fromstring(
            check("posts", "gone.txt", "--format", "html", cwd=self.dir).out).text_content()
        for words in ("Not fully checked: 1 file could not be checked", "gone.txt", "posts/e.png",
                      "posts/g.txt", "Rules of the command line tests", "1.2.0"):
            self.assertIn(words, text)


class EveryFormat(SampleRuns):
    def test_is_the_same_with_any_number_of_threads(self):
        for form in ("ndjson", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv", "html"):
            outputs = {check("posts", "hostile", "--format", form, "-j", jobs, cwd=self.dir)
                       .out_bytes for jobs in ("1", "2", "7")}
            self.assertEqual(len(outputs), 1, form)

    def test_has_no_colour_even_when_asked(self):
        for form in ("ndjson", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv", "html"):
            self.assertNotIn("\x1b", check("posts", "--format", form, "--color", "always",
                                           cwd=self.dir).out)

    def test_is_utf_8_whatever_the_names(self):
        for form in ("ndjson", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv", "html"):
            for outcome in self.cases(form):
                outcome.out_bytes.decode("utf-8")

    def test_that_has_no_room_for_evidence_refuses_why(self):
        for form in ("one-line", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv"):
            self.assert_trouble(check("-", "--why", "--format", form, stdin=b"fine"), form, "--why")

    def test_says_hostile_names_in_json_exactly(self):
        name = check(HOSTILE, "--format", "json", cwd=self.dir).json()["failed"][0]["name"]
        self.assertEqual(json.dumps(name), json.dumps(HOSTILE))


if __name__ == "__main__":
    unittest.main()
