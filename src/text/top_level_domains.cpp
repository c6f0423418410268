#include "text/top_level_domains.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/top_level_domains_table.h"

namespace postlint::text {
namespace {

static_assert(std::ranges::is_sorted(kTopLevelDomains));

constexpr std::size_t kLongest =
    std::ranges::max(kTopLevelDomains, {}, &std::string_view::size).size();

bool is_known(std::string_view name) {
  return std::ranges::binary_search(kTopLevelDomains, ascii::to_lower(name));
}

bool runs_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return ascii::is_alnum(text[at]) || text[at] == '@' || text[at] == '+' || text[at] == '-';
}

std::size_t alnum_run(std::string_view text) {
  const auto* const end = std::ranges::find_if_not(text, ascii::is_alnum);
  return static_cast<std::size_t>(end - text.begin());
}

std::size_t encoded_name(std::string_view text) {
  constexpr std::string_view kPrefix = "xn--";
  if (text.size() < kPrefix.size() || ascii::to_lower(text.substr(0, kPrefix.size())) != kPrefix) {
    return 0;
  }
  const std::size_t rest = alnum_run(text.substr(kPrefix.size()));
  return rest == 0 ? 0 : kPrefix.size() + rest;
}

// Tries ever shorter beginnings, each of whole characters.
std::size_t known_beginning(std::string_view text, std::size_t longest) {
  for (std::size_t length = std::min(longest, text.size()); length > 0; --length) {
    const bool whole = length == text.size() || !utf8::is_continuation(text[length]);
    if (whole && !runs_on(text, length) && is_known(text.substr(0, length))) return length;
  }
  return 0;
}

}  // namespace

std::size_t top_level_domain_at(std::string_view text) {
  const std::size_t run = alnum_run(text.substr(0, kLongest + 1));
  const bool plain = run == text.size() || static_cast<unsigned char>(text[run]) < 0x80;
  if (run > kLongest || (run == 0 && plain)) return 0;
  if (const std::size_t encoded = encoded_name(text); encoded > 0) return encoded;
  if (plain) return !runs_on(text, run) && is_known(text.substr(0, run)) ? run : 0;
  return known_beginning(text, kLongest);
}

}  // namespace postlint::text
