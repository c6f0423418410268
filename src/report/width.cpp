#include "report/width.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "report/width_table.h"

namespace postlint::report {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool is_in(std::span<const Range> ranges, char32_t code_point) noexcept {
  const auto after = std::ranges::upper_bound(ranges, code_point, {}, &Range::first);
  return after != ranges.begin() && code_point <= std::prev(after)->last;
}

bool is_skin_tone(char32_t code_point) noexcept {
  return code_point >= 0x1F3FB && code_point <= 0x1F3FF;
}

}  // namespace

std::size_t width_of(char32_t code_point) noexcept {
  if (code_point < 0x300) return 1;
  if (is_in(kZeroWidth, code_point)) return 0;
  return is_in(kWide, code_point) ? 2 : 1;
}

bool joins(char32_t previous, char32_t code_point) noexcept {
  return previous == kZeroWidthJoiner ||
         (is_skin_tone(code_point) && is_in(kWide, previous) && !is_skin_tone(previous));
}

std::size_t width_of(std::string_view text) noexcept {
  std::size_t width = 0;
  char32_t previous = 0;
  for (std::size_t position = 0; position < text.size();) {
    const utf8::Step step = utf8::decode(text, position);
    if (!joins(previous, step.code_point)) width += width_of(step.code_point);
    previous = step.code_point;
    position += step.length;
  }
  return width;
}

}  // namespace postlint::report
