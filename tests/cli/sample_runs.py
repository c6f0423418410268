"""Runs that show every part of a report, for the tests that validate formats."""

import json
import os
import pathlib

from support import HERE, LEAKY, CliTest, check

STAFF = str(HERE.parents[1] / "rules" / "examples" / "staff-names.pack.json")
REPORT_SCHEMA = HERE.parents[1] / "docs" / "report.schema.json"
SHARED = pathlib.Path(os.environ.get("POSTLINT_SHARED_DIR", HERE.parents[2] / "shared"))
SARIF_SCHEMA = SHARED / "conformance" / "schemas" / "sarif-schema-2.1.0.json"
JUNIT_SCHEMA = SHARED / "conformance" / "schemas" / "junit-10.xsd"
TOGETHER = {
    "schema": 1, "pack": "together", "version": "1.0.0", "title": "T", "owner": "O", "license": "MIT",
    "rules": [{
        "id": "details", "title": "T", "category": "phi", "severity": "error",
        "find": {"combination": {
            "people": 100000, "because": "our county",
            "traits": [
                {"name": "town", "title": "the town", "because": "census",
                 "find": {"words": ["ames"]}, "counts": "people", "number": 65000},
                {"name": "job", "title": "the job", "because": "labour office",
                 "find": {"words": ["farrier"]}, "number": 7},
                {"name": "age", "title": "the age", "because": "census",
                 "find": {"regex": "\\b67\\b"}, "number": 1200}],
            "levels": [{"at-most": 10, "severity": "warning", "confidence": "low"}]}},
        "message": "They fit {people}; without {drop} {people-without}.", "why": "W",
        "suggest": ["S"], "source": {"cite": "C"},
        "tests": {"match": ["A [farrier from Ames]."], "clean": ["A farrier."]}}]}
# Names of files and words of packs that break a format which does not escape them.
HOSTILE = "=<&>'\"]]>--><script>%0A::error::,:|`\x1b[31m\u202e\ufffe\uffff\r\n;\t\\"
HOSTILE_PACK = {
    "schema": 1, "pack": "hostile", "version": "1.0.0", "title": HOSTILE, "owner": HOSTILE,
    "license": "MIT",
    "rules": [{
        "id": "words", "title": HOSTILE, "category": "phi", "severity": "warning",
        "find": {"words": {"drug seeker": HOSTILE}}, "message": HOSTILE + " {match} {replacement}",
        "why": HOSTILE, "suggest": [HOSTILE], "source": {"cite": HOSTILE},
        "tests": {"match": ["A [drug seeker]."], "clean": ["A farrier."]}}]}


class SampleRuns(CliTest):
    """Drafts of every kind in a folder, and a file that is not there."""

    def setUp(self):
        super().setUp()
        self.write("posts/a b.txt", LEAKY)
        self.write("posts/c.md", "<!-- postlint-allow ward/name: agreed -->\nSaw Mrs Vega.\n")
        self.write("posts/b.txt", "Today Nurse Amara Okonkwo left with Tanaka.\n")
        self.write("posts/d.txt", b"caf\xe9 badge 4711")
        self.write("posts/e.png", b"\x89PNG\r\n\x1a\n")
        self.write("posts/thread.txt", "1/2 so tired\n---\n2/2 MRN 0048151")
        self.write("posts/f.txt", "A farrier, 67, from Ames.")
        self.write("posts/g.txt", "The farrier is 67.")
        self.write("hostile/" + HOSTILE + "\udcff.txt",
                   "Saw Mrs\u202e Vega,\r\nthe\x1b[31m <b>drug\nseeker</b> ]]> --> \ufffe 😀.")
        self.together = self.write("together.pack.json", json.dumps(TOGETHER))
        self.hostile = self.write("hostile.pack.json", json.dumps(HOSTILE_PACK))

    def cases(self, form):
        paths = ["posts", "gone.txt"]
        for extra in ([], ["--show-matches"], ["--allow", "ward/record-number=form 12"],
                      ["--pack", STAFF], ["--pack", self.together],
                      ["--pack", self.together, "--allow", "together/details=invented"]):
            yield check(*paths, "--format", form, *extra, cwd=self.dir)
        for extra in ([], ["--show-matches"], ["--allow", "hostile/words=" + HOSTILE]):
            yield check("hostile", HOSTILE + "\udcff", "--format", form, "--pack", self.hostile,
                        *extra, cwd=self.dir)
        yield check("-", "--format", form, stdin=b"fine")
        yield check("gone.txt", "--format", form, cwd=self.dir)
        yield check("posts/e.png", "--format", form, cwd=self.dir)
