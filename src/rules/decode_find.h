// Decodes what is looked for: `find`, the evidence of conditions, `except`.
#pragma once

#include <optional>

#include "rules/decode.h"
#include "rules/decode_regex.h"

namespace postlint::rules {

/// The value of `find`; nothing after a report.
std::optional<Evidence> decode_find(const Context& context, const Node& node, MatchCase match_case);

/// `any`, `list` or `regex` of a condition or an exception; `what` names it ("a condition").
std::optional<Evidence> decode_evidence(const Context& context, const ObjectReader& object,
                                        std::string_view what);

/// The value of `except`.
std::optional<Evidence> decode_except(const Context& context, const Node& node);

}  // namespace postlint::rules
