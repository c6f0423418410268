// Decodes what a rule says about itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "postlint/date.h"
#include "rules/decode.h"

namespace postlint::rules {

/// Everything of RuleInfo but id, pack and examples.
void decode_info(const Context& context, const ObjectReader& rule, RuleInfo& info);

/// Reports placeholders of `message` that nothing fills.
void check_message(const Context& context, const Node& message, bool has_replacements);

/// `error`, `warning` or `note`; nothing after a report.
std::optional<Severity> decode_severity(const Context& context, const Node& node);

/// One source or a list of them.
std::vector<Citation> decode_sources(const Context& context, const Node& node);

/// Distinct texts of a list that are lower-case words joined by hyphens.
std::vector<std::string> decode_categories(const Context& context, const Node& node,
                                           std::string_view name);

/// A day as "2027-01-31"; nothing, and a report, when it is wrong.
std::optional<Date> decode_date(const Context& context, const Node& node);

}  // namespace postlint::rules
