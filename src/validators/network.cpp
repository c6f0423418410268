#include <algorithm>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

constexpr std::size_t kIpv6Groups = 8;

std::size_t hexadecimal_run(std::string_view text) noexcept {
  const auto end = std::find_if_not(text.begin(), text.end(), is_hexadecimal);
  return static_cast<std::size_t>(end - text.begin());
}

bool take_octet(std::string_view& rest) noexcept {
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_digit);
  const auto length = static_cast<std::size_t>(end - rest.begin());
  if (length < 1 || length > 3 || (length > 1 && rest.front() == '0')) return false;
  if (number(rest.substr(0, length)) > 255) return false;
  rest.remove_prefix(length);
  return true;
}

bool take(std::string_view& rest, std::string_view prefix) noexcept {
  if (!rest.starts_with(prefix)) return false;
  rest.remove_prefix(prefix.size());
  return true;
}

// One group of up to four digits, or the dotted quad that may end the address; returns how many
// 16-bit groups it stands for, 0 when there is neither.
std::size_t take_group(std::string_view& rest) noexcept {
  const std::size_t length = hexadecimal_run(rest);
  if (length < 1 || length > 4) return 0;
  if (ipv4(rest) == Verdict::kAccept) {
    rest = {};
    return 2;
  }
  rest.remove_prefix(length);
  return 1;
}

// Six groups of two digits with the same ':' or '-' between them.
bool has_octets(std::string_view match) noexcept {
  constexpr std::size_t kLength = 17;
  if (match.size() != kLength || !contains(":-", match[2])) return false;
  for (std::size_t i = 0; i < kLength; ++i) {
    if (i % 3 == 2 ? match[i] != match[2] : !is_hexadecimal(match[i])) return false;
  }
  return true;
}

// The form of Cisco's IOS, "001a.2b3c.4d5e".
bool has_dotted_words(std::string_view match) noexcept {
  constexpr std::size_t kLength = 14;
  if (match.size() != kLength) return false;
  for (std::size_t i = 0; i < kLength; ++i) {
    if (i % 5 == 4 ? match[i] != '.' : !is_hexadecimal(match[i])) return false;
  }
  return true;
}

}  // namespace

// RFC 6943, section 3.1.1, strict form: four decimal octets without leading zeros.
Verdict ipv4(std::string_view match) noexcept {
  std::string_view rest = match;
  for (int i = 0; i < 4; ++i) {
    if ((i > 0 && !take(rest, ".")) || !take_octet(rest)) return Verdict::kReject;
  }
  return verdict(rest.empty());
}

// RFC 4291, section 2.2: eight groups, one "::" for a run of zeros, a dotted quad at the end.
Verdict ipv6(std::string_view match) noexcept {
  std::string_view rest = match;
  std::size_t groups = 0;
  bool elided = take(rest, "::");
  while (!rest.empty() && groups < kIpv6Groups) {
    const std::size_t taken = take_group(rest);
    if (taken == 0) return Verdict::kReject;
    groups += taken;
    if (rest.empty()) break;
    const bool gap = take(rest, "::");
    if (gap ? elided : !take(rest, ":") || rest.empty()) return Verdict::kReject;
    elided = elided || gap;
  }
  return verdict(rest.empty() && (elided ? groups < kIpv6Groups : groups == kIpv6Groups));
}

// IEEE 802, section 8.1: six octets with one separator throughout.
Verdict mac(std::string_view match) noexcept {
  return verdict(has_octets(match) || has_dotted_words(match));
}

}  // namespace postlint::validators
