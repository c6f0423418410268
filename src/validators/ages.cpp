#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

struct Word {
  std::string_view text;
  unsigned value;
};

// No word stands before a longer one that it begins.
constexpr std::array kBelowTwenty{
    Word{"sixteen", 16},  Word{"seventeen", 17}, Word{"eighteen", 18}, Word{"nineteen", 19},
    Word{"fourteen", 14}, Word{"thirteen", 13},  Word{"fifteen", 15},  Word{"twelve", 12},
    Word{"eleven", 11},   Word{"ten", 10},       Word{"one", 1},       Word{"two", 2},
    Word{"three", 3},     Word{"four", 4},       Word{"five", 5},      Word{"six", 6},
    Word{"seven", 7},     Word{"eight", 8},      Word{"nine", 9}};

// What may follow the number, without its spaces, dashes, dots and slashes.
constexpr std::array<std::string_view, 13> kUnits{"",         "Y",   "YEAR",  "YEAROLD", "YEARS",
                                                  "YEARSOLD", "YO",  "YOF",   "YOM",     "YR",
                                                  "YROLD",    "YRS", "YRSOLD"};
static_assert(std::ranges::is_sorted(kUnits));

bool take_word(std::string_view& rest, std::string_view word) noexcept {
  const auto same = [](char a, char b) noexcept { return to_upper(a) == to_upper(b); };
  if (rest.size() < word.size() || !std::equal(word.begin(), word.end(), rest.begin(), same)) {
    return false;
  }
  rest.remove_prefix(word.size());
  char symbol = '\0';
  rest.remove_prefix(separator_length(rest, symbol));
  return true;
}

unsigned take_small_number(std::string_view& rest, unsigned limit) noexcept {
  for (const Word& word : kBelowTwenty) {
    if (word.value < limit && take_word(rest, word.text)) return word.value;
  }
  return 0;
}

// "hundred", "one hundred", "a hundred and two", "one hundred twenty-nine".
unsigned take_hundreds(std::string_view& rest) noexcept {
  if (!take_word(rest, "one")) take_word(rest, "a");
  if (!take_word(rest, "hundred")) return 0;
  const bool needs_more = take_word(rest, "and");
  unsigned small = 0;
  if (take_word(rest, "twenty")) {
    small = 20 + take_small_number(rest, 10);
  } else {
    small = take_small_number(rest, 20);
  }
  return needs_more && small == 0 ? 0 : 100 + small;
}

unsigned take_age(std::string_view& rest) noexcept {
  if (is_digit(rest.front())) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_digit);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    const unsigned age = length <= 3 && rest.front() != '0' ? number(rest.substr(0, length)) : 0;
    rest.remove_prefix(length);
    return age;
  }
  if (take_word(rest, "ninety")) return 90 + take_small_number(rest, 10);
  return take_hundreds(rest);
}

bool is_age_unit(std::string_view text) noexcept {
  std::array<char, 8> letters{};
  std::size_t size = 0;
  for (const char c : text) {
    if (contains(" -./", c)) continue;
    if (size == letters.size()) return false;
    letters[size++] = to_upper(c);
  }
  return std::ranges::binary_search(kUnits, std::string_view(letters.data(), size));
}

}  // namespace

// 45 CFR 164.514(b)(2)(i)(C): ages over 89 are identifiers. 129 leaves room above the longest
// documented life, 122 years; higher numbers are heart rates and pressures.
Verdict age_over_89(std::string_view match) noexcept {
  if (match.empty() || contains(" -/", match.back())) return Verdict::kReject;
  std::string_view rest = match;
  const unsigned age = take_age(rest);
  const bool stops_at_number = rest.empty() && match.back() == '.';
  return verdict(age > 89 && age < 130 && !stops_at_number && rest != "." && is_age_unit(rest));
}

// The same section: "date elements (including year) indicative of such age". Who was born 90 years
// before this year turns 90 in it. Births more than 120 years ago are history.
Verdict birth_year_over_89(std::string_view match, Date today) noexcept {
  constexpr std::size_t kDigits = 4;
  const bool is_year = match.size() == kDigits && std::ranges::all_of(match, is_digit);
  if (!is_year) return Verdict::kReject;
  const int age = today.year - static_cast<int>(number(match));
  return verdict(age >= 90 && age <= 120);
}

}  // namespace postlint::validators
