#!/usr/bin/env python3
"""Writes docs/accuracy.md: what `postlint eval` measures, set by set, category by category.

Usage: write_accuracy.py POSTLINT [SHARED]
POSTLINT is the built command, SHARED the folder that holds domain/ and evaluation/dev (default:
../shared). A set that is not there is named as not measured, never left out in silence.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]

TUNED = "own synthetic drafts, read while rules were written and learned from: a training set"
SETS = [
    ("corpus/test.ndjson", "own synthetic drafts, held out; British, Irish, Canadian and Australasian "
     "voices; not read while rules were written"),
    ("corpus/test-2.ndjson", "own synthetic drafts, held out, labelled twice; phi and re-identification"),
    ("corpus/test-3.ndjson", "own hard negatives, held out: written to deceive a detector"),
    ("corpus/test-4.ndjson", "own synthetic drafts, held out; professionalism, disclosure and "
     "confidentiality"),
    ("corpus/dev.ndjson", TUNED),
    ("corpus/dev-2.ndjson", TUNED),
    ("corpus/dev-3.ndjson", TUNED + "; hard negatives"),
    ("corpus/dev-4.ndjson", TUNED),
    ("corpus/dev-5.ndjson", TUNED),
    ("corpus/dev-6.ndjson", "own synthetic drafts, not read, but used to choose levels and learned from"),
    ("corpus/dev-7.ndjson", "own synthetic drafts, not read, but used to choose levels and learned from"),
    ("corpus/dev-8.ndjson", TUNED + "; professionalism"),
    ("corpus/dev-9.ndjson", TUNED + "; phi and re-identification"),
    ("corpus/dev-10.ndjson", TUNED + "; professionalism"),
    ("corpus/dev-11.ndjson", TUNED + "; professionalism"),
    ("domain/scenarios.ndjson", "the project's 19 scenario drafts"),
    ("evaluation/dev/asq_phi.ndjson", "clinicians' queries (MIT); learned from: a training set"),
    ("evaluation/dev/pii_nano.ndjson", "incident reports, weak labels (MIT)"),
    ("evaluation/dev/presidio_synth_v2.ndjson", "template-made, bare names without a patient (MIT)"),
    ("evaluation/dev/presidio_gen_large.ndjson", "template-made, bare names without a patient (MIT)"),
    ("evaluation/dev/clean_asq_negatives.ndjson", "clean clinical queries (MIT); the clean part of "
     "asq_phi"),
    ("evaluation/dev/clean_mts_dialog.ndjson", "clean visit transcripts (CC BY 4.0); learned from"),
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
## Which figures to believe

Only `corpus/test*.ndjson`: nobody who wrote rules read them, nothing was learned from them. All other
own sets are training sets. Before the rules weighed evidence, `test-2` had a PHI recall of 0.22 at a
precision of 0.57, and 35 % of its clean drafts were flagged; `test` 0.39, 0.84 and 6 %.

## What is weak

- The goals of the project (97 % of documents with PHI, 92 % of spans, 90 % of names, at most 2 % of
  hard negatives and 1 % of ordinary posts flagged) are **not reached** on unseen drafts. Identifiers
  with a form (numbers, addresses, links) come near; names, towns and dates are found about five to seven
  times in ten, and one hard negative of five to three is flagged wrongly: a colleague's, a speaker's or the
  author's own relative's name, or a town of the author's life, told in the manner of a patient's story.
- Stories that identify without a name: about one place of four is found. Closed lists of trades and
  events cannot hold what life offers.
- Unprofessional wording without a fixed form: each draft has an image of its own. Rules written by class of
  sentence found 31 % of the drafts of a set that nobody had read (17 % before); models of the words of a
  sentence and a draft find some more, at a cost: on `test-4` about one clean draft of five is flagged, most of
  them mirror images of a problem. The table beside other checkers was measured before these rules; it names
  the number of rules it was measured with.
- The own corpus is synthetic, by language models of one family, without a clinician. A third of it and
  nearly all of `test-3` are hard negatives, many in pairs that differ only in whose name it is. Real
  posts hold far fewer traps, and other ones.
- Bare names without a patient (the Presidio sets) are a note at most, by design.
- The words that the models learned come from the same writers as the tests: on posts of real
  clinicians they may be worth less.
- Many classes have fewer than ten spans; their figures are anecdotes.
"""


SIDE_BY_SIDE = """
Made by `bench/compare_detectors.py --postlint build/release/postlint > bench/results.md`, which installs
Presidio and scrubadub from PyPI into an environment of its own; [bench/README.md](../bench/README.md)
says how each was set up and what is unfair to whom. Only spans with a HIPAA letter count.
"""

WORDING = """
Made by `bench/compare_wording.py --postlint build/release/postlint > bench/wording_results.md`, which installs
alex, retext, write-good, obscenity and better-profanity from their registries into an environment of its own.
They are made for other texts and other aims: [bench/README.md](../bench/README.md) says which, and what is
unfair to whom.
"""

# Heading, introduction, what a comparison of bench/ printed.
COMPARISONS = [("Side by side with other detectors", SIDE_BY_SIDE, "results.md"),
               ("Side by side with checkers of wording", WORDING, "wording_results.md")]


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


def comparison(heading, about, results):
    """What a comparison printed, two levels of headings down."""
    text = (ROOT / "bench" / results).read_text("utf-8").strip()
    return ["", "## " + heading, "", about.strip(), "", re.sub("^#", "###", text, flags=re.M)]


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
    for heading, about, results in COMPARISONS:
        lines += comparison(heading, about, results)
    lines.append(WEAK.rstrip())
    (ROOT / "docs" / "accuracy.md").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
