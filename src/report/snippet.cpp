#include "report/snippet.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "report/visible.h"

namespace postlint::report {
namespace {

constexpr std::size_t kColumns = 96;        // shown of one line
constexpr std::size_t kColumnsBefore = 32;  // kept before the place when the line is cut
constexpr std::size_t kReach = 600;         // bytes looked at on either side of the place
constexpr std::string_view kCut = "…";

// The bytes of the line that can matter, starting at a character.
Span reachable(std::string_view draft, Span line, std::size_t place) {
  std::size_t begin = place - std::min(kReach, place - line.begin);
  while (begin < place && utf8::is_continuation(draft[begin])) ++begin;
  return {begin, std::min(line.end, place + kReach)};
}

std::size_t width_between(std::span<const Cell> cells) {
  std::size_t width = 0;
  for (const Cell& cell : cells) width += cell.width;
  return width;
}

// Index of the first cell shown: some text before the place, more when little comes after it.
std::size_t first_shown(std::span<const Cell> cells, std::size_t place) {
  const std::size_t after = std::min(width_between(cells.subspan(place)), kColumns);
  const std::size_t budget = std::max(kColumnsBefore, kColumns - after);
  std::size_t first = place;
  std::size_t width = 0;
  while (first > 0 && width + cells[first - 1].width <= budget) width += cells[--first].width;
  return first;
}

std::size_t end_shown(std::span<const Cell> cells, std::size_t first) {
  std::size_t width = 0;
  std::size_t end = first;
  while (end < cells.size() && width + cells[end].width <= kColumns) width += cells[end++].width;
  return end;
}

char mark_of(std::size_t byte, Span place, std::span<const Span> evidence) {
  const auto holds = [byte](Span span) { return span.begin <= byte && byte < span.end; };
  if (holds(place)) return '^';
  return std::ranges::any_of(evidence, holds) ? '~' : ' ';
}

void add_cell(Snippet& out, const Cell& cell, char mark) {
  out.text += cell.shown;
  out.underline.append(cell.width, mark);
}

}  // namespace

Snippet snippet_of(std::string_view draft, const PositionIndex& index, Span place,
                   std::span<const Span> evidence) {
  Snippet out;
  out.line = index.at(place.begin).line;
  const std::string_view text = index.line_text(out.line);
  const auto line_begin = static_cast<std::size_t>(text.data() - draft.data());
  const Span line = {line_begin, line_begin + text.size()};
  const std::size_t anchor = std::min(place.begin, line.end);
  const Span part = reachable(draft, line, anchor);

  std::vector<Cell> cells = cells_of(slice(draft, part));
  for (Cell& cell : cells) cell.byte += part.begin;
  if (line.begin == 0 && part.begin == 0 && draft.starts_with(utf8::kByteOrderMark)) {
    cells.erase(cells.begin());  // a byte order mark at the start is no part of the text
  }
  const bool fits = part == line && width_between(cells) <= kColumns;
  const auto at = static_cast<std::size_t>(
      std::ranges::lower_bound(cells, anchor, {}, &Cell::byte) - cells.begin());
  const std::size_t first = fits ? 0 : first_shown(cells, at);
  const std::size_t end = fits ? cells.size() : end_shown(cells, first);

  if (first > 0 || (!fits && part.begin > line.begin))
    add_cell(out, {std::string(kCut), 1, 0}, ' ');
  for (std::size_t i = first; i < end; ++i) {
    add_cell(out, cells[i], mark_of(cells[i].byte, place, evidence));
  }
  if (end < cells.size() || part.end < line.end) out.text += kCut;
  if (out.underline.find('^') == std::string::npos) out.underline += '^';
  out.underline.erase(out.underline.find_last_not_of(' ') + 1);
  out.continues = place.end > line.end + 2;
  return out;
}

}  // namespace postlint::report
