#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

// 49 CFR 565.15(c)(2), Table III: A-H 1-8, J-N 1-5, P 7, R 9, S-Z 2-9; I, O and Q never occur.
constexpr std::string_view kVinValues = "12345678012345070923456789";

unsigned vin_value(char c) noexcept {
  return is_digit(c) ? symbol_value(c)
                     : symbol_value(kVinValues[static_cast<std::size_t>(c - 'A')]);
}

}  // namespace

// 49 CFR 565.15(c): ninth character is the weighted sum modulo 11, X for 10. Mandatory in North
// America only.
Verdict vin(std::string_view match) noexcept {
  constexpr std::array<unsigned, 17> kWeights{8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  const Compact<17, Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  if (text.size() != kWeights.size()) return Verdict::kReject;
  unsigned sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (contains("IOQ", text[i])) return Verdict::kReject;
    sum += vin_value(text[i]) * kWeights[i];
  }
  return verdict(text[8] == "0123456789X"[sum % 11]);
}

// 3GPP TS 23.003, section 6.2.1 and Annex B: 14 digits and Luhn's check digit.
Verdict imei(std::string_view match) noexcept {
  const Compact<15> compacted(match);
  return verdict(compacted.text().size() == 15 && luhn(compacted.text()));
}

}  // namespace postlint::validators
