#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"

namespace postlint::validators {
namespace {

constexpr std::size_t kNationalDigits = 10;
constexpr std::size_t kLongestGap = 3;        // " - "
constexpr std::size_t kLongestExtension = 6;  // digits

bool is_gap(char c) noexcept {
  return contains(" -./()+", c);
}

// Whether the bytes between digits, after `at` of them, may stand there: separators only around the
// country code, the area code and the exchange; parentheses only around the area code.
bool gap_fits(std::string_view gap, std::size_t at, std::size_t country) noexcept {
  const std::size_t area_end = country + 3;
  if (gap.size() > kLongestGap) return false;
  if (at == 0 && gap == "+") return country == 1;
  if (at == 0 && country == 1) return gap.empty();
  const auto allowed = [&](char c) noexcept {
    if (c == '(') return at == country;
    if (c == ')') return at == area_end;
    return c != '+' && at > 0;
  };
  const bool at_boundary = at == country || at == area_end || at == area_end + 3;
  return std::ranges::all_of(gap, allowed) && (gap.empty() || at_boundary);
}

bool has_phone_layout(std::string_view text, std::size_t country) noexcept {
  std::size_t digits = 0;
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_gap);
    const auto length = static_cast<std::size_t>(end - text.begin());
    if (length == text.size() || !is_digit(text[length])) return false;
    if (!gap_fits(text.substr(0, length), digits, country)) return false;
    text.remove_prefix(length + 1);
    ++digits;
  }
  return true;
}

// "ext. 12", "x12", "#12": what follows the number.
bool is_extension(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 5> kMarks{"EXTENSION", "EXT.", "EXT", "X", "#"};
  const auto same = [](char a, char b) noexcept { return a == to_upper(b); };
  for (const std::string_view mark : kMarks) {
    if (text.size() <= mark.size() || !std::equal(mark.begin(), mark.end(), text.begin(), same)) {
      continue;
    }
    std::string_view digits = text.substr(mark.size());
    while (digits.starts_with(' ')) digits.remove_prefix(1);
    return only_digits(digits) && digits.size() <= kLongestExtension;
  }
  return false;
}

bool has_paired_parentheses(std::string_view text) noexcept {
  const auto opened = std::ranges::count(text, '(');
  return opened <= 1 && opened == std::ranges::count(text, ')');
}

// NXX: first digit 2-9, and not N11, which are service codes.
bool is_nxx(std::string_view code) noexcept {
  return code.front() >= '2' && code.substr(1) != "11";
}

// The national number's digits in `out`, and how many digits there were at all.
std::size_t collect(std::string_view text, std::array<char, kNationalDigits + 1>& out) noexcept {
  std::size_t size = 0;
  for (const char c : text) {
    if (!is_digit(c)) continue;
    if (size == out.size()) return 0;
    out[size++] = c;
  }
  return size;
}

}  // namespace

// ATIS-0300055 (NANP numbering): NXX-NXX-XXXX with N 2-9, no N11, an optional country code 1 and an
// extension. Fictional 555-01XX numbers pass, because a draft with one still shows a number.
Verdict nanp_phone(std::string_view match) noexcept {
  const auto end =
      std::ranges::find_if(match, [](char c) noexcept { return is_letter(c) || c == '#'; });
  const auto length = static_cast<std::size_t>(end - match.begin());
  if (length < match.size() && !is_extension(match.substr(length))) return Verdict::kReject;
  std::string_view text = match.substr(0, length);
  while (length < match.size() && !text.empty() && contains(" ,", text.back())) {
    text.remove_suffix(1);
  }
  std::array<char, kNationalDigits + 1> digits{};
  const std::size_t size = collect(text, digits);
  if (size < kNationalDigits || (size > kNationalDigits && digits.front() != '1')) {
    return Verdict::kReject;
  }
  const std::size_t country = size - kNationalDigits;
  const std::string_view national(digits.data() + country, kNationalDigits);
  return verdict(has_phone_layout(text, country) && has_paired_parentheses(text) &&
                 is_nxx(national.substr(0, 3)) && is_nxx(national.substr(3, 3)));
}

}  // namespace postlint::validators
