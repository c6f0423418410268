#include "text/spoken_number.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
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

std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && ascii::is_lower(text[at])) ++at;
  return at;
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
struct Reader {
  SpokenNumber number;
  bool ends_in_tens = false;

  void append(std::string_view more, char sign) {
    const bool completes_tens = ends_in_tens && sign != ' ' && more.size() == 1 && more != "0";
    if (completes_tens) {
      number.text.back() = more.front();
    } else {
      if (sign != '\0') number.text.push_back(sign);
      number.text.append(more);
      number.digits += more.size();
    }
    ends_in_tens = more.size() == 2 && more.back() == '0' && more.front() != '1';
  }
};

// One spoken or single digit at `at`, "double oh" among them; false when there is none.
bool read_part(std::string_view text, std::size_t at, char sign, Reader& reader) {
  if (ascii::is_digit(text[at])) {
    if (!is_free(text, {at, at + 1})) return false;
    reader.append(text.substr(at, 1), sign);
    reader.number.end = at + 1;
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
  for (std::size_t i = 0; i < repeats; ++i) reader.append(*digits, i == 0 ? sign : '\0');
  reader.number.end = end;
  reader.number.has_words = true;
  return true;
}

}  // namespace

bool is_free(std::string_view text, Span span) noexcept {
  constexpr std::string_view kTags = "#@_/&";
  const bool tagged = span.begin > 0 && kTags.find(text[span.begin - 1]) != kTags.npos;
  return !tagged && at_word_boundaries(text, span);
}

bool begins_number(std::string_view word) noexcept {
  return digits_of(word).has_value() || repeats_of(word) > 1;
}

SpokenNumber read_number(std::string_view text, std::size_t begin) {
  Reader reader;
  if (!read_part(text, begin, '\0', reader)) return {};
  while (reader.number.digits < kLongestNumber) {
    const std::optional<Gap> gap = gap_at(text, reader.number.end);
    if (!gap || gap->end >= text.size()) break;
    // "twenty-two" is written with a hyphen that parts nothing.
    const bool joins_tens = reader.ends_in_tens && gap->sign == '-';
    if (!read_part(text, gap->end, joins_tens ? '\0' : gap->sign, reader)) break;
  }
  return std::move(reader.number);
}

}  // namespace postlint::text
