"""Options and their values: nothing is ignored, everything wrong is named with what was meant."""

import json
import unittest

from support import LEAKY, CliTest, check, run, PACKS


class UnknownWords(CliTest):
    def test_option_is_refused_with_the_nearest(self):
        draft = self.write("a.txt", LEAKY)
        outcome = check(draft, "--formt", "json")
        self.assert_trouble(outcome, "unknown option `--formt`", "did you mean `--format`?")
        self.assertEqual(outcome.out, "")
        self.assert_trouble(check(draft, "--formt=json"), "did you mean `--format`?")
        self.assert_trouble(check(draft, "-x"), "unknown option `-x`")

    def test_values_are_refused_with_the_nearest(self):
        draft = self.write("a.txt", LEAKY)
        table = [
            (["--format", "jsn"], "did you mean `json`?"),
            (["--format", "xml"], "checkstyle, rdjson, csv or html"),
            (["--input-format", "markdwn"], "did you mean `markdown`?"),
            (["--fail-on", "errors"], "did you mean `error`?"),
            (["--color", "sometimes"], "auto, always or never"),
            (["--today", "2026-02-30"], "no such day"),
            (["--today", "1.3.2026"], "YYYY-MM-DD"),
            (["-j", "0"], "a number from 1 to 256"),
            (["-j", "-1"], "a number from 1 to 256"),
            (["-j", "many"], "a number from 1 to 256"),
            (["--thread", "--input-format", "markdown"], "--thread says otherwise"),
            (["--quiet", "--verbose"], "choose one"),
            (["--why", "--format", "one-line"], "choose text"),
            (["--format"], "needs a value"),
            (["--format", "json", "--format", "text"], "more than once"),
        ]
        for arguments, words in table:
            with self.subTest(arguments=arguments):
                outcome = check(draft, *arguments)
                self.assert_trouble(outcome, words)
                self.assertEqual(outcome.out, "")

    def test_command_is_refused_with_the_nearest(self):
        self.assert_trouble(run("chekc", "a.txt"), "unknown command `chekc`", "`check`")
        draft = self.write("a.txt", LEAKY)
        self.assert_trouble(run(draft), "is not a command; to check it: postlint check")

    def test_rule_is_refused_with_the_nearest(self):
        for name in ("ward/nmae", "nmae"):
            outcome = run("explain", name, "--rules", PACKS)
            self.assert_trouble(outcome, f"there is no rule `{name}`", "did you mean", "name`")


class Position(CliTest):
    def test_of_an_option_does_not_matter(self):
        draft = self.write("a.txt", LEAKY)
        options = ["--rules", PACKS, "--format", "one-line", "--fail-on", "never"]
        reports = [
            run("check", *options, draft),
            run("check", draft, *options),
            run("check", *options[:2], draft, *options[2:]),
            run(*options, "check", draft),
            run(options[0], options[1], "check", draft, *options[2:]),
            run("check", "--rules=" + PACKS, draft, "--format=one-line", "--fail-on=never"),
        ]
        for report in reports:
            self.assertEqual(report.code, 0, report.err)
            self.assertEqual(report.out, reports[0].out)
            self.assertEqual(report.out.count("\n"), 3)

    def test_a_path_after_any_option_with_a_value_is_a_path(self):
        draft = self.write("a.txt", LEAKY)
        pairs = [["--allow", "ward/name=form 12"], ["--pack", f"{PACKS}/ward"], ["-j", "2"],
                 ["--today", "2026-01-01"], ["--fail-on", "error"], ["--color", "never"]]
        for pair in pairs:
            with self.subTest(pair=pair):
                arguments = ["check", *pair, draft, "--format", "json"]
                if pair[0] != "--pack":
                    arguments += ["--rules", PACKS]
                outcome = run(*arguments)
                self.assertEqual(outcome.code, 1, outcome.err)
                self.assertEqual(outcome.json()["summary"]["drafts"], 1)


class Allow(CliTest):
    def test_moves_a_finding_to_the_allowed_ones(self):
        draft = self.write("a.txt", "Saw Mrs Vega.")
        outcome = check(draft, "--allow", "ward/name=consented, form 12")
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assertIn("allowed ward/name: consented, form 12", outcome.out)
        self.assertIn("1 finding allowed", outcome.out)

    def test_of_an_unknown_rule_is_refused(self):
        draft = self.write("a.txt", "Saw Mrs Vega.")
        self.assert_trouble(check(draft, "--allow", "ward/nam=form 12"), "no such rule",
                            "did you mean `ward/name`?")

    def test_without_a_reason_is_refused(self):
        draft = self.write("a.txt", "Saw Mrs Vega.")
        for value in ("ward/name", "ward/name=", "ward/name=  ", "=x"):
            self.assert_trouble(check(draft, "--allow", value), "reason")

    def test_of_a_locked_rule_is_refused(self):
        draft = self.write("a.txt", "badge 4711")
        self.assert_trouble(check(draft, "--allow", "ward/badge=mine"), "locked")

    def test_that_has_expired_is_refused_once_for_all_drafts(self):
        drafts = [self.write(f"{i}.txt", "Saw Mrs Vega.") for i in range(3)]
        outcome = check(*drafts, "--allow", "ward/name=form 12 (until 2020-01-31)",
                        "--today", "2026-01-01")
        self.assert_trouble(outcome, "--allow `ward/name`: the date in its reason has passed")
        self.assertEqual((outcome.out, outcome.err.count("\n")), ("", 1))

    def test_a_dated_validator_counts_from_today(self):
        pack = self.write("born.pack.json", json.dumps(
            {"schema": 1, "pack": "born", "version": "1.0.0", "rules": [{
                "id": "year", "title": "T", "category": "phi", "severity": "error",
                "find": {"regex": "born in ([0-9]{4})", "group": 1},
                "validate": "birth_year_over_89", "message": "M", "why": "W",
                "source": {"cite": "C"},
                "tests": {"match": ["born in [1920]"], "clean": ["born in 1990"]}}]}))
        for today, code in (("2026-12-31", 0), ("2027-01-01", 1)):
            outcome = check("-", "--pack", pack, "--today", today, stdin=b"She was born in 1937.")
            self.assertEqual(outcome.code, code, outcome.err)

    def test_that_was_not_needed_is_mentioned(self):
        outcome = check("-", "--allow", "ward/name=form 12", stdin=b"A quiet day.")
        self.assertEqual(outcome.code, 0)
        self.assertIn("--allow ward/name was not needed", outcome.err)

    def test_a_word_in_prose_suppresses_nothing(self):
        for words in ("postlint-allow ward/name: agreed", "postlint-allow: all", "postlint: off",
                      "nolint"):
            rules = [f["rule"] for f in self.check_text(f"{words}\nSaw Mrs Vega.")]
            self.assertIn("ward/name", rules)

    def test_in_a_comment_needs_a_known_rule_and_a_reason(self):
        for comment, finding in [
            ("<!-- postlint-allow ward/nam: agreed -->", "postlint/suppression-unknown-rule"),
            ("<!-- postlint-allow ward/name -->", "postlint/suppression-malformed"),
            ("<!-- postlint-allow ward/name: agreed (until 2020-01-01) -->",
             "postlint/suppression-expired"),
        ]:
            rules = [f["rule"] for f in self.check_text(
                f"{comment}\nSaw Mrs Vega.", "--stdin-filename", "a.md", "--today", "2026-01-01")]
            self.assertIn("ward/name", rules, comment)
            self.assertIn(finding, rules)


class Talk(CliTest):
    def test_quiet_prints_findings_only(self):
        outcome = check("-", "--quiet", stdin=b"A quiet day.")
        self.assertEqual((outcome.code, outcome.out, outcome.err), (0, "", ""))
        outcome = check("-", "--quiet", "--format", "one-line", stdin=LEAKY.encode())
        self.assertEqual((outcome.code, outcome.err), (1, ""))
        self.assert_trouble(check("--quiet", "gone.txt"), "gone.txt")

    def test_verdict_goes_to_standard_error_unless_the_report_is_text(self):
        for form in ("one-line", "json", "sarif"):
            outcome = check("-", "--format", form, stdin=LEAKY.encode())
            self.assertIn("Do not post yet: 2 to fix, 1 to consider.", outcome.err)
        self.assertEqual(check("-", stdin=LEAKY.encode()).err, "")


class OutputFile(CliTest):
    def test_holds_the_report(self):
        draft = self.write("a.txt", LEAKY)
        target = self.dir / "report.json"
        outcome = check(draft, "--format", "json", "--output", str(target))
        self.assertEqual((outcome.code, outcome.out), (1, ""))
        self.assertEqual(target.read_text(), check(draft, "--format", "json").out)
        self.assertEqual(sorted(p.name for p in self.dir.iterdir()), ["a.txt", "report.json"])
        self.assertEqual(target.stat().st_mode & 0o777, 0o600)

    def test_leaves_other_files_alone(self):
        draft = self.write("a.txt", LEAKY)
        self.write("report.json.part", "mine")
        check(draft, "--output", str(self.dir / "report.json"))
        self.assertEqual((self.dir / "report.json.part").read_text(), "mine")

    def test_is_never_the_draft(self):
        draft = self.write("a.txt", LEAKY)
        self.assert_trouble(check(draft, "--output", draft), "this is a draft to check")
        self.assertEqual((self.dir / "a.txt").read_text(), LEAKY)

    def test_that_cannot_be_written_is_reported(self):
        draft = self.write("a.txt", "fine")
        self.assert_trouble(check(draft, "--output", str(self.dir / "no/r.txt")), "cannot write")
        self.assert_trouble(check(draft, "--output", "/dev/full"), "cannot write")


if __name__ == "__main__":
    unittest.main()
