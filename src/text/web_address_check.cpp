#include "text/web_address_check.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/social_characters.h"

namespace postlint::text {
namespace {

bool is_hex(char c) noexcept {
  const char lower = ascii::to_lower(c);
  return ascii::is_digit(c) || (lower >= 'a' && lower <= 'f');
}

bool is_unreserved(char32_t c) noexcept {
  if (c >= 0x80) return social::is_cyrillic(c) || social::is_dash(c);
  constexpr std::string_view kMarks = "-._~";
  const char plain = static_cast<char>(c);
  return ascii::is_alnum(plain) || kMarks.find(plain) != std::string_view::npos;
}

// True when every character is unreserved, escaped, or one of `extra` (RFC 3986, 2.1 to 2.3).
bool holds_only(std::string_view text, std::string_view extra) {
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '%') {
      if (text.size() - i < 3 || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
      i += 3;
      continue;
    }
    const utf8::Step step = utf8::decode(text, i);
    const bool is_extra = step.code_point < 0x80 && extra.find(text[i]) != std::string_view::npos;
    if (!is_extra && !is_unreserved(step.code_point)) return false;
    i += step.length;
  }
  return true;
}

// Cuts `text` before the first of `stops` and returns what was before it.
std::string_view cut(std::string_view& text, std::string_view stops) {
  const std::size_t at = std::min(text.find_first_of(stops), text.size());
  const std::string_view before = text.substr(0, at);
  text.remove_prefix(at);
  return before;
}

template <typename Test>
bool all_labels(std::string_view host, Test test) {
  while (true) {
    const std::size_t stop = std::min(host.find('.'), host.size());
    if (!test(host.substr(0, stop))) return false;
    if (stop == host.size()) return true;
    host.remove_prefix(stop + 1);
  }
}

bool is_octet(std::string_view label) {
  if (label.empty() || label.size() > 3 || !std::ranges::all_of(label, ascii::is_digit))
    return false;
  if (label.size() > 1 && label.front() == '0') return false;
  return std::stoi(std::string(label)) <= 255;
}

bool is_ipv4(std::string_view host) {
  return std::ranges::count(host, '.') == 3 && all_labels(host, is_octet);
}

bool is_ipv6(std::string_view host) {
  if (host.size() < 3 || host.front() != '[' || host.back() != ']') return false;
  return std::ranges::all_of(host.substr(1, host.size() - 2),
                             [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

bool is_label_character(char c) noexcept {
  return ascii::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_label(std::string_view label) {
  return !label.empty() && is_label_character(label.front()) && is_label_character(label.back()) &&
         std::ranges::all_of(label,
                             [](char c) { return is_label_character(c) || c == '-' || c == '_'; });
}

// Two labels at least; "_" only before the last two, no digit at the start of the last.
bool is_host_name(std::string_view host) {
  const std::size_t last = host.rfind('.');
  if (last == std::string_view::npos || last == 0 || last + 1 == host.size()) return false;
  const std::size_t before = host.rfind('.', last - 1);
  const std::string_view registered =
      host.substr(before == std::string_view::npos ? 0 : before + 1);
  return all_labels(host, is_label) && registered.find('_') == std::string_view::npos &&
         !ascii::is_digit(host[last + 1]);
}

bool is_port(std::string_view port) {
  return !port.empty() && port.size() <= 5 && std::ranges::all_of(port, ascii::is_digit);
}

bool is_authority(std::string_view authority) {
  if (const std::size_t sign = authority.find('@'); sign != std::string_view::npos) {
    if (!holds_only(authority.substr(0, sign), "!$&'()*+,;=:")) return false;
    authority.remove_prefix(sign + 1);
  }
  const std::size_t colon = authority.rfind(':');
  if (colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos) {
    if (!is_port(authority.substr(colon + 1))) return false;
    authority = authority.substr(0, colon);
  }
  return is_ipv4(authority) || is_ipv6(authority) || is_host_name(authority);
}

// Removes "http://" or "https://"; false when another scheme, or none where one must be, is there.
bool take_scheme(std::string_view& text, SchemeRule rule) {
  const std::size_t end = text.find("://");
  if (end == std::string_view::npos || text.find_first_of("/?#") < end) {
    return rule == SchemeRule::kOptional;
  }
  const std::string scheme = ascii::to_lower(text.substr(0, end));
  text.remove_prefix(end + 3);
  return scheme == "http" || scheme == "https";
}

}  // namespace

bool is_web_address(std::string_view text, SchemeRule rule) {
  constexpr std::string_view kPath = "!$&'()*+,;=:|@/";
  constexpr std::string_view kQuery = "!$&'()*+,;=:|@/?";
  if (!take_scheme(text, rule)) return false;
  if (!is_authority(cut(text, "/?#"))) return false;
  if (!holds_only(cut(text, "?#"), kPath)) return false;
  if (text.starts_with('?')) {
    text.remove_prefix(1);
    if (!holds_only(cut(text, "#"), kQuery)) return false;
  }
  return text.empty() || holds_only(text.substr(1), kQuery);
}

}  // namespace postlint::text
