#include "formats/markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/segment_builder.h"

namespace postlint::formats {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";

void add_segment(std::string_view source, Span piece, SegmentKind kind, std::size_t post,
                 std::size_t block, text::Document& document) {
  text::SegmentBuilder builder(source, document, kind);
  builder.append(piece);
  builder.finish(post, block);
}

void add_comment(std::string_view source, Span piece, std::size_t post, std::size_t block,
                 text::Document& document) {
  const std::size_t before = document.segments.size();
  add_segment(source, piece, SegmentKind::kComment, post, block, document);
  if (document.segments.size() > before) document.comments.push_back({before, block});
}

// Named references that turn up in prose (HTML Living Standard, section 13.5); the rest stay as
// they are written.
using Named = std::pair<std::string_view, char32_t>;
constexpr std::array kNamed = {
    Named{"amp", U'&'},     Named{"apos", U'\''},   Named{"bull", 0x2022},  Named{"copy", 0xA9},
    Named{"deg", 0xB0},     Named{"eacute", 0xE9},  Named{"gt", U'>'},      Named{"hellip", 0x2026},
    Named{"ldquo", 0x201C}, Named{"lsquo", 0x2018}, Named{"lt", U'<'},      Named{"mdash", 0x2014},
    Named{"micro", 0xB5},   Named{"middot", 0xB7},  Named{"nbsp", 0xA0},    Named{"ndash", 0x2013},
    Named{"plusmn", 0xB1},  Named{"quot", U'"'},    Named{"rdquo", 0x201D}, Named{"reg", 0xAE},
    Named{"rsquo", 0x2019}, Named{"shy", 0xAD},     Named{"times", 0xD7},   Named{"zwnj", 0x200C},
};
static_assert(std::ranges::is_sorted(kNamed, {}, &Named::first));

char32_t numeric_value(std::string_view digits) {
  const bool hex = !digits.empty() && ascii::to_lower(digits.front()) == 'x';
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool read = error == std::errc() && end == digits.data() + digits.size();
  const bool scalar = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return read && scalar ? value : utf8::kReplacement;
}

}  // namespace

void add_markup(std::string_view source, Span region, std::size_t post, std::size_t block,
                text::Document& document) {
  std::size_t at = region.begin;
  const std::string_view text = source.substr(0, region.end);
  while (at < region.end) {
    const std::size_t open = std::min(text.find(kOpen, at), region.end);
    if (open > at) add_segment(source, {at, open}, SegmentKind::kMarkup, post, block, document);
    if (open == region.end) return;
    const std::size_t inside = open + kOpen.size();
    const std::size_t close = std::min(text.find(kClose, inside), region.end);
    add_comment(source, {inside, close}, post, block, document);
    at = std::min(close + kClose.size(), region.end);
  }
}

std::string decode_character_reference(std::string_view reference) {
  std::string out;
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return out;
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name.front() == '#') {
    utf8::append(out, numeric_value(name.substr(1)));
    return out;
  }
  const auto* const entry = std::ranges::lower_bound(kNamed, name, {}, &Named::first);
  if (entry != kNamed.end() && entry->first == name) utf8::append(out, entry->second);
  return out;
}

}  // namespace postlint::formats
