// Decodes `combination`: details that together narrow down who a patient can be.
#pragma once

#include <optional>

#include "rules/decode.h"

namespace postlint::rules {

/// The value of `combination`; nothing after a report.
std::optional<Combination> decode_combination(const Context& context, const Node& node);

}  // namespace postlint::rules
