// Mention: signs that a term is named and not used.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "postlint/span.h"

namespace postlint::scan {

/// True when `span` of `text` stands between two quotation marks, with at most five other words
/// there. `text` is of the view `lower`, in which all quotation marks are `"` and `'`.
[[nodiscard]] bool is_quoted(std::string_view text, Span span);

/// The words of a text that can show what it speaks of: those of four letters or more, compared by
/// their first five letters, so that "people with obesity" stands for "person with obesity".
class Stems {
 public:
  /// `text` is of the view `lower` and is not kept. Linear.
  explicit Stems(std::string_view text);

  /// True when the text outside of `span` holds two thirds of the words of `replacement`; false
  /// when that has none of four letters. Linear in `replacement`, logarithmic in the text, in which
  /// a term may stand many times.
  [[nodiscard]] bool stand_beside(std::string_view replacement, Span span) const;

 private:
  struct Places {
    Span first;
    Span last;
  };
  std::map<std::string, Places, std::less<>> places_;
};

}  // namespace postlint::scan
