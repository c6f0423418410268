#!/usr/bin/env python3
"""Writes docs/rules/: a page for each built-in rule, an index, and what is never flagged.

POSTLINT is the built command; FOLDER is docs/rules when it is not given. Every .md file in it belongs
to this script. With --check nothing is written: pages that are stale, missing or left over are
named, and the exit status is 1. It is 2 when the rules cannot be read, or there are none.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

from rule_index import index, never_flagged
from rule_page import page

ROOT = pathlib.Path(__file__).resolve().parents[1]
HEAD = "<!-- Written by scripts/write_rule_pages.py; do not edit. -->\n\n"


def ask(postlint, *arguments):
    done = subprocess.run([postlint, *arguments, "--format", "json"], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def pages_of(catalogue, coverage):
    """{path below the folder: text}; the same for the same rules, in whatever order they load."""
    letters = {letter["letter"]: letter for letter in coverage["letters"]}
    pages = {rule["id"] + ".md": page(rule, letters) for rule in catalogue["rules"]}
    pages["never-flagged.md"] = never_flagged(catalogue["allow"])
    pages["README.md"] = index(catalogue["rules"], letters)
    return {path: HEAD + text for path, text in sorted(pages.items())}


def pages_in(folder):
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8")
            for path in sorted(folder.rglob("*.md"))}


def differences(expected, actual):
    """What is wrong with each page that is not as it should be, by path."""
    faults = {path: "missing" for path in expected.keys() - actual.keys()}
    faults |= {path: "no rule has this page" for path in actual.keys() - expected.keys()}
    faults |= {path: "stale" for path in expected.keys() & actual.keys()
               if expected[path] != actual[path]}
    return dict(sorted(faults.items()))


def check(expected, folder):
    faults = differences(expected, pages_in(folder))
    for path, fault in faults.items():
        print("%s: %s" % (os.path.relpath(folder / path, ROOT), fault))
    if faults:
        print("scripts/write_rule_pages.py POSTLINT writes them anew")
    return 1 if faults else 0


def write(expected, folder):
    for path in differences(expected, pages_in(folder)):
        target = folder / path
        if path in expected:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(expected[path], "utf-8")
        else:
            target.unlink()
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("postlint")
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "docs" / "rules")
    options = parser.parse_args()
    try:
        catalogue = ask(options.postlint, "rules")
        coverage = ask(options.postlint, "rules", "--coverage")
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        print("the rules cannot be read: %s" % error, file=sys.stderr)
        return 2
    if not catalogue["rules"]:
        print("there are no rules", file=sys.stderr)
        return 2
    expected = pages_of(catalogue, coverage)
    return (check if options.check else write)(expected, options.folder)


if __name__ == "__main__":
    sys.exit(main())
