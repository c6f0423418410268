"""What the help and the README tell a newcomer to type must work."""
import pathlib
import re
import unittest

from support import CliTest, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULE = re.compile(r"\b(?:hipaa|reidentification|professionalism)/[a-z0-9]+(?:-[a-z0-9]+)+")


def rules_named_in(text):
    return set(RULE.findall(text))


class Examples(CliTest):
    def assert_known(self, names):
        self.assertTrue(names, "no rule is named, so nothing was checked")
        for name in sorted(names):
            self.assertEqual(0, run("explain", name).code, name + " is not a rule")

    def test_rules_named_in_the_readme_exist(self):
        self.assert_known(rules_named_in((ROOT / "README.md").read_text("utf-8")))

    def test_rules_named_in_the_help_exist(self):
        helps = [run("--help").out] + [run(c, "--help").out for c in ("check", "explain")]
        self.assert_known(rules_named_in("\n".join(helps)))

    def test_every_command_is_listed_once(self):
        commands = re.findall(r"^  ([a-z]+)  ", run("--help").out, re.MULTILINE)
        self.assertEqual(sorted(set(commands)), sorted(commands))
        self.assertIn("check", commands)


class Newcomers(CliTest):
    def test_an_allowance_whose_date_has_passed_is_refused(self):
        done = run("check", "-", "--allow", "hipaa/phone-number=press line (until 2020-01-31)",
                   "--today", "2026-11-23", stdin=b"Call 617-555-0142, says my patient.")
        self.assertEqual(2, done.code)
        self.assertIn("has passed", done.err)

    def test_an_allowance_whose_date_is_to_come_holds(self):
        done = run("check", "-", "--allow", "hipaa/phone-number=press line (until 2027-01-31)",
                   "--today", "2026-11-23", stdin=b"Call 1-617-555-0142, says my patient.")
        self.assertEqual(0, done.code, done.out + done.err)

    def test_a_format_without_a_reader_is_told(self):
        self.write("page.html", "<p>All is well in clinic.</p>")
        done = run("check", "page.html", cwd=self.dir)
        self.assertIn("read as plain text", done.err)

    def test_a_draft_given_as_a_pack_is_not_quoted(self):
        self.write("post.txt", "Grateful to Mrs. Pettibone in bed 14.\n")
        done = run("check", "post.txt", "--pack", "post.txt", cwd=self.dir)
        self.assertEqual(2, done.code)
        self.assertNotIn("Pettibone", done.out + done.err)


if __name__ == "__main__":
    unittest.main()
