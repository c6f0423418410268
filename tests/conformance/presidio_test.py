"""Compares postlint with the expectations of Microsoft Presidio's recognizer tests.

A case with a span must be found: half of the span or more inside findings of the entity's HIPAA letter.
A case without a span must have no finding of that letter. What postlint does otherwise on purpose stands
in presidio_differences.json, by case and with its reason; a difference that is not listed fails, and so
does a listed one that is none. Cases of other countries are counted and reported, never failed.

usage: presidio_test.py POSTLINT SHARED_DIR
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
HERE = pathlib.Path(__file__).resolve().parent
DIFFERENCES = HERE / "presidio_differences.json"
FILES = ("presidio_cases.ndjson", "presidio_context_cases.ndjson")

# What each entity is under 45 CFR 164.514(b)(2)(i); "" stands for outside of it.
LETTERS = {
    "ABA_ROUTING_NUMBER": "J",
    "CREDIT_CARD": "J",
    "CRYPTO": "",  # a wallet names nobody; a draft by a clinician has none
    "DATE_TIME": "C",
    "EMAIL_ADDRESS": "F",
    "IBAN_CODE": "J",
    "IP_ADDRESS": "O",
    "MAC_ADDRESS": "M",
    "MEDICAL_LICENSE": "K",
    "PHONE_NUMBER": "D",
    "URL": "N",
    "US_BANK_NUMBER": "J",
    "US_DRIVER_LICENSE": "K",
    "US_ITIN": "G",
    "US_MBI": "I",
    "US_NPI": "",  # the public number of a provider, not of a patient
    "US_PASSPORT": "K",
    "US_SSN": "G",
}

# The same for other countries: national numbers count by analogy with G, I or R.
FOREIGN_LETTERS = {
    "AU_MEDICARE": "I",
    "AU_TFN": "GR",
    "CA_SIN": "GR",
    "DE_FUEHRERSCHEIN": "K",
    "DE_HEALTH_INSURANCE": "I",
    "DE_ID_CARD": "KR",
    "DE_KFZ": "L",
    "DE_PASSPORT": "K",
    "DE_PLZ": "B",
    "DE_SOCIAL_SECURITY": "GR",
    "DE_TAX_ID": "GR",
    "DE_TAX_NUMBER": "GR",
    "ES_NIE": "GR",
    "ES_NIF": "GR",
    "ES_PASSPORT": "K",
    "FI_PERSONAL_IDENTITY_CODE": "GR",
    "IN_AADHAAR": "GR",
    "IN_PAN": "GR",
    "IN_PASSPORT": "K",
    "IN_VEHICLE_REGISTRATION": "L",
    "IN_VOTER": "KR",
    "IT_DRIVER_LICENSE": "K",
    "IT_FISCAL_CODE": "GR",
    "IT_IDENTITY_CARD": "KR",
    "IT_PASSPORT": "K",
    "KR_DRIVER_LICENSE": "K",
    "KR_FRN": "GR",
    "KR_PASSPORT": "K",
    "KR_RRN": "GR",
    "NG_NIN": "GR",
    "NG_VEHICLE_REGISTRATION": "L",
    "PH_MOBILE_NUMBER": "D",
    "PH_TIN": "GR",
    "PL_PESEL": "GR",
    "SE_PERSONNUMMER": "GR",
    "SG_NRIC_FIN": "GR",
    "TH_TNIN": "GR",
    "TR_LICENSE_PLATE": "L",
    "TR_NATIONAL_ID": "GR",
    "TR_PHONE_NUMBER": "D",
    "UK_DRIVING_LICENCE": "K",
    "UK_NHS": "I",
    "UK_NINO": "GR",
    "UK_PASSPORT": "K",
    "UK_POSTCODE": "B",
    "UK_VEHICLE_REGISTRATION": "L",
    "ZA_ID_NUMBER": "GR",
}


def read_cases(folder):
    cases = []
    for name in FILES:
        with open(folder / name, encoding="utf-8") as lines:
            cases += [json.loads(line) for line in lines if line.strip()]
    return cases


def scan(postlint, cases):
    """The findings of one run over all texts, by case: (start, end, letter)."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = pathlib.Path(folder) / "cases.ndjson"
        predictions = pathlib.Path(folder) / "findings.ndjson"
        with open(corpus, "w", encoding="utf-8") as out:
            for case in cases:
                record = {"id": case["id"], "text": case["text"], "format": "plain", "spans": []}
                out.write(json.dumps(record) + "\n")
        command = [postlint, "eval", corpus, "--category", "phi", "--predictions", predictions]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f"postlint eval ended with {run.returncode}:\n{run.stderr}")
        with open(predictions, encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
    return {
        record["id"]: [(span["start"], span["end"], span["hipaa"]) for span in record["spans"]]
        for record in records
    }


def is_as_expected(case, findings, letters):
    ours = [(start, end) for start, end, letter in findings if letter and letter in letters]
    if not case["spans"]:
        return not ours
    covered = {at for start, end in ours for at in range(start, end)}
    return all(
        2 * sum(at in covered for at in range(start, end)) >= end - start
        for start, end in case["spans"]
    )


def read_differences(known):
    """The listed case ids, and what is wrong with the list itself."""
    with open(DIFFERENCES, encoding="utf-8") as file:
        groups = json.load(file)
    listed = collections.Counter()
    wrong = []
    for group in groups:
        if not group["reason"].strip():
            wrong.append("a group of differences has no reason")
        listed.update(group["cases"])
    wrong += [f"{case}: listed {count} times" for case, count in listed.items() if count > 1]
    wrong += [f"{case}: listed, but no case that is decided" for case in listed if case not in known]
    return set(listed), wrong


def show(case, findings):
    return f"{case['entity']} {case['spans']} {case['text']!r}, found {findings}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2]) / "conformance"
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        print(f"SKIPPED: {folder} has no {', '.join(missing)}; set POSTLINT_SHARED_DIR")
        return SKIPPED

    cases = read_cases(folder)
    found = scan(sys.argv[1], cases)
    decided = {case["id"]: case for case in cases if case["entity"] in LETTERS}
    listed, problems = read_differences(decided)

    counts = collections.defaultdict(collections.Counter)
    foreign = collections.defaultdict(collections.Counter)
    for case in cases:
        entity = case["entity"]
        letters = LETTERS.get(entity, FOREIGN_LETTERS.get(entity, ""))
        findings = found.get(case["id"], [])
        if not letters:
            (counts if entity in LETTERS else foreign)[entity]["outside"] += 1
            if case["id"] in listed:
                problems.append(f"{case['id']}: listed, but {entity} is outside of A to R")
            continue
        agrees = is_as_expected(case, findings, letters)
        if entity not in LETTERS:
            foreign[entity]["as Presidio" if agrees else "differs"] += 1
            continue
        if agrees and case["id"] in listed:
            problems.append(f"{case['id']}: listed as a difference, but is none: {show(case, findings)}")
        if not agrees and case["id"] not in listed:
            problems.append(f"{case['id']}: not as expected and not listed: {show(case, findings)}")
        counts[entity]["as Presidio" if agrees else "differs"] += 1

    for title, table in (("decided", counts), ("other countries, reported only", foreign)):
        total = collections.Counter()
        print(f"{title}:")
        for entity, row in sorted(table.items()):
            letters = LETTERS.get(entity) or FOREIGN_LETTERS.get(entity) or "outside"
            print(f"  {entity:28} {letters:8}" + ", ".join(f"{n} {what}" for what, n in sorted(row.items())))
            total.update(row)
        print("  all: " + ", ".join(f"{n} {what}" for what, n in sorted(total.items())))
    for problem in problems:
        print(f"FAILED {problem}")
    print(f"{len(problems)} problems, {len(listed)} differences listed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
