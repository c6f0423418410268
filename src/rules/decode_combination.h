// Decodes `combination`: details that together narrow down who a patient can be.
#pragma once

#include <optional>

#include "rules/decode.h"

namespace postlint::rules {

/// The node of `find`'s combination, or nullptr.
const Node* combination_of(const ObjectReader& rule);

/// The combination of a rule that has one; nothing after a report. Keys of the rule that a
/// combination does not use are reported, because an author would wait for them in vain.
std::optional<Combination> decode_combination(const Context& context, const ObjectReader& rule);

}  // namespace postlint::rules
