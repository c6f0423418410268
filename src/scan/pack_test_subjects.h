// What is tested: a rule or an allow entry with its examples, seen alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "rules/model.h"
#include "scan/compiled_rules.h"
#include "scan/segment_view.h"
#include "text/boundaries.h"
#include "text/document.h"

namespace postlint::scan {

/// The day on which examples are read; the result of a test must not change by day.
inline constexpr Date kExampleDay{2026, 1, 1};

enum class SubjectKind : std::uint8_t { kRule, kAllow };

/// Points into the compiled rules it was made from, which must outlive it.
struct Subject {
  SubjectKind kind = SubjectKind::kRule;
  std::string id;
  const rules::Rule* rule = nullptr;    // null for an allow entry
  const rules::Allow* allow = nullptr;  // null for a rule
  const CompiledMatcher* matcher = nullptr;
  const CompiledCombination* combination = nullptr;  // set: `matcher` finds nothing
  const CompiledCheck* check = nullptr;              // the same

  [[nodiscard]] const std::vector<Example>& match_examples() const;
  [[nodiscard]] const std::vector<Example>& clean_examples() const;

  /// Texts that would be put into a draft: the fix and the replacements of a word map, each once.
  [[nodiscard]] std::vector<std::string> replacements() const;
};

/// All rules and allow entries, pack by pack, rules first.
[[nodiscard]] std::vector<Subject> subjects_of(const CompiledRules& compiled);

/// The text of an example, ready to be searched.
struct Sample {
  text::Document document;
  std::vector<SegmentView> segments;  // refer to `document`: move a sample, never copy it
  std::string_view text;              // of the example
};
static_assert(std::is_nothrow_move_constructible_v<Sample>, "a vector would copy samples");

/// An example in a format that has no reader is read as plain text.
[[nodiscard]] Sample sample_of(const Example& example, text::SentenceSplitter& splitter,
                               const text::IsWord& is_word);

/// What the subject finds by itself: nothing shields, nothing outweighs it. By place; of its own
/// overlapping matches the longest stays, as in a scan.
[[nodiscard]] std::vector<Span> places_alone(const CompiledRules& compiled, const Subject& subject,
                                             Sample& sample);

/// The example as its pack writes it: marked places in brackets, other brackets escaped.
[[nodiscard]] std::string with_brackets(const Example& example);

/// A suggestion without what it tells to replace: `"addict" → "person who uses drugs"` gives
/// `"person who uses drugs"`.
[[nodiscard]] std::string_view without_arrow(std::string_view suggestion);

}  // namespace postlint::scan
