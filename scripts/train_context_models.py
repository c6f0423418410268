#!/usr/bin/env python3
"""Learns from labelled drafts which words stand beside identifiers and in patients' stories.

Usage: train_context_models.py CORPUS… [--out rules/dictionaries]

Writes story-words.tsv (words and pairs of words of whole drafts: is one patient told of?) and
name-context.tsv, place-context.tsv, date-context.tsv (the four words and marks on each side of a
candidate: is it a patient's?). The models are linear (logistic regression, L2), so a weight is a
log-odds and the sum of the weights that hold can be read as evidence. Words that are not in
english-words.tsv and not frequent are left out, so that no name of a draft becomes a feature.
src/scan/word_features.cpp cuts texts into the same features. Needs scikit-learn; deterministic.
Train on dev files only: what is trained on says nothing about drafts that were not.
"""
import argparse
import json
import pathlib
import re
import unicodedata

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parents[1]
REACH, REACH_IN_CHARACTERS = 4, 120
LEAST_DRAFTS = 3      # in which a feature must occur
LEAST_WEIGHT = 0.01   # smaller ones are left out
MARKS = {"\n": "1line", "!": "1bang", "#": "1hash", "(": "1open", ")": "1close", ",": "1comma",
         ".": "1stop", ":": "1colon", ";": "1semi", "?": "1ask", "@": "1at"}
TOKEN = re.compile(r"[0-9]+|[a-z][a-z']*|[\n!#(),.:;?@]")
MODELS = {
    "story-words.tsv": ("phi.", "reid."),
    "name-context.tsv": ("phi.name",),
    "place-context.tsv": ("phi.geo",),
    "date-context.tsv": ("phi.date",),
}
CANDIDATES = {
    "name-context.tsv": re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*"),
    "place-context.tsv": re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*"),
    "date-context.tsv": re.compile(
        r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august"
        r"|september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
        r"|\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\d{1,2}:\d\d|noon|midnight|christmas|thanksgiving|easter|halloween)\b", re.I),
}


LETTERS = {"A": "phi.name", "B": "phi.geo", "C": "phi.date"}


def read(path):
    """The drafts of a corpus; sets of others may have labels of their own beside HIPAA letters."""
    drafts = [json.loads(line) for line in open(path, encoding="utf-8")]
    for draft in drafts:
        for span in draft["spans"]:
            letter = span.get("hipaa")
            span.setdefault("class", LETTERS.get(letter, "phi." if letter else "other"))
            span.setdefault("severity", "error")
    return drafts


def plain(text):
    """The text as the view `lower` has it, character by character."""
    text = text.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'})
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] or c for c in text)


def tokens(text):
    return ["0" if token[0].isdigit() else MARKS.get(token, token.replace("'", ""))
            for token in TOKEN.findall(text)]


def context_features(text, begin, end):
    before = tokens(text[max(0, begin - REACH_IN_CHARACTERS):begin])[::-1][:REACH]
    after = tokens(text[end:end + REACH_IN_CHARACTERS])[:REACH]
    found = set()
    for side, words in (("l", before), ("r", after)):
        found.update("%s%d %s" % (side, i, word) for i, word in enumerate(words))
        found.update("%s any %s" % (side, word) for word in words)
        if len(words) > 1:
            found.add("%s two %s %s" % (side, words[0], words[1]))
    return found


def document_features(text):
    words = [token for token in tokens(text) if token not in MARKS.values()]
    return {"d " + word for word in words} | {"d %s %s" % pair for pair in zip(words, words[1:])}


def tells_of(draft, classes):
    return any(span["class"].startswith(classes) and span["severity"] != "note"
               for span in draft["spans"])


def samples(name, drafts):
    """Feature sets, labels and ids of the drafts."""
    classes = MODELS[name]
    for draft in drafts:
        text = plain(draft["text"])
        if name not in CANDIDATES:
            yield document_features(text), tells_of(draft, classes), draft["id"]
            continue
        gold = [s for s in draft["spans"] if s["class"].startswith(classes)]
        for match in CANDIDATES[name].finditer(draft["text"]):
            begin, end = match.span()
            inside = [s for s in gold if min(end, s["end"]) - max(begin, s["start"]) > 0]
            if any(s["severity"] == "note" for s in inside):
                continue
            for s in inside[:1]:
                begin, end = s["start"], s["end"]
            yield context_features(text, begin, end), bool(inside), draft["id"]


def is_allowed(feature, known, drafts):
    """No name becomes a feature: words must be English, marks, digits or of many drafts."""
    words = feature.split(" ")[1:]
    rest = words[1:] if words[0] in ("any", "two") and len(words) > 1 else words
    return drafts >= LEAST_DRAFTS and all(
        word in known or word in MARKS.values() or word == "0" or len(word) == 1 or drafts >= 12
        for word in rest)


def vocabulary(rows, known):
    seen = {}
    for features, _, draft in rows:
        for feature in features:
            seen.setdefault(feature, set()).add(draft)
    return {f for f, drafts in seen.items() if is_allowed(f, known, len(drafts))}


def train(rows, known):
    """Feature to weight; with "bias" an average sample is as often one as the other."""
    allowed = vocabulary(rows, known)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([dict.fromkeys(sorted(f & allowed), 1) for f, _, _ in rows])
    labels = numpy.array([label for _, label, _ in rows])
    model = LogisticRegression(C=0.1, max_iter=5000).fit(matrix, labels)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0]))
    weights = {f: w for f, w in weights.items() if abs(w) >= LEAST_WEIGHT}
    scores = matrix @ model.coef_[0]
    weights["bias"] = -(scores[labels].mean() + scores[~labels].mean()) / 2
    return weights


def write(path, name, weights, files, count):
    lines = ["# Learnt by scripts/train_context_models.py from: %s" % ", ".join(files),
             "# dev*: corpus/, synthetic, Apache-2.0; asq_phi: MIT; clean_mts_dialog: MTS-Dialog, CC BY 4.0",
             "# %d samples; number: log-odds that the feature speaks for %s" %
             (count, " or ".join(c + "*" if c.endswith(".") else c for c in MODELS[name]))]
    lines += ["%s\t%.3f" % (f, weights[f]) for f in sorted(weights, key=str.encode)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="+", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "rules" / "dictionaries")
    options = parser.parse_args()
    known = {line.split("\t")[0].strip() for line in
             open(ROOT / "rules/dictionaries/english-words.tsv", encoding="utf-8") if line[0] != "#"}
    drafts = [draft for path in options.corpus for draft in read(path)]
    for name in MODELS:
        rows = list(samples(name, drafts))
        weights = train(rows, known)
        write(options.out / name, name, weights, [p.name for p in options.corpus], len(rows))
        print("%s: %d samples, %d right, %d features" %
              (name, len(rows), sum(label for _, label, _ in rows), len(weights)))


if __name__ == "__main__":
    main()
