// Decodes a regex: references to lists and patterns, and what can be said about it without RE2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/decode.h"

namespace postlint::rules {

/// How the case of letters counts where a regex is matched.
enum class MatchCase : std::uint8_t { kIgnored, kKept };

/// Reads `patterns`, pieces of regexes by name, into the context's table.
void decode_patterns(const Context& context, const Node& node);

/// The regex with `{{list}}` and `{{pattern}}` references expanded. With kIgnored, upper-case
/// classes are refused.
std::optional<Regex> decode_regex(const Context& context, const Node& node, MatchCase match_case);

/// `(?i:…)` for the terms, longest first. White space in a term matches white space or one hyphen.
[[nodiscard]] std::string alternation_of(const WordList& list);

}  // namespace postlint::rules
