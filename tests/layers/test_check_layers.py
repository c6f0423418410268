"""The layering check itself: it must find what it is for."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
import check_layers


class CheckLayers(unittest.TestCase):
    def faults_of(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            return [fault[2] for fault in check_layers.check(root)[0]]

    def test_accepts_an_include_downwards(self):
        self.assertEqual([], self.faults_of({"src/text/a.h": '#include "base/utf8.h"\n'}))

    def test_refuses_an_include_upwards(self):
        self.assertEqual(["module text may not know module scan"],
                         self.faults_of({"src/text/a.h": '#include "scan/compiler.h"\n'}))

    def test_refuses_a_third_party_header_in_a_foreign_module(self):
        self.assertEqual(1, len(self.faults_of({"src/scan/a.cpp": "#include <re2/re2.h>\n"})))

    def test_refuses_a_third_party_header_in_a_public_header(self):
        self.assertEqual(
            1, len(self.faults_of({"include/postlint/a.h": "#include <nlohmann/json.hpp>\n"})))

    def test_refuses_the_inside_in_a_public_header(self):
        self.assertEqual(["a public header may not include src/"],
                         self.faults_of({"include/postlint/a.h": '#include "base/utf8.h"\n'}))

    def test_refuses_the_engine_below_it(self):
        self.assertEqual(
            1, len(self.faults_of({"src/rules/a.cpp": '#include "postlint/scanner.h"\n'})))

    def test_refuses_a_module_that_is_not_in_the_table(self):
        self.assertEqual(["module extra is not in the table"],
                         self.faults_of({"src/extra/a.h": "\n"}))


if __name__ == "__main__":
    unittest.main()
