// Mentions, hashtags and cashtags of a post.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::text {

/// Whose reading of a post. kX is what X makes links of, as twitter-text 3.1 describes it;
/// kAnyPlatform is what a reader of any platform would take for a handle or a tag.
enum class Reading : std::uint8_t { kX, kAnyPlatform };

/// "@name", "@name/list" (X), "@name@server" (Mastodon) or "@name.server" (Bluesky).
struct Mention {
  Span span;    // with the sign, list and server
  Span name;    // without them
  Span list;    // with its "/"; empty when there is none, always so for kAnyPlatform
  Span server;  // with its "@" or "."; empty when there is none, always so for kX
};

struct Tag {
  Span span;  // with the sign
  Span name;  // without it
};

/// The mentions of a valid UTF-8 text, in order and apart. For kX a name is 1 to 20 letters, digits
/// and "_" of ASCII, and "@a@b" is too close to an e-mail address to be one. For kAnyPlatform a
/// name may be of any script and length. Linear.
[[nodiscard]] std::vector<Mention> find_mentions(std::string_view text, Reading reading);

/// The name that a post of X answers: the mention with which it begins. Constant, but for white
/// space at the start.
[[nodiscard]] std::optional<Span> find_reply(std::string_view text);

/// The hashtags of a valid UTF-8 text, in order and apart; those inside web addresses too. One
/// holds a letter: "#412" is the number of something. For kX one that runs into another ("#a#b") is
/// none. Linear.
[[nodiscard]] std::vector<Tag> find_hashtags(std::string_view text, Reading reading);

/// "$TICKER" of one to six letters, with a suffix of one or two after "." or "_". Linear.
[[nodiscard]] std::vector<Tag> find_cashtags(std::string_view text);

}  // namespace postlint::text
