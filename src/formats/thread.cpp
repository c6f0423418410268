// A thread: several posts of one series in one file, separated by a line `---` or numbered as
// people number them, `2/5` or `2/`, at the start or the end of each post.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "formats/lines.h"
#include "formats/paragraphs.h"
#include "formats/reader.h"

namespace postlint::formats {
namespace {

bool is_separator(std::string_view source, const Line& line) {
  const std::string_view text = ascii::trim(slice(source, line.span));
  return text.size() >= 3 && text.find_first_not_of('-') == std::string_view::npos;
}

struct Counter {
  Span span;
  bool leads = true;       // stands at the start of its post
  std::string_view total;  // "5" of 2/5; empty for 2/
};

constexpr std::size_t kLongestTotal = 3;  // digits

// A counter `number/` or `number/total` at the start of `text`, or nothing.
std::optional<Counter> counter_at_start(std::string_view text, std::size_t number) {
  const std::string expected = std::to_string(number) + "/";
  std::size_t at = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
  const bool bracketed = at == 1;
  if (text.substr(at, expected.size()) != expected) return std::nullopt;
  at += expected.size();
  const std::size_t total = at;
  while (at < text.size() && ascii::is_digit(text[at])) ++at;
  const std::size_t total_end = at;
  if (total_end - total > kLongestTotal) return std::nullopt;  // `1/00481516` is no counter
  if (bracketed && at < text.size() && (text[at] == ')' || text[at] == ']')) ++at;
  if (at < text.size() && !ascii::is_space(text[at])) return std::nullopt;
  return Counter{{0, at}, true, text.substr(total, total_end - total)};
}

// The counter with this number on the line, if it starts or ends with it.
std::optional<Counter> counter_on(std::string_view source, const Line& line, std::size_t number) {
  const std::string_view text = slice(source, line.span);
  const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
  const auto placed = [](Counter counter, std::size_t begin) {
    counter.span = {begin, begin + counter.span.size()};
    return counter;
  };
  if (const auto counter = counter_at_start(text.substr(indent), number)) {
    return placed(*counter, line.span.begin + indent);
  }
  const std::string_view trimmed = text.substr(0, text.find_last_not_of(" \t") + 1);
  const std::size_t space = trimmed.find_last_of(" \t");
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view last = trimmed.substr(space + 1);
  std::optional<Counter> counter = counter_at_start(last, number);
  if (!counter || counter->span.size() != last.size()) return std::nullopt;
  counter->leads = false;
  return placed(*counter, line.span.begin + space + 1);
}

using Posts = std::vector<std::vector<Line>>;

Posts split_at_separators(std::string_view source, const std::vector<Line>& lines) {
  Posts posts(1);
  for (const Line& line : lines) {
    if (is_separator(source, line)) {
      posts.emplace_back();
    } else {
      posts.back().push_back(line);
    }
  }
  return posts;
}

// The line without its counter, which is no part of what the post says.
Line without(Line line, const Counter& counter) {
  (counter.leads ? line.span.begin : line.span.end) =
      counter.leads ? counter.span.end : counter.span.begin;
  return line;
}

// A counter for each line, where it has one.
using Counters = std::vector<std::optional<Counter>>;

// The counters 1, 2, 3, … with this total.
Counters series_of(std::string_view source, const std::vector<Line>& lines,
                   std::string_view total) {
  Counters out;
  std::size_t number = 1;
  for (const Line& line : lines) {
    std::optional<Counter> counter = counter_on(source, line, number);
    if (counter && counter->total != total) counter.reset();
    if (counter) ++number;
    out.push_back(counter);
  }
  return out;
}

// Two dates look like two counters, and a counter is not checked: only a complete series, three
// that agree or two without a total are taken for counters.
bool convinces(const Counters& counters, std::string_view total) {
  const auto count = static_cast<std::size_t>(std::count_if(
      counters.begin(), counters.end(), [](const auto& one) { return one.has_value(); }));
  const auto leads = std::count_if(counters.begin(), counters.end(),
                                   [](const auto& one) { return one && one->leads; });
  const bool one_side = leads == 0 || static_cast<std::size_t>(leads) == count;
  if (count < 2 || !one_side) return false;
  if (total.empty() || total == std::to_string(count)) return true;
  const bool more_to_come = count < std::stoul(std::string(total));
  return count >= 3 && more_to_come;
}

Counters find_counters(std::string_view source, const std::vector<Line>& lines) {
  constexpr std::size_t kMostTries = 8;  // lines that may start a series; keeps this linear
  std::vector<std::string_view> tried;
  for (const Line& line : lines) {
    const std::optional<Counter> first = counter_on(source, line, 1);
    if (!first || std::find(tried.begin(), tried.end(), first->total) != tried.end()) continue;
    if (tried.size() == kMostTries) break;
    tried.push_back(first->total);
    Counters counters = series_of(source, lines, first->total);
    if (convinces(counters, first->total)) return counters;
  }
  return Counters(lines.size());
}

Posts split_at_counters(std::string_view source, const std::vector<Line>& lines) {
  const Counters counters = find_counters(source, lines);
  Posts posts(1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!counters[i]) {
      posts.back().push_back(lines[i]);
      continue;
    }
    if (counters[i]->leads) posts.emplace_back();
    posts.back().push_back(without(lines[i], *counters[i]));
    if (!counters[i]->leads) posts.emplace_back();
  }
  return posts;
}

}  // namespace

text::Document read_thread(std::string_view source) {
  std::vector<Line> lines = split_lines(source);
  if (!lines.empty()) lines.front().span.begin += byte_order_mark(source);
  const bool separated = std::any_of(lines.begin(), lines.end(), [source](const Line& line) {
    return is_separator(source, line);
  });
  text::Document document;
  document.posts = 0;
  std::size_t block = 0;
  for (const std::vector<Line>& post :
       separated ? split_at_separators(source, lines) : split_at_counters(source, lines)) {
    const std::size_t before = document.segments.size();
    add_paragraphs(source, post, document.posts, block, document);
    if (document.segments.size() > before) ++document.posts;
  }
  document.posts = std::max<std::size_t>(document.posts, 1);
  return document;
}

}  // namespace postlint::formats
