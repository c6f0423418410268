// Decodes checks of a draft as a whole: `missing`, `count`, `length`, `metric`, `unpaired`.
#pragma once

#include <optional>
#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

/// The node of `find`'s check, or nullptr.
const Node* check_of(const ObjectReader& rule);

/// A check, and the conditions under which it is made.
struct DecodedCheck {
  DocumentCheck check;
  std::vector<Condition> near;
  std::vector<Condition> unless;
};

/// The check of a rule that has one; nothing after a report. Keys of the rule that a check does not
/// use are reported.
std::optional<DecodedCheck> decode_check(const Context& context, const ObjectReader& rule);

}  // namespace postlint::rules
