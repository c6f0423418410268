// The kinds of segment a draft is made of, and the names packs use for them in `scope`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace postlint {

/// A segment is one run of text that is read as a unit: a paragraph, a heading, an image's text.
enum class SegmentKind : std::uint8_t {
  kProse,
  kHeading,
  kLink,  // the words of a link
  kUrl,   // a web address, in prose or as a link's target
  kAlt,   // the text that stands for an image
  kQuote,
  kCode,
  kComment,
  kFrontMatter,
  kHashtag,
  kMention,
  kMarkup,  // raw HTML inside Markdown
};

/// Names in the order of the enumerators.
inline constexpr std::array<std::string_view, 12> kScopeNames = {
    "prose", "heading", "link",         "url",     "alt",     "quote",
    "code",  "comment", "front-matter", "hashtag", "mention", "markup"};

[[nodiscard]] constexpr std::string_view name_of(SegmentKind kind) noexcept {
  return kScopeNames[static_cast<std::size_t>(kind)];
}

[[nodiscard]] constexpr std::uint32_t scope_bit(SegmentKind kind) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(kind);
}

/// Every kind.
inline constexpr std::uint32_t kAllScopes = (std::uint32_t{1} << kScopeNames.size()) - 1;

/// What a rule without `scope` looks at: everything but web addresses, whose digits and words
/// belong to somebody's site rather than to a story.
inline constexpr std::uint32_t kDefaultScopes = kAllScopes & ~scope_bit(SegmentKind::kUrl);

}  // namespace postlint
