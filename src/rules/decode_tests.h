// Decodes `tests`: examples whose expected spans stand in brackets.
#pragma once

#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

struct Examples {
  std::vector<Example> match;
  std::vector<Example> clean;
};

Examples decode_tests(const Context& context, const Node& node);

}  // namespace postlint::rules
