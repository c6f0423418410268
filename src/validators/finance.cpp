#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"
#include "validators/iban_countries.h"

namespace postlint::validators {
namespace {

struct IssuerRange {
  unsigned low;  // first six digits
  unsigned high;
  std::uint32_t lengths;  // bit n: n digits are possible
};

constexpr std::uint32_t lengths(std::initializer_list<unsigned> values) noexcept {
  std::uint32_t bits = 0;
  for (const unsigned value : values) bits |= std::uint32_t{1} << value;
  return bits;
}

constexpr std::uint32_t k16To19 = lengths({16, 17, 18, 19});
constexpr std::uint32_t k12To19 = lengths({12, 13, 14, 15}) | k16To19;
constexpr std::uint32_t kDiners = lengths({14}) | k16To19;

// ISO/IEC 7812-1 issuer identification numbers, from the networks' published BIN tables.
constexpr std::array kIssuers{
    IssuerRange{220000, 220499, k16To19},                // Mir
    IssuerRange{222100, 272099, lengths({16})},          // Mastercard
    IssuerRange{300000, 305999, kDiners},                // Diners Club
    IssuerRange{309500, 309599, kDiners},                // Diners Club
    IssuerRange{340000, 349999, lengths({15})},          // American Express
    IssuerRange{352800, 358999, k16To19},                // JCB
    IssuerRange{360000, 369999, kDiners},                // Diners Club
    IssuerRange{370000, 379999, lengths({15})},          // American Express
    IssuerRange{380000, 399999, kDiners},                // Diners Club
    IssuerRange{400000, 499999, lengths({13, 16, 19})},  // Visa
    IssuerRange{501800, 501899, k12To19},                // Maestro
    IssuerRange{502000, 502099, k12To19},                // Maestro
    IssuerRange{503800, 503899, k12To19},                // Maestro
    IssuerRange{510000, 559999, lengths({16})},          // Mastercard
    IssuerRange{589300, 589399, k12To19},                // Maestro
    IssuerRange{601100, 601199, k16To19},                // Discover
    IssuerRange{620000, 629999, k16To19},                // UnionPay
    IssuerRange{630400, 630499, k12To19},                // Maestro
    IssuerRange{644000, 659999, k16To19},                // Discover
    IssuerRange{675900, 675999, k12To19},                // Maestro
    IssuerRange{676100, 676399, k12To19},                // Maestro
};
static_assert(std::ranges::is_sorted(kIssuers, {}, &IssuerRange::low));

bool is_issued(std::string_view digits) noexcept {
  const unsigned prefix = number(digits.substr(0, 6));
  const auto covers = [&](const IssuerRange& range) noexcept {
    return prefix >= range.low && prefix <= range.high &&
           (range.lengths >> digits.size() & 1U) != 0;
  };
  return std::ranges::any_of(kIssuers, covers);
}

bool fits_class(char c, char part) noexcept {
  if (part == 'n') return is_digit(c);
  return part == 'a' ? is_letter(c) : is_alphanumeric(c);
}

// `structure` is a count and a class for each part, as in "4a14n".
bool has_structure(std::string_view account, std::string_view structure) noexcept {
  unsigned count = 0;
  for (const char c : structure) {
    if (is_digit(c)) {
      count = count * 10 + symbol_value(c);
      continue;
    }
    for (; count > 0; --count) {
      if (account.empty() || !fits_class(account.front(), c)) return false;
      account.remove_prefix(1);
    }
  }
  return account.empty();
}

}  // namespace

// ISO/IEC 7812-1: issuer range with its lengths, Luhn's check digit (Annex B).
Verdict card(std::string_view match) noexcept {
  const Compact<19> compacted(match);
  const std::string_view digits = compacted.text();
  return verdict(digits.size() >= 12 && is_issued(digits) && luhn(digits));
}

// ANSI X9.1 and ABA Key to Routing Numbers: weights 3, 7, 1; Federal Reserve districts 01-12 (plus
// 20 for thrifts, 60 for electronic entries), 00 the government, 80 traveller's cheques.
Verdict aba_routing(std::string_view match) noexcept {
  constexpr std::array<std::uint8_t, 9> kWeights{3, 7, 1, 3, 7, 1, 3, 7, 1};
  const Compact<9> compacted(match);
  const std::string_view digits = compacted.text();
  if (digits.size() != 9) return Verdict::kReject;
  const unsigned prefix = number(digits.substr(0, 2));
  const bool district = prefix <= 12 || (prefix >= 21 && prefix <= 32) ||
                        (prefix >= 61 && prefix <= 72) || prefix == 80;
  return verdict(district && weighted_sum(digits, kWeights) % 10 == 0);
}

// ISO 13616-1: country, two check digits (ISO/IEC 7064 MOD 97-10), the country's account number.
Verdict iban(std::string_view match) noexcept {
  const Compact<34, Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  if (text.size() < 5 || !has_shape(text.substr(0, 4), "aadd")) return Verdict::kReject;
  const auto country =
      std::ranges::lower_bound(kIbanCountries, text.substr(0, 2), {}, &IbanCountry::code);
  return verdict(country != kIbanCountries.end() && country->code == text.substr(0, 2) &&
                 has_structure(text.substr(4), country->structure) &&
                 mod97(text.substr(0, 4), mod97(text.substr(4))) == 1);
}

}  // namespace postlint::validators
