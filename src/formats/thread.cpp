// A thread: several posts of one series in one file, separated by a line `---` or numbered as
// people number them, `2/5` or `2/`, at the start or the end of a post.
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

// The length of a counter `number/` or `number/total` at the start of `text`, or nothing.
std::optional<std::size_t> counter_length(std::string_view text, std::size_t number) {
  const std::string expected = std::to_string(number) + "/";
  std::size_t at = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
  const bool bracketed = at == 1;
  if (text.substr(at, expected.size()) != expected) return std::nullopt;
  at += expected.size();
  while (at < text.size() && ascii::is_digit(text[at])) ++at;
  if (bracketed && at < text.size() && (text[at] == ')' || text[at] == ']')) ++at;
  if (at < text.size() && !ascii::is_space(text[at])) return std::nullopt;
  return at;
}

struct Counter {
  Span span;
  bool leads = true;  // stands at the start of its post
};

// The counter with this number on the line, if it starts or ends with it.
std::optional<Counter> counter_on(std::string_view source, const Line& line, std::size_t number) {
  const std::string_view text = slice(source, line.span);
  const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
  if (const auto length = counter_length(text.substr(indent), number)) {
    const std::size_t begin = line.span.begin + indent;
    return Counter{{begin, begin + *length}, true};
  }
  const std::string_view trimmed = text.substr(0, text.find_last_not_of(" \t") + 1);
  const std::size_t space = trimmed.find_last_of(" \t");
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view last = trimmed.substr(space + 1);
  const auto length = counter_length(last, number);
  if (!length || *length != last.size()) return std::nullopt;
  const std::size_t begin = line.span.begin + space + 1;
  return Counter{{begin, begin + last.size()}, false};
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

Posts split_at_counters(std::string_view source, const std::vector<Line>& lines) {
  Posts posts(1);
  std::size_t number = 1;
  for (const Line& line : lines) {
    const std::optional<Counter> counter = counter_on(source, line, number);
    if (!counter) {
      posts.back().push_back(line);
      continue;
    }
    ++number;
    if (counter->leads) posts.emplace_back();
    posts.back().push_back(without(line, *counter));
    if (!counter->leads) posts.emplace_back();
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
