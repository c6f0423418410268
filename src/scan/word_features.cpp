#include "scan/word_features.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.h"

namespace postlint::scan {
namespace {

constexpr std::size_t kReach = 4;           // tokens on each side
constexpr std::size_t kReachInBytes = 120;  // more than four tokens of ordinary length

struct Mark {
  char written;
  std::string_view name;
};
constexpr std::array kMarks{Mark{'\n', "1line"}, Mark{'!', "1bang"},  Mark{'#', "1hash"},
                            Mark{'(', "1open"},  Mark{')', "1close"}, Mark{',', "1comma"},
                            Mark{'.', "1stop"},  Mark{':', "1colon"}, Mark{';', "1semi"},
                            Mark{'?', "1ask"},   Mark{'@', "1at"}};
static_assert(std::ranges::is_sorted(kMarks, {}, &Mark::written));

std::string_view mark_name(char c) noexcept {
  const auto mark = std::ranges::lower_bound(kMarks, c, {}, &Mark::written);
  return mark != kMarks.end() && mark->written == c ? mark->name : std::string_view();
}

bool is_mark(std::string_view token) noexcept {
  return std::ranges::find(kMarks, token, &Mark::name) != kMarks.end();
}

void append_side(std::string_view side, const std::vector<std::string>& tokens,
                 std::vector<std::string>& out) {
  const std::size_t count = std::min(tokens.size(), kReach);
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(std::string(side) + std::to_string(i) + ' ' + tokens[i]);
    out.push_back(std::string(side) + " any " + tokens[i]);
  }
  if (count > 1) out.push_back(std::string(side) + " two " + tokens[0] + ' ' + tokens[1]);
}

}  // namespace

std::vector<std::string> word_tokens(std::string_view lower) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < lower.size();) {
    const char c = lower[i];
    if (ascii::is_digit(c)) {
      while (i < lower.size() && ascii::is_digit(lower[i])) ++i;
      tokens.emplace_back("0");
    } else if (ascii::is_alpha(c)) {
      std::string word;
      for (; i < lower.size() && (ascii::is_alpha(lower[i]) || lower[i] == '\''); ++i) {
        if (lower[i] != '\'') word += ascii::to_lower(lower[i]);
      }
      tokens.push_back(std::move(word));
    } else {
      const std::string_view name = mark_name(c);
      if (!name.empty()) tokens.emplace_back(name);
      ++i;
    }
  }
  return tokens;
}

std::vector<std::string> context_features(std::string_view lower, Span span) {
  const std::size_t from = span.begin > kReachInBytes ? span.begin - kReachInBytes : 0;
  std::vector<std::string> before = word_tokens(lower.substr(from, span.begin - from));
  std::ranges::reverse(before);
  const std::vector<std::string> after = word_tokens(lower.substr(span.end, kReachInBytes));
  std::vector<std::string> out;
  append_side("l", before, out);
  append_side("r", after, out);
  return out;
}

void append_document_features(std::string_view lower, std::vector<std::string>& out) {
  std::string previous;
  for (std::string& token : word_tokens(lower)) {
    if (is_mark(token)) continue;
    out.push_back("d " + token);
    if (!previous.empty()) out.push_back("d " + previous + ' ' + token);
    previous = std::move(token);
  }
}

}  // namespace postlint::scan
