#include "validators/ascii.h"
#include "validators/calendar.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

constexpr std::string_view kMod43 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

struct Element {
  std::string_view identifier;
  std::string_view value;
};

std::string_view trim_spaces(std::string_view text) noexcept {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Moves one "(identifier)value" from `rest` to `element`.
bool take_element(std::string_view& rest, Element& element) noexcept {
  const std::size_t close = rest.find(')');
  if (!rest.starts_with('(') || close == std::string_view::npos) return false;
  const std::size_t end = rest.find('(', close);
  element.identifier = rest.substr(1, close - 1);
  element.value = trim_spaces(rest.substr(close + 1, end - close - 1));
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
  return true;
}

// YYMMDD; the day 00 stands for the whole month. GS1 General Specifications, section 3.4.
bool is_gs1_date(std::string_view value) noexcept {
  if (!has_shape(value, "dddddd")) return false;
  const unsigned day = number(value.substr(4));
  return day_exists(number(value.substr(2, 2)), day == 0 ? 1 : day, leap_year(value.substr(0, 2)));
}

bool is_gs1_text(std::string_view value, std::size_t longest) noexcept {
  for (const char c : value) {
    if (c <= ' ' || c > '~') return false;
  }
  return !value.empty() && value.size() <= longest;
}

bool is_valid(const Element& element) noexcept {
  const std::string_view id = element.identifier;
  if (id == "10" || id == "21") return is_gs1_text(element.value, 20);
  if (id == "11" || id == "17") return is_gs1_date(element.value);
  return only_digits(id) && id.size() >= 2 && id.size() <= 4 && is_gs1_text(element.value, 90);
}

// "+", labeler code, product number of 1 to 18 symbols, unit of measure.
bool is_hibc_primary(std::string_view text) noexcept {
  if (text.size() < 7 || text.size() > 24 || text.front() != '+') return false;
  for (const char c : text.substr(1)) {
    if (!is_alphanumeric(c)) return false;
  }
  return is_letter(text[1]) && is_digit(text.back());
}

}  // namespace

// GS1 General Specifications, section 7.9.
Verdict gtin14_udi_di(std::string_view match) noexcept {
  const Compact<14> compacted(match);
  return verdict(compacted.text().size() == 14 && gs1_mod10(compacted.text()));
}

// 21 CFR 801.40 and GS1 General Specifications, section 3: (01) names the model; only a lot (10) or
// a serial number (21) points to the device of one patient.
Verdict udi_gs1(std::string_view match) noexcept {
  std::string_view rest = match;
  Element element{};
  if (!take_element(rest, element) || element.identifier != "01" || element.value.size() != 14 ||
      gtin14_udi_di(element.value) == Verdict::kReject) {
    return Verdict::kReject;
  }
  bool names_unit = false;
  while (!rest.empty()) {
    if (!take_element(rest, element) || !is_valid(element)) return Verdict::kReject;
    names_unit = names_unit || element.identifier == "10" || element.identifier == "21";
  }
  return verdict(names_unit && !match.ends_with(' '));
}

// ANSI/HIBC 2.6, Supplier Labeling Standard: primary data, perhaps '/' and secondary data, and a
// check character, the sum of all values modulo 43.
Verdict udi_hibc(std::string_view match) noexcept {
  if (match.empty()) return Verdict::kReject;
  std::size_t sum = 0;
  const std::string_view body = match.substr(0, match.size() - 1);
  for (const char c : body) {
    const std::size_t value = kMod43.find(to_upper(c));
    if (value == std::string_view::npos) return Verdict::kReject;
    sum += value;
  }
  return verdict(is_hibc_primary(body.substr(0, body.find('/'))) &&
                 to_upper(match.back()) == kMod43[sum % kMod43.size()]);
}

}  // namespace postlint::validators
