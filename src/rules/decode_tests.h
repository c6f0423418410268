// Decodes `tests`: examples whose expected spans stand in brackets.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

struct Examples {
  std::vector<Example> match;
  std::vector<Example> clean;
};

/// Whether a finding always has a place. Of a rule that looks at the draft as a whole, a match
/// example without a bracket expects a finding without a place: one empty span.
enum class Placing : std::uint8_t { kAlways, kOrWhole };

Examples decode_tests(const Context& context, const Node& node, Placing placing = Placing::kAlways);

}  // namespace postlint::rules
