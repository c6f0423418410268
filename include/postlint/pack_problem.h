// What is wrong with a rule pack, where, and how to repair it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace postlint {

/// One problem of one pack file. Codes are stable and listed in docs/pack-errors.md.
struct PackProblem {
  std::string code;           // "P003"
  std::string message;        // one sentence, lower case, no final stop
  std::string file;           // as the caller named it, or `builtin:hipaa/names.json`
  std::size_t line = 0;       // from 1; 0 when the problem has no place in a file
  std::size_t column = 0;     // from 1, in code points
  std::string source_line;    // the line of the file, without its end
  std::size_t underline = 0;  // code points to underline from `column`
  std::string rule;           // full id of the rule it belongs to; may be empty
  std::string hint;           // the repair; may be empty
};

using PackProblems = std::vector<PackProblem>;

/// The problem as text for a terminal: code, message, file:line:column, the line with the
/// offending token underlined, the repair. Ends with a line feed.
[[nodiscard]] std::string to_text(const PackProblem& problem);

}  // namespace postlint
