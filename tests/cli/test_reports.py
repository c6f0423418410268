"""Reports: nothing of the draft leaks, places are right, formats are valid, colours stay home."""

import json
import unittest

from sample_runs import REPORT_SCHEMA, SARIF_SCHEMA, STAFF, SampleRuns
from support import FORMATS, LEAKY, PACKS, CliTest, check, environment, run, run_on_terminal

WORDS = ("Vega", "0048151", "seeker", "Long day")


class Masking(CliTest):
    def test_no_word_of_the_draft_is_in_any_report_or_message(self):
        draft = self.write("a.txt", LEAKY)
        for form in FORMATS:
            for extra in ([], ["--verbose"], ["--color", "always"]):
                outcome = check(draft, "--format", form, *extra)
                for word in WORDS:
                    self.assertNotIn(word, outcome.out + outcome.err, (form, extra))

    def test_no_word_of_a_reason_in_the_draft_is_either(self):
        draft = self.write(
            "a.md", "<!-- postlint-allow ward/name: Mrs Vega signed form 12 -->\nSaw Mrs Vega.\n")
        for form in FORMATS:
            outcome = check(draft, "--format", form)
            self.assertNotIn("Vega", outcome.out + outcome.err)
            self.assertNotIn("signed", outcome.out + outcome.err)

    def test_show_matches_shows_them(self):
        draft = self.write("a.txt", LEAKY)
        for form in FORMATS:
            self.assertIn("Mrs Vega", check(draft, "--format", form, "--show-matches").out)

    def test_text_in_a_pipe_says_that_it_hides(self):
        outcome = check("-", stdin=LEAKY.encode())
        self.assertIn("--show-matches", outcome.out)

    def test_a_terminal_shows_the_authors_text(self):
        draft = self.write("a.txt", LEAKY)
        outcome = run_on_terminal("check", "--rules", PACKS, draft, "--color", "never")
        self.assertEqual(outcome.code, 1)
        self.assertIn("2 | Saw Mrs Vega again, MRN 0048151.\n    |     ^^^^^^^^\n", outcome.out)
        self.assertNotIn("--show-matches", outcome.out)

    def test_a_machine_format_on_a_terminal_is_masked(self):
        draft = self.write("a.txt", LEAKY)
        outcome = run_on_terminal("check", "--rules", PACKS, draft, "--format", "json")
        self.assertNotIn("Vega", outcome.out)


class Why(CliTest):
    DRAFT = "Today Nurse Amara Okonkwo left.\nSaw Mrs Vega again, MRN 0048151.\n"

    def check_staff(self, *arguments):
        draft = self.write("a.txt", self.DRAFT)
        return check(draft, "--pack", STAFF, *arguments)

    def test_gives_the_evidence_in_words_of_the_pack_only(self):
        outcome = self.check_staff("--why")
        self.assertEqual(outcome.code, 1, outcome.err)
        self.assertIn("  evidence +3 a name of our staff list\n"
                      "           +2 two names of the list together\n"
                      "           +2 a title before it\n"
                      "           sum 7: error from 5, warning from 2\n", outcome.out)
        for word in ("Amara", "Okonkwo", "Nurse", "Vega", "0048151"):
            self.assertNotIn(word, outcome.out + outcome.err)

    def test_gives_the_place_of_what_had_to_be_near(self):
        rule = {"id": "name", "title": "T", "category": "phi", "severity": "error",
                "find": {"words": ["vega"]}, "near": {"any": ["saw"], "within": "1 sentence"},
                "message": "M", "why": "W", "source": {"cite": "C"},
                "tests": {"match": ["Saw [Vega]."], "clean": ["Vega"]}}
        self.write("packs/near.pack.json", json.dumps(
            {"schema": 1, "pack": "near", "version": "1.0.0", "rules": [rule]}))
        draft = self.write("a.txt", self.DRAFT)
        outcome = run("check", draft, "--why", "--rules", str(self.dir / "packs"))
        self.assertIn("\n  evidence at 2:1\n", outcome.out)

    def test_is_left_out_unless_asked(self):
        self.assertNotIn("evidence", self.check_staff().out)

    def test_is_always_in_the_formats_for_machines(self):
        for extra in ([], ["--why"]):
            report = self.check_staff("--format", "json", *extra).json()
            first = report["drafts"][0]["findings"][0]
            self.assertEqual(first["points"], 7)
            self.assertEqual([r["points"] for r in first["reasons"]], [3, 2, 2])
            self.assertEqual(first["reasons"][0]["because"], "a name of our staff list")
            self.assertIsNone(report["drafts"][0]["findings"][1]["points"])
            results = self.check_staff("--format", "sarif", *extra).json()["runs"][0]["results"]
            self.assertEqual(results[0]["properties"]["points"], 7)
            self.assertEqual(results[0]["properties"]["reasons"], first["reasons"])

    def test_of_a_rule_is_explained(self):
        outcome = run("explain", "colleague-named", "--pack", STAFF)
        self.assertIn("  level    error from 5, warning from 2 points up, ", outcome.out)
        self.assertIn("  evidence +3 a name of our staff list\n", outcome.out)
        self.assertIn("           -4 an author or a character, no colleague\n", outcome.out)


class Colour(CliTest):
    def test_is_not_in_a_pipe(self):
        self.assertNotIn("\x1b", check("-", stdin=LEAKY.encode()).out)
        self.assertIn("\x1b[", check("-", "--color", "always", stdin=LEAKY.encode()).out)

    def test_on_a_terminal_respects_no_color(self):
        draft = self.write("a.txt", LEAKY)
        arguments = ["check", "--rules", PACKS, draft]
        self.assertIn("\x1b[", run_on_terminal(*arguments).out)
        for env in (environment(NO_COLOR="1"), environment(TERM="dumb")):
            self.assertNotIn("\x1b", run_on_terminal(*arguments, env=env).out)
        self.assertIn("\x1b[", run_on_terminal(*arguments, env=environment(NO_COLOR="")).out)
        self.assertNotIn("\x1b", run_on_terminal(*arguments, "--color", "never").out)

    def test_codes_of_a_draft_never_reach_the_terminal(self):
        draft = self.write("a.txt", "\x1b[2J\x1b]0;owned\x07 \u202eSaw Mrs Vega\n")
        outcome = run_on_terminal("check", "--rules", PACKS, draft, "--color", "never")
        self.assertNotIn("\x1b", outcome.out)
        self.assertNotIn("\u202e", outcome.out)
        self.assertIn("<U+001B>[2J", outcome.out)

    def test_codes_of_a_file_name_never_reach_the_terminal(self):
        outcome = check("gone\x1b[2J.txt", cwd=self.dir)
        self.assertNotIn("\x1b", outcome.err + outcome.out)


class Places(CliTest):
    def test_after_an_emoji_are_right_in_every_unit(self):
        finding = self.check_text("😀 Saw Mrs Vega")[0]
        place = finding["place"]
        self.assertEqual(place["start"], {"line": 1, "column": 7, "utf16_column": 8})
        self.assertEqual(place["bytes"], {"begin": 9, "end": 17})
        one_line = check("-", "--format", "one-line", stdin="😀 Saw Mrs Vega".encode()).out
        self.assertTrue(one_line.startswith("<stdin>:1:7: error ward/name "))

    def test_are_the_same_in_every_format(self):
        draft = self.write("a.txt", "Ä\r\n漢字 😀\tSaw Mrs Vega\rMRN 0048151\n")
        findings = check(draft, "--format", "json").json()["drafts"][0]["findings"]
        by_json = [(f["rule"], f["place"]["start"]["line"], f["place"]["start"]["column"])
                   for f in findings]
        results = check(draft, "--format", "sarif").json()["runs"][0]["results"]
        regions = [r["locations"][0]["physicalLocation"]["region"] for r in results]
        by_sarif = [(r["ruleId"], g["startLine"], g["startColumn"])
                    for r, g in zip(results, regions)]
        self.assertEqual(by_json, [("ward/name", 2, 10), ("ward/record-number", 3, 5)])
        self.assertEqual(by_sarif, by_json)
        one_line = check(draft, "--format", "one-line").out
        self.assertIn("a.txt:2:10: error ward/name", one_line)
        self.assertIn("a.txt:3:5: error ward/record-number", one_line)


class Evasion(CliTest):
    def test_unusual_characters_do_not_defeat_a_rule(self):
        spellings = {
            "non-breaking hyphen": "MRN\u20110048151",
            "en dash": "MRN\u20130048151",
            "no-break space": "MRN\u00a00048151",
            "zero-width space": "M\u200bRN 00\u200b48151",
            "full-width": "ＭＲＮ ００４８１５１",
            "soft hyphen": "MR\u00adN 0048151",
        }
        for name, text in spellings.items():
            with self.subTest(name):
                rules = [f["rule"] for f in self.check_text(f"Today {text} came back.")]
                self.assertIn("ward/record-number", rules)

    def test_a_no_break_space_does_not_hide_a_name(self):
        self.assertIn("ward/name", [f["rule"] for f in self.check_text("Saw Mrs\u00a0Vega.")])


class Formats(SampleRuns):
    def setUp(self):
        super().setUp()
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        self.validate = jsonschema.validate

    def test_json_has_the_published_schema(self):
        schema = json.loads(REPORT_SCHEMA.read_text())
        for outcome in self.cases("json"):
            self.validate(outcome.json(), schema)

    def test_every_line_of_ndjson_has_the_published_schema(self):
        schema = json.loads(REPORT_SCHEMA.read_text())
        schema["$ref"] = "#/definitions/line"  # draft-07: what stands beside $ref is ignored
        for outcome in self.cases("ndjson"):
            lines = [json.loads(line) for line in outcome.out.splitlines()]
            for line in lines:
                self.validate(line, schema)
            self.assertEqual([n for n, line in enumerate(lines, 1) if "summary" in line],
                             [len(lines)])

    def test_json_has_the_estimate_with_places_and_without_words(self):
        outcome = check("posts/f.txt", "posts/g.txt", "--format", "json", "--pack", self.together,
                        cwd=self.dir)
        told, assumed = (d["findings"][0]["estimate"] for d in outcome.json()["drafts"])
        self.assertEqual(told["people"], 0.0546)
        self.assertEqual(told["drop"], ["the job"])
        self.assertEqual(told["people_without"], 780)
        self.assertEqual([(f["title"], f["place"]["start"]["column"]) for f in told["factors"]],
                         [("the town", 21), ("the job", 3), ("the age", 12)])
        self.assertEqual(assumed["factors"][-1], {"title": "no place is counted", "people": 100000.0,
                                                  "because": "our county", "place": None})
        self.assertNotIn("Ames", outcome.out)

    def test_sarif_has_the_schema_of_oasis(self):
        if not SARIF_SCHEMA.exists():
            self.skipTest(f"no {SARIF_SCHEMA}")
        schema = json.loads(SARIF_SCHEMA.read_text())
        for outcome in self.cases("sarif"):
            self.validate(outcome.json(), schema)

    def test_a_run_with_a_missing_file_is_not_successful(self):
        sarif = check("gone.txt", "--format", "sarif", cwd=self.dir).json()
        self.assertFalse(sarif["runs"][0]["invocations"][0]["executionSuccessful"])
        report = check("gone.txt", "--format", "json", cwd=self.dir).json()
        self.assertFalse(report["summary"]["complete"])
        self.assertEqual(report["failed"][0]["name"], "gone.txt")

    def test_no_report_claims_too_much(self):
        for form in FORMATS:
            outcome = check("-", "--format", form, stdin=b"fine")
            for words in ("compliant", "safe to post"):
                self.assertNotIn(words, (outcome.out + outcome.err).lower())


if __name__ == "__main__":
    unittest.main()
