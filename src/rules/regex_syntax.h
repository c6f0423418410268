// Reads regexes just well enough to name what RE2 does not have, and what a view makes pointless.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/span.h"
#include "rules/problem_codes.h"

namespace postlint::rules {

/// Syntax other engines have; `where` are bytes of the pattern.
struct RegexFault {
  Code code = Code::kLookaround;
  Span where;
  std::string message;
  std::string hint;
};

/// Lookaround, backreferences, possessive and atomic parts, backspace and form feed characters.
/// Linear; what it does not understand it leaves to RE2.
[[nodiscard]] std::vector<RegexFault> find_unsupported(std::string_view pattern);

/// The first class that has upper-case letters as a range ([A-Z], [[:upper:]], \p{Lu}) and no
/// lower-case ones beside it.
[[nodiscard]] std::optional<Span> find_upper_case_class(std::string_view pattern);

}  // namespace postlint::rules
