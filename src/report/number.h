// Numbers as reports write them.
#pragma once

#include <string>

namespace postlint::report {

/// A whole number as it is, any other with one digit after the point.
[[nodiscard]] std::string number_in_words(double number);

}  // namespace postlint::report
