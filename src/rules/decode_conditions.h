// Decodes `near` and `unless`.
#pragma once

#include <string_view>
#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

/// One condition or a list of them; wrong ones are reported and left out.
std::vector<Condition> decode_conditions(const Context& context, const Node& node,
                                         std::string_view name);

}  // namespace postlint::rules
