#!/usr/bin/env python3
"""Writes docs/accuracy.md: what `postlint eval` measures, set by set, category by category.

Usage: write_accuracy.py POSTLINT [SHARED]
POSTLINT is the built command, SHARED the folder that holds domain/ and evaluation/dev (default:
../shared). A set that is not there is named as not measured, never left out in silence.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]

SETS = [
    ("corpus/dev.ndjson", "own synthetic drafts, read while the rules of the pack professionalism "
     "were written: these figures flatter"),
    ("corpus/test.ndjson", "own synthetic drafts, held out: not read while rules were written, so "
     "these are the figures to believe"),
    ("domain/scenarios.ndjson", "the project's 19 scenario drafts"),
    ("evaluation/dev/asq_phi.ndjson", "clinicians' queries (MIT)"),
    ("evaluation/dev/pii_nano.ndjson", "incident reports, weak labels (MIT)"),
    ("evaluation/dev/presidio_synth_v2.ndjson", "template-made, bare names without a patient (MIT)"),
    ("evaluation/dev/presidio_gen_large.ndjson", "template-made, bare names without a patient (MIT)"),
    ("evaluation/dev/clean_asq_negatives.ndjson", "clean clinical queries (MIT)"),
    ("evaluation/dev/clean_mts_dialog.ndjson", "clean visit transcripts (CC BY 4.0)"),
    ("evaluation/dev/cls_hatecheck.ndjson",
     "HateCheck sentences (CC BY 4.0), no spans: the share flagged, most of them hateful"),
]

HEAD = """# Accuracy

Written by `scripts/write_accuracy.py build/release/postlint`; do not edit. What the measures mean is
in [evaluation.md](evaluation.md). Findings at warning or above are judged.

A span is found when at least half of it is covered. "Clean flagged" is the share of drafts without
any labelled span that get a finding, with a 95 % interval (Wilson); "problem flagged" the share of
drafts with one.
"""

WEAK = """
## What is weak

- On text that was not seen (`corpus/test.ndjson`) about four drafts of ten with a problem are
  flagged, and about one labelled place of four is found. The clean drafts that are flagged wrongly
  are hard negatives; of the ordinary ones none is. Identifiers with a form (numbers, addresses, links) are found;
  names, dates and places without a strong cue, and stories that identify by their details, mostly
  are not.
- The own corpus has one author and one reviewer and no clinician; many classes have fewer than ten
  spans, so their figures are anecdotes. It is hard on purpose: two thirds of the drafts without a
  problem are hard negatives or close to one.
- Names are found by their context (a title, "my patient", a label, an age, an identifier beside
  them), not by a dictionary of names: the bare names of the two Presidio sets are mostly missed.
- The set `asq_phi` was seen while the rules were written; its figures are those of a training set.
- A detail that identifies only together with others (occupation, place, event) is found by a few
  fixed phrases; details are not yet added up over a draft.
"""


def find(name, shared):
    own = ROOT / name
    return own if own.exists() else shared / name


def evaluate(postlint, path):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "run.json"
        subprocess.run([postlint, "eval", str(path), "--format", "json", "--output", str(out)],
                       check=True, stdout=subprocess.DEVNULL)
        return json.loads(out.read_text("utf-8"))


def number(value):
    return "–" if value is None else "%.3f" % value


def flagged(part):
    if not part["drafts"]:
        return "–"
    return "%d of %d (%.1f %%; %.1f–%.1f)" % (part["flagged"], part["drafts"], 100 * part["share"],
                                             100 * part["low"], 100 * part["high"])


def row(name, measure):
    return "| %s | %d | %d | %d | %s | %s | %s |" % (
        name, measure["gold"], measure["found"], measure["findings"],
        number(measure["precision"]), number(measure["recall"]), number(measure["f2"]))


TABLE = ["| %s | labelled | found | findings | precision | recall | F2 |", "|---|---|---|---|---|---|---|"]


def section(name, about, run):
    documents = run["documents"]
    lines = ["", "## " + name, "", about[0].upper() + about[1:] + ".", "",
             "Clean flagged: %s. Problem flagged: %s." % (flagged(documents["clean"]),
                                                          flagged(documents["problem"])), ""]
    lines += [TABLE[0] % "what", TABLE[1], row("all", run["overall"])]
    lines += [row(category, measure) for category, measure in sorted(run["category"].items())]
    lines += [row("HIPAA " + letter, measure) for letter, measure in sorted(run["hipaa"].items())
              if measure["gold"]]
    return lines


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    shared = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else ROOT.parent / "shared"
    lines = [HEAD.rstrip()]
    for name, about in SETS:
        path = find(name, shared)
        if path.exists():
            lines += section(name, about, evaluate(sys.argv[1], path))
        else:
            lines += ["", "## " + name, "", "Not measured: the file was not there."]
    lines.append(WEAK.rstrip())
    (ROOT / "docs" / "accuracy.md").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
