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
// the address holds its opening one. Linear: the brackets are counted once.
std::size_t without_trailing_punctuation(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  constexpr std::string_view kTrailing = ".,;:!?'\"*_";
  const std::string_view address = text.substr(begin, end - begin);
  const auto opened = std::count(address.begin(), address.end(), '(');
  auto closed = std::count(address.begin(), address.end(), ')');
  while (end > begin) {
    const char last = text[end - 1];
    const bool unbalanced = last == ')' && opened < closed;
    if (!unbalanced && kTrailing.find(last) == std::string_view::npos) break;
    if (last == ')') --closed;
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

// A hashtag holds a letter (twitter-text, "valid hashtag"); `#412` is the number of something.
std::optional<Span> hashtag_at(std::string_view text, std::size_t at) {
  const std::optional<Span> tag = tag_at(text, at);
  if (!tag) return std::nullopt;
  const std::string_view name = text.substr(at + 1, tag->size() - 1);
  const bool has_letter = std::any_of(name.begin(), name.end(), [](char c) {
    return ascii::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  return has_letter ? tag : std::nullopt;
}

std::optional<Mark> entity_at(std::string_view text, std::size_t at) {
  const auto marked = [](SegmentKind kind, std::optional<Span> span) -> std::optional<Mark> {
    if (!span) return std::nullopt;
    return Mark{kind, *span};
  };
  switch (text[at]) {
    case '#': return marked(SegmentKind::kHashtag, hashtag_at(text, at));
    case '@': return marked(SegmentKind::kMention, tag_at(text, at));
    case 'h':
    case 'H':
    case 'w':
    case 'W': return marked(SegmentKind::kUrl, address_at(text, at));
    default: return std::nullopt;
  }
}

// Appends the parts of `mark` that no entity from `entity` on takes.
void append_around(const Mark& mark, std::vector<Mark>::const_iterator entity,
                   std::vector<Mark>::const_iterator end, std::vector<Mark>& out) {
  std::size_t begin = mark.span.begin;
  for (; entity != end && entity->span.begin < mark.span.end; ++entity) {
    if (begin < entity->span.begin) out.push_back({mark.kind, {begin, entity->span.begin}});
    begin = std::max(begin, entity->span.end);
  }
  if (begin < mark.span.end) out.push_back({mark.kind, {begin, mark.span.end}});
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
  auto next = entities.begin();
  for (const Mark& mark : segment.marks) {
    while (next != entities.end() && next->span.end <= mark.span.begin) ++next;
    append_around(mark, next, entities.end(), merged);
  }
  std::sort(merged.begin(), merged.end(),
            [](const Mark& a, const Mark& b) { return a.span < b.span; });
  segment.marks = std::move(merged);
}

}  // namespace postlint::text
