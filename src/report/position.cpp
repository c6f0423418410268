#include <algorithm>

#include "base/utf8.h"
#include "postlint/reporter.h"

namespace postlint {
namespace {

constexpr std::size_t kMarkDistance = 512;

// Moves over one code point; malformed bytes count as U+FFFD, which is one UTF-16 unit.
template <typename M>
utf8::Step advance(std::string_view draft, M& mark) {
  const utf8::Step step = utf8::decode(draft, mark.byte);
  mark.byte += step.length;
  mark.code_point += 1;
  mark.utf16 += step.code_point >= 0x10000 ? 2U : 1U;
  return step;
}

bool ends_line(std::string_view draft, char32_t code_point, std::size_t next) {
  if (code_point == '\n') return true;
  return code_point == '\r' && (next == draft.size() || draft[next] != '\n');
}

}  // namespace

PositionIndex::PositionIndex(std::string_view draft) : draft_(draft) {
  Mark here{0, 0, 0};
  bom_ = draft.starts_with(utf8::kByteOrderMark) ? 1 : 0;
  lines_.push_back(here);
  marks_.push_back(here);
  while (here.byte < draft.size()) {
    const utf8::Step step = advance(draft, here);
    if (ends_line(draft, step.code_point, here.byte)) lines_.push_back(here);
    if (here.byte - marks_.back().byte >= kMarkDistance) marks_.push_back(here);
  }
}

Position PositionIndex::at(std::size_t byte) const {
  byte = std::min(byte, draft_.size());
  const auto last_before = [byte](const std::vector<Mark>& marks) {
    return std::prev(std::ranges::upper_bound(marks, byte, {}, &Mark::byte));
  };
  const auto line = last_before(lines_);
  Mark here = std::max(*line, *last_before(marks_),
                       [](const Mark& a, const Mark& b) { return a.byte < b.byte; });
  while (here.byte < byte) {
    Mark next = here;
    advance(draft_, next);
    if (next.byte > byte) break;  // inside a character: its start
    here = next;
  }
  const std::size_t hidden = line == lines_.begin() && here.code_point > 0 ? bom_ : 0;
  return {.line = static_cast<std::size_t>(line - lines_.begin()) + 1,
          .column = here.code_point - line->code_point + 1 - hidden,
          .utf16_column = here.utf16 - line->utf16 + 1 - hidden,
          .code_point = here.code_point,
          .utf16 = here.utf16};
}

std::string_view PositionIndex::line_text(std::size_t line) const {
  if (line == 0 || line > lines_.size()) return {};
  const std::size_t begin = lines_[line - 1].byte;
  const std::size_t end = line == lines_.size() ? draft_.size() : lines_[line].byte;
  std::string_view text = draft_.substr(begin, end - begin);
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace postlint
