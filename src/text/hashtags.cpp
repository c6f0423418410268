#include "base/ascii.h"
#include "base/utf8.h"
#include "text/post_entities.h"
#include "text/social_characters.h"

namespace postlint::text {
namespace {

constexpr char32_t kTextSelector = 0xFE0E;
constexpr char32_t kEmojiSelector = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

char32_t code_point_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? utf8::decode(text, at).code_point : 0;
}

// A variation selector is a mark, but the emoji before it ends no word.
bool may_precede_hashtag(char32_t c) noexcept {
  if (c == kTextSelector || c == kEmojiSelector) return true;
  return c != U'&' && !social::is_hashtag_character(c);
}

// End of the name at `begin`, or `begin` when it holds no letter.
std::size_t hashtag_name_end(std::string_view text, std::size_t begin) {
  bool has_letter = false;
  std::size_t end = begin;
  while (end < text.size()) {
    const utf8::Step step = utf8::decode(text, end);
    if (!social::is_hashtag_character(step.code_point)) break;
    has_letter = has_letter || social::is_hashtag_letter(step.code_point);
    end += step.length;
  }
  return has_letter ? end : begin;
}

bool runs_on(std::string_view text, std::size_t end, Reading reading) {
  if (text.substr(end).starts_with("://")) return true;
  return reading == Reading::kX && social::is_hash_sign(code_point_at(text, end));
}

bool may_follow_cashtag(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kPunctuation = U"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  if (at == text.size()) return true;
  const char32_t c = utf8::decode(text, at).code_point;
  return social::is_space(c) || kPunctuation.find(c) != std::u32string_view::npos;
}

std::size_t letters_end(std::string_view text, std::size_t begin, std::size_t most) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < most && ascii::is_alpha(text[end])) ++end;
  return end;
}

// End of the ticker at `begin`, or `begin`.
std::size_t ticker_end(std::string_view text, std::size_t begin) {
  const std::size_t end = letters_end(text, begin, 6);
  if (end == begin) return begin;
  if (end < text.size() && (text[end] == '.' || text[end] == '_')) {
    const std::size_t suffix_end = letters_end(text, end + 1, 2);
    if (suffix_end > end + 1 && may_follow_cashtag(text, suffix_end)) return suffix_end;
  }
  return may_follow_cashtag(text, end) ? end : begin;
}

}  // namespace

std::vector<Tag> find_hashtags(std::string_view text, Reading reading) {
  std::vector<Tag> out;
  std::size_t taken = 0;
  std::size_t at = social::find_sign(text, 0, '#');
  while (at < text.size()) {
    const std::size_t begin = at + utf8::decode(text, at).length;
    const char32_t next = code_point_at(text, begin);
    // For kX a tag takes the character before it along, so that two never touch.
    const bool touches = at > 0 && at == taken;
    const bool free = at == 0 || (touches ? reading == Reading::kAnyPlatform
                                          : may_precede_hashtag(utf8::before(text, at)));
    const bool is_keycap = next == kEmojiSelector || next == kKeycap;
    const std::size_t end = free && !is_keycap ? hashtag_name_end(text, begin) : begin;
    if (end > begin) {
      if (!runs_on(text, end, reading)) out.push_back({{at, end}, {begin, end}});
      taken = end;
    }
    at = social::find_sign(text, end, '#');
  }
  return out;
}

std::vector<Tag> find_cashtags(std::string_view text) {
  std::vector<Tag> out;
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const char32_t before = at == 0 ? U' ' : utf8::before(text, at);
    if (!social::is_space(before) && !social::is_directional(before)) continue;
    const std::size_t end = ticker_end(text, at + 1);
    if (end > at + 1) out.push_back({{at, end}, {at + 1, end}});
  }
  return out;
}

}  // namespace postlint::text
