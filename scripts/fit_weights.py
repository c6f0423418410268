#!/usr/bin/env python3
"""Fits the points of a rule that weighs evidence to labelled drafts, by logistic regression.

Usage: fit_weights.py POSTLINT RULE --class CLASS… --train CORPUS… [--validate CORPUS…] [--write]

Every candidate of the rule, however low its sum, is taken with the pieces of evidence that held; it
is right when it lies in a labelled place of the classes. The points keep their signs, so that a
piece of evidence for a finding never becomes one against it, and --why stays true. Without --write
the suggestion is only printed. Needs numpy and scipy. Drafts that are validated are only counted,
never shown.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import numpy
from scipy.optimize import minimize

ROOT = pathlib.Path(__file__).resolve().parents[1]
STRENGTH = 1.0  # of the pull towards zero (L2)
SCALE = 3.0     # points for one unit of log-odds
COMMENT = re.compile(r"^\s*//.*$", re.M)


def read_pack(path):
    return json.loads(COMMENT.sub("", path.read_text("utf-8")))


def file_of(rules, rule):
    """The file below `rules` that holds the rule with this full id."""
    pack, name = rule.split("/")
    for path in sorted((rules / pack).glob("*.json")):
        if any(entry["id"] == name for entry in read_pack(path).get("rules", [])):
            return path
    sys.exit("no rule is called " + rule)


def pieces_of(rules, rule, entry):
    """The evidence of a rule, with the pieces of the groups that it names. Points of groups are only printed."""
    folders = (rules / rule.split("/")[0], rules / "common")
    groups = {}
    for path in sorted(path for folder in folders for path in folder.glob("*.json")):
        groups.update(read_pack(path).get("evidence", {}))
    return [piece for evidence in entry["weigh"]["evidence"]
            for piece in (groups[evidence["group"]] if "group" in evidence else [evidence])]


def open_rules(rules, rule, folder):
    """A copy of the packs in which every candidate of the rule is a finding of its own category."""
    shutil.copytree(rules, folder)
    path = file_of(folder, rule)
    content = read_pack(path)
    entry = next(entry for entry in content["rules"] if entry["id"] == rule.split("/")[1])
    entry["category"] = "fitting"
    entry["weigh"]["levels"].append({"at": -20, "severity": "note", "confidence": "low"})
    path.write_text(json.dumps(content), "utf-8")


def drafts_of(files):
    return [json.loads(line) for file in files for line in open(file, encoding="utf-8")]


def candidates(postlint, rules, rule, drafts):
    """Draft id to the candidates of the rule: (begin, end, {evidence: points})."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        open_rules(rules, rule, folder / "rules")
        texts = folder / "drafts"
        texts.mkdir()
        for draft in drafts:
            name = draft["id"] + (".md" if draft["format"] == "markdown" else ".txt")
            (texts / name).write_text(draft["text"], "utf-8")
        run = subprocess.run(
            [postlint, "check", str(texts), "--rules", str(folder / "rules"), "--format", "json",
             "--fail-on", "never", "--today", "2026-01-01"], capture_output=True, check=False)
        if run.returncode != 0:
            sys.exit(run.stderr.decode()[-2000:])
    found = {}
    for draft in json.loads(run.stdout)["drafts"]:
        found[pathlib.Path(draft["name"]).stem] = [
            (f["place"]["code_points"]["begin"], f["place"]["code_points"]["end"],
             {reason["because"]: reason["points"] for reason in f["reasons"]})
            for f in draft["findings"] if f["rule"] == rule]
    return found


def judge(begin, end, draft, classes):
    """True, False, or None for a place that is neither."""
    neutral = False
    for span in draft["spans"]:
        shared = max(0, min(end, span["end"]) - max(begin, span["start"]))
        if 2 * shared < min(end - begin, span["end"] - span["start"]) or shared == 0:
            continue
        if span["severity"] == "note":
            neutral = True
        elif span["class"] in classes:
            return True
    return None if neutral else False


def samples_of(found, drafts, classes, names):
    """Evidence, labels, draft ids, and the points that are not fitted: those of learned models."""
    rows, labels, ids, fixed = [], [], [], []
    for draft in drafts:
        for begin, end, reasons in found.get(draft["id"], []):
            label = judge(begin, end, draft, classes)
            if label is None:
                continue
            rows.append([1.0 if name in reasons else 0.0 for name in names])
            labels.append(1.0 if label else 0.0)
            ids.append(draft["id"])
            fixed.append(sum(points for name, points in reasons.items() if name not in names))
    return numpy.array(rows), numpy.array(labels), ids, numpy.array(fixed, dtype=float)


def fit(rows, labels, fixed, signs):
    """Weights with the given signs, and the intercept."""
    def loss(parameters):
        logit = rows @ parameters[:-1] + parameters[-1] + fixed / SCALE
        chance = 1 / (1 + numpy.exp(-logit))
        value = numpy.logaddexp(0, logit).sum() - labels @ logit
        slope = chance - labels
        value += STRENGTH * (parameters[:-1] ** 2).sum() / 2
        return value, numpy.append(rows.T @ slope + STRENGTH * parameters[:-1], slope.sum())
    bounds = [(0, None) if sign > 0 else (None, 0) for sign in signs] + [(None, None)]
    result = minimize(loss, numpy.zeros(len(signs) + 1), jac=True, bounds=bounds)
    return result.x[:-1], result.x[-1]


def print_curve(title, sums, labels, ids, drafts, thresholds):
    clean = {draft["id"] for draft in drafts if not draft["spans"]}
    print("\n%s: %d candidates, %d right" % (title, len(labels), labels.sum()))
    for at in thresholds:
        hit = sums >= at
        flagged = {i for i, h, l in zip(ids, hit, labels) if h and not l and i in clean}
        right = (labels * hit).sum()
        print("  at %3d: precision %.3f recall %.3f, %d of %d clean drafts flagged" %
              (at, right / max(1, hit.sum()), right / max(1, labels.sum()), len(flagged), len(clean)))


def write_points(path, rule, points, levels):
    """Puts the points and levels into the rule's text; the layout stays."""
    text = path.read_text("utf-8")
    start = text.index('"id": "%s"' % rule.split("/")[1])
    end = text.find('\n    {\n      "id":', start)
    end = len(text) if end < 0 else end
    body = text[start:end]
    for because, value in points.items():
        quoted = re.escape(json.dumps(because, ensure_ascii=False))
        body, count = re.subn(r'"points": -?\d+(?=,\s*"because": %s)' % quoted,
                              '"points": %d' % value, body)
        if count != 1:
            print("not written: " + because)
    if levels:
        values = iter(levels)
        body = re.sub(r'"at": -?\d+', lambda _: '"at": %d' % next(values), body)
    path.write_text(text[:start] + body + text[end:], "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("postlint")
    parser.add_argument("rule")
    parser.add_argument("--class", dest="classes", nargs="+", required=True)
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--validate", nargs="*", default=[])
    parser.add_argument("--rules", type=pathlib.Path, default=ROOT / "rules")
    parser.add_argument("--levels", nargs="*", type=int, default=[], help="written as `at`, in order")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    path = file_of(options.rules, options.rule)
    entry = next(e for e in read_pack(path)["rules"] if e["id"] == options.rule.split("/")[1])
    evidence = pieces_of(options.rules, options.rule, entry)
    if "again" in entry["weigh"]:
        evidence.append(entry["weigh"]["again"])
    names = [piece["because"] for piece in evidence]
    old = numpy.array([piece["points"] for piece in evidence], dtype=float)
    train, validate = drafts_of(options.train), drafts_of(options.validate)
    found = candidates(options.postlint, options.rules, options.rule, train + validate)
    rows, labels, ids, fixed = samples_of(found, train, options.classes, names)
    weights, intercept = fit(rows, labels, fixed, old)
    new = numpy.round(weights * SCALE)
    shift = -intercept * SCALE
    for name, before, after, count in zip(names, old, new, rows.sum(axis=0)):
        print("%4d -> %3d  %5d times  %s" % (before, after, count, name))
    print("even chance at a sum of %.1f" % shift)
    middle = round(shift)
    for title, drafts in (("train", train), ("validate", validate)):
        x, y, where, fixed = samples_of(found, drafts, options.classes, names)
        if len(y) == 0:
            continue
        print_curve(title + ", before", x @ old + fixed, y, where, drafts,
                    [level["at"] for level in entry["weigh"]["levels"]])
        print_curve(title + ", fitted", x @ new + fixed, y, where, drafts,
                    range(middle - 2, middle + 7))
    if options.write:
        kept = {n: int(v) if v else int(numpy.sign(o)) for n, v, o in zip(names, new, old)}
        write_points(path, options.rule, kept, options.levels)


if __name__ == "__main__":
    main()
