"""`postlint rules --coverage`: what is checked for each HIPAA letter, and what text cannot show."""

import json
import unittest

from support import PACKS, CliTest, run
from test_packs import pack, rule

NOTE = {"checks": "Titles with a name.", "not-shown": "A name in a picture."}


def allow(**changes):
    base = {"id": "doi", "title": "A DOI", "because": "It names a paper.",
            "find": {"regex": "10\\.\\d{4}/\\w+"},
            "tests": {"match": ["see [10.1001/jama]"], "clean": ["10.5"]}}
    return {**base, **changes}


class Coverage(CliTest):
    def packs(self, **content):
        """A directory of rules with one pack."""
        self.write("rules/mine.pack.json", json.dumps({**pack(rule()), **content}))
        return str(self.dir / "rules")

    def coverage(self, *arguments, **content):
        outcome = run("rules", "--coverage", "--rules", self.packs(**content), *arguments)
        self.assertEqual((outcome.code, outcome.err), (0, ""))
        return outcome

    def test_tells_rules_examples_words_and_limits(self):
        out = self.coverage(coverage={"A": NOTE}, allow=[allow()]).out
        self.assertIn(
            "A  names: 1 rule, 3 matching and 3 clean examples\n"
            "  checks   Titles with a name.\n"
            "  not seen A name in a picture.\n"
            "  rules    mine/name\n", out)
        self.assertIn("What is recognised and not an identifier: 1 entry:\n"
                      "           mine/doi\n", out)

    def test_with_a_gap_says_so_and_is_no_failure(self):
        out = self.coverage().out
        self.assertEqual(out.count(": no rule\n"), 17)
        self.assertIn("Q  photographs of faces: no rule\n", out)

    def test_is_json_for_machines(self):
        listed = self.coverage("--format", "json", coverage={"A": NOTE}, allow=[allow()]).json()
        self.assertEqual(listed["schema"], "postlint-coverage/1")
        self.assertEqual("".join(e["letter"] for e in listed["letters"]), "ABCDEFGHIJKLMNOPQR")
        self.assertEqual(listed["letters"][0]["rules"], ["mine/name"])
        self.assertEqual(listed["letters"][0]["notes"],
                         [{"pack": "mine", "checks": "Titles with a name.",
                           "not_shown": "A name in a picture."}])
        self.assertEqual([e["id"] for e in listed["not_identifiers"]], ["mine/doi"])

    def test_names_the_pack_where_several_describe_a_letter(self):
        packs = self.packs(coverage={"A": NOTE})
        other = {**pack(rule()), "pack": "theirs", "coverage": {"A": {**NOTE, "checks": "Less."}}}
        path = self.write("theirs.pack.json", json.dumps(other))
        out = run("rules", "--coverage", "--rules", packs, "--pack", path).out
        self.assertIn("  checks   mine: Titles with a name.\n", out)
        self.assertIn("  checks   theirs: Less.\n", out)
        self.assertIn("  rules    mine/name, theirs/name\n", out)

    def test_described_twice_in_one_pack_is_refused(self):
        self.write("twice/part.json", json.dumps({"coverage": {"A": NOTE}}))
        content = {**pack(rule()), "include": ["part.json"], "coverage": {"A": NOTE}}
        self.write("twice/pack.json", json.dumps(content))
        outcome = run("rules", "--coverage", "--pack", str(self.dir / "twice"))
        self.assert_trouble(outcome, "error[P025]", "letter `A` is described twice")
        self.assertEqual(outcome.out, "")

    def test_of_the_built_in_packs_describes_every_letter(self):
        outcome = run("rules", "--coverage")
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assertNotIn("no rule", outcome.out)
        self.assertNotIn("no loaded pack", outcome.out)
        self.assertEqual(outcome.out.count("\n  not seen "), 20)  # C and R are told by two packs

    def test_is_an_option_of_rules_only(self):
        self.assert_trouble(run("check", "--coverage", "-", "--rules", PACKS), "--coverage")


if __name__ == "__main__":
    unittest.main()
