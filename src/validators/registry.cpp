#include <algorithm>
#include <array>

#include "validators/checks.h"
#include "validators/validators.h"

namespace postlint::validators {
namespace {

constexpr std::array kRegistry{
    Entry{"aba_routing", aba_routing,
          "US bank routing number: nine digits, Federal Reserve prefix, weights 3-7-1 (ABA)"},
    Entry{"age_over_89", age_over_89,
          "age of 90 to 129 in digits or English words (45 CFR 164.514(b)(2)(i)(C))"},
    Entry{"au_ihi", au_ihi, "Australian individual health identifier: 800360, Luhn (AS 5017)"},
    Entry{"au_medicare", au_medicare,
          "Australian Medicare card number with its check digit (Services Australia)"},
    Entry{"bc_phn", bc_phn,
          "British Columbia health number: leading 9, modulo 11 (BC Ministry of "
          "Health)"},
    Entry{"birth_year_over_89", nullptr,
          "year of birth from which somebody is 90 or will be this year, up to 120 "
          "(45 CFR 164.514(b)(2)(i)(C))",
          birth_year_over_89},
    Entry{"calendar_month_day", calendar_month_day,
          "numeric date with a day that exists, year optional (45 CFR 164.514(b)(2)(i)(C))"},
    Entry{"card", card, "payment card number: issuer range, length, Luhn (ISO/IEC 7812-1)"},
    Entry{"cas", cas, "CAS registry number of a substance with its check digit (CAS)"},
    Entry{"chi_scotland", chi_scotland,
          "Scottish CHI number: birth date and NHS check digit (Public Health Scotland)"},
    Entry{"dea", dea, "DEA registration number: activity letter, check digit (DEA)"},
    Entry{"decimal_latitude_longitude", decimal_latitude_longitude,
          "latitude and longitude in degrees with three or more decimals (ISO 6709)"},
    Entry{"doi", doi,
          "digital object identifier, sentence punctuation after it ignored (ISO "
          "26324)"},
    Entry{"gtin14_udi_di", gtin14_udi_di,
          "GTIN-14, the device identifier of a UDI (GS1 General Specifications 7.9)"},
    Entry{"hicn_legacy", hicn_legacy,
          "Medicare claim number before 2020: SSN and benefit code, or railroad form (CMS 100-01)"},
    Entry{"iban", iban, "bank account number in its country's structure, MOD 97-10 (ISO 13616)"},
    Entry{"icd10cm", icd10cm, "ICD-10-CM diagnosis code by form (ICD-10-CM Guidelines I.A.2)"},
    Entry{"imei", imei, "mobile equipment identity: 15 digits, Luhn (3GPP TS 23.003)"},
    Entry{"ipv4", ipv4, "four decimal octets without leading zeros (RFC 6943 3.1.1)"},
    Entry{"ipv6", ipv6, "IPv6 address in a text form of RFC 4291 2.2, without zone or prefix"},
    Entry{"isbn13", isbn13, "ISBN of 13 digits with its check digit (ISO 2108)"},
    Entry{"issn", issn, "ISSN, dashed, with its check digit (ISO 3297)"},
    Entry{"itin", itin, "US taxpayer number: 9NN-GG-NNNN with a group in use (IRM 3.21.263)"},
    Entry{"loinc", loinc, "LOINC code with its check digit (LOINC Users' Guide)"},
    Entry{"luhn", luhn_number,
          "up to 32 digits of which the last is Luhn's check digit (ISO/IEC 7812-1, Annex B)"},
    Entry{"mac", mac,
          "MAC address: six octets, equal separators, or three dotted words (IEEE 802)"},
    Entry{"mbi", mbi, "Medicare beneficiary identifier by form; it has no check digit (CMS)"},
    Entry{"nanp_phone", nanp_phone,
          "North American phone number, country code and extension optional (NANP)"},
    Entry{"nct", nct, "trial registration number (ClinicalTrials.gov)"},
    Entry{"ndc", ndc, "national drug code 4-4-2, 5-3-2, 5-4-1 or 5-4-2, dashed (21 CFR 207.33)"},
    Entry{"nhs_uk", nhs_uk, "NHS number: ten digits, modulo 11 (NHS Data Dictionary)"},
    Entry{"not_all_same_digit", not_all_same_digit, "text with at least two different digits"},
    Entry{"npi", npi, "national provider identifier: Luhn over 80840 and the number (CMS)"},
    Entry{"ohip", ohip, "Ontario health number: Luhn, version code optional (Ontario MOH)"},
    Entry{"orcid", orcid, "ORCID, dashed, MOD 11-2 (ISO 27729)"},
    Entry{"passport_mrz", passport_mrz,
          "passport number with check digit, or line 2 of its zone (ICAO Doc 9303)"},
    Entry{"quebec_ramq", quebec_ramq,
          "Quebec health insurance number: name letters and birth date (RAMQ)"},
    Entry{"sctid", sctid, "SNOMED CT identifier: partition in use, Verhoeff (SNOMED CT RFS 6)"},
    Entry{"ssn", ssn, "US social security number, bare or with equal separators (20 CFR 422.103)"},
    Entry{"udi_gs1", udi_gs1,
          "UDI with lot or serial number: (01) and (10) or (21) (21 CFR 801.40)"},
    Entry{"udi_hibc", udi_hibc, "HIBC device code with its modulo 43 character (ANSI/HIBC 2.6)"},
    Entry{"us_passport", us_passport,
          "nine digits, or a letter and eight; no check digit (Department of State)"},
    Entry{"vin", vin, "vehicle number of 17 symbols with its check digit (49 CFR 565.15)"},
    Entry{"zip3_restricted", zip3_restricted,
          "ZIP whose first three digits hold at most 20,000 people, 2000 Census (HHS guidance)"},
};
static_assert(std::ranges::is_sorted(kRegistry, {}, &Entry::name));
static_assert(std::ranges::adjacent_find(kRegistry, {}, &Entry::name) == kRegistry.end());

}  // namespace

Verdict judge(const Entry& entry, std::string_view match, Date today) noexcept {
  return entry.dated != nullptr ? entry.dated(match, today) : entry.function(match);
}

std::span<const Entry> all() noexcept {
  return kRegistry;
}

const Entry* find(std::string_view name) noexcept {
  const auto entry = std::ranges::lower_bound(kRegistry, name, {}, &Entry::name);
  return entry != kRegistry.end() && entry->name == name ? &*entry : nullptr;
}

}  // namespace postlint::validators
