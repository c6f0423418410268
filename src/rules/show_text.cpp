#include "rules/show_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace postlint::rules {
namespace {

constexpr std::size_t kLongestQuote = 40;
constexpr std::string_view kReplacement = "\uFFFD";

constexpr bool is_control(char32_t c) noexcept {
  return (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0);
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) noexcept {
  for (std::size_t at = utf8::find_non_ascii(text); at < text.size();) {
    const utf8::Step step = utf8::decode(text, at);
    if (!step.valid) return at;
    at += step.length;
  }
  return std::string_view::npos;
}

std::size_t code_point_size(std::string_view text, std::size_t offset) noexcept {
  return utf8::decode(text, offset).length;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_size(text, at)) ++count;
  return count;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Step step = utf8::decode(text, at);
    const bool is_shown = step.valid && !is_control(step.code_point);
    result += is_shown ? text.substr(at, step.length) : kReplacement;
    at += step.length;
  }
  return result;
}

std::string quote_value(std::string_view value) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < value.size() && count < kLongestQuote; ++count) {
    end += code_point_size(value, end);
  }
  std::string text = printable(value.substr(0, end));
  std::ranges::replace(text, '\t', ' ');
  return "`" + text + (end < value.size() ? "…`" : "`");
}

}  // namespace postlint::rules
