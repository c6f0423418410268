// Collects the problems of all pack files of one load.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/pack_problem.h"
#include "rules/model.h"
#include "rules/problem_codes.h"

namespace postlint::rules {

/// Keeps the text of every loaded file, so that a problem found at any later stage (a regex that
/// does not compile, an unknown validator) can show its line.
class ProblemSink {
 public:
  /// Registers a file; returns the index that Origins use. Linear in the text.
  std::size_t add_file(std::string name, std::string text);

  /// The text of a file; lives until the next add_file.
  [[nodiscard]] std::string_view text(std::size_t file) const noexcept;

  /// Records a problem at `origin`. `rule` is a full rule id or empty, `hint` the repair or empty.
  void add(Code code, Origin origin, std::string message, std::string rule, std::string hint);

  /// Records a problem that has no place in a file, such as a file that is missing.
  void add(Code code, std::string file, std::string message, std::string hint);

  [[nodiscard]] bool empty() const noexcept { return problems_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return problems_.size(); }

  /// "line 14" when `place` lies in the file `seen_from`, else "lists.json:14". Logarithmic.
  [[nodiscard]] std::string describe(Origin place, std::size_t seen_from) const;

  /// The problems in the order of file, line and column; leaves the sink empty of problems.
  [[nodiscard]] PackProblems take();

 private:
  struct File {
    std::string name;
    std::string text;
    std::vector<std::size_t> line_starts;
  };
  struct Entry {
    std::size_t order = 0;  // 0: no file, else index of the file + 1
    std::size_t begin = 0;
    PackProblem problem;
  };

  std::vector<File> files_;
  std::vector<Entry> problems_;
};

}  // namespace postlint::rules
