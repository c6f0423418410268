#include "text/squeeze_view.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

using Readings = std::vector<std::string>;

constexpr std::size_t kMostReadings = 12;
constexpr std::size_t kFewestApart = 3;     // letters: "a b" are two
constexpr std::size_t kLongestWord = 40;    // masked or apart; longer runs are no words
constexpr std::size_t kLongestParting = 3;  // bytes between letters, " - "
constexpr std::size_t kStretched = 3;       // of one letter; no English word has three
constexpr std::string_view kVowels = "aeiou";
constexpr std::string_view kMasks = "*#";

// The letter that a sign or digit stands for; '\0' for none. '1' may also be an l.
char letter_for(char c) noexcept {
  switch (c) {
    case '$': return 's';
    case '@': return 'a';
    case '!': return 'i';
    case '0': return 'o';
    case '1': return 'i';
    case '3': return 'e';
    case '4': return 'a';
    case '5': return 's';
    case '7': return 't';
    case '8': return 'b';
    default: return '\0';
  }
}

bool is_mask(char c) noexcept {
  return kMasks.find(c) != kMasks.npos;
}

bool may_be_in_word(char c) noexcept {
  return ascii::is_lower(c) || letter_for(c) != '\0' || is_mask(c) || ascii::is_digit(c);
}

bool is_stretched(std::string_view word) noexcept {
  std::size_t run = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    run = i > 0 && word[i] == word[i - 1] && ascii::is_lower(word[i]) ? run + 1 : 1;
    if (run == kStretched) return true;
  }
  return false;
}

// Every run of three or more as `kept` letters.
std::string shortened(std::string_view word, std::size_t kept) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t end = i;
    while (end < word.size() && word[end] == word[i]) ++end;
    const std::size_t run = end - i;
    out.append(run >= kStretched ? kept : run, word[i]);
    i = end;
  }
  return out;
}

void add(Readings& readings, std::string reading) {
  const bool is_new = std::ranges::find(readings, reading) == readings.end();
  if (is_new && readings.size() < kMostReadings) readings.push_back(std::move(reading));
}

std::string with_letters(std::string_view word, char for_one) {
  std::string out(word);
  for (char& c : out) {
    if (c == '1' || c == '!') {
      c = for_one;
    } else if (const char letter = letter_for(c); letter != '\0') {
      c = letter;
    }
  }
  return out;
}

bool has_vowel(std::string_view word) noexcept {
  return word.find_first_of("aeiouy*#") != word.npos;
}

// Signs and digits as letters, a star as each vowel, v as u where there is no vowel.
Readings unmasked(std::string_view word) {
  Readings letters;
  add(letters, with_letters(word, 'i'));
  add(letters, with_letters(word, 'l'));
  Readings readings;
  for (std::string& one : letters) {
    const std::size_t star = one.find_first_of(kMasks);
    if (star != one.npos) {
      for (const char vowel : kVowels) {
        one[star] = vowel;
        add(readings, one);
      }
      continue;
    }
    const std::size_t v = has_vowel(one) || one.size() < 4 ? one.npos : one.find('v', 1);
    add(readings, one);
    if (v == one.npos) continue;
    one[v] = 'u';
    add(readings, std::move(one));
  }
  return readings;
}

Readings readings_of(std::string_view word) {
  Readings readings;
  for (const std::string& one : unmasked(word)) {
    add(readings, shortened(one, 1));
    add(readings, shortened(one, 2));
  }
  return readings;
}

std::string lines_of(const Readings& readings) {
  std::string out;
  for (const std::string& reading : readings) {
    if (!out.empty()) out.push_back('\n');
    out += reading;
  }
  return out;
}

// What makes a run of letters, digits and signs a masked word.
class MaskedWord {
 public:
  explicit MaskedWord(std::string_view word) : word_(word) {
    for (std::size_t i = 0; i < word.size(); ++i) count(i);
  }

  [[nodiscard]] bool is_masked() const noexcept {
    if (letters_ == 0 || word_.size() < kFewestApart || word_.size() > kLongestWord) return false;
    if (stars_ > 0) return stars_ == 1 && digits_ == 0 && signs_ == 0 && letters_ >= 3;
    if (signs_ > 0) return true;
    if (digits_ > 0) return digit_inside_ && word_.find_first_of("269") == word_.npos;
    const bool is_one_letter = word_.find_first_not_of(word_.front()) == word_.npos;  // "www"
    return (is_stretched(word_) && !is_one_letter) || has_v_for_vowel();
  }

 private:
  void count(std::size_t i) noexcept {
    const char c = word_[i];
    if (ascii::is_lower(c)) {
      ++letters_;
      digit_inside_ = digit_inside_ || digit_after_letter_;
    } else if (ascii::is_digit(c)) {
      ++digits_;
      digit_after_letter_ = digit_after_letter_ || letters_ > 0;
    } else if (is_mask(c)) {
      ++stars_;
    } else {
      ++signs_;
    }
  }

  [[nodiscard]] bool has_v_for_vowel() const noexcept {
    return word_.size() >= 4 && !has_vowel(word_) && word_.find('v', 1) != word_.npos;
  }

  std::string_view word_;
  std::size_t letters_ = 0;
  std::size_t digits_ = 0;
  std::size_t signs_ = 0;
  std::size_t stars_ = 0;
  bool digit_after_letter_ = false;
  bool digit_inside_ = false;  // "d1mn", and neither "5mg" nor "covid19"
};

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
    while (apart.letters.size() <= kLongestWord && parting_at(apart.end) == apart.parting) {
      const std::size_t next = apart.end + apart.parting.size();
      if (next >= text_.size() || !is_single(next)) break;
      if (ascii::is_lower(text_[next])) ++real_letters;
      apart.letters.push_back(text_[next]);
      apart.end = next + 1;
    }
    const bool is_word =
        real_letters * 2 > apart.letters.size() && apart.letters.size() <= kLongestWord;
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
      add(readings, word.substr(0, 1) + ' ' + word.substr(1));
    }
    if (std::string_view("aiuy").find(word.back()) != std::string_view::npos) {
      add(readings, word.substr(0, word.size() - 1) + ' ' + word.back());
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
    const bool is_emphasis = is_mask(text_[begin]) && end < text_.size() && is_mask(text_[end]);
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
    if (word.empty() || !MaskedWord(word).is_masked()) return;
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
