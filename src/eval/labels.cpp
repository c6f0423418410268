#include "eval/labels.h"

#include <algorithm>
#include <array>

namespace postlint::eval {
namespace {

struct Prefix {
  std::string_view prefix;
  std::string_view category;
};

constexpr std::array kPrefixes = {
    Prefix{"phi.", "phi"},
    Prefix{"prof.", "professionalism"},
    Prefix{"qual.", "quality"},
    Prefix{"reid.", "re-identification"},
};

struct Letter {
  std::string_view label;
  char letter;
};

// 45 CFR 164.514(b)(2)(i): ages over 89 are dates (C).
constexpr std::array kLetters = {
    Letter{"phi.account", 'J'}, Letter{"phi.age90", 'C'},   Letter{"phi.biometric", 'P'},
    Letter{"phi.date", 'C'},    Letter{"phi.device", 'M'},  Letter{"phi.email", 'F'},
    Letter{"phi.fax", 'E'},     Letter{"phi.geo", 'B'},     Letter{"phi.health_plan", 'I'},
    Letter{"phi.ip", 'O'},      Letter{"phi.license", 'K'}, Letter{"phi.mrn", 'H'},
    Letter{"phi.name", 'A'},    Letter{"phi.phone", 'D'},   Letter{"phi.photo", 'Q'},
    Letter{"phi.ssn", 'G'},     Letter{"phi.unique", 'R'},  Letter{"phi.url", 'N'},
    Letter{"phi.vehicle", 'L'},
};
static_assert(std::ranges::is_sorted(kLetters, {}, &Letter::label));

}  // namespace

std::string_view category_of_label(std::string_view label) noexcept {
  for (const Prefix& entry : kPrefixes) {
    if (label.starts_with(entry.prefix)) return entry.category;
  }
  return {};
}

char letter_of_label(std::string_view label) noexcept {
  const auto* const found = std::ranges::lower_bound(kLetters, label, {}, &Letter::label);
  return found != kLetters.end() && found->label == label ? found->letter : '\0';
}

}  // namespace postlint::eval
