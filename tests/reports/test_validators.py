"""Reports under validators of other makers, which install_validators.py puts into the folder named by
POSTLINT_VALIDATORS: the Nu Html Checker for HTML and its CSS, rdformat-validator for reviewdog's
format, and the TypeScript compiler with codeclimate-types for GitLab's, which has no schema.

A validator that finds nothing wrong with a wrong report proves nothing, so each gets one.
"""

import json
import os
import pathlib
import subprocess
import unittest

from sample_runs import SampleRuns

VALIDATORS = pathlib.Path(os.environ["POSTLINT_VALIDATORS"])
MODULES = VALIDATORS / "node_modules"

# The checker does not know hashes in `style-src`; test_formats.py checks the hash itself.
KNOWN = ("Inline style violates Content Security Policy (meta tag): blocked by “style-src” directive "
         "(missing “‘unsafe-inline’” or nonce/hash).",)

RDFORMAT = """
const { validate } = require('@umbrelladocs/rdformat-validator');
const options = { strictMode: true, allowExtraFields: false };
(async () => {
  for (const path of process.argv.slice(1)) {
    const text = require('fs').readFileSync(path, 'utf8');
    const { valid, errors } = await validate(text, options);
    if (!valid) { console.log(path, JSON.stringify(errors)); process.exitCode = 1; }
  }
})();
"""


def call(*command):
    return subprocess.run([str(part) for part in command], cwd=VALIDATORS, capture_output=True,
                          text=True, timeout=300, check=False)


class Validators(SampleRuns):
    def reports(self, form):
        """All reports of this format as files, so that a validator starts once."""
        paths = []
        for number, outcome in enumerate(self.cases(form)):
            paths.append(self.dir / f"report-{number}.{form}")
            paths[-1].write_bytes(outcome.out_bytes)
        return paths

    def faults_of_html(self, *paths):
        done = call("java", "-jar", MODULES / "vnu-jar/build/dist/vnu.jar", "--stdout",
                    "--format", "json", *paths)
        messages = json.loads(done.stdout)["messages"]
        return [m for m in messages if m["message"] not in KNOWN]

    def test_html_is_html_with_valid_css(self):
        self.assertEqual(self.faults_of_html(*self.reports("html")), [])

    def test_the_html_validator_sees_a_fault(self):
        page = self.reports("html")[0]
        text = page.read_text("utf-8")
        page.write_text(text.replace("</h1>", "</h2>").replace("padding:", "paddding:"), "utf-8")
        faults = " ".join(m["message"] for m in self.faults_of_html(page))
        self.assertIn("paddding", faults)
        self.assertIn("End tag “h2” seen", faults)

    def test_rdjson_has_the_schema_of_reviewdog(self):
        done = call("node", "-e", RDFORMAT, *self.reports("rdjson"))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_the_validator_of_rdjson_sees_a_fault(self):
        wrong = self.reports("rdjson")[0]
        wrong.write_text(wrong.read_text("utf-8").replace('"ERROR"', '"WORST"'), "utf-8")
        self.assertEqual(call("node", "-e", RDFORMAT, wrong).returncode, 1)

    def compile_issues(self, texts):
        source = VALIDATORS / "issues.ts"
        issues = ",\n".join(text.strip() for text in texts)
        source.write_text("import type { Issue } from 'codeclimate-types'\n"
                          f"export const reports: Issue[][] = [{issues}]\n", "utf-8")
        return call("node", MODULES / "typescript/bin/tsc", "--noEmit", "--strict",
                    "--module", "node16", "--moduleResolution", "node16", source)

    def test_gitlab_reports_are_issues_of_code_climate(self):
        done = self.compile_issues(p.read_text("utf-8") for p in self.reports("gitlab"))
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_the_compiler_of_issues_sees_a_fault(self):
        text = self.reports("gitlab")[0].read_text("utf-8")
        done = self.compile_issues([text.replace('"critical"', '"worst"')])
        self.assertIn("worst", done.stdout)


if __name__ == "__main__":
    unittest.main()
