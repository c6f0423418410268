#include "text/digits_view.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "text/spoken_number.h"

namespace postlint::text {
namespace {

constexpr std::size_t kFewestSpoken = 4;  // digits of a spoken number: "nine one one" is a service
constexpr std::size_t kFewestSpaced = 3;  // "1 2" are two numbers
constexpr std::size_t kFewestDotted = 6;  // "8.8.8.8" is an address, "2.1.0.4" a version
constexpr std::size_t kFewestMixed = 7;   // signs of a number with letters in it

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
    const bool may_begin = has_digit ? end == at + 1 : begins_number(text_.substr(at, end - at));
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

  std::size_t join(std::size_t at) {
    const SpokenNumber number = read_number(text_, at);
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
