#!/usr/bin/env python3
"""Installs the validators of test_validators.py from npm, as package-lock.json pins them.

Usage: install_validators.py DIRECTORY
Does nothing, and needs no network, when DIRECTORY holds them already. Exit status 1, with what is
missing, when node, npm, Java or the registry cannot be had: reports are not validated then.
"""
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PINS = ("package.json", "package-lock.json")


def main(arguments):
    directory = pathlib.Path(arguments[1])
    missing = [tool for tool in ("node", "npm", "java") if not shutil.which(tool)]
    if missing:
        return fail("not on PATH: " + ", ".join(missing))
    lock = HERE / "package-lock.json"
    stamp = directory / "installed.json"  # written last: what is half made is made again
    if stamp.exists() and stamp.read_bytes() == lock.read_bytes():
        return 0
    directory.mkdir(parents=True, exist_ok=True)
    for name in PINS:
        shutil.copy(HERE / name, directory)
    npm = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(npm, cwd=directory, check=False).returncode != 0:
        return fail("npm ci failed")
    shutil.copy(lock, stamp)
    return 0


def fail(why):
    print(f"cannot install the validators of reports: {why}.\nscripts/test.sh installs node, npm "
          "and Java; without a network, leave these tests out: ctest -LE validators",
          file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
