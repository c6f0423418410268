"""What the comparisons with other tools share: installing, running, measuring, tables, command line.

compare_detectors.py and compare_wording.py use it; bench/README.md says what the columns mean.
"""
import argparse
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import venv

sys.dont_write_bytecode = True  # nothing is written beside the shared scorer
BENCH = pathlib.Path(__file__).resolve().parent
ROOT = BENCH.parent
TODAY = "2026-01-01"  # decides about expired suppressions in a draft, nothing else


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


def pip_install(env, wanted, failed):
    """Installs with the pip of the environment; `wanted` are arguments, `failed` introduces the reason."""
    run([env_python(env), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + wanted, failed)


# --- the sets ---

def corpus_sets():
    """Name -> file, of the own corpus: whatever files there are."""
    return {"corpus/" + path.name: path for path in sorted((ROOT / "corpus").glob("*.ndjson"))}


def dev_sets(shared, names):
    """Name -> file, of sets of the shared folder, there or not."""
    return {"evaluation/dev/%s.ndjson" % name: shared / "evaluation" / "dev" / (name + ".ndjson")
            for name in names}


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


# --- running ---

def versions_of(postlint):
    """What `postlint --version` says, on one line."""
    return ", ".join(run([postlint, "--version"], "postlint cannot be run").splitlines())


def run_postlint(postlint, pairs, categories=()):
    """Writes postlint's findings at warning or above for each (gold, predictions)."""
    only = [part for category in categories for part in ("--category", category)]
    for gold, predictions in pairs:
        run([postlint, "eval", gold, "--today", TODAY, "--predictions", predictions] + only, "postlint failed")


def run_detector(python, name, pairs):
    """Runs a detector of detectors.py with a Python that has its package."""
    # One thread and one hash seed: the same sums in the same order every time.
    fixed = {**os.environ, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    run([python, BENCH / "detectors.py", name] + [path for pair in pairs for path in pair],
        "%s failed" % name, env=fixed)


def prediction_files(name, files, folder):
    """Set -> file of predictions, for one tool."""
    return {which: pathlib.Path(folder) / ("%s-%d.ndjson" % (name, number))
            for number, which in enumerate(files)}


# --- measures ---

def share(value):
    """A number for JSON: a share of nothing is null."""
    return None if value != value else round(value, 6)


def scored(scorer, gold, pred, what):
    """The scorer's result, checked: every draft has predictions, and they lie inside it."""
    if set(gold) != set(pred):
        raise Failure("%s: the drafts of gold and predictions differ" % what)
    result = scorer.score(gold, pred)
    if result["badoff"]:
        raise Failure("%s: %d findings lie outside their draft" % (what, result["badoff"]))
    return result


def measures(result, documents):
    """What the tables show, from the scorer's result; `documents` names those with a required span."""
    required, found = (result["per"].get("ALL") or [0, 0])[:2]
    findings = result["tot"]["find"] - result["tot"]["neutral"]
    doc, clean = result["doc"], result["clean"]
    return {"required": required, "found": found, "findings": findings, "true": result["tot"]["true"],
            "recall": share(result["recall"]), "precision": share(result["precision"]),
            "f2": share(result["f2"]),
            documents: doc.get("tp", 0) + doc.get("fn", 0), documents + "_found": doc.get("tp", 0),
            "clean_documents": clean.get("docs", 0), "clean_documents_flagged": clean.get("flagged", 0)}


# --- output ---

def number(value):
    """A share with three digits."""
    return "–" if value is None else "%.3f" % value


def part(some, all_of_them):
    """A count of documents with its share."""
    return "%d of %d (%.1f %%)" % (some, all_of_them, 100 * some / all_of_them) if all_of_them else "–"


def row(title, found, documents):
    """One line of a table of a labelled set."""
    return "| %s | %s | %s | %s | %s | %s |" % (
        title, number(found["recall"]), number(found["precision"]), number(found["f2"]),
        part(found[documents + "_found"], found[documents]),
        part(found["clean_documents_flagged"], found["clean_documents"]))


def table(tool, documents, rows):
    """The table of a labelled set: what its first column and its documents are called, and its lines."""
    return ["| %s | span recall | precision | F2 | %s found | clean documents flagged |" % (tool, documents),
            "|---|---|---|---|---|---|"] + rows


def tools_list(tools, names, versions):
    """What ran and what did not, a line each; `tools` have a title and say what they are about."""
    lines = []
    for name, tool in tools.items():
        about = tool.about + (" (%s)" % versions if name == "postlint" else "")
        lines.append("- **%s**: %s" % (tool.title, about if name in names else "not measured, skipped"))
    return lines


# --- the command line ---

def arguments(about, tools, env):
    """The command line: what the help says, the tools that can be skipped, the default environment."""
    parser = argparse.ArgumentParser(description=about,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postlint", type=pathlib.Path, default=ROOT / "build/release/postlint",
                        help="the built command (default: build/release/postlint)")
    parser.add_argument("--env", type=pathlib.Path, default=ROOT / env,
                        help="folder that the other tools are installed into (default: %s)" % env)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared",
                        help="folder that holds evaluation/ (default: ../shared)")
    parser.add_argument("--skip", action="append", default=[], choices=sorted(tools), metavar="NAME",
                        help="leave one out; repeatable: " + ", ".join(tools))
    parser.add_argument("--json", type=pathlib.Path, help="also write the run to this file")
    return parser.parse_args()


def publish(text, document, path):
    """Prints the text, and writes the document where --json says."""
    print(text)
    if path:
        path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main(program, work):
    """Runs, and turns a failure into exit status 2."""
    try:
        work()
    except Failure as failure:
        print("%s: %s" % (program, failure), file=sys.stderr)
        return 2
    return 0
