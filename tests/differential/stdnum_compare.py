#!/usr/bin/env python3
"""Compares the validators with python-stdnum on random values.

Usage: stdnum_compare.py DRIVER [COUNT] [SEED]
Needs python-stdnum (install_stdnum.py); DRIVER is validator_driver.cpp, compiled. Each number gets
COUNT values (100,000 unless told), half of them random, half with the check digit put right. Exit
status 1 when they disagree in a way that EXPLAINED does not name, or in no case that it does, and
when all values of a number were accepted or all rejected, for that compares nothing.
"""
import ipaddress
import multiprocessing
import random
import subprocess
import sys

from stdnum import casrn, ean, iban, imei, isbn, issn, isni, luhn, mac, verhoeff
from stdnum.ca import bc_phn
from stdnum.gb import nhs
from stdnum.iso7064 import mod_11_2
from stdnum.us import itin, rtn, ssn

# Where the two differ on purpose: which values, given postlint's answer, and why it answers so.
EXPLAINED = {
    "itin": (
        lambda value, accepted: accepted and 50 <= int(value[4:6]) <= 65,
        "the IRS opened the groups 50 to 65; stdnum lacks them",
    ),
    "aba_routing": (
        lambda value, accepted: not accepted and not (
            int(value[:2]) <= 12 or 21 <= int(value[:2]) <= 32
            or 61 <= int(value[:2]) <= 72 or value[:2] == "80"),
        "stdnum does not check the Federal Reserve prefix",
    ),
    "bc_phn": (
        lambda value, accepted: not accepted and value[-1] == "0",
        "remainder 0: stdnum takes the check digit 0, the Province never issues one",
    ),
}

ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def digits(count):
    return "".join(random.choices("0123456789", k=count))


def with_check(body, calculate):
    """`body` and its check digit, or a random digit where none exists."""
    try:
        return body + str(calculate(body))
    except Exception:  # stdnum raises several kinds for numbers without a check digit
        return body + digits(1)


def either(body, calculate):
    return body + digits(1) if random.random() < 0.5 else with_check(body, calculate)


def searched(is_valid):
    """Finds the check digit by trying; for modules that do not offer its calculation."""
    def calculate(body):
        return next(digit for digit in ALNUM[:10] if is_valid(body + digit))
    return calculate


def luhn_with(prefix):
    return lambda body: luhn.calc_check_digit(prefix + body)


def make_ssn():
    text = digits(9)
    if random.random() < 0.5:
        text = random.choice(["000", "666", "900", "899", "001"]) + text[3:]
    return f"{text[:3]}-{text[3:5]}-{text[5:]}"


def make_itin():
    text = ("9" if random.random() < 0.5 else digits(1)) + digits(8)
    return f"{text[:3]}-{text[3:5]}-{text[5:]}"


def make_issn():
    text = either(digits(7), issn.calc_check_digit)
    return f"{text[:4]}-{text[4:]}"


def make_orcid():
    text = either(digits(15), mod_11_2.calc_check_digit)
    return "-".join(text[i:i + 4] for i in range(0, 16, 4))


def make_cas():
    body = random.choice("123456789") + digits(random.randint(1, 6))
    text = either(f"{body}-{digits(2)}-", casrn.calc_check_digit)
    return text if random.random() < 0.95 else "0" + text


def make_isbn():
    prefix = random.choice(["978", "979", digits(3)])
    return either(prefix + digits(9), ean.calc_check_digit)


def iban_structures():
    """Country code and structure, as in [("GB", [("a", 4), ("n", 14)])]."""
    found = []
    for first in ALNUM[10:]:
        for second in ALNUM[10:]:
            info = iban._ibandb.info(first + second)[0][1]
            if info:
                parts = iban._struct_re.findall(info["bban"])
                found.append((first + second, [(kind, int(count)) for count, kind in parts]))
    return found


def make_iban(structures):
    country, parts = random.choice(structures)
    classes = {"n": ALNUM[:10], "a": ALNUM[10:], "c": ALNUM}
    account = "".join("".join(random.choices(classes[kind], k=count)) for kind, count in parts)
    if random.random() < 0.1:
        place = random.randrange(len(account))
        account = account[:place] + random.choice(ALNUM) + account[place + 1:]
    if random.random() < 0.05:
        account = account[:-1]
    check = digits(2)
    if random.random() < 0.5:
        check = iban.calc_check_digits(country + "00" + account)
    return country + check + account


def make_ipv4():
    octets = [str(random.choice([0, 1, 9, 99, 255, 256, random.randint(0, 300)]))
              for _ in range(random.choice([4, 4, 4, 4, 3, 5]))]
    if random.random() < 0.1:
        octets[0] = "0" + octets[0]
    return ".".join(octets)


def make_ipv6():
    groups = ["%x" % random.randrange(0x12000) for _ in range(random.randint(1, 9))]
    if random.random() < 0.2:
        groups[-1] = make_ipv4()
    text = ":".join(groups)
    for _ in range(random.choice([0, 0, 1, 1, 1, 2])):
        place = random.randint(0, len(groups))
        text = ":".join(groups[:place]) + "::" + ":".join(groups[place:])
    return text


def make_mac():
    separator = random.choice(":-")
    octets = ["%02x" % random.randrange(256) for _ in range(random.choice([6, 6, 6, 5, 7]))]
    text = separator.join(octets)
    return text if random.random() < 0.8 else text.replace(separator, random.choice(":-"), 1)


def is_address(kind):
    def check(value):
        try:
            kind(value)
        except ValueError:
            return False
        return True
    return check


def is_sctid(value):
    """Verhoeff is stdnum's; the partitions are SNOMED CT RFS 6.5."""
    partition = value[-3:-1]
    return (value[0] != "0" and verhoeff.is_valid(value)
            and (partition in ("00", "01", "02")
                 or (len(value) >= 11 and partition in ("10", "11", "12", "16"))))


def make_sctid():
    partition = random.choice(["00", "01", "10", digits(2)])
    return either(digits(random.randint(3, 15)) + partition, verhoeff.calc_check_digit)


def is_npi(value):
    return value[0] in "12" and luhn.is_valid("80840" + value)


def mac_address(value):
    """stdnum also reads mixed separators; IEEE 802 wants one. No look at the makers' list."""
    return mac.is_valid(value, validate_manufacturer=False) and not (":" in value and "-" in value)


def cases():
    structures = iban_structures()
    return {
        "ssn": (make_ssn, ssn.is_valid),
        "itin": (make_itin, itin.is_valid),
        "aba_routing": (lambda: either(digits(8), rtn.calc_check_digit), rtn.is_valid),
        "npi": (lambda: either(random.choice("12" + digits(1)) + digits(8), luhn_with("80840")),
                is_npi),
        "nhs_uk": (lambda: either(digits(9), searched(nhs.is_valid)), nhs.is_valid),
        "bc_phn": (lambda: either(random.choice("99" + digits(1)) + digits(8),
                                  searched(bc_phn.is_valid)), bc_phn.is_valid),
        "imei": (lambda: either(digits(14), luhn.calc_check_digit),
                 lambda value: imei.is_valid(value)),
        "ohip": (lambda: either(digits(9), luhn.calc_check_digit),
                 lambda value: value[0] != "0" and luhn.is_valid(value)),
        "au_ihi": (lambda: either("80036" + random.choice("00" + digits(1)) + digits(9),
                                  luhn.calc_check_digit),
                   lambda value: value.startswith("800360") and luhn.is_valid(value)),
        "gtin14_udi_di": (lambda: either(digits(13), ean.calc_check_digit), ean.is_valid),
        "isbn13": (make_isbn, lambda value: isbn.is_valid(value)),
        "issn": (make_issn, issn.is_valid),
        "orcid": (make_orcid, isni.is_valid),
        "cas": (make_cas, casrn.is_valid),
        "sctid": (make_sctid, is_sctid),
        "iban": (lambda: make_iban(structures),
                 lambda value: iban.is_valid(value, check_country=False)),
        "mac": (make_mac, mac_address),
        "ipv4": (make_ipv4, is_address(ipaddress.IPv4Address)),
        "ipv6": (make_ipv6, is_address(ipaddress.IPv6Address)),
    }


def ask(driver, name, values):
    lines = "".join(f"{name}\t{value}\n" for value in values)
    answer = subprocess.run([driver], input=lines, text=True, capture_output=True, check=True)
    return [line == "1" for line in answer.stdout.split()]


def compare(job):
    """A row for reading, and whether the two agree. Each number has a random sequence of its own."""
    name, driver, count, seed = job
    random.seed(f"{seed} {name}")
    make, reference = cases()[name]
    values = [make() for _ in range(count)]
    ours = ask(driver, name, values)
    differing = [(value, mine) for value, mine in zip(values, ours, strict=True)
                 if reference(value) != mine]
    covered, reason = EXPLAINED.get(name, (lambda value, accepted: False, ""))
    unexplained = [pair for pair in differing if not covered(*pair)]
    row = (f"{name:14} {count:7} values {sum(ours):6} accepted {len(differing):6} differ "
           f"{len(unexplained):4} unexplained {reason}")
    for value, mine in unexplained[:5]:
        row += f"\n    {value!r}: postlint {'accepts' if mine else 'rejects'}"
    agree = not unexplained and bool(reason) == bool(differing) and 0 < sum(ours) < count
    return row if agree else row + f"\n    {name} FAILED", agree


def main(arguments):
    driver = arguments[1]
    count = int(arguments[2]) if len(arguments) > 2 else 100_000
    seed = int(arguments[3]) if len(arguments) > 3 else 164514
    jobs = [(name, driver, count, seed) for name in cases()]
    results = []
    with multiprocessing.Pool(2) as pool:
        for row, agree in pool.imap(compare, jobs):
            print(row, flush=True)
            results.append(agree)
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
