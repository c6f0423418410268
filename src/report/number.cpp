#include "report/number.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace postlint::report {

std::string number_in_words(double number) {
  std::array<char, 64> text{};
  const int digits = std::floor(number) == number ? 0 : 1;
  const int length = std::snprintf(text.data(), text.size(), "%.*f", digits, number);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace postlint::report
