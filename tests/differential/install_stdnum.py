#!/usr/bin/env python3
"""Makes a virtual environment with python-stdnum, as requirements.txt pins it.

Usage: install_stdnum.py DIRECTORY
Does nothing, and needs no network, when DIRECTORY holds that already. Exit status 1 when PyPI
cannot be reached or gives another file than the one pinned.
"""
import pathlib
import subprocess
import sys
import venv

REQUIREMENTS = pathlib.Path(__file__).with_name("requirements.txt")


def install(directory):
    venv.create(directory, clear=True, with_pip=True)
    subprocess.run(
        [directory / "bin/python", "-m", "pip", "install", "--quiet", "--no-deps",
         "--disable-pip-version-check", "--only-binary=:all:", "--require-hashes",
         "--requirement", REQUIREMENTS],
        check=True)


def main(arguments):
    directory = pathlib.Path(arguments[1])
    done = directory / "installed.txt"  # written last: what is half made is made again
    wanted = REQUIREMENTS.read_text("utf-8")
    if done.exists() and done.read_text("utf-8") == wanted:
        return 0
    try:
        install(directory)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"cannot install python-stdnum: {error}\n"
              "It needs python3-venv (scripts/install-dependencies.sh) and a network; to leave its "
              "tests out: ctest -LE differential", file=sys.stderr)
        return 1
    done.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
