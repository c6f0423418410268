#include "text/squeeze_view.h"

#include <cstddef>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/word_masks.h"

namespace postlint::text {
namespace {

constexpr std::size_t kFewestApart = 3;     // letters: "a b" are two
constexpr std::size_t kLongestParting = 3;  // bytes between letters, " - "

bool may_be_in_word(char c) noexcept {
  return ascii::is_lower(c) || letter_for(c) != '\0' || is_star(c) || ascii::is_digit(c);
}

std::string lines_of(const Readings& readings) {
  std::string out;
  for (const std::string& reading : readings) {
    if (!out.empty()) out.push_back('\n');
    out += reading;
  }
  return out;
}

// A run of letters apart: "d a m n".
struct Apart {
  std::string letters;
  std::string_view parting;
  std::size_t end = 0;
};

class Squeezer {
 public:
  explicit Squeezer(std::string_view text) : text_(text), writer_(text) {}

  Folded run() {
    std::size_t at = 0;
    while (at < text_.size()) at = step(at);
    return writer_.finish();
  }

 private:
  std::size_t step(std::size_t at) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 0x80) return after_other_script(at);
    if (!may_be_in_word(text_[at])) return at + 1;
    std::size_t end = at;
    while (end < text_.size() && may_be_in_word(text_[end])) ++end;
    if (is_single(at)) {
      if (const Apart apart = read_apart(at); apart.letters.size() >= kFewestApart) {
        writer_.replace({at, apart.end}, lines_of(readings_of(apart)), Certainty::kGuess);
        return apart.end;
      }
    }
    mend(word_at(at, end));
    return end;
  }

  // What follows a letter of another script belongs to its word.
  [[nodiscard]] std::size_t after_other_script(std::size_t at) const {
    const utf8::Step first = utf8::decode(text_, at);
    std::size_t end = at + first.length;
    if (!is_word_character(first.code_point)) return end;
    while (end < text_.size()) {
      const utf8::Step step = utf8::decode(text_, end);
      if (!is_word_character(step.code_point)) break;
      end += step.length;
    }
    return end;
  }

  [[nodiscard]] bool is_word_at(std::size_t at) const {
    return at < text_.size() && is_word_character(utf8::decode(text_, at).code_point);
  }

  // True for a letter or what may stand for one, alone between things that are no words.
  [[nodiscard]] bool is_single(std::size_t at) const {
    const bool starts = at == 0 || !is_word_character(utf8::before(text_, at));
    const bool is_letter = ascii::is_lower(text_[at]) || letter_for(text_[at]) != '\0';
    return starts && is_letter && !is_word_at(at + 1);
  }

  [[nodiscard]] std::string_view parting_at(std::size_t at) const {
    constexpr std::string_view kPartings = " .-_*/~|,+'";
    std::size_t end = at;
    while (end < text_.size() && kPartings.find(text_[end]) != kPartings.npos) ++end;
    return text_.substr(at, end - at);
  }

  [[nodiscard]] Apart read_apart(std::size_t begin) const {
    Apart apart{std::string(1, text_[begin]), parting_at(begin + 1), begin + 1};
    std::size_t real_letters = ascii::is_lower(text_[begin]) ? 1 : 0;
    if (apart.parting.empty() || apart.parting.size() > kLongestParting) return {};
    while (apart.letters.size() <= kLongestMask && parting_at(apart.end) == apart.parting) {
      const std::size_t next = apart.end + apart.parting.size();
      if (next >= text_.size() || !is_single(next)) break;
      if (ascii::is_lower(text_[next])) ++real_letters;
      apart.letters.push_back(text_[next]);
      apart.end = next + 1;
    }
    const bool is_word =
        real_letters * 2 > apart.letters.size() && apart.letters.size() <= kLongestMask;
    return is_word ? apart : Apart{};
  }

  // "a" and "I" before letters apart, "u" and "y" behind them, may be words of their own.
  static Readings readings_of(const Apart& apart) {
    const std::string word = with_letters(apart.letters, 'i');
    Readings readings = text::readings_of(apart.letters);
    if (apart.parting.find(' ') == apart.parting.npos || word.size() <= kFewestApart) {
      return readings;
    }
    if (word.front() == 'a' || word.front() == 'i') {
      add_reading(readings, word.substr(0, 1) + ' ' + word.substr(1));
    }
    if (std::string_view("aiuy").find(word.back()) != std::string_view::npos) {
      add_reading(readings, word.substr(0, word.size() - 1) + ' ' + word.back());
    }
    return readings;
  }

  // The run without signs that belong to the sentence, "wow!", "#tag", "note*"; empty for a
  // mention, money and *emphasis*.
  [[nodiscard]] Span word_at(std::size_t begin, std::size_t end) const {
    while (end > begin && !ascii::is_alnum(text_[end - 1]) && text_[end - 1] != '$') --end;
    while (begin < end && (text_[begin] == '#' || text_[begin] == '!')) ++begin;
    if (end - begin < kFewestApart) return {end, end};
    const bool is_mention = text_[begin] == '@' && ascii::is_lower(text_[begin + 1]);
    const bool is_money = text_[begin] == '$' && ascii::is_digit(text_[begin + 1]);
    const bool is_emphasis = is_star(text_[begin]) && end < text_.size() && is_star(text_[end]);
    return is_mention || is_money || is_emphasis ? Span{end, end} : Span{begin, end};
  }

  // The name or host of an e-mail address, "ann@example.com".
  [[nodiscard]] bool is_in_address(Span word) const {
    const bool has_at = slice(text_, word).find('@') != std::string_view::npos;
    return has_at && word.end + 1 < text_.size() && text_[word.end] == '.' &&
           ascii::is_alnum(text_[word.end + 1]);
  }

  void mend(Span place) {
    const std::string_view word = slice(text_, place);
    if (word.empty() || !is_masked_word(word)) return;
    if (!at_word_boundaries(text_, place) || is_in_address(place)) return;
    writer_.replace(place, lines_of(text::readings_of(word)), Certainty::kGuess);
  }

  std::string_view text_;
  FoldWriter writer_;
};

}  // namespace

Folded squeeze(std::string_view lower) {
  return Squeezer(lower).run();
}

}  // namespace postlint::text
