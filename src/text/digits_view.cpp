#include "text/digits_view.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

struct NumberWord {
  std::string_view word;
  std::string_view digits;
};

// As people read numbers aloud. Tens join with the digit behind them: "forty two" is 42.
constexpr std::array kNumberWords = {
    NumberWord{"zero", "0"},      NumberWord{"oh", "0"},        NumberWord{"o", "0"},
    NumberWord{"nought", "0"},    NumberWord{"one", "1"},       NumberWord{"two", "2"},
    NumberWord{"three", "3"},     NumberWord{"four", "4"},      NumberWord{"five", "5"},
    NumberWord{"six", "6"},       NumberWord{"seven", "7"},     NumberWord{"eight", "8"},
    NumberWord{"nine", "9"},      NumberWord{"ten", "10"},      NumberWord{"eleven", "11"},
    NumberWord{"twelve", "12"},   NumberWord{"thirteen", "13"}, NumberWord{"fourteen", "14"},
    NumberWord{"fifteen", "15"},  NumberWord{"sixteen", "16"},  NumberWord{"seventeen", "17"},
    NumberWord{"eighteen", "18"}, NumberWord{"nineteen", "19"}, NumberWord{"twenty", "20"},
    NumberWord{"thirty", "30"},   NumberWord{"forty", "40"},    NumberWord{"fifty", "50"},
    NumberWord{"sixty", "60"},    NumberWord{"seventy", "70"},  NumberWord{"eighty", "80"},
    NumberWord{"ninety", "90"}};

constexpr std::size_t kFewestSpoken = 4;  // digits of a spoken number: "nine one one" is a service
constexpr std::size_t kFewestSpaced = 3;  // "1 2" are two numbers
constexpr std::size_t kFewestDotted = 6;  // "8.8.8.8" is an address, "2.1.0.4" a version
constexpr std::size_t kFewestMixed = 7;   // signs of a number with letters in it
constexpr std::size_t kLongestNumber = 40;  // digits; an IBAN has 34 signs

std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && ascii::is_lower(text[at])) ++at;
  return at;
}

bool is_free(std::string_view text, Span span) noexcept {
  constexpr std::string_view kTags = "#@_/&";
  const bool tagged = span.begin > 0 && kTags.find(text[span.begin - 1]) != kTags.npos;
  return !tagged && at_word_boundaries(text, span);
}

std::optional<std::string_view> digits_of(std::string_view word) noexcept {
  const auto* const entry = std::ranges::find(kNumberWords, word, &NumberWord::word);
  if (entry == kNumberWords.end()) return std::nullopt;
  return entry->digits;
}

std::size_t repeats_of(std::string_view word) noexcept {
  if (word == "double") return 2;
  return word == "triple" ? 3 : 1;
}

// A sign that parts the groups of a number, with any spaces around it: " / ", ". ", "-", "  ".
struct Gap {
  std::size_t end = 0;
  char sign = '\0';  // '\0': a single space, nothing stands between the digits
};

std::optional<Gap> gap_at(std::string_view text, std::size_t at) noexcept {
  constexpr std::string_view kSigns = "-./,";
  std::size_t end = at;
  const auto skip_spaces = [&] {
    while (end < text.size() && text[end] == ' ' && end - at < 4) ++end;
  };
  skip_spaces();
  const std::size_t spaces = end - at;
  char sign = spaces > 1 ? ' ' : '\0';
  if (end < text.size() && kSigns.find(text[end]) != kSigns.npos) {
    sign = text[end] == ',' ? '-' : text[end];
    ++end;
    skip_spaces();
  }
  if (end == at) return std::nullopt;
  return Gap{end, sign};
}

// A number read so far.
struct Number {
  std::string text;
  std::size_t digits = 0;
  std::size_t end = 0;  // in the parent
  bool has_words = false;
  bool ends_in_tens = false;

  void append(std::string_view more, char sign) {
    const bool completes_tens = ends_in_tens && sign != ' ' && more.size() == 1 && more != "0";
    if (completes_tens) {
      text.back() = more.front();
    } else {
      if (sign != '\0') text.push_back(sign);
      text.append(more);
      digits += more.size();
    }
    ends_in_tens = more.size() == 2 && more.back() == '0' && more.front() != '1';
  }
};

// One spoken or single digit at `at`, "double oh" among them; false when there is none.
bool read_part(std::string_view text, std::size_t at, char sign, Number& number) {
  if (ascii::is_digit(text[at])) {
    if (!is_free(text, {at, at + 1})) return false;
    number.append(text.substr(at, 1), sign);
    number.end = at + 1;
    return true;
  }
  std::size_t end = word_end(text, at);
  const std::size_t repeats = repeats_of(text.substr(at, end - at));
  if (repeats > 1) {
    if (end >= text.size() || text[end] != ' ') return false;
    at = end + 1;
    end = word_end(text, at);
  }
  const auto digits = digits_of(text.substr(at, end - at));
  if (!digits || !is_free(text, {at, end})) return false;
  if (repeats > 1 && digits->size() != 1) return false;
  for (std::size_t i = 0; i < repeats; ++i) number.append(*digits, i == 0 ? sign : '\0');
  number.end = end;
  number.has_words = true;
  return true;
}

Number read_number(std::string_view text, std::size_t begin) {
  Number number;
  if (!read_part(text, begin, '\0', number)) return number;
  while (number.digits < kLongestNumber) {
    const std::optional<Gap> gap = gap_at(text, number.end);
    if (!gap || gap->end >= text.size()) break;
    // "twenty-two" is written with a hyphen that parts nothing.
    const bool joins_tens = number.ends_in_tens && gap->sign == '-';
    if (!read_part(text, gap->end, joins_tens ? '\0' : gap->sign, number)) break;
  }
  return number;
}

// "5.5.5.0.1.0.0": every digit apart by the same sign.
bool is_evenly_parted(std::string_view text) noexcept {
  for (std::size_t i = 1; i < text.size(); i += 2) {
    if (text[i] != text[1] || ascii::is_digit(text[i])) return false;
  }
  return true;
}

std::string digits_only(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), ascii::is_digit);
  return digits;
}

bool has_run_of(std::string_view text, std::size_t length) noexcept {
  std::size_t run = 0;
  for (const char c : text) {
    run = ascii::is_digit(c) ? run + 1 : 0;
    if (run == length) return true;
  }
  return false;
}

bool is_look_alike(std::string_view run, std::size_t at) noexcept {
  const char c = run[at];
  if (c == 'o' || c == 'l' || c == 'i') return true;
  return c == 's' && at > 0 && at + 1 < run.size() && ascii::is_digit(run[at - 1]) &&
         ascii::is_alnum(run[at + 1]);
}

char digit_for(char look_alike) noexcept {
  if (look_alike == 'o') return '0';
  return look_alike == 's' ? '5' : '1';
}

// Letters, digits and what may join the groups of one number.
std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  constexpr std::string_view kJoins = "-./";
  while (at < text.size() && (ascii::is_alnum(text[at]) || kJoins.find(text[at]) != kJoins.npos)) {
    ++at;
  }
  while (!ascii::is_alnum(text[at - 1])) --at;
  return at;
}

// "o36.8120": a code of ICD-10 begins with a letter.
bool looks_like_code(std::string_view run, std::size_t letters) noexcept {
  return letters == 1 && ascii::is_lower(run.front()) && run.find('.') == 3 && run.rfind('.') == 3;
}

// The run with its letters as digits; nothing when it is not surely a number.
std::optional<std::string> without_letters(std::string_view run) {
  std::string out(run);
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (ascii::is_digit(run[i])) {
      ++digits;
    } else if (ascii::is_lower(run[i])) {
      if (!is_look_alike(run, i)) return std::nullopt;
      out[i] = digit_for(run[i]);
      ++letters;
    }
  }
  const bool is_number = letters > 0 && digits + letters >= kFewestMixed &&
                         digits * 5 > (digits + letters) * 3 && !looks_like_code(run, letters);
  if (!is_number) return std::nullopt;
  return out;
}

class DigitJoiner {
 public:
  explicit DigitJoiner(std::string_view text) : text_(text), writer_(text) {}

  Folded run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (!ascii::is_alnum(text_[at])) {
        ++at;
        continue;
      }
      at = step(at);
    }
    return writer_.finish();
  }

 private:
  // `at` begins a run of letters and digits; returns where to go on.
  std::size_t step(std::size_t at) {
    std::size_t end = at;
    bool has_digit = false;
    while (end < text_.size() && ascii::is_alnum(text_[end])) {
      has_digit = has_digit || ascii::is_digit(text_[end]);
      ++end;
    }
    const bool may_begin = has_digit ? end == at + 1 : is_number_word(at, end);
    if (may_begin) {
      if (const std::size_t after = join(at); after > at) return after;
    }
    // A run may begin in a group of letters, "l92.l68".
    const bool may_mix = end - at <= kLongestNumber && (has_digit || ascii::is_lower(text_[at]));
    if (may_mix && has_near_digit(at)) {
      if (const std::size_t after = mend(at); after > at) return after;
    }
    return end;
  }

  [[nodiscard]] bool is_number_word(std::size_t at, std::size_t end) const {
    const std::string_view word = text_.substr(at, end - at);
    return digits_of(word).has_value() || repeats_of(word) > 1;
  }

  std::size_t join(std::size_t at) {
    const Number number = read_number(text_, at);
    if (number.digits < (number.has_words ? kFewestSpoken : kFewestSpaced)) return at;
    const Span place{at, number.end};
    const Certainty certainty = number.has_words ? Certainty::kGuess : Certainty::kSure;
    if (has_run_of(number.text, kFewestSpaced)) {
      writer_.replace(place, number.text, certainty);
    } else if (number.digits >= kFewestDotted && is_evenly_parted(number.text)) {
      writer_.replace(place, digits_only(number.text), certainty);
    }
    return place.end;
  }

  // Cheap: a run without one of these letters beside a digit is left alone.
  [[nodiscard]] bool has_near_digit(std::size_t at) const {
    const std::size_t end = std::min(at + kLongestNumber, text_.size());
    for (std::size_t i = at; i < end && text_[i] != ' '; ++i) {
      if (ascii::is_digit(text_[i])) return true;
      if (ascii::is_lower(text_[i]) && std::string_view("olis").find(text_[i]) == text_.npos) {
        return false;
      }
    }
    return false;
  }

  std::size_t mend(std::size_t at) {
    const Span place{at, run_end(text_, at)};
    if (place.size() > kLongestNumber || !is_free(text_, place)) return at;
    const auto mended = without_letters(slice(text_, place));
    if (!mended) return at;
    writer_.replace(place, *mended, Certainty::kGuess);
    return place.end;
  }

  std::string_view text_;
  FoldWriter writer_;
};

}  // namespace

Folded join_digits(std::string_view lower) {
  return DigitJoiner(lower).run();
}

}  // namespace postlint::text
