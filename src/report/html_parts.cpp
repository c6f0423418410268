#include <algorithm>

#include "base/utf8.h"
#include "report/html.h"

namespace postlint::report::html {
namespace {

constexpr std::size_t kAround = 90;  // bytes of the line shown on either side of a place
constexpr std::size_t kPlace = 400;  // bytes of the place shown
constexpr std::string_view kCut = "…";

std::string beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return markup(text);
  while (most > 0 && utf8::is_continuation(text[most])) --most;
  return markup(text.substr(0, most)) + std::string(kCut);
}

std::string ending(std::string_view text, std::size_t most) {
  if (text.size() <= most) return markup(text);
  std::size_t begin = text.size() - most;
  while (begin < text.size() && utf8::is_continuation(text[begin])) ++begin;
  return std::string(kCut) + markup(text.substr(begin));
}

}  // namespace

std::string element(std::string_view opening, std::string_view content) {
  const std::string_view name = opening.substr(0, opening.find(' '));
  std::string out = "<" + std::string(opening) + ">";
  out += content;
  return out + "</" + std::string(name) + ">";
}

std::string described(std::string_view term, std::string_view description) {
  if (description.empty()) return {};
  return element("div", element("dt", term) + element("dd", description)) + "\n";
}

std::string items(const std::vector<std::string>& items) {
  if (items.size() == 1) return items.front();
  std::string out;
  for (const std::string& item : items) out += element("li", item);
  return out.empty() ? out : element("ul", out);
}

Table::Table(std::string_view caption, std::initializer_list<std::string_view> headers,
             std::size_t numbers)
    : caption_(caption), numbers_(numbers) {
  std::size_t column = 0;
  for (const std::string_view header : headers) {
    const bool is_number = column++ >= numbers_;
    header_ +=
        element(is_number ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"", header);
  }
}

void Table::add(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view opening = i == 0          ? "th scope=\"row\""
                                     : i >= numbers_ ? "td class=\"number\""
                                                     : "td";
    row += element(opening, cells[i]);
  }
  rows_ += element("tr", row) + "\n";
}

// A table that is wider than the window scrolls in a box of its own, also with the keyboard.
std::string Table::written() const {
  const std::string table = element("caption", caption_) + "\n" +
                            element("thead", element("tr", header_)) + "\n" +
                            element("tbody", "\n" + rows_);
  return element(
             "div class=\"wide\" role=\"group\" tabindex=\"0\"" + attribute("aria-label", caption_),
             element("table", table)) +
         "\n";
}

std::string section(std::string_view id, std::string_view heading, std::string_view content) {
  const std::string name(id);
  return element("section aria-labelledby=\"" + name + "\"",
                 "\n" + element("h2 id=\"" + name + "\"", heading) + "\n" + std::string(content)) +
         "\n";
}

std::string quotation(std::string_view draft, const PositionIndex& index, Span place) {
  const std::string_view line = index.line_text(index.at(place.begin).line);
  const auto start = static_cast<std::size_t>(line.data() - draft.data());
  const std::size_t begin = std::min(place.begin - start, line.size());
  const std::size_t end = std::min(place.end - start, line.size());
  const std::string more = place.end - start > line.size() ? std::string(kCut) : "";
  return element("q", ending(line.substr(0, begin), kAround) +
                          element("mark", beginning(line.substr(begin, end - begin), kPlace)) +
                          beginning(line.substr(end), kAround) + more);
}

std::string anchor_of(std::size_t draft) {
  return "draft-" + std::to_string(draft + 1);
}

}  // namespace postlint::report::html
