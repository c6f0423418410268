#!/usr/bin/env python3
"""Compares postlint with other detectors on the same drafts, and prints one table a set.

The other detectors are installed from the Python package index, pinned, into a virtual environment of
their own. bench/README.md says what is compared and what the columns mean.

Exit status: 0 measured; 2 a detector could not be installed or run, or a file is not as expected.
"""
import collections
import json
import sys
import tempfile

from side_by_side import (Failure, arguments, corpus_sets, create_env, dev_sets, env_python, load, load_scorer,
                          measures, pip_install, prediction_files, publish, row, run_detector, run_postlint,
                          scored, table, tools_list, versions_of, BENCH)
import side_by_side

SHARED_SETS = ["asq_phi", "clean_asq_negatives", "clean_mts_dialog", "pii_nano", "presidio_synth_v2",
               "presidio_gen_large"]

Detector = collections.namedtuple("Detector", "title about packages locked")
# `packages` obey constraints.txt; `locked` is a file of packages with hashes, installed as they are.
PRESIDIO, SCRUBADUB = "presidio-analyzer==2.2.366", "scrubadub==2.0.1"
DETECTORS = {
    "postlint": Detector("postlint", "findings at warning or above whose rule has a HIPAA letter", [], None),
    "regexes": Detector("seven plain regexes", "phone, e-mail, SSN, date, MRN label, URL, IP", [], None),
    "regexes-names": Detector("regexes with name pairs", "the same, and two capitalised words in a row",
                              [], None),
    "presidio-patterns": Detector(
        "Presidio, patterns only",
        PRESIDIO + " WITHOUT a language model: its default recognisers on a blank spaCy pipeline, so no "
        "names and no places; default threshold 0", [PRESIDIO], None),
    "presidio-model": Detector(
        "Presidio, small model",
        PRESIDIO + " with the SMALL spaCy model, an unofficial upload of en_core_web_sm 3.8.0, and not "
        "with its default en_core_web_lg, which cannot be installed from the package index; default "
        "threshold 0", [PRESIDIO], "model.txt"),
    "presidio-model-strict": Detector(
        "Presidio, small model, strict",
        "the same with score_threshold=0.4 and without the model's labels DATE and TIME (ages, durations), "
        "so dates by pattern only", [PRESIDIO], "model.txt"),
    "scrubadub": Detector(
        "scrubadub, no models",
        SCRUBADUB + ", its default detectors for en_US, WITHOUT its optional detectors of names, addresses "
        "and dates of birth", [SCRUBADUB], None),
}


# --- the environment of the other detectors ---

def install(env, name):
    """Installs the packages of one detector; what is there in the right version stays."""
    detector = DETECTORS[name]
    failed = "%s cannot be installed; leave it out with --skip %s" % (name, name)
    if detector.packages:
        pip_install(env, ["--constraint", BENCH / "constraints.txt"] + detector.packages, failed)
    if detector.locked:
        pip_install(env, ["--require-hashes", "--no-deps", "--requirement", BENCH / detector.locked], failed)


def prepare(env, names):
    """Creates the environment with everything that `names` need, or fails before anything is measured."""
    needy = [name for name in names if DETECTORS[name].packages]
    if needy:
        create_env(env)
    for name in needy:
        print("installing %s" % name, file=sys.stderr)
        install(env, name)


# --- the sets ---

def sets(shared):
    """Name -> file, of every set."""
    return {**corpus_sets(), **dev_sets(shared, SHARED_SETS)}


def load_gold(scorer, name, path):
    """The drafts of a set; a span of the own corpus has a `class` where the scorer wants a `label`."""
    gold = load(scorer, path, name)
    for draft in gold.values():
        for span in draft["spans"]:
            if "hipaa" not in span:
                raise Failure("%s: a span without the key hipaa in draft %s" % (name, draft["id"]))
            span.setdefault("label", span.get("class"))
    return gold


# --- running the detectors ---

def only_letters(predictions):
    """Leaves only the findings with a HIPAA letter in a file of predictions."""
    drafts = [json.loads(line) for line in predictions.read_text("utf-8").splitlines()]
    for draft in drafts:
        draft["spans"] = [span for span in draft["spans"] if span["hipaa"]]
    predictions.write_text("".join(json.dumps(draft) + "\n" for draft in drafts), "utf-8")


def predictions_of(options, name, files, folder):
    """Set -> file of predictions of one detector."""
    out = prediction_files(name, files, folder)
    pairs = [(files[which], out[which]) for which in files]
    print("running %s" % name, file=sys.stderr)
    if name == "postlint":
        run_postlint(options.postlint, pairs)
        for path in out.values():
            only_letters(path)
    else:
        run_detector(env_python(options.env) if DETECTORS[name].packages else sys.executable, name, pairs)
    return out


# --- measures ---

def compare(options, scorer, names, files):
    """Set -> detector -> measures."""
    gold = {which: load_gold(scorer, which, path) for which, path in files.items()}
    measured = {which: {} for which in files}
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            for which, path in predictions_of(options, name, files, folder).items():
                what = "%s on %s" % (name, which)
                result = scored(scorer, gold[which], load(scorer, path, what), what)
                measured[which][name] = measures(result, "phi_documents")
    return measured


# --- output ---

def section(which, measured):
    """The heading and the table of one set."""
    lines = ["", "## " + which, ""]
    if measured is None:
        return lines + ["Not measured: the file was not there."]
    return lines + table("detector", "documents with PHI",
                         [row(DETECTORS[name].title, found, "phi_documents")
                          for name, found in measured.items()])


def markdown(names, versions, measured):
    """The whole text."""
    lines = ["# postlint and other detectors", "",
             "Measured against the labelled spans with a HIPAA letter; bench/README.md says what the columns "
             "mean and what is not fair.", ""] + tools_list(DETECTORS, names, versions)
    for which, found in measured.items():
        lines += section(which, found)
    return "\n".join(lines)


def document(names, skipped, versions, measured):
    """The whole run for --json."""
    return {"format": "postlint-bench/1", "postlint": versions, "skipped": skipped,
            "detectors": {name: {"title": DETECTORS[name].title, "about": DETECTORS[name].about}
                          for name in names},
            "sets": measured}


def work():
    """Installs, runs, measures and prints."""
    options = arguments(__doc__, DETECTORS, "build/bench-env")
    names = [name for name in DETECTORS if name not in options.skip]
    skipped = [name for name in DETECTORS if name in options.skip]
    scorer = load_scorer(options.shared)
    versions = versions_of(options.postlint) if "postlint" in names else None
    prepare(options.env, names)
    wanted = sets(options.shared)
    files = {which: path for which, path in wanted.items() if path.is_file()}
    found = compare(options, scorer, names, files)
    measured = {which: found.get(which) for which in wanted}
    publish(markdown(names, versions, measured), document(names, skipped, versions, measured), options.json)


if __name__ == "__main__":
    sys.exit(side_by_side.main("compare_detectors", work))
