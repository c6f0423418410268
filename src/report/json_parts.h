// Pieces that the reports written as JSON share.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "postlint/reporter.h"

namespace postlint::report {

using Json = nlohmann::ordered_json;  // keys in the order written: the same bytes each run

/// The indicators of a draft, table by table.
[[nodiscard]] Json indicators_of(const Report& report);

/// What a check measured; null for a finding that measures nothing.
[[nodiscard]] Json measure_of(const Finding& finding);

/// "AC" as ["A", "C"].
[[nodiscard]] Json hipaa_letters(const RuleInfo& rule);

/// `[{"cite": …, "url": …}]`; `url` only where there is one.
[[nodiscard]] Json citations(const std::vector<Citation>& sources);
[[nodiscard]] Json sources_of(const RuleInfo& rule);

/// `[{"points": …, "because": …}]`.
[[nodiscard]] Json reasons_of(const std::vector<Reason>& reasons);

/// The sum of the finding's reasons; null when its rule does not weigh evidence.
[[nodiscard]] Json sum_of(const Finding& finding);

/// How many people fit the details taken together; null for a rule that combines none. Places are
/// left to the caller: a factor has none here.
[[nodiscard]] Json estimate_of(const Finding& finding);

/// Two-space indented, ending with a line feed; malformed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string printed(const Json& value);

/// The same without any white space outside strings but the line feed at the end.
[[nodiscard]] std::string on_one_line(const Json& value);

}  // namespace postlint::report
