#include "specimens.h"

#include <gtest/gtest.h>

#include <set>

#include "support.h"

namespace postlint::validators {
namespace {

// Checksums that are certain to notice one wrong digit; the even weights of DEA and CAS are not.
constexpr std::array<std::string_view, 22> kNoticesOneDigit{
    "aba_routing", "au_ihi",       "bc_phn",  "card",       "chi_scotland", "gtin14_udi_di",
    "iban",        "imei",         "isbn13",  "issn",       "loinc",        "luhn",
    "nhs_uk",      "npi",          "ohip",    "orcid",      "sctid",        "udi_hibc",
    "vin",         "passport_mrz", "udi_gs1", "au_medicare"};

// A byte less or more may still be well formed here.
const std::set<std::string_view> kFlexibleLength{"doi", "icd10cm", "ipv4", "ipv6", "udi_gs1"};

// Positions whose digit no checksum covers: lot, serial and dates of a UDI; the Medicare issue.
bool is_covered(const Specimen& specimen, std::size_t position) {
  if (specimen.validator == "udi_gs1") return position >= 4 && position < 18;
  return specimen.validator != "au_medicare" || position < 9;
}

TEST(Specimens, AcceptsEveryValidValue) {
  for (const auto& [validator, value] : kValid) {
    EXPECT_TRUE(accepts(validator, value)) << validator << ' ' << value;
  }
}

TEST(Specimens, RejectsEveryInvalidValue) {
  for (const auto& [validator, value] : kInvalid) {
    EXPECT_FALSE(accepts(validator, value)) << validator << ' ' << value;
  }
}

TEST(Specimens, AcceptsLettersOfEitherCase) {
  for (const auto& [validator, value] : kValid) {
    std::string lower(value);
    for (char& c : lower) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    EXPECT_TRUE(accepts(validator, lower)) << validator << ' ' << lower;
  }
}

TEST(Specimens, RejectsOneChangedDigit) {
  for (const Specimen& specimen : kValid) {
    if (std::ranges::count(kNoticesOneDigit, specimen.validator) == 0) continue;
    std::string changed(specimen.value);
    for (std::size_t i = 0; i < changed.size(); ++i) {
      const char original = changed[i];
      if (original < '0' || original > '9' || !is_covered(specimen, i)) continue;
      for (char digit = '0'; digit <= '9'; ++digit) {
        changed[i] = digit;
        EXPECT_EQ(accepts(specimen.validator, changed), digit == original)
            << specimen.validator << ' ' << changed;
      }
      changed[i] = original;
    }
  }
}

TEST(Specimens, RejectsOneByteLess) {
  for (const auto& [validator, value] : kValid) {
    // Benefit code B1 without its digit is B, also a code.
    if (kFlexibleLength.contains(validator) || value == "231075566B1") continue;
    // A version code of one letter exists.
    if (value == "1234567897AB") continue;
    EXPECT_FALSE(accepts(validator, value.substr(0, value.size() - 1)))
        << validator << ' ' << value;
  }
}

TEST(Specimens, RejectsOneByteMore) {
  for (const auto& [validator, value] : kValid) {
    // The eleventh digit of an Australian Medicare number is the individual reference number.
    if (kFlexibleLength.contains(validator) || validator == "au_medicare") continue;
    EXPECT_FALSE(accepts(validator, std::string(value) + "1")) << validator << ' ' << value;
  }
}

TEST(Specimens, RejectsANonAsciiByteInAnyPlace) {
  for (const auto& [validator, value] : kValid) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string changed(value);
      changed[i] = static_cast<char>(0xD9);  // lead byte of the Arabic digits
      EXPECT_FALSE(accepts(validator, changed)) << validator << " at " << i;
    }
  }
}

TEST(Specimens, RejectsSpacesAtEitherEnd) {
  for (const auto& [validator, value] : kValid) {
    EXPECT_FALSE(accepts(validator, " " + std::string(value))) << validator;
    EXPECT_FALSE(accepts(validator, std::string(value) + " ")) << validator;
  }
}

}  // namespace
}  // namespace postlint::validators
