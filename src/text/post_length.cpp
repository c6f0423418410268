#include "text/post_length.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/emoji.h"
#include "text/post_entities.h"
#include "text/text_units.h"
#include "text/web_address.h"
#include "text/x_length.h"

namespace postlint::text {
namespace {

// https://docs.joinmastodon.org/user/posting/, "Links" and "Mentions": a link that begins with
// http(s):// is 23 characters however long, and of @alice@example.com the domain is not counted.
// Characters are grapheme clusters (mastodon/app/validators/status_length_validator.rb).
constexpr std::size_t kMastodonLink = 23;

struct Replacement {
  Span span;
  std::size_t length = 0;  // characters that stand for it
};

std::vector<Replacement> replacements_by_mastodon(std::string_view text) {
  std::vector<Replacement> out;
  for (const WebAddress& address : find_web_addresses(text)) {
    if (address.scheme == Scheme::kHttp) out.push_back({address.span, kMastodonLink});
  }
  for (const Mention& mention : find_mentions(text, Reading::kAnyPlatform)) {
    const bool is_remote = !mention.server.empty() && text[mention.server.begin] == '@';
    if (is_remote) out.push_back({mention.server, 0});
  }
  std::ranges::sort(out, {}, &Replacement::span);
  return out;
}

std::size_t mastodon_length(std::string_view text) {
  std::string counted;
  std::size_t at = 0;
  for (const Replacement& part : replacements_by_mastodon(text)) {
    if (part.span.begin < at) continue;  // a handle inside an address
    counted += slice(text, {at, part.span.begin});
    counted.append(part.length, 'x');
    at = part.span.end;
  }
  counted += text.substr(at);
  return count_graphemes(counted);
}

// https://developers.facebook.com/docs/threads/posts, "Limitations": emoji are counted as the
// number of their UTF-8 bytes. The page does not say what the others are; code points are assumed.
std::size_t threads_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t emoji = emoji_at(text, at);
    length += std::max<std::size_t>(emoji, 1);
    at += emoji > 0 ? emoji : utf8::decode(text, at).length;
  }
  return length;
}

}  // namespace

std::size_t length_in(LengthUnit unit, std::string_view text) {
  switch (unit) {
    case LengthUnit::kBytes: return text.size();
    case LengthUnit::kCodePoints: return count_code_points(text);
    case LengthUnit::kUtf16: return count_utf16(text);
    case LengthUnit::kGraphemes: return count_graphemes(text);
    case LengthUnit::kXWeighted: return x_length(text).weighted;
    case LengthUnit::kMastodon: return mastodon_length(text);
    case LengthUnit::kThreads: return threads_length(text);
    case LengthUnit::kWords: return words(text).size();
  }
  return text.size();
}

}  // namespace postlint::text
