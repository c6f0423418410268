// Decodes what is looked for: `find`, the evidence of conditions, `except`.
#pragma once

#include <optional>

#include "rules/decode.h"
#include "rules/decode_regex.h"

namespace postlint::rules {

/// The value of `find`; nothing after a report.
std::optional<Evidence> decode_find(const Context& context, const Node& node, MatchCase match_case);

/// `any`, `list`, `regex` or `dictionary` of a condition or an exception; `what` names it ("a
/// condition").
std::optional<Evidence> decode_evidence(const Context& context, const ObjectReader& object,
                                        std::string_view what);

/// The value of a key that says what a match or a word of it is: `except`, `trim`, `first-word` …
std::optional<Evidence> decode_word_evidence(const Context& context, const Node& node,
                                             std::string_view name);

}  // namespace postlint::rules
