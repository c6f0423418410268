// What is loaded for each letter of the Safe Harbor list, before it is written in any form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/ruleset.h"

namespace postlint::report {

/// What one pack says of a letter.
struct PackNote {
  std::string_view pack;
  const LetterCoverage* coverage = nullptr;  // never null
};

/// One letter of 45 CFR 164.514(b)(2)(i). Refers to the ruleset, which must outlive it.
struct LetterRow {
  char letter = 'A';
  std::string_view title;
  std::vector<const RuleInfo*> rules;  // in load order
  std::size_t match_examples = 0;      // of these rules together
  std::size_t clean_examples = 0;
  std::vector<PackNote> notes;  // in load order
};

/// The eighteen rows, A to R. A rule of several letters counts in each of them.
[[nodiscard]] std::vector<LetterRow> coverage_of(const Ruleset& ruleset);

/// "HIPAA letters with a rule: A B; without: P Q."
[[nodiscard]] std::string covered_letters(const std::vector<LetterRow>& rows);

/// The allow entries that shield findings of category phi, in load order.
[[nodiscard]] std::vector<const AllowInfo*> not_identifiers(const Ruleset& ruleset);

}  // namespace postlint::report
