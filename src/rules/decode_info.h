// Decodes what a rule says about itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/date.h"
#include "rules/decode.h"

namespace postlint::rules {

/// Everything of RuleInfo but id, pack and examples.
void decode_info(const Context& context, const ObjectReader& rule, RuleInfo& info);

/// What a rule can fill into its message beside {match}.
enum class Fills : std::uint8_t { kNothing, kReplacement, kEstimate, kMeasure, kOnlyText };

/// Reports placeholders of `message` that nothing fills.
void check_message(const Context& context, const Node& message, Fills fills);

/// `error`, `warning` or `note`; nothing after a report.
std::optional<Severity> decode_severity(const Context& context, const Node& node);

/// Reads `severity` and `confidence` of a level, both required; the old value stays after a report.
void decode_strength(const Context& context, const ObjectReader& level, Severity& severity,
                     Confidence& confidence);

/// True for a text that is one of `known`, the platforms or the audiences; else a report.
bool decode_place(const Context& context, const Node& node, std::string_view name,
                  std::span<const Word> known);

/// One source or a list of them.
std::vector<Citation> decode_sources(const Context& context, const Node& node);

/// True for a letter of 45 CFR 164.514(b)(2)(i), "A" to "R"; else reports it at `where`.
bool check_letter(const Context& context, std::string_view letter, Span where);

/// Distinct texts of a list that are lower-case words joined by hyphens.
std::vector<std::string> decode_categories(const Context& context, const Node& node,
                                           std::string_view name);

/// A day as "2027-01-31"; nothing, and a report, when it is wrong.
std::optional<Date> decode_date(const Context& context, const Node& node);

}  // namespace postlint::rules
