#!/usr/bin/env python3
"""Compares what postlint says about wording and conduct with checkers of wording, and prints tables.

The others are installed, pinned, from the npm registry and the Python package index into a folder of their
own. bench/README.md says what is compared and what the columns mean.

Exit status: 0 measured; 2 a tool could not be installed or run, or a file is not as expected.
"""
import collections
import itertools
import json
import pathlib
import shutil
import sys
import tempfile

from side_by_side import (Failure, arguments, corpus_sets, create_env, dev_sets, env_python, load, load_scorer,
                          measures, part, pip_install, prediction_files, publish, row, run,
                          run_detector, run_postlint, scored, table, tools_list, versions_of, BENCH)
import side_by_side

CATEGORIES = ["professionalism", "disclosure", "confidentiality"]
LEVELS = {"error", "warning", None}  # a span without a severity counts; a note is neutral
DRAFTS = "unprofessional documents"

HELD_OUT, DEV = "Held-out sets together", "Dev sets together"
# Sets of the shared folder without labels of wording, and what they are.
UNLABELLED = {
    "clean_mts_dialog": "visit transcripts",
    "asq_phi": "clinicians' queries",
    "pii_nano": "incident reports",
}
HATECHECK = "cls_hatecheck"

# `runs` is what runs the tool: postlint itself, Python with a package, or Node with bench/wording.
# `places`: whether a finding has a place.
Tool = collections.namedtuple("Tool", "title about runs places")
PROFANITY_PACKAGE = "better-profanity==0.7.0"
TOOLS = {
    "postlint": Tool("postlint", "findings at warning or above of the categories " + ", ".join(CATEGORIES),
                     "postlint", True),
    "alex": Tool("alex", "alex 11.0.1, for insensitive or inconsiderate writing in any text: gender, race, "
                 "disability, profanity; with Markdown drafts read as Markdown", "node", True),
    "retext-equality": Tool("retext-equality", "retext-equality 7.1.0, the newer version of the half of alex that "
                            "looks for insensitive wording", "node", True),
    "retext-profanities": Tool("retext-profanities", "retext-profanities 8.0.0, the newer version of the half of "
                               "alex that looks for profanity", "node", True),
    "write-good": Tool("write-good", "write-good 1.0.8, a checker of STYLE (passive voice, weasel words, clichés) "
                       "that does not look for conduct at all: here as a mark for what chance finds", "node",
                       True),
    "obscenity": Tool("obscenity", "obscenity 0.4.6 with its English data set and recommended transformers, a "
                      "filter of obscene words that resists disguise", "node", True),
    "better-profanity": Tool("better-profanity", PROFANITY_PACKAGE + " with its default list, a filter of "
                             "swear words; says whether, not where", "python", False),
}


# --- the environment of the other tools ---

def node_folder(env):
    """Where the npm packages and their runner are."""
    return env / "node"


def install_node(env):
    """Copies bench/wording and installs its locked packages, unless exactly those are there."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise Failure("%s is not installed (Debian: apt-get install nodejs npm); alex, retext, write-good and "
                      "obscenity need Node 18 or newer: install it or leave them out with --skip"
                      % ("npm" if node else "node"))
    folder = node_folder(env)
    folder.mkdir(parents=True, exist_ok=True)
    installed = folder / "installed.json"  # written last: a copy of the lock that was installed
    lock = (BENCH / "wording" / "package-lock.json").read_text("utf-8")
    for path in (BENCH / "wording").iterdir():
        shutil.copy(path, folder / path.name)
    if installed.exists() and installed.read_text("utf-8") == lock:
        return
    run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        "the npm packages cannot be installed", cwd=folder)
    installed.write_text(lock, "utf-8")


def prepare(env, names):
    """Installs everything that `names` need, or fails before anything is measured."""
    needs = {TOOLS[name].runs for name in names}
    if "node" in needs:
        print("installing npm packages", file=sys.stderr)
        install_node(env)
    if "python" in needs:
        print("installing %s" % PROFANITY_PACKAGE, file=sys.stderr)
        create_env(env)
        pip_install(env, [PROFANITY_PACKAGE], "%s cannot be installed; leave it out with --skip better-profanity"
                    % PROFANITY_PACKAGE)


# --- running ---

def run_node(env, name, pairs):
    """Writes the findings of an npm package for each (drafts, predictions)."""
    for drafts, predictions in pairs:
        found = run(["node", "run.mjs", name], "%s failed" % name, cwd=node_folder(env),
                    input=drafts.read_text("utf-8"), encoding="utf-8")
        predictions.write_text(found, "utf-8")


def predictions_of(options, name, files, folder):
    """Set -> file of predictions of one tool."""
    out = prediction_files(name, files, folder)
    pairs = [(files[which].resolve(), out[which]) for which in files]
    print("running %s" % name, file=sys.stderr)
    if TOOLS[name].runs == "postlint":
        run_postlint(options.postlint, pairs, CATEGORIES)
    elif TOOLS[name].runs == "node":
        run_node(options.env, name, pairs)
    else:
        run_detector(env_python(options.env), name, pairs)
    return out


# --- measures ---

def load_gold(scorer, name, path):
    """The drafts of a set. The scorer requires spans with a `hipaa`: here those of CATEGORIES, and no others.

    So its figures by letter are figures by category, and all other labelled spans are neutral."""
    gold = load(scorer, path, name)
    for draft in gold.values():
        for span in draft["spans"]:
            wanted = span.get("category") in CATEGORIES and span.get("severity") in LEVELS
            span["hipaa"] = span["category"] if wanted else None
            span["label"] = span.get("class", span.get("label"))
    return gold


def touched(gold, pred):
    """Category -> required spans with at least one character inside a finding."""
    counts = collections.Counter()
    for one, draft in gold.items():
        places = [(found["start"], found["end"]) for found in pred[one]["spans"]]
        counts.update(span["hipaa"] for span in draft["spans"] if span["hipaa"]
                      and any(start < span["end"] and span["start"] < end for start, end in places))
    return counts


def by_category(result, counts):
    """Category -> required, found and touched spans."""
    per = {category: result["per"].get("HIPAA " + category) for category in CATEGORIES}
    return {category: {"required": found[0], "found": found[1], "touched": counts[category]}
            for category, found in per.items() if found}


def measured_corpus(scorer, gold, pred, tool, what):
    """The measures of a labelled set; a tool without places has only those of documents."""
    result = scored(scorer, gold, pred, what)
    found = {**measures(result, DRAFTS), "category": by_category(result, touched(gold, pred))}
    if not tool.places:
        found.update(found=None, true=None, findings=None, recall=None, precision=None, f2=None, category=None)
    return found


def flagged(pred, drafts):
    """How many of these drafts have a finding."""
    return {"documents": len(drafts), "flagged": sum(bool(pred[one]["spans"]) for one in drafts)}


def together(sets):
    """Several sets as one; the same id in two of them stays apart."""
    return {(which, one): draft for which, drafts in sets.items() for one, draft in drafts.items()}


def pools(corpus):
    """Name -> the sets that it holds: every set by itself, the held-out ones and the dev ones together."""
    alone = {which: [which] for which in corpus}
    held_out = [which for which in corpus if which.startswith("corpus/test")]
    return {**alone, HELD_OUT: held_out, DEV: [which for which in corpus if which not in held_out]}


def groups_of(which, gold):
    """Column -> drafts, of a set without labels of wording; HateCheck's sentences by its own class."""
    about = UNLABELLED.get(pathlib.PurePath(which).stem)
    if about:
        return {"%s (%s)" % (pathlib.PurePath(which).stem, about): list(gold)}
    by_class = sorted(gold, key=lambda one: gold[one]["class"])
    return {"HateCheck, " + name: list(drafts)
            for name, drafts in itertools.groupby(by_class, key=lambda one: gold[one]["class"])}


def compare(options, scorer, names, files):
    """Tool -> measures of the labelled sets, and shares flagged of the others."""
    gold = {which: load_gold(scorer, which, path) for which, path in files.items()}
    corpus = [which for which in files if which.startswith("corpus/")]
    measured = {"labelled": collections.defaultdict(dict), "flagged": collections.defaultdict(dict)}
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            pred = {which: load(scorer, path, "%s on %s" % (name, which))
                    for which, path in predictions_of(options, name, files, folder).items()}
            for pool, parts in pools(corpus).items():
                measured["labelled"][pool][name] = measured_corpus(
                    scorer, together({which: gold[which] for which in parts}),
                    together({which: pred[which] for which in parts}), TOOLS[name], "%s on %s" % (name, pool))
            for which in files.keys() - set(corpus):
                for column, drafts in groups_of(which, gold[which]).items():
                    measured["flagged"][column][name] = flagged(pred[which], drafts)
    return measured


# --- output ---

def labelled_section(which, measured):
    """The heading and the table of a labelled set."""
    return ["", "## " + which, ""] + table(
        "tool", DRAFTS, [row(TOOLS[name].title, found, DRAFTS) for name, found in measured.items()])


def category_cell(found, category):
    """Found and touched spans of a category, of those required."""
    if found["category"] is None:
        return "–"
    counts = found["category"].get(category)
    return "%(found)d, %(touched)d of %(required)d" % counts if counts else "–"


def category_section(measured):
    """The spans found on the held-out sets, by category."""
    lines = ["", "### Spans found by half and touched at all, by category", "",
             "| tool | %s |" % " | ".join(CATEGORIES), "|---|" + "---|" * len(CATEGORIES)]
    return lines + ["| %s | %s |" % (TOOLS[name].title, " | ".join(category_cell(found, category)
                                                                for category in CATEGORIES))
                    for name, found in measured.items()]


def flagged_section(names, measured):
    """The documents flagged in sets without labels of wording."""
    columns = sorted(measured, key=lambda column: (column.startswith("HateCheck"), column))
    lines = ["", "## Texts without labels of wording: documents flagged", "",
             "| tool | %s |" % " | ".join(columns), "|---|" + "---|" * len(columns)]
    return lines + ["| %s | %s |" % (TOOLS[name].title,
                                     " | ".join(part(measured[column][name]["flagged"],
                                                     measured[column][name]["documents"]) for column in columns))
                    for name in names]


def markdown(names, versions, measured, missing):
    """The whole text: held-out sets one by one and together, the dev sets together, the rest."""
    labelled = measured["labelled"]
    lines = ["# postlint and checkers of wording", "",
             "Measured against the labelled spans of professionalism, disclosure and confidentiality at warning "
             "or above; bench/README.md says what the columns mean and what is not fair.", ""]
    lines += tools_list(TOOLS, names, versions)
    lines += labelled_section(HELD_OUT, labelled[HELD_OUT]) + category_section(labelled[HELD_OUT])
    for which in labelled:
        if which.startswith("corpus/test"):
            lines += labelled_section(which, labelled[which])
    lines += labelled_section(DEV, labelled[DEV]) + flagged_section(names, measured["flagged"])
    lines += ["", *("Not measured, the file was not there: %s." % which for which in missing)] if missing else []
    return "\n".join(lines)


def document(names, skipped, versions, measured):
    """The whole run for --json."""
    return {"format": "postlint-bench-wording/1", "postlint": versions, "skipped": skipped,
            "tools": {name: {"title": TOOLS[name].title, "about": TOOLS[name].about} for name in names},
            **measured}


def work():
    """Installs, runs, measures and prints."""
    options = arguments(__doc__, TOOLS, "build/wording-env")
    names = [name for name in TOOLS if name not in options.skip]
    scorer = load_scorer(options.shared)
    versions = versions_of(options.postlint) if "postlint" in names else None
    prepare(options.env, names)
    wanted = {**corpus_sets(), **dev_sets(options.shared, [*UNLABELLED, HATECHECK])}
    files = {which: path for which, path in wanted.items() if path.is_file()}
    measured = compare(options, scorer, names, files)
    publish(markdown(names, versions, measured, [which for which in wanted if which not in files]),
            document(names, sorted(options.skip), versions, measured), options.json)


if __name__ == "__main__":
    sys.exit(side_by_side.main("compare_wording", work))
