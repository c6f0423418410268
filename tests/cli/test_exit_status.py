"""Exit statuses: 0 clean, 1 findings, 2 anything that kept a draft from being checked."""

import os
import subprocess
import unittest

from support import LEAKY, CliTest, check, environment, run, PACKS, PROGRAM


class ExitStatus(CliTest):
    def test_is_0_for_a_clean_draft(self):
        outcome = check("-", stdin=b"A quiet day.\n")
        self.assertEqual(outcome.code, 0)
        self.assertEqual(
            outcome.out,
            "Nothing found by these rules. "
            "Checked 1 post with 5 rules of 1 pack; nothing skipped.\n",
        )

    def test_is_1_for_findings(self):
        self.assertEqual(check("-", stdin=LEAKY.encode()).code, 1)

    def test_is_never_a_count(self):
        for count in (255, 256, 257, 512):
            draft = b"MRN 0048151\n\n" * count
            outcome = check("-", "--format", "one-line", stdin=draft)
            self.assertEqual(outcome.out.count("\n"), count)
            self.assertEqual(outcome.code, 1)

    def test_follows_fail_on(self):
        note, warning, error = b"so tired", b"a drug seeker", b"MRN 0048151"
        table = [
            (note, "note", 1), (note, "warning", 0), (note, "error", 0), (note, "never", 0),
            (warning, "note", 1), (warning, "warning", 1), (warning, "error", 0),
            (error, "error", 1), (error, "never", 0),
        ]
        for draft, level, code in table:
            with self.subTest(draft=draft, level=level):
                self.assertEqual(check("-", "--fail-on", level, stdin=draft).code, code)
        self.assertEqual(check("-", stdin=note).code, 0)
        self.assertEqual(check("-", stdin=warning).code, 1)

    def test_is_2_when_one_of_several_files_is_missing(self):
        good = self.write("good.txt", LEAKY)
        outcome = check(good, str(self.dir / "gone.txt"))
        self.assert_trouble(outcome, "gone.txt", "no such file")
        self.assertIn("good.txt:2:5: error", outcome.out)
        self.assertIn("Not fully checked: 1 file could not be checked; in the rest", outcome.out)

    def test_never_fails_hide_a_missing_file(self):
        self.assertEqual(check(str(self.dir / "gone.txt"), "--fail-on", "never").code, 2)

    def test_is_2_without_anything_to_do(self):
        self.assert_trouble(run(), "name a command")
        self.assert_trouble(run("check"), "name a draft")
        self.assert_trouble(run("explain"), "name a rule")

    def test_is_0_for_help_and_version(self):
        for arguments in (["--help"], ["-h"], ["check", "--help"], ["explain", "-h"],
                          ["rules", "--help"], ["help"], ["help", "check"], ["--version"]):
            with self.subTest(arguments=arguments):
                outcome = run(*arguments)
                self.assertEqual(outcome.code, 0)
                self.assertIn("postlint", outcome.out)
                self.assertEqual(outcome.err, "")


class ClosedPipe(CliTest):
    def run_with_reader_gone(self, *arguments):
        """Standard output is a pipe that nobody reads."""
        reader, writer = os.pipe()
        os.close(reader)
        try:
            return run("check", "--rules", PACKS, *arguments, stdout=writer)
        finally:
            os.close(writer)

    def test_keeps_the_status_of_the_findings(self):
        draft = self.write("a.txt", "MRN 0048151\n\n" * 5000)
        for form in ("text", "one-line", "json", "sarif"):
            outcome = self.run_with_reader_gone(draft, "--format", form)
            self.assertEqual(outcome.code, 1, outcome.err)
            self.assertNotIn("Broken pipe", outcome.err)

    def test_of_head_is_quiet(self):
        draft = self.write("a.txt", "MRN 0048151\n\n" * 20000)
        script = '"$0" check --rules "$1" "$2" --format one-line | head -n 1; echo ${PIPESTATUS[0]}'
        done = subprocess.run(["bash", "-c", script, PROGRAM, PACKS, draft],
                              capture_output=True, env=environment(), check=False, timeout=60)
        self.assertEqual(done.stdout.decode().splitlines()[-1], "1", done.stderr)
        self.assertNotIn(b"Broken pipe", done.stderr)


class FullDisk(CliTest):
    def test_is_reported(self):
        with open("/dev/full", "wb") as full:
            outcome = run("check", "--rules", PACKS, "-", stdin=b"fine", stdout=full)
        self.assert_trouble(outcome, "cannot write standard output", "No space left")

    def test_is_reported_for_a_closed_standard_output(self):
        script = '"$0" check --rules "$1" - >&-'
        done = subprocess.run(["bash", "-c", script, PROGRAM, PACKS], input=b"fine",
                              capture_output=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
