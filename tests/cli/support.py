"""Runs the program under test: its path is in the environment variable POSTLINT."""

import contextlib
import json
import os
import pathlib
import pty
import select
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
PROGRAM = os.environ.get("POSTLINT", "postlint")
PACKS = str(HERE / "packs")

FORMATS = ("text", "one-line", "json", "ndjson", "sarif", "junit", "github", "gitlab",
           "checkstyle", "rdjson", "csv", "html")

SECRET = "Mrs Vega"
LEAKY = "Long day.\nSaw Mrs Vega again, MRN 0048151.\nWhat a drug seeker.\n"


class Outcome:
    def __init__(self, code, out, err):
        self.code = code
        self.out_bytes, self.err_bytes = out, err
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.out)


def environment(**changes):
    """The caller's environment without what steers colours."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    return {**kept, "TERM": "xterm", **changes}


def run(*arguments, stdin=b"", cwd=None, timeout=120, env=None, **popen):
    """Runs the program to its end with a pipe on every stream."""
    done = subprocess.run(
        [PROGRAM, *arguments],
        input=stdin,
        stdout=popen.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        cwd=cwd,
        timeout=timeout,
        env=env or environment(),
        check=False,
        **popen,
    )
    return Outcome(done.returncode, done.stdout or b"", done.stderr)


def check(*arguments, **options):
    """`postlint check` with the pack of these tests."""
    return run("check", "--rules", PACKS, *arguments, **options)


def run_on_terminal(*arguments, env=None, cwd=None):
    """Runs the program with a terminal as its standard output; returns code and what it wrote."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [PROGRAM, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=subprocess.PIPE,
        env=env or environment(),
        cwd=cwd,
    ) as process:
        os.close(slave)
        out = b""
        with contextlib.suppress(OSError):  # EIO: the other side closed the terminal
            while select.select([master], [], [], 60)[0]:
                part = os.read(master, 65536)
                if not part:
                    break
                out += part
        err = process.stderr.read()
        process.wait(60)
    os.close(master)
    return Outcome(process.returncode, out.replace(b"\r\n", b"\n"), err)


# For subprocess: a user to whom permissions apply.
UNPRIVILEGED = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}


class CliTest(unittest.TestCase):
    """A test with an empty directory of its own."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.dir = pathlib.Path(directory.name)

    def write(self, name, content):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def close(self, name, mode):
        """Takes permissions from a file or directory for the time of a test, not from the way."""
        os.chmod(self.dir, 0o755)
        os.chmod(self.dir / name, mode)
        self.addCleanup(os.chmod, self.dir / name, 0o755)

    def run_unprivileged(self, *arguments):
        try:
            return run(*arguments, cwd=self.dir, **UNPRIVILEGED)
        except PermissionError:
            self.skipTest("another user may not run the program")

    def check_text(self, text, *arguments):
        """Findings of one draft, from the JSON report."""
        data = text if isinstance(text, bytes) else text.encode()
        outcome = check("-", "--format", "json", *arguments, stdin=data)
        self.assertIn(outcome.code, (0, 1), outcome.err)
        return outcome.json()["drafts"][0]["findings"]

    def assert_trouble(self, outcome, *words):
        """Exit status 2, nothing on standard output, and `words` on standard error."""
        self.assertEqual(outcome.code, 2, outcome.err)
        for word in words:
            self.assertIn(word, outcome.err)
