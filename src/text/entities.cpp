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
#include "text/post_entities.h"
#include "text/web_address.h"

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

std::optional<Span> address_at(std::string_view text, std::size_t at, std::size_t start_size) {
  if (follows_word(text, at)) return std::nullopt;
  constexpr std::string_view kStops = "<>\"`|\\^{}";
  std::size_t end = at;
  while (end < text.size() && !ascii::is_space(text[end]) &&
         kStops.find(text[end]) == std::string_view::npos) {
    ++end;
  }
  end = without_trailing_punctuation(text, at, end);
  if (end <= at + start_size) return std::nullopt;
  return Span{at, end};
}

// The address whose start holds the ":" or the first "." at `sign`.
std::optional<Span> explicit_address_around(std::string_view text, std::size_t sign) {
  for (const std::string_view start : kAddressStarts) {
    const std::size_t before = start.find_first_of(":.");
    if (sign < before || !starts_with_ignoring_case(text, sign - before, start)) continue;
    return address_at(text, sign - before, start.size());
  }
  return std::nullopt;
}

// Whose scheme or "www." makes an address of it even under a name that no registry knows: a host of
// an intranet, a number, "localhost".
void add_explicit_addresses(std::string_view text, std::vector<Mark>& out) {
  for (std::size_t at = text.find_first_of(":."); at != std::string_view::npos;
       at = text.find_first_of(":.", at + 1)) {
    const std::optional<Span> address = explicit_address_around(text, at);
    if (!address) continue;
    out.push_back({SegmentKind::kUrl, *address});
    at = address->end - 1;
  }
}

// A host without scheme and path is a link to a platform, but as likely the end of a sentence
// without a space: "saw John.Is he well" must not hide a name in an address.
bool is_certain(std::string_view text, const WebAddress& address) {
  return address.scheme == Scheme::kHttp || address.has_path ||
         starts_with_ignoring_case(text, address.span.begin, "www.");
}

// All entities; those that begin earlier first, and of those that begin together what platforms
// would link first.
std::vector<Mark> find_entities(std::string_view text) {
  std::vector<Mark> found;
  for (const WebAddress& address : find_web_addresses(text)) {
    if (is_certain(text, address)) found.push_back({SegmentKind::kUrl, address.span});
  }
  add_explicit_addresses(text, found);
  for (const Tag& tag : find_hashtags(text, Reading::kAnyPlatform)) {
    found.push_back({SegmentKind::kHashtag, tag.span});
  }
  for (const Mention& mention : find_mentions(text, Reading::kAnyPlatform)) {
    found.push_back({SegmentKind::kMention, mention.span});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
  return found;
}

std::vector<Mark> without_overlaps(std::vector<Mark> marks) {
  std::size_t end = 0;
  std::erase_if(marks, [&end](const Mark& mark) {
    if (mark.span.begin < end) return true;
    end = mark.span.end;
    return false;
  });
  return marks;
}

bool may_hold_entities(std::string_view text) {
  constexpr std::string_view kFullWidthLead = "\xEF";
  return text.find_first_of("#@.:") != std::string_view::npos ||
         text.find(kFullWidthLead) != std::string_view::npos;
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

std::vector<Mark> entities_in(std::string_view text) {
  if (!may_hold_entities(text)) return {};
  return without_overlaps(find_entities(text));
}

void mark_entities(Segment& segment) {
  const std::vector<Mark> entities = entities_in(segment.text);
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
