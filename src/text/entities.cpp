#include "text/entities.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

constexpr std::array<std::string_view, 3> kAddressStarts = {"http://", "https://", "www."};

bool starts_with_ignoring_case(std::string_view text, std::size_t at, std::string_view prefix) {
  if (text.size() - at < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char wanted, char c) { return wanted == ascii::to_lower(c); });
}

bool follows_word(std::string_view text, std::size_t at) {
  return at > 0 && is_word_character(utf8::before(text, at));
}

// Punctuation that ends the sentence rather than the address; a closing bracket stays only when
// the address holds its opening one.
std::size_t without_trailing_punctuation(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  constexpr std::string_view kTrailing = ".,;:!?'\"*_";
  while (end > begin) {
    const std::string_view address = text.substr(begin, end - begin);
    const bool unbalanced =
        address.back() == ')' && std::count(address.begin(), address.end(), '(') <
                                     std::count(address.begin(), address.end(), ')');
    if (!unbalanced && kTrailing.find(address.back()) == std::string_view::npos) break;
    --end;
  }
  return end;
}

std::optional<Span> address_at(std::string_view text, std::size_t at) {
  const auto* const start = std::find_if(
      kAddressStarts.begin(), kAddressStarts.end(),
      [&](std::string_view prefix) { return starts_with_ignoring_case(text, at, prefix); });
  if (start == kAddressStarts.end() || follows_word(text, at)) return std::nullopt;
  constexpr std::string_view kStops = "<>\"`|\\^{}";
  std::size_t end = at;
  while (end < text.size() && !ascii::is_space(text[end]) &&
         kStops.find(text[end]) == std::string_view::npos) {
    ++end;
  }
  end = without_trailing_punctuation(text, at, end);
  if (end <= at + start->size()) return std::nullopt;
  return Span{at, end};
}

std::optional<Span> tag_at(std::string_view text, std::size_t at) {
  if (follows_word(text, at)) return std::nullopt;
  std::size_t end = at + 1;
  while (end < text.size()) {
    const utf8::Step step = utf8::decode(text, end);
    if (!is_word_character(step.code_point)) break;
    end += step.length;
  }
  if (end == at + 1) return std::nullopt;
  return Span{at, end};
}

std::optional<Mark> entity_at(std::string_view text, std::size_t at) {
  const auto marked = [](SegmentKind kind, std::optional<Span> span) -> std::optional<Mark> {
    if (!span) return std::nullopt;
    return Mark{kind, *span};
  };
  switch (text[at]) {
    case '#': return marked(SegmentKind::kHashtag, tag_at(text, at));
    case '@': return marked(SegmentKind::kMention, tag_at(text, at));
    case 'h': case 'H': case 'w': case 'W':
      return marked(SegmentKind::kUrl, address_at(text, at));
    default: return std::nullopt;
  }
}

}  // namespace

void mark_entities(Segment& segment) {
  std::vector<Mark> entities;
  for (std::size_t i = 0; i < segment.text.size();) {
    const std::optional<Mark> entity = entity_at(segment.text, i);
    if (entity) entities.push_back(*entity);
    i = entity ? entity->span.end : i + 1;
  }
  if (entities.empty()) return;
  std::vector<Mark> merged = entities;
  std::size_t next = 0;
  for (const Mark& mark : segment.marks) {
    while (next < entities.size() && entities[next].span.end <= mark.span.begin) ++next;
    const bool taken = next < entities.size() && overlaps(entities[next].span, mark.span);
    if (!taken) merged.push_back(mark);
  }
  std::sort(merged.begin(), merged.end(),
            [](const Mark& a, const Mark& b) { return a.span < b.span; });
  segment.marks = std::move(merged);
}

}  // namespace postlint::text
