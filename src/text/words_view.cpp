#include "text/words_view.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/entities.h"

namespace postlint::text {
namespace {

constexpr std::size_t kShortestJoined = 6;  // letters: "icurn" is no two words
constexpr std::size_t kLongestJoined = 64;
constexpr std::size_t kLongestWord = 20;

// What a word of this length costs. Few long words are likelier than many short ones: "pray for
// john smith", not "pray for jo h n smith".
std::size_t cost_of(std::size_t length) noexcept {
  switch (length) {
    case 1: return 30;
    case 2: return 18;
    case 3: return 12;
    default: return 10;
  }
}

// Where the words of `joined` begin, after the first; empty when it is one word or not all words.
std::vector<std::size_t> splits_of(std::string_view joined, const IsWord& is_word) {
  if (joined.size() < kShortestJoined || joined.size() > kLongestJoined || is_word(joined)) {
    return {};
  }
  constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> best(joined.size() + 1, kNever);
  std::vector<std::size_t> from(joined.size() + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= joined.size(); ++end) {
    for (std::size_t length = std::min(end, kLongestWord); length > 0; --length) {
      const std::size_t begin = end - length;
      if (best[begin] == kNever || best[begin] + cost_of(length) > best[end]) continue;
      const std::string_view word = joined.substr(begin, length);
      const bool is_single = length == 1 && word != "a" && word != "i";
      if (is_single || !is_word(word)) continue;
      best[end] = best[begin] + cost_of(length);
      from[end] = begin;
    }
  }
  if (best.back() == kNever) return {};
  std::vector<std::size_t> splits;
  for (std::size_t at = from.back(); at > 0; at = from[at]) splits.push_back(at);
  std::ranges::reverse(splits);
  return splits;
}

enum class Sign : std::uint8_t { kCapital, kLetter, kDigit };

Sign sign_of(char32_t c) noexcept {
  if (c < 0x80 && ascii::is_digit(static_cast<char>(c))) return Sign::kDigit;
  return is_capital(c) ? Sign::kCapital : Sign::kLetter;
}

// Where case or a change to digits begins a new word in `name`, which holds letters and digits.
std::vector<std::size_t> case_splits(std::string_view name) {
  std::vector<std::size_t> splits;
  std::size_t before = 0;  // where the last sign began
  Sign last = Sign::kLetter;
  std::size_t signs = 0;
  for (std::size_t at = 0; at < name.size();) {
    const utf8::Step step = utf8::decode(name, at);
    const Sign sign = sign_of(step.code_point);
    const bool turns = (sign == Sign::kDigit) != (last == Sign::kDigit);
    const bool rises = sign == Sign::kCapital && last == Sign::kLetter;
    const bool falls = sign == Sign::kLetter && last == Sign::kCapital;  // RIPJ|ohn: before the J
    if (signs > 0 && (turns || rises)) splits.push_back(at);
    if (signs > 1 && falls && before > 0 && (splits.empty() || splits.back() < before)) {
      splits.push_back(before);
    }
    before = at;
    last = sign;
    at += step.length;
    ++signs;
  }
  return splits;
}

class NameSplitter {
 public:
  NameSplitter(std::string_view text, const IsWord& is_word)
      : text_(text), is_word_(is_word), writer_(text) {}

  Folded run() {
    for (const Mark& entity : entities_in(text_)) {
      if (entity.kind == SegmentKind::kUrl) {
        split_address(entity.span);
      } else {
        const std::size_t name = entity.span.begin + utf8::decode(text_, entity.span.begin).length;
        writer_.replace({entity.span.begin, name}, "");
        split_parts({name, entity.span.end});
      }
    }
    return writer_.finish();
  }

 private:
  // Scheme and host stay: rules know them as they are.
  void split_address(Span address) {
    const std::string_view whole = slice(text_, address);
    const std::size_t scheme = whole.find("://");
    const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
    const std::size_t path = whole.find_first_of("/?#", host);
    if (path != std::string_view::npos) split_parts({address.begin + path, address.end});
  }

  // Signs between the parts become spaces.
  void split_parts(Span names) {
    std::size_t at = names.begin;
    while (at < names.end) {
      const std::size_t end = part_end(at, names.end);
      if (end > at) {
        split_part({at, end});
        at = end;
        continue;
      }
      const std::size_t length = sign_length(at, names.end);
      writer_.replace({at, at + length}, " ");
      at += length;
    }
  }

  [[nodiscard]] std::size_t part_end(std::size_t at, std::size_t limit) const {
    while (at < limit) {
      const utf8::Step step = utf8::decode(text_, at);
      if (step.code_point == U'_' || !is_word_character(step.code_point)) break;
      at += step.length;
    }
    return at;
  }

  [[nodiscard]] std::size_t sign_length(std::size_t at, std::size_t limit) const {
    const bool is_escape = text_[at] == '%' && at + 3 <= limit && ascii::is_alnum(text_[at + 1]) &&
                           ascii::is_alnum(text_[at + 2]);
    return is_escape ? 3 : utf8::decode(text_, at).length;
  }

  void split_part(Span part) {
    std::size_t begin = part.begin;
    for (const std::size_t split : case_splits(slice(text_, part))) {
      split_joined({begin, part.begin + split});
      begin = part.begin + split;
      writer_.replace({begin, begin}, " ");
    }
    split_joined({begin, part.end});
  }

  void split_joined(Span word) {
    for (const std::size_t split : splits_of(ascii::to_lower(slice(text_, word)), is_word_)) {
      const std::size_t at = word.begin + split;
      writer_.replace({at, at}, " ", Certainty::kGuess);
    }
  }

  std::string_view text_;
  const IsWord& is_word_;
  FoldWriter writer_;
};

}  // namespace

Folded split_names(std::string_view clean, const IsWord& is_word) {
  if (clean.find_first_of("#@/") == std::string_view::npos) return {{}, {}, {}, true};
  return NameSplitter(clean, is_word).run();
}

}  // namespace postlint::text
