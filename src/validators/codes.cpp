#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

// Second and third digit from the right; 1x needs room for a namespace of seven digits.
constexpr std::array<std::string_view, 7> kPartitions{"00", "01", "02", "10", "11", "12", "16"};
constexpr std::size_t kShortestLongSctid = 11;

constexpr std::array<std::string_view, 4> kNdcShapes{"dddd-dddd-dd", "ddddd-ddd-dd", "ddddd-dddd-d",
                                                     "ddddd-dddd-dd"};

}  // namespace

// CAS REGISTRY: check digit is the sum of the digits times their place from the right, modulo 10.
Verdict cas(std::string_view match) noexcept {
  const std::size_t head = match.find('-');
  if (head == std::string_view::npos || head < 2 || head > 7 || match.front() == '0' ||
      !only_digits(match.substr(0, head)) || !has_shape(match.substr(head), "-dd-d")) {
    return Verdict::kReject;
  }
  const Compact<10> compacted(match);
  const std::string_view digits = compacted.text();
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    sum += symbol_value(digits[digits.size() - 1 - i]) * static_cast<unsigned>(i);
  }
  return verdict(sum % 10 == symbol_value(digits.back()));
}

// ICD-10-CM Official Guidelines, section I.A.2: three symbols, then a dot and up to four.
Verdict icd10cm(std::string_view match) noexcept {
  if (match.size() < 3 || !has_shape(match.substr(0, 2), "ad")) return Verdict::kReject;
  if (!is_digit(match[2]) && !contains("AB", to_upper(match[2]))) return Verdict::kReject;
  if (match.size() == 3) return Verdict::kAccept;
  const std::string_view tail = match.substr(4);
  return verdict(match[3] == '.' && !tail.empty() && tail.size() <= 4 &&
                 std::ranges::all_of(tail, is_alphanumeric));
}

// LOINC Users' Guide, appendix C: a number without leading zeros, a dash, Luhn's check digit.
Verdict loinc(std::string_view match) noexcept {
  const DigitGroups groups(match);
  if (groups.size() != 2 || groups[1].size() != 1 || groups[0].size() > 7 || match.front() == '0' ||
      match[groups[0].size()] != '-' || match.size() != groups[0].size() + 2) {
    return Verdict::kReject;
  }
  const Compact<8> compacted(match);
  return verdict(luhn(compacted.text()));
}

// ISO/IEC 7812-1, Annex B, for numbers an institution gives out itself. One digit is no number.
Verdict luhn_number(std::string_view match) noexcept {
  const Compact<32> compacted(match);
  return verdict(compacted.text().size() > 1 && luhn(compacted.text()));
}

// ClinicalTrials.gov: "NCT" and eight digits.
Verdict nct(std::string_view match) noexcept {
  return verdict(has_shape(match, "NCTdddddddd"));
}

// 21 CFR 207.33(b): labeler, product and package code; 5-4-2 is the billing form.
Verdict ndc(std::string_view match) noexcept {
  const auto fits = [&](std::string_view shape) noexcept { return has_shape(match, shape); };
  return verdict(std::ranges::any_of(kNdcShapes, fits));
}

// A run of one digit is a placeholder ("000-0000") or a drawing, never an issued number.
Verdict not_all_same_digit(std::string_view match) noexcept {
  const auto first = std::ranges::find_if(match, is_digit);
  const auto differs = [&](char c) noexcept { return is_digit(c) && c != *first; };
  return verdict(std::any_of(first, match.end(), differs));
}

// SNOMED CT Release File Specification, sections 6.3 and 6.5: 6 to 18 digits, no leading zero, a
// partition identifier in use, Verhoeff's check digit.
Verdict sctid(std::string_view match) noexcept {
  if (match.size() < 6 || match.size() > 18 || !only_digits(match) || match.front() == '0') {
    return Verdict::kReject;
  }
  const std::string_view partition = match.substr(match.size() - 3, 2);
  const bool long_form = partition.front() == '1';
  return verdict(std::ranges::find(kPartitions, partition) != kPartitions.end() &&
                 (!long_form || match.size() >= kShortestLongSctid) && verhoeff(match));
}

}  // namespace postlint::validators
