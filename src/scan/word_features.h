// Features of words around a match and of a whole draft, for linear models.
//
// A model is a dictionary of features with weights that scripts/train_context_models.py made from
// labelled drafts; that script cuts texts into the same features.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::scan {

/// The words and marks of a text in the view `lower`: runs of ASCII letters without apostrophes,
/// "0" for a run of digits, and names of marks that no word can equal ("1comma", "1stop"). Linear.
[[nodiscard]] std::vector<std::string> word_tokens(std::string_view lower);

/// Four tokens on each side of `span`: "l0 mrs" is the one directly before, "r any was" one behind.
[[nodiscard]] std::vector<std::string> context_features(std::string_view lower, Span span);

/// "d she", "d she was": each word of a text and each pair of neighbours, marks left out.
void append_document_features(std::string_view lower, std::vector<std::string>& out);

}  // namespace postlint::scan
