#include "report/visible.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "report/width.h"
#include "report/width_table.h"

namespace postlint::report {
namespace {

constexpr std::size_t kTabStop = 4;

// Characters that draw nothing or move others: C0 and C1 controls, soft hyphen, grapheme joiner,
// fillers, zero-width space, bidirectional controls (Unicode Technical Report 36, 2.5), line and
// paragraph separators, invisible operators, byte order mark, annotations, tags, and noncharacters
// (Unicode 15, section 23.7), which XML 1.0 does not admit.
constexpr std::array<Range, 19> kUnseen = {{
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},     {0x034F, 0x034F},
    {0x061C, 0x061C},   {0x115F, 0x1160},   {0x180E, 0x180E},     {0x200B, 0x200B},
    {0x200E, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},     {0x3164, 0x3164},
    {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},     {0xFFF9, 0xFFFB},
    {0xE0000, 0xE0FFF}, {0xF0000, 0xFFFFF}, {0x100000, 0x10FFFF},
}};
static_assert(std::ranges::is_sorted(kUnseen, {}, &Range::first));

bool is_unseen(char32_t previous, char32_t code_point) {
  // Joiners belong to emoji and to Persian, Hindi and other scripts; in English they only hide.
  if (code_point == 0x200C || code_point == 0x200D) return previous < 0x80;
  if ((code_point & 0xFFFEU) == 0xFFFEU) return true;  // the last two of every plane
  return std::ranges::any_of(kUnseen, [code_point](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

std::string hex(const char* format, unsigned value) {
  std::array<char, 16> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, value);
  return {buffer.data(), static_cast<std::size_t>(std::max(length, 0))};
}

std::string bytes_in_hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) out += hex("<0x%02X>", static_cast<unsigned char>(byte));
  return out;
}

Cell escaped(std::string text, std::size_t byte) {
  const std::size_t width = text.size();
  return {std::move(text), width, byte};
}

Cell cell_of(std::string_view bytes, const utf8::Step& step, char32_t previous, std::size_t byte) {
  if (!step.valid) return escaped(bytes_in_hex(bytes), byte);
  const char32_t code_point = step.code_point;
  if (is_unseen(previous, code_point)) {
    return escaped(hex("<U+%04X>", static_cast<unsigned>(code_point)), byte);
  }
  const std::size_t width = joins(previous, code_point) ? 0 : width_of(code_point);
  return {std::string(bytes), width, byte};
}

}  // namespace

std::vector<Cell> cells_of(std::string_view text) {
  std::vector<Cell> cells;
  char32_t previous = 0;
  std::size_t column = 0;
  for (std::size_t position = 0; position < text.size();) {
    const utf8::Step step = utf8::decode(text, position);
    const std::size_t to_stop = kTabStop - column % kTabStop;
    cells.push_back(step.code_point == '\t'
                        ? Cell{std::string(to_stop, ' '), to_stop, position}
                        : cell_of(text.substr(position, step.length), step, previous, position));
    column += cells.back().width;
    previous = step.code_point;
    position += step.length;
  }
  return cells;
}

std::string visible(std::string_view text) {
  std::string out;
  for (const Cell& cell : cells_of(text)) {
    out += text[cell.byte] == '\t' ? " " : cell.shown;
  }
  return out;
}

}  // namespace postlint::report
