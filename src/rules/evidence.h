// What rules look for in a text: regexes, word lists, dictionaries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace postlint::rules {

/// Where in the loaded files a value stands; lets later stages (regex compilation, validator
/// look-up) report a problem at the token that caused it.
struct Origin {
  std::size_t file = 0;   // index into the ProblemSink's files
  std::size_t begin = 0;  // bytes of that file
  std::size_t end = 0;
};

/// How far text is normalised before a rule looks at it. Those behind kLower show what a writer
/// masked: a match counts in them only where they differ from the view they were made from. A pack
/// says `words` for the last two: case is kept for a rule that asks for `raw` or `clean` as well.
enum class View : std::uint8_t { kRaw, kClean, kLower, kDigits, kSqueeze, kWords, kCasedWords };

/// True for views whose text is case folded.
[[nodiscard]] constexpr bool ignores_case(View view) noexcept {
  return view != View::kRaw && view != View::kClean && view != View::kCasedWords;
}

/// An RE2 pattern with all `{{list}}` references expanded. `group` is the reported group.
struct Regex {
  std::string pattern;
  int group = 0;
  Origin origin;
};

/// A word list with `(s)` / `(es)` expanded, as written (not folded), duplicates refused.
struct Term {
  std::string text;
  std::string replacement;  // may be empty
  Origin origin;
};
struct WordList {
  std::vector<Term> terms;
  Origin origin;
};

/// A file with many terms, as it stands on disk; the matcher indexes it when it is first used.
struct DictionaryFile {
  std::string name;  // in the pack
  std::string text;
  Origin origin;  // the name
};

enum class LetterCase : std::uint8_t { kAny, kCapitalised };

/// The terms of one or more dictionaries whose number is in range.
struct DictionaryTerms {
  std::vector<std::shared_ptr<const DictionaryFile>> files;
  double at_least = 0;
  double at_most = std::numeric_limits<double>::infinity();
  LetterCase letter_case = LetterCase::kAny;
  Origin origin;
};

/// Something to look for in a text.
using Evidence = std::variant<Regex, WordList, DictionaryTerms>;

/// Kinds of segment a rule looks at, one bit for each postlint::SegmentKind; the names are
/// resolved by the loader through segment_kind.h.
using ScopeMask = std::uint32_t;

}  // namespace postlint::rules
