#!/usr/bin/env python3
"""Compares postlint with other detectors on the same drafts, and prints one table a set.

The other detectors are installed from the Python package index, pinned, into a virtual environment of
their own. bench/README.md says what is compared and what the columns mean.

Exit status: 0 measured; 2 a detector could not be installed or run, or a file is not as expected.
"""
import argparse
import collections
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import venv

sys.dont_write_bytecode = True  # nothing is written beside the shared scorer
BENCH = pathlib.Path(__file__).resolve().parent
ROOT = BENCH.parent

SHARED_SETS = ["asq_phi", "clean_asq_negatives", "clean_mts_dialog", "pii_nano", "presidio_synth_v2",
               "presidio_gen_large"]
TODAY = "2026-01-01"  # decides about expired suppressions in a draft, nothing else

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


class Failure(Exception):
    """Something that ends the run with exit status 2; its text is the reason."""


def without_addresses(text):
    """`text` without the addresses that an installer names: they are this machine's business."""
    return re.sub(r"\b\w+://\S+", "(address)", text)


def run(command, what, **options):
    """Runs a command; its last lines are the reason when it fails."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    except OSError as error:
        raise Failure("%s: %s" % (what, error.strerror)) from error
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-4:]
        raise Failure("%s (exit %d):\n  %s" % (what, done.returncode,
                                              without_addresses("\n  ".join(last))))
    return done.stdout


# --- the environment of the other detectors ---

def env_python(env):
    """The Python of a virtual environment."""
    return env / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def create_env(env):
    """Creates the virtual environment unless it is there."""
    if env_python(env).exists():
        return
    print("creating %s" % env.name, file=sys.stderr)
    try:
        venv.create(env, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Failure("the virtual environment cannot be created (Debian: python3-venv): %s"
                      % type(error).__name__) from error


def install(env, name):
    """Installs the packages of one detector; what is there in the right version stays."""
    detector = DETECTORS[name]
    pip = [env_python(env), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    failed = "%s cannot be installed; leave it out with --skip %s" % (name, name)
    if detector.packages:
        run(pip + ["--constraint", BENCH / "constraints.txt"] + detector.packages, failed)
    if detector.locked:
        run(pip + ["--require-hashes", "--no-deps", "--requirement", BENCH / detector.locked], failed)


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
    """Name -> file, of every set; of the corpus, whatever files there are."""
    named = {"evaluation/dev/%s.ndjson" % name: shared / "evaluation" / "dev" / (name + ".ndjson")
             for name in SHARED_SETS}
    corpus = sorted((ROOT / "corpus").glob("*.ndjson"))
    return {**{"corpus/" + path.name: path for path in corpus}, **named}


def load_scorer(shared):
    """score.py of the shared folder, as a module."""
    path = shared / "evaluation" / "score.py"
    if not path.is_file():
        raise Failure("no evaluation/score.py in the shared folder; name it with --shared")
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load(scorer, path, name):
    """What the scorer reads from a file of drafts; what it cannot read is a failure."""
    try:
        return scorer.load(str(path))
    except (SystemExit, OSError, ValueError, KeyError) as error:
        raise Failure("%s cannot be read: %s" % (name, error)) from error


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

def run_postlint(postlint, pairs):
    """Writes postlint's findings with a HIPAA letter for each (gold, predictions)."""
    for gold, predictions in pairs:
        run([postlint, "eval", gold, "--today", TODAY, "--predictions", predictions], "postlint failed")
        drafts = [json.loads(line) for line in predictions.read_text("utf-8").splitlines()]
        for draft in drafts:
            draft["spans"] = [span for span in draft["spans"] if span["hipaa"]]
        predictions.write_text("".join(json.dumps(draft) + "\n" for draft in drafts), "utf-8")


def run_other(env, name, pairs):
    """Runs a baseline with this Python, or a package with that of the environment."""
    python = env_python(env) if DETECTORS[name].packages else sys.executable
    # One thread and one hash seed: the same sums in the same order every time.
    fixed = {**os.environ, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    run([python, BENCH / "detectors.py", name] + [path for pair in pairs for path in pair],
        "%s failed" % name, env=fixed)


def predictions_of(options, name, files, folder):
    """Set -> file of predictions of one detector."""
    out = {which: pathlib.Path(folder) / ("%s-%d.ndjson" % (name, number))
           for number, which in enumerate(files)}
    pairs = [(files[which], out[which]) for which in files]
    print("running %s" % name, file=sys.stderr)
    if name == "postlint":
        run_postlint(options.postlint, pairs)
    else:
        run_other(options.env, name, pairs)
    return out


# --- measures ---

def share(value):
    """A number for JSON: a share of nothing is null."""
    return None if value != value else round(value, 6)


def measure(scorer, gold, pred, what):
    """What the table shows, from the scorer's result."""
    if set(gold) != set(pred):
        raise Failure("%s: the drafts of gold and predictions differ" % what)
    result = scorer.score(gold, pred)
    if result["badoff"]:
        raise Failure("%s: %d findings lie outside their draft" % (what, result["badoff"]))
    required, found = (result["per"].get("ALL") or [0, 0])[:2]
    findings = result["tot"]["find"] - result["tot"]["neutral"]
    doc, clean = result["doc"], result["clean"]
    return {"required": required, "found": found, "findings": findings, "true": result["tot"]["true"],
            "recall": share(result["recall"]), "precision": share(result["precision"]),
            "f2": share(result["f2"]),
            "phi_documents": doc.get("tp", 0) + doc.get("fn", 0), "phi_documents_found": doc.get("tp", 0),
            "clean_documents": clean.get("docs", 0), "clean_documents_flagged": clean.get("flagged", 0)}


def compare(options, scorer, names, files):
    """Set -> detector -> measures."""
    gold = {which: load_gold(scorer, which, path) for which, path in files.items()}
    measured = {which: {} for which in files}
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            for which, path in predictions_of(options, name, files, folder).items():
                what = "%s on %s" % (name, which)
                measured[which][name] = measure(scorer, gold[which], load(scorer, path, what), what)
    return measured


# --- output ---

def number(value):
    """A share with three digits."""
    return "–" if value is None else "%.3f" % value


def part(some, all_of_them):
    """A count of documents with its share."""
    return "%d of %d (%.1f %%)" % (some, all_of_them, 100 * some / all_of_them) if all_of_them else "–"


def row(name, found):
    """One line of a table."""
    return "| %s | %s | %s | %s | %s | %s |" % (
        DETECTORS[name].title, number(found["recall"]), number(found["precision"]), number(found["f2"]),
        part(found["phi_documents_found"], found["phi_documents"]),
        part(found["clean_documents_flagged"], found["clean_documents"]))


def table(which, measured):
    """The heading and the table of one set."""
    lines = ["", "## " + which, ""]
    if measured is None:
        return lines + ["Not measured: the file was not there."]
    lines += ["| detector | span recall | precision | F2 | documents with PHI found | "
              "clean documents flagged |",
              "|---|---|---|---|---|---|"]
    return lines + [row(name, found) for name, found in measured.items()]


def markdown(names, skipped, versions, measured):
    """The whole text."""
    lines = ["# postlint and other detectors", "",
             "Measured against the labelled spans with a HIPAA letter; bench/README.md says what the columns "
             "mean and what is not fair.", ""]
    for name in names:
        version = " (%s)" % versions if name == "postlint" else ""
        lines.append("- **%s**: %s%s" % (DETECTORS[name].title, DETECTORS[name].about, version))
    lines += ["- **%s**: not measured, skipped" % DETECTORS[name].title for name in skipped]
    for which, found in measured.items():
        lines += table(which, found)
    return "\n".join(lines)


def document(names, skipped, versions, measured):
    """The whole run for --json."""
    return {"format": "postlint-bench/1", "postlint": versions, "skipped": skipped,
            "detectors": {name: {"title": DETECTORS[name].title, "about": DETECTORS[name].about}
                          for name in names},
            "sets": measured}


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postlint", type=pathlib.Path, default=ROOT / "build/release/postlint",
                        help="the built command (default: build/release/postlint)")
    parser.add_argument("--env", type=pathlib.Path, default=ROOT / "build/bench-env",
                        help="folder of the virtual environment (default: build/bench-env)")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared",
                        help="folder that holds evaluation/ (default: ../shared)")
    parser.add_argument("--skip", action="append", default=[], choices=sorted(DETECTORS), metavar="NAME",
                        help="leave a detector out; repeatable: " + ", ".join(DETECTORS))
    parser.add_argument("--json", type=pathlib.Path, help="also write the run to this file")
    return parser.parse_args()


def work(options):
    """Installs, runs, measures and prints."""
    names = [name for name in DETECTORS if name not in options.skip]
    skipped = [name for name in DETECTORS if name in options.skip]
    scorer = load_scorer(options.shared)
    versions = None
    if "postlint" in names:
        versions = ", ".join(run([options.postlint, "--version"], "postlint cannot be run").splitlines())
    prepare(options.env, names)
    wanted = sets(options.shared)
    files = {which: path for which, path in wanted.items() if path.is_file()}
    found = compare(options, scorer, names, files)
    measured = {which: found.get(which) for which in wanted}
    print(markdown(names, skipped, versions, measured))
    if options.json:
        text = json.dumps(document(names, skipped, versions, measured), indent=1, ensure_ascii=False)
        options.json.write_text(text + "\n", "utf-8")


def main():
    """Runs, and turns a failure into exit status 2."""
    try:
        work(arguments())
    except Failure as failure:
        print("compare_detectors: %s" % failure, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
