"""Bad packs stop the run before a draft is read, with every problem named."""

import json
import unittest

from support import LEAKY, PACKS, CliTest, check, run


def rule(**changes):
    base = {
        "id": "name", "title": "A name", "message": "A name.", "why": "It identifies.",
        "suggest": ["a patient"], "source": {"cite": "45 CFR 164.514"}, "category": "phi",
        "class": "phi.name", "hipaa": ["A"], "severity": "error", "confidence": "high",
        "find": {"words": ["Mrs Vega"]},
        "tests": {
            "match": ["Saw [Mrs Vega].", "[Mrs Vega] left.", "Dear [Mrs Vega]"],
            "clean": ["Mrs", "Vega", "Mr Vega"],
        },
    }
    return {**base, **changes}


def pack(*rules):
    return {"schema": 1, "pack": "mine", "version": "1.0.0", "title": "Mine", "owner": "Me",
            "license": "Apache-2.0", "rules": list(rules)}


class BadPack(CliTest):
    def assert_refused(self, content, *words):
        text = content if isinstance(content, str) else json.dumps(content, indent=1)
        path = self.write("mine.pack.json", text)
        draft = self.write("a.txt", LEAKY)
        for arguments in (["check", draft], ["rules"], ["explain", "mine/name"]):
            outcome = run(*arguments, "--pack", path)
            self.assert_trouble(outcome, "mine.pack.json", "no draft was read", *words)
            self.assertEqual(outcome.out, "")
            self.assertNotIn("terminate", outcome.err)

    def test_with_a_bad_regex_names_it(self):
        self.assert_refused(pack(rule(find={"regex": "(?<=Mrs )Vega"})), "mine/name", "look")
        self.assert_refused(pack(rule(find={"regex": "Mrs (Vega"})), "mine/name")

    def test_without_a_rule_is_refused(self):
        self.assert_refused(pack(), "rule")

    def test_with_an_unknown_key_names_the_nearest(self):
        self.assert_refused(pack(rule(severty="error")), "severty", "severity")

    def test_that_is_no_json_is_refused(self):
        self.assert_refused("{", "error")
        self.assert_refused("", "error")

    def test_reports_every_problem(self):
        self.assert_refused(
            pack(rule(severity="fatal"), rule(id="b", find={"regex": "("})), "fatal", "mine/b")

    def test_that_is_missing_is_named(self):
        outcome = run("check", "--pack", "gone.json", "-", stdin=b"fine", cwd=self.dir)
        self.assert_trouble(outcome, "gone.json")
        outcome = run("check", "--rules", "gone", "-", stdin=b"fine", cwd=self.dir)
        self.assert_trouble(outcome, "gone")

    def test_never_shows_a_draft(self):
        self.write("mine.pack.json", json.dumps(pack(rule(severity="fatal"))))
        draft = self.write("a.txt", LEAKY)
        outcome = run("check", draft, "--pack", str(self.dir / "mine.pack.json"))
        self.assertNotIn("0048151", outcome.err)


    def test_in_a_directory_that_cannot_be_read_is_not_left_out(self):
        self.write("packs/mine.pack.json", json.dumps(pack(rule())))
        self.write("packs/closed/pack.json", json.dumps(pack(rule())))
        self.close("packs/closed", 0)
        outcome = self.run_unprivileged("rules", "--rules", "packs")
        self.assert_trouble(outcome, "P001", "packs/closed/pack.json", "Permission denied")

    def test_draft_with_a_link_is_not_quoted(self):
        draft = self.write("a.md", "[Mrs Vega](x) was back.\n")
        outcome = run("check", draft, "--pack", draft)
        self.assert_trouble(outcome, "no rule pack")
        self.assertNotIn("Vega", outcome.err)


class Dictionary(CliTest):
    def write_pack(self, **files):
        content = pack(rule(find={"dictionary": "names"}))
        content["dictionaries"] = {"names": "lists/names.tsv"}
        for name, text in files.items():
            self.write(f"pack/lists/{name}.tsv", text)
        return self.write("pack/mine.pack.json", json.dumps(content))

    def test_is_read_beside_the_pack(self):
        path = self.write_pack(names="# invented\nMrs Vega\t3\n")
        outcome = check("-", "--pack", path, "--format", "one-line", stdin=b"Saw MRS. VEGA.")
        self.assertIn("<stdin>:1:5: error mine/name", outcome.out)

    def test_that_is_missing_or_wrong_is_named(self):
        draft = self.write("a.txt", LEAKY)
        outcome = run("check", draft, "--pack", self.write_pack())
        self.assert_trouble(outcome, "P058", "lists/names.tsv", "mine.pack.json:1:")
        outcome = run("check", draft, "--pack", self.write_pack(names="Mrs Vega\tmany\n"))
        self.assert_trouble(outcome, "P058", "line 1 has no number")
        self.assertNotIn("Vega", outcome.out)


class PackTestOptions(CliTest):
    def test_is_found_after_the_value_of_an_option(self):
        outcome = run("pack", "--slowest", "3", "test", f"{PACKS}/ward")
        self.assertNotIn("unknown command", outcome.err)
        self.assertIn("Slowest rules", outcome.out)

    def test_lists_as_many_slow_rules_as_asked(self):
        rules = [rule(id=f"name-{i}") for i in range(14)]
        path = self.write("mine.pack.json", json.dumps(pack(*rules)))
        for asked in (3, 12):
            outcome = run("pack", "test", path, "--slowest", str(asked))
            times = outcome.out.split("Slowest rules", 1)[1].splitlines()[1:-1]
            self.assertEqual(len(times), asked, outcome.out)


class GoodPack(CliTest):
    def test_is_added_to_the_others(self):
        path = self.write("mine.pack.json", json.dumps(pack(rule())))
        outcome = check("-", "--pack", path, "--format", "json", stdin=b"Saw Mrs Vega.")
        self.assertEqual([p["name"] for p in outcome.json()["packs"]], ["ward", "mine"])

    def test_is_listed(self):
        outcome = run("rules", "--rules", PACKS)
        self.assertEqual(outcome.code, 0)
        self.assertIn("ward 1.2.0: Rules of the command line tests (5 rules)", outcome.out)
        listed = json.loads(run("rules", "--rules", PACKS, "--format", "json").out)
        self.assertEqual(len(listed["rules"]), 5)

    def test_is_explained(self):
        for name in ("ward/name", "name"):
            outcome = run("explain", name, "--rules", PACKS)
            self.assertEqual(outcome.code, 0)
            self.assertIn("Saw [Mrs Vega] today.", outcome.out)
            self.assertIn("45 CFR 164.514(b)(2)(i)(A)", outcome.out)


class PackTest(CliTest):
    def test_passes_for_a_good_pack(self):
        outcome = run("pack", "test", "--rules", PACKS)
        self.assertEqual(outcome.code, 0, outcome.out)
        self.assertRegex(outcome.out.splitlines()[-1], r"^[1-9]\d* passed, 0 failed$")

    def test_fails_for_a_rule_that_can_never_fire(self):
        never = rule(id="never", find={"regex": "zq{9}x"})
        path = self.write("mine.pack.json", json.dumps(pack(rule(), never)))
        outcome = run("pack", "test", path)
        self.assertEqual(outcome.code, 1, outcome.out + outcome.err)
        self.assertIn("mine/never", outcome.out)
        self.assertNotIn(" 0 failed", outcome.out)

    def test_of_a_bad_pack_is_trouble(self):
        path = self.write("mine.pack.json", json.dumps(pack(rule(severity="fatal"))))
        self.assert_trouble(run("pack", "test", path), "fatal")
        self.assert_trouble(run("pack", "tset"), "unknown command `pack tset`", "`test`")
        self.assert_trouble(run("pack"), "postlint pack test")


class Eval(CliTest):
    GOLD = '{"id":"a","text":"Saw Mrs Vega.","spans":[{"start":4,"end":12,"class":"phi.name"}]}\n'

    def test_counts_what_was_found(self):
        path = self.write("gold.ndjson", self.GOLD)
        outcome = run("eval", path, "--rules", PACKS, "--errors")
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assertIn("1.0000", outcome.out)
        self.assertNotIn("Vega", outcome.out)

    def test_compares_with_an_earlier_run(self):
        path = self.write("gold.ndjson", self.GOLD)
        before = self.write("before.json", run("eval", path, "--rules", PACKS, "--format", "json").out)
        outcome = run("eval", path, "--rules", PACKS, "--compare", before)
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assert_trouble(run("eval", path, "--rules", PACKS, "--compare", path), "--compare")

    def test_of_a_missing_or_malformed_corpus_is_trouble(self):
        self.assert_trouble(run("eval", "gone.ndjson"), "gone.ndjson")
        path = self.write("bad.ndjson", self.GOLD + "{")
        self.assert_trouble(run("eval", path), "bad.ndjson:2")
        self.assert_trouble(run("eval"), "name a corpus")


class BuiltInPacks(CliTest):
    def test_are_loaded_and_listed(self):
        version = run("--version")
        self.assertEqual(version.code, 0, version.err)
        self.assertIn("pack hipaa ", version.out)
        self.assertEqual(run("rules").code, 0)

    def test_find_a_plain_record_number(self):
        outcome = run("check", "-", "--format", "json", stdin=b"Patient MRN: 00481516 came back.")
        self.assertEqual(outcome.code, 1, outcome.err)
        self.assertNotIn("00481516", outcome.out + outcome.err)


if __name__ == "__main__":
    unittest.main()
