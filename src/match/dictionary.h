// Dictionary: a large list of terms with numbers, searched by halving.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::match {

/// Holds the lines of a dictionary file: `term`, or `term<TAB>number`, or with more columns, which
/// are for people. Lines that begin with `#` and blank ones do not count. Immutable.
class Dictionary {
 public:
  /// `text` must outlive the dictionary. Linear in the text when its terms are keys (see
  /// text/dictionary_key.h) in ascending order of bytes, as in the built-in ones; other files are
  /// copied, folded and sorted. Of two equal terms the first counts.
  explicit Dictionary(std::string_view text);
  Dictionary(const Dictionary&) = delete;  // the lines are views into `owned_`
  Dictionary& operator=(const Dictionary&) = delete;

  /// The number of the term with this key; 0 for a term without one; nothing for an unknown term.
  /// Logarithmic in the terms.
  [[nodiscard]] std::optional<double> find(std::string_view key) const;

  /// True when some term begins with `prefix` and is longer. Logarithmic.
  [[nodiscard]] bool has_longer(std::string_view prefix) const;

  [[nodiscard]] std::size_t size() const noexcept { return lines_.size(); }

  /// True when the text was copied, folded and sorted; false when it serves as it is.
  [[nodiscard]] bool is_rebuilt() const noexcept { return !owned_.empty(); }

 private:
  void index(std::string_view text);
  void rebuild();
  [[nodiscard]] bool holds_sorted_keys() const;

  std::string owned_;  // empty: the lines are views into the text given
  std::vector<std::string_view> lines_;
};

}  // namespace postlint::match
