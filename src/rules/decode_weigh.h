// Decodes `weigh`: pieces of evidence with points, and what their sum means.
#pragma once

#include <optional>

#include "rules/decode.h"

namespace postlint::rules {

/// The value of `weigh`; nothing after a report.
std::optional<Weighing> decode_weigh(const Context& context, const Node& node);

}  // namespace postlint::rules
