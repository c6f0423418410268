#include "match/dictionary.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/dictionary_line.h"
#include "text/dictionary_key.h"

namespace postlint::match {
namespace {

bool is_plain(char c) noexcept {
  return (c >= 'a' && c <= 'z') || ascii::is_digit(c) || c == ' ';
}

// Cheap and sufficient: what it refuses may still be a key.
bool is_surely_key(std::string_view term) noexcept {
  return !term.empty() && term.front() != ' ' && term.back() != ' ' &&
         std::ranges::all_of(term, is_plain) && term.find("  ") == std::string_view::npos;
}

}  // namespace

Dictionary::Dictionary(std::string_view text) {
  index(text);
  if (!holds_sorted_keys()) rebuild();
}

void Dictionary::index(std::string_view text) {
  lines_.clear();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = ascii::trim(text.substr(0, end));
    if (!line.empty() && line.front() != '#') lines_.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool Dictionary::holds_sorted_keys() const {
  const auto is_key = [](std::string_view line) { return is_surely_key(term_of(line)); };
  return std::ranges::all_of(lines_, is_key) && std::ranges::is_sorted(lines_, {}, term_of);
}

void Dictionary::rebuild() {
  std::vector<std::string> lines;
  lines.reserve(lines_.size());
  for (const std::string_view line : lines_) {
    std::string key = text::dictionary_key(term_of(line));
    if (!key.empty())
      lines.push_back(std::move(key) + std::string(line.substr(term_of(line).size())));
  }
  std::ranges::stable_sort(lines, {}, [](const std::string& line) { return term_of(line); });
  for (const std::string& line : lines) owned_ += line + '\n';
  index(owned_);
}

std::optional<double> Dictionary::find(std::string_view key) const {
  const auto line = std::ranges::lower_bound(lines_, key, {}, term_of);
  if (line == lines_.end() || term_of(*line) != key) return std::nullopt;
  return number_of(*line).value_or(0);
}

bool Dictionary::has_longer(std::string_view prefix) const {
  const auto line = std::ranges::upper_bound(lines_, prefix, {}, term_of);
  return line != lines_.end() && line->starts_with(prefix);
}

}  // namespace postlint::match
