#include "text/word_masks.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace postlint::text {
namespace {

constexpr std::size_t kShortestMask = 3;
constexpr std::size_t kStretched = 3;  // of one letter; no English word has three
constexpr std::string_view kVowels = "aeiou";
constexpr std::string_view kStars = "*#";
constexpr std::string_view kPlainDigits = "269";  // nobody types them for a letter

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

bool has_vowel(std::string_view word) noexcept {
  return word.find_first_of("aeiouy*#") != word.npos;
}

// Signs and digits as letters, a star as each vowel, v as u where there is no vowel.
Readings unmasked(std::string_view word) {
  Readings letters;
  add_reading(letters, with_letters(word, 'i'));
  add_reading(letters, with_letters(word, 'l'));
  Readings readings;
  for (std::string& one : letters) {
    const std::size_t star = one.find_first_of(kStars);
    if (star != one.npos) {
      for (const char vowel : kVowels) {
        one[star] = vowel;
        add_reading(readings, one);
      }
      continue;
    }
    const std::size_t v = has_vowel(one) || one.size() < 4 ? one.npos : one.find('v', 1);
    add_reading(readings, one);
    if (v == one.npos) continue;
    one[v] = 'u';
    add_reading(readings, std::move(one));
  }
  return readings;
}

// What makes a run of letters, digits and signs a masked word.
class MaskedWord {
 public:
  explicit MaskedWord(std::string_view word) : word_(word) {
    for (std::size_t i = 0; i < word.size(); ++i) count(i);
  }

  [[nodiscard]] bool is_masked() const noexcept {
    if (letters_ == 0 || word_.size() < kShortestMask || word_.size() > kLongestMask) return false;
    if (stars_ > 0) return stars_ == 1 && digits_ == 0 && signs_ == 0 && letters_ >= 3;
    if (signs_ > 0) return true;
    if (digits_ > 0) return digit_inside_ && word_.find_first_of(kPlainDigits) == word_.npos;
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
    } else if (is_star(c)) {
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

}  // namespace

char letter_for(char sign) noexcept {
  switch (sign) {
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

bool is_star(char sign) noexcept {
  return kStars.find(sign) != kStars.npos;
}

bool is_masked_word(std::string_view run) noexcept {
  return MaskedWord(run).is_masked();
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

void add_reading(Readings& readings, std::string reading) {
  const bool is_new = std::ranges::find(readings, reading) == readings.end();
  if (is_new && readings.size() < kMostReadings) readings.push_back(std::move(reading));
}

Readings readings_of(std::string_view word) {
  Readings readings;
  for (const std::string& one : unmasked(word)) {
    add_reading(readings, shortened(one, 1));
    add_reading(readings, shortened(one, 2));
  }
  return readings;
}

}  // namespace postlint::text
