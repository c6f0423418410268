// Decodes `near` and `unless`.
#pragma once

#include <string_view>
#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

/// Conditions that look for evidence in a place, and those that sum a group of evidence.
struct DecodedConditions {
  std::vector<Condition> places;
  std::vector<GroupCondition> groups;
};

/// One condition or a list of them; wrong ones are reported and left out.
DecodedConditions decode_conditions(const Context& context, const Node& node,
                                    std::string_view name);

/// The same where no group may stand.
std::vector<Condition> decode_places(const Context& context, const Node& node,
                                     std::string_view name);

}  // namespace postlint::rules
