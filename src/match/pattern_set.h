// PatternSet: tells which of many patterns occur in a text, in one pass.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace postlint::match {

/// An RE2::Set with a memory budget that grows with the patterns. When the automaton runs out of
/// memory on a text, every pattern counts as a candidate: slower, never blind.
class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// Adds a pattern that EvidenceMatcher has accepted; `id` is what candidates() reports.
  void add(std::string_view pattern, std::size_t id);

  /// Must be called once, after the last add().
  void compile();

  [[nodiscard]] bool empty() const noexcept;

  /// Appends the ids of patterns that may occur in `text`; none that does occur is left out.
  /// Ascending in the order of adding. Thread-safe. Linear in the text.
  void candidates(std::string_view text, std::vector<std::size_t>& out) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace postlint::match
