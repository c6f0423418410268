#include "text/entities.h"

#include <algorithm>
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

// Whose scheme or "www." makes an address of it even under a name that no registry knows: a host of
// an intranet, a number, "localhost". `sign` is a character of `start`.
void add_explicit_addresses(std::string_view text, std::string_view start, char sign,
                            std::vector<Mark>& out) {
  const std::size_t before = start.find(sign);
  for (std::size_t at = text.find(sign); at != std::string_view::npos;
       at = text.find(sign, at + 1)) {
    if (at < before || !starts_with_ignoring_case(text, at - before, start)) continue;
    const std::optional<Span> address = address_at(text, at - before, start.size());
    if (!address) continue;
    out.push_back({SegmentKind::kUrl, *address});
    at = address->end - 1;
  }
}

// What platforms link without a scheme is as likely the end of a sentence, or a name after a title,
// without a space: "saw John.Is he well" and "Dr.Li/Dr.Ma" must not hide names in addresses.
bool is_certain(std::string_view text, const WebAddress& address) {
  if (address.scheme == Scheme::kHttp) return true;
  if (starts_with_ignoring_case(text, address.span.begin, "www.")) return true;
  const std::size_t last_label = slice(text, address.host).rfind('.') + 1;
  return address.has_path && !ascii::is_upper(text[address.host.begin + last_label]);
}

// The signs of a text without which it holds no entity of a kind.
struct Signs {
  bool stop = false;
  bool colon = false;
  bool at = false;    // or its full-width form, perhaps
  bool hash = false;  // likewise

  [[nodiscard]] bool any() const noexcept { return stop || colon || at || hash; }
};

Signs signs_of(std::string_view text) {
  constexpr char kFullWidthLead = '\xEF';
  const auto holds = [text](char c) { return text.find(c) != std::string_view::npos; };
  const bool wide = holds(kFullWidthLead);
  return {holds('.'), holds(':'), wide || holds('@'), wide || holds('#')};
}

void add_addresses(std::string_view text, const Signs& signs, std::vector<Mark>& out) {
  if (signs.stop) {
    for (const WebAddress& address : find_web_addresses(text)) {
      if (is_certain(text, address)) out.push_back({SegmentKind::kUrl, address.span});
    }
    add_explicit_addresses(text, "www.", '.', out);
  }
  if (signs.colon) {
    add_explicit_addresses(text, "http://", ':', out);
    add_explicit_addresses(text, "https://", ':', out);
  }
}

// All entities; those that begin earlier first, and of those that begin together what platforms
// would link first.
std::vector<Mark> find_entities(std::string_view text, const Signs& signs) {
  std::vector<Mark> found;
  add_addresses(text, signs, found);
  if (signs.hash) {
    for (const Tag& tag : find_hashtags(text, Reading::kAnyPlatform)) {
      found.push_back({SegmentKind::kHashtag, tag.span});
    }
  }
  if (signs.at) {
    for (const Mention& mention : find_mentions(text, Reading::kAnyPlatform)) {
      found.push_back({SegmentKind::kMention, mention.span});
    }
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
  const Signs signs = signs_of(text);
  if (!signs.any()) return {};
  return without_overlaps(find_entities(text, signs));
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
