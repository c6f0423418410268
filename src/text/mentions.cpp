#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/post_entities.h"
#include "text/social_characters.h"
#include "text/top_level_domains.h"

namespace postlint::text {
namespace {

constexpr std::size_t kLongestName = 20;  // twitter-text; X itself stops at 15
constexpr std::size_t kLongestList = 25;

bool is_name_character(char c) noexcept {
  return ascii::is_alnum(c) || c == '_';
}

// "RT" before the sign, with or without a colon, and not at the end of a longer word.
bool follows_retweet(std::string_view text, std::size_t at, std::size_t taken) {
  constexpr std::string_view kInsideWords = "_+~.-";
  std::string_view before = text.substr(taken, at - taken);
  if (before.ends_with(':')) before.remove_suffix(1);
  if (before.size() < 2 || ascii::to_lower(before.substr(before.size() - 2)) != "rt") return false;
  if (before.size() == 2) return taken == 0;
  const char c = before[before.size() - 3];
  return !ascii::is_alnum(c) && kInsideWords.find(c) == std::string_view::npos;
}

bool may_precede(std::string_view text, std::size_t at, std::size_t taken) {
  constexpr std::string_view kRefused = "_!#$%&*@";
  if (at == 0) return true;
  if (at == taken) return false;  // a mention takes the character before it along
  const char32_t c = utf8::before(text, at);
  if (c >= 0x80) return !social::is_at_sign(c);
  const char plain = static_cast<char>(c);
  if (!ascii::is_alnum(plain)) return kRefused.find(plain) == std::string_view::npos;
  return follows_retweet(text, at, taken);
}

// After a name that is none: an address, or the part of it before an accented letter.
bool runs_on(std::string_view text, std::size_t end) {
  if (end >= text.size()) return false;
  const char32_t c = utf8::decode(text, end).code_point;
  return social::is_at_sign(c) || social::is_latin_accent(c) || text.substr(end).starts_with("://");
}

std::size_t name_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < kLongestName && is_name_character(text[end])) ++end;
  return end;
}

std::size_t list_end(std::string_view text, std::size_t slash) {
  std::size_t end = slash + 1;
  if (slash >= text.size() || text[slash] != '/') return slash;
  if (end >= text.size() || !ascii::is_alpha(text[end])) return slash;
  while (end < text.size() && end - slash - 1 < kLongestList &&
         (is_name_character(text[end]) || text[end] == '-')) {
    ++end;
  }
  return end;
}

std::vector<Mention> find_for_x(std::string_view text) {
  std::vector<Mention> out;
  std::size_t taken = 0;
  for (std::size_t at = social::find_sign(text, 0, '@'); at < text.size();) {
    const std::size_t begin = at + utf8::decode(text, at).length;
    std::size_t next = begin;
    if (may_precede(text, at, taken)) {
      const std::size_t end = name_end(text, begin);
      next = end > begin ? list_end(text, end) : begin;
      if (end > begin && !runs_on(text, next)) {
        out.push_back({{at, next}, {begin, end}, {end, next}, {next, next}});
      }
      if (end > begin) taken = next;
    }
    at = social::find_sign(text, next, '@');
  }
  return out;
}

std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const utf8::Step step = utf8::decode(text, end);
    if (!is_word_character(step.code_point)) break;
    end += step.length;
  }
  return end;
}

std::size_t server_label_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && (ascii::is_alnum(text[end]) || text[end] == '-')) ++end;
  return end;
}

// End of the longest host of ASCII labels at `begin`, under a known top-level domain in lower case,
// or `begin`. "@dr_doe.In my view" is a mention and a new sentence.
std::size_t server_end(std::string_view text, std::size_t begin) {
  std::size_t found = begin;
  for (std::size_t label = begin;;) {
    const std::size_t end = server_label_end(text, label);
    if (end == label || end >= text.size() || text[end] != '.') return found;
    label = end + 1;
    if (label >= text.size() || ascii::is_upper(text[label])) return found;
    const std::size_t length = top_level_domain_at(text.substr(label));
    if (length > 0 && length == server_label_end(text, label) - label) found = label + length;
  }
}

Mention whole_handle(std::string_view text, std::size_t at, std::size_t begin, std::size_t end) {
  Mention mention{{at, end}, {begin, end}, {end, end}, {end, end}};
  if (end < text.size() && text[end] == '@') {
    const std::size_t server = server_end(text, end + 1);
    if (server > end + 1) mention.server = {end, server};
  } else if (const std::size_t host = server_end(text, begin); host > begin) {
    const std::size_t label = server_label_end(text, begin);
    mention.name = {begin, label};
    mention.server = {label, host};
  }
  mention.span.end = std::max(mention.name.end, mention.server.end);
  return mention;
}

// Not after a word, which would be an e-mail address; scripts without case put no spaces.
bool is_free_on_any(std::string_view text, std::size_t at, std::size_t taken) {
  if (at == 0) return true;
  const char32_t c = utf8::before(text, at);
  return !is_word_character(c) || social::is_uncased_letter(c) || follows_retweet(text, at, taken);
}

std::vector<Mention> find_for_any(std::string_view text) {
  std::vector<Mention> out;
  for (std::size_t at = social::find_sign(text, 0, '@'); at < text.size();) {
    const std::size_t begin = at + utf8::decode(text, at).length;
    const bool is_free = is_free_on_any(text, at, out.empty() ? 0 : out.back().span.end);
    const std::size_t end = is_free ? word_end(text, begin) : begin;
    std::size_t next = begin;
    if (end > begin && !text.substr(end).starts_with("://")) {
      out.push_back(whole_handle(text, at, begin, end));
      next = out.back().span.end;
    }
    at = social::find_sign(text, next, '@');
  }
  return out;
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, Reading reading) {
  return reading == Reading::kX ? find_for_x(text) : find_for_any(text);
}

std::optional<Span> find_reply(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const utf8::Step step = utf8::decode(text, at);
    if (!social::is_space(step.code_point) && !social::is_directional(step.code_point)) break;
    at += step.length;
  }
  if (at >= text.size()) return std::nullopt;
  const utf8::Step sign = utf8::decode(text, at);
  if (!social::is_at_sign(sign.code_point)) return std::nullopt;
  const std::size_t begin = at + sign.length;
  const std::size_t end = name_end(text, begin);
  if (end == begin || runs_on(text, end)) return std::nullopt;
  return Span{begin, end};
}

}  // namespace postlint::text
