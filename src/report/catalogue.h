// What is loaded: the list of rules, what they cover, and one rule explained.
#pragma once

#include <string>

#include "postlint/reporter.h"
#include "postlint/ruleset.h"

namespace postlint::report {

/// A table by pack: severity, HIPAA letters, id, title; then what is and is not covered.
[[nodiscard]] std::string rules_as_text(const Ruleset& ruleset, Colour colour);

/// The same as `postlint-rules/1`, described in docs/output.md.
[[nodiscard]] std::string rules_as_json(const Ruleset& ruleset);

/// Letter by letter of 45 CFR 164.514(b)(2)(i): the rules that check it, what they look for and
/// what text cannot show, in the words of the packs; then what is recognised and is not an
/// identifier.
[[nodiscard]] std::string coverage_as_text(const Ruleset& ruleset, Colour colour);

/// The same as `postlint-coverage/1`, described in docs/output.md.
[[nodiscard]] std::string coverage_as_json(const Ruleset& ruleset);

/// Everything a rule says about itself, its examples with the expected place in [brackets].
[[nodiscard]] std::string rule_as_text(const RuleInfo& rule, Colour colour);

/// The profiles of the loaded packs.
[[nodiscard]] std::string profiles_as_text(const Ruleset& ruleset, Colour colour);
[[nodiscard]] std::string profiles_as_json(const Ruleset& ruleset);

}  // namespace postlint::report
