// Pattern: one compiled RE2 expression.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "postlint/result.h"
#include "postlint/span.h"

namespace re2 {
class RE2;
}

namespace postlint::match {

enum class Case : std::uint8_t { kInsensitive, kSensitive };

/// Which of several matches at one place counts: the first alternative, as in Perl, or the
/// longest, as word lists want it.
enum class Preference : std::uint8_t { kFirst, kLongest };

enum class PatternFault : std::uint8_t { kSyntax, kTooLarge, kMatchesEmpty, kNoSuchGroup };

/// Why a pattern was refused. `part` is the piece of the pattern RE2 names, may be empty.
struct PatternError {
  PatternFault fault = PatternFault::kSyntax;
  std::string message;  // lower case, no final stop
  std::string part;
};

class Pattern {
 public:
  /// Compiles RE2 syntax. Refused: what RE2 cannot parse, a pattern that matches the empty
  /// string, a group that does not exist, a program beyond the size limit.
  static Result<Pattern, PatternError> compile(std::string_view source, int group, Case match_case,
                                               Preference preference);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// The next match at or after `from`: its reported group, or the whole match when that group
  /// took no part. Sets `resume` to the end of the whole match. Linear in the text; empty when
  /// there is none. Never fails: RE2 falls back to its NFA when a DFA does not fit.
  [[nodiscard]] Span find(std::string_view text, std::size_t from, std::size_t& resume) const;

  /// The match that begins at `begin` and ends at or before `end`; empty when there is none.
  [[nodiscard]] Span find_at(std::string_view text, std::size_t begin, std::size_t end) const;

  /// True when the pattern matches the whole text.
  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  Pattern(std::unique_ptr<const re2::RE2> re, int group);
  std::unique_ptr<const re2::RE2> re_;
  int group_ = 0;
};

}  // namespace postlint::match
