"""What is given to be checked: files, directories, standard input, and things that are no text."""

import os
import subprocess
import time
import unittest

from support import LEAKY, PACKS, PROGRAM, CliTest, check


class NamedFile(CliTest):
    def test_that_is_missing_is_never_clean(self):
        self.write("draft.txt", "fine")
        outcome = check("drafft.txt", cwd=self.dir)
        self.assert_trouble(outcome, "drafft.txt", "no such file", "did you mean `draft.txt`?")
        self.assertIn("Not checked", outcome.out)

    def test_in_a_missing_directory_says_so(self):
        self.assert_trouble(check("postz/a.txt", cwd=self.dir), "there is no directory `postz`")

    def test_name_is_never_read_as_text(self):
        outcome = check("Mrs Vega.txt", cwd=self.dir)
        self.assertEqual(outcome.code, 2)
        self.assertNotIn("names a patient", outcome.out + outcome.err)

    def test_that_is_empty_is_not_clean(self):
        for content in (b"", b" \n\t\n", b"\xef\xbb\xbf"):
            self.assert_trouble(check(self.write("e.txt", content)), "is empty")

    def test_with_an_empty_name_is_refused(self):
        self.assert_trouble(check(""), "a file name is empty")

    def test_that_is_no_text_says_what_to_do(self):
        table = {
            "a.pdf": (b"%PDF-1.7\n...", "a PDF"),
            "a.docx": (b"PK\x03\x04\x14\0\x06\0", "Word"),
            "a.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
            "a.png": (b"\x89PNG\r\n\x1a\n\0", "PNG"),
            "a.jpg": (b"\xff\xd8\xff\xe0", "JPEG"),
            "a.txt": ("MRN 0048151".encode("utf-16"), "UTF-16"),
            "b.txt": (b"\xfe\xff" + "MRN".encode("utf-16-be"), "UTF-16"),
            "c.txt": ("MRN 0048151".encode("utf-32"), "UTF-32"),
            "d.txt": ("MRN 0048151".encode("utf-16-le"), "NUL"),
            "e.txt": (b"a\0b", "NUL"),
        }
        for name, (content, what) in table.items():
            with self.subTest(name=name):
                self.assert_trouble(check(self.write(name, content)), name, what, "UTF-8")

    def test_that_is_a_device_is_refused(self):
        self.assert_trouble(check("/dev/zero"), "is a device")
        self.assert_trouble(check("/dev/null"), "is a device")

    def test_given_twice_is_checked_once(self):
        path = self.write("a.txt", LEAKY)
        outcome = check(path, path, str(self.dir), "--format", "json")
        self.assertEqual(outcome.json()["summary"]["drafts"], 1)

    def test_may_begin_with_a_hyphen(self):
        self.write("-x.txt", LEAKY)
        self.assertEqual(check("--", "-x.txt", cwd=self.dir).code, 1)

    def test_may_have_the_name_of_a_command(self):
        self.write("rules", LEAKY)
        self.assertEqual(check("rules", cwd=self.dir).code, 1)

    def test_may_have_a_name_that_is_not_utf_8(self):
        name = os.fsdecode(b"caf\xe9.txt")
        (self.dir / name).write_bytes(LEAKY.encode())
        outcome = check(name, "--format", "sarif", cwd=self.dir)
        self.assertEqual(outcome.code, 1)
        artifact = outcome.json()["runs"][0]["artifacts"][0]
        self.assertEqual(artifact["location"]["uri"], "caf%E9.txt")

    def test_can_be_a_named_pipe(self):
        script = '"$0" check --rules "$1" <(printf "MRN 0048151")'
        done = subprocess.run(["bash", "-c", script, PROGRAM, PACKS], capture_output=True,
                              check=False, timeout=60)
        self.assertEqual(done.returncode, 1, done.stderr)

    def test_that_may_not_be_read_is_named(self):
        path = self.write("a.txt", LEAKY)
        closed = self.dir / "closed"
        closed.mkdir()
        self.write("closed/b.txt", LEAKY)
        os.chmod(path, 0)
        os.chmod(self.dir, 0o755)
        os.chmod(closed, 0)
        self.addCleanup(os.chmod, closed, 0o755)
        drop = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
        try:
            outcome = check("a.txt", "closed", cwd=self.dir, **drop)
        except PermissionError:
            self.skipTest("another user may not run the program")
        if "rules" in outcome.err and "a.txt" not in outcome.err:
            self.skipTest("another user may not read the packs")
        self.assert_trouble(outcome, "`a.txt` cannot be opened: Permission denied",
                            "`closed` the directory cannot be read: Permission denied")


class BadBytes(CliTest):
    def test_one_latin_1_byte_hides_nothing(self):
        findings = self.check_text(b"caf\xe9 MRN 0048151")
        self.assertIn("ward/record-number", [f["rule"] for f in findings])
        self.assertIn("postlint/malformed-utf8", [f["rule"] for f in findings])

    def test_a_draft_of_latin_1_is_not_clean(self):
        self.assertEqual(check("-", stdin=b"caf\xe9").code, 1)

    def test_truncated_utf_8_hides_nothing(self):
        findings = self.check_text(b"MRN 0048151 \xf0\x9f\x98")
        self.assertIn("ward/record-number", [f["rule"] for f in findings])

    def test_a_nul_deep_inside_is_scanned_and_reported(self):
        draft = b"quiet day\n" * 1000 + b"MRN\0 1\n\nMRN 0048151\n"
        rules = [f["rule"] for f in self.check_text(draft)]
        self.assertIn("ward/record-number", rules)
        self.assertIn("postlint/nul-byte", rules)

    def test_columns_after_malformed_bytes_count_code_points(self):
        finding = [f for f in self.check_text(b"\xe9\xe9 MRN 0048151")
                   if f["rule"] == "ward/record-number"][0]
        self.assertEqual(finding["place"]["start"]["column"], 8)


class LongLine(CliTest):
    def test_of_50_megabytes_ends_in_time(self):
        size = 50_000_000
        draft = (b"a quiet day on the ward, " * (size // 25))[:size - 13] + b" MRN 0048151."
        path = self.write("long.txt", draft)
        begin = time.monotonic()
        outcome = check(path, "--show-matches", timeout=300)
        self.assertEqual(outcome.code, 1, outcome.err)
        self.assertIn("long.txt:1:", outcome.out)
        self.assertLess(len(outcome.out), 5000)
        self.assertLess(time.monotonic() - begin, 300)

    def test_with_many_findings_ends_in_time(self):
        path = self.write("long.txt", b"MRN 0048151 and " * 60_000)
        begin = time.monotonic()
        outcome = check(path, "--format", "one-line", timeout=300)
        self.assertEqual(outcome.out.count("\n"), 60_000)
        self.assertLess(time.monotonic() - begin, 120)


class Directory(CliTest):
    def test_is_walked_in_order_of_name(self):
        for name in ("b.txt", "a/2.md", "a/1.txt", "c"):
            self.write(f"posts/{name}", "MRN 0048151")
        outcome = check("posts", "--format", "one-line", cwd=self.dir)
        names = [line.split(":")[0] for line in outcome.out.splitlines()]
        self.assertEqual(names, ["posts/a/1.txt", "posts/a/2.md", "posts/b.txt", "posts/c"])

    def test_without_text_is_not_clean(self):
        (self.dir / "posts").mkdir()
        self.assert_trouble(check("posts", cwd=self.dir), "nothing was checked")
        self.write("posts/a.png", b"\x89PNG\r\n\x1a\n")
        self.assert_trouble(check("posts", cwd=self.dir), "nothing was checked", "--verbose")

    def test_skips_what_is_no_text_and_says_so(self):
        self.write("posts/a.txt", "fine")
        self.write("posts/a.png", b"\x89PNG\r\n\x1a\n")
        self.write("posts/.hidden.txt", LEAKY)
        self.write("posts/empty.txt", b"")
        outcome = check("posts", "--verbose", cwd=self.dir)
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assertIn("3 files skipped", outcome.out)
        self.assertIn("skipped `posts/a.png`: is a picture (PNG)", outcome.err)
        self.assertIn("skipped `posts/.hidden.txt`: hidden", outcome.err)
        self.assertNotIn("skipped", check("posts", cwd=self.dir).err)

    def test_with_a_draft_in_utf_16_is_not_clean(self):
        self.write("posts/a.txt", "fine")
        self.write("posts/b.txt", "MRN 0048151".encode("utf-16"))
        self.assert_trouble(check("posts", cwd=self.dir), "posts/b.txt", "UTF-16")

    def test_does_not_follow_links_to_directories(self):
        self.write("posts/a.txt", "fine")
        (self.dir / "posts/loop").symlink_to(self.dir / "posts")
        (self.dir / "posts/dead").symlink_to(self.dir / "gone")
        outcome = check("posts", "-v", cwd=self.dir)
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assertIn("Checked 1 post", outcome.out)
        self.assertIn("a link to a directory", outcome.err)


    def test_that_may_be_listed_but_not_searched_is_not_clean(self):
        self.write("posts/a.txt", "fine")
        self.write("posts/closed/b.txt", LEAKY)
        self.close("posts/closed", 0o444)
        outcome = self.run_unprivileged("check", "posts")
        self.assert_trouble(outcome, "`posts/closed/b.txt` cannot be read: Permission denied")

    def test_does_not_hide_a_file_named_too(self):
        self.write("posts/a.txt", "fine")
        self.write("posts/b.pdf", b"%PDF-1.7\n...")
        for arguments in (["posts", "posts/b.pdf"], ["posts/b.pdf", "posts"]):
            outcome = check(*arguments, cwd=self.dir)
            self.assert_trouble(outcome, "posts/b.pdf", "a PDF")

    def test_with_an_unreadable_draft_of_any_known_extension_is_not_clean(self):
        self.write("posts/a.txt", "fine")
        for extension in ("txt", "text", "md", "markdown", "mdown", "mkd"):
            path = self.write(f"posts/b.{extension}", b"a\0b")
            self.assert_trouble(check("posts", cwd=self.dir), f"posts/b.{extension}")
            os.remove(path)


class StandardInput(CliTest):
    def test_has_a_name_of_its_own(self):
        self.assertIn("<stdin>:1:5:", check("-", stdin=b"MRN 0048151").out)
        outcome = check("-", "--stdin-filename", "post.md", "--format", "json", stdin=b"MRN 0048151")
        self.assertEqual(outcome.json()["drafts"][0]["name"], "post.md")
        self.assertEqual(outcome.json()["drafts"][0]["format"], "markdown")

    def test_that_is_empty_is_not_clean(self):
        self.assert_trouble(check("-", stdin=b""), "is empty")

    def test_can_be_a_thread(self):
        draft = b"1/2 A quiet day.\n---\n2/2 MRN 0048151"
        for option in (["--thread"], ["--input-format", "thread"]):
            report = check("-", *option, "--format", "json", stdin=draft).json()
            self.assertEqual(report["summary"]["posts"], 2)
            self.assertEqual(report["drafts"][0]["findings"][0]["post"], 2)


class Threads(CliTest):
    def test_of_any_number_write_the_same_bytes(self):
        for i in range(40):
            self.write(f"posts/{i:02}.txt", LEAKY * (i % 7 + 1))
        self.write("posts/x.bin", b"\0")
        for form in ("text", "one-line", "json", "sarif"):
            seen = {check("posts", "-j", n, "--format", form, cwd=self.dir).out_bytes
                    for n in ("1", "2", "5", "16")}
            self.assertEqual(len(seen), 1)


if __name__ == "__main__":
    unittest.main()
