#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

bool is_visible(char c) noexcept {
  return c > ' ' && c <= '~';
}

// "1001" or "1000.10": a registrant code of four to nine digits and its subdivisions.
bool is_registrant(std::string_view code) noexcept {
  const std::size_t dot = code.find('.');
  const std::string_view head = code.substr(0, dot);
  if (head.size() < 4 || head.size() > 9 || !only_digits(head)) return false;
  while (code.find('.') != std::string_view::npos) {
    code.remove_prefix(code.find('.') + 1);
    if (!only_digits(code.substr(0, code.find('.')))) return false;
  }
  return true;
}

// Sentence punctuation that a pattern took along.
std::string_view trim_punctuation(std::string_view text) noexcept {
  while (!text.empty() && contains(".,;:!?)]}>'\"", text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

// ISO 26324, section 4: "10.", registrant code, "/", suffix. Non-ASCII suffixes are possible and
// not in use, so the match ends before them.
Verdict doi(std::string_view match) noexcept {
  const std::size_t slash = match.find('/');
  if (slash == std::string_view::npos || !match.starts_with("10.")) return Verdict::kReject;
  const std::string_view suffix = match.substr(slash + 1);
  return verdict(is_registrant(match.substr(3, slash - 3)) &&
                 std::ranges::all_of(suffix, is_visible) && !trim_punctuation(suffix).empty());
}

// ISO 27729 and ORCID, "Structure of the ORCID Identifier": four dashed groups, MOD 11-2.
Verdict orcid(std::string_view match) noexcept {
  if (!has_shape(match, "dddd-dddd-dddd-dddx")) return Verdict::kReject;
  if (!is_digit(match.back()) && to_upper(match.back()) != 'X') return Verdict::kReject;
  const Compact<16, Alphabet::kAlphanumeric> compacted(match);
  return verdict(mod11_2(compacted.text()));
}

// ISO 3297, section 4: weights 8 to 2 and 1 for the check digit, X for 10, modulo 11.
Verdict issn(std::string_view match) noexcept {
  constexpr std::array<std::uint8_t, 7> kWeights{8, 7, 6, 5, 4, 3, 2};
  if (!has_shape(match, "dddd-dddx")) return Verdict::kReject;
  const Compact<8, Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  const unsigned check = mod11_check(text.substr(0, 7), kWeights);
  return verdict(text.back() == "0123456789X"[check]);
}

// ISO 2108, section 4: prefix 978 or 979, GS1 check digit.
Verdict isbn13(std::string_view match) noexcept {
  const Compact<13> compacted(match);
  const std::string_view digits = compacted.text();
  return verdict(digits.size() == 13 && (digits.starts_with("978") || digits.starts_with("979")) &&
                 gs1_mod10(digits));
}

}  // namespace postlint::validators
