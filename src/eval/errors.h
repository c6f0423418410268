// Misses and false findings, one by one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eval/evaluation.h"

namespace postlint::eval {

enum class ErrorKind : std::uint8_t { kMissed, kFalse };

struct ListedError {
  std::string id;    // of the draft
  std::string what;  // label of the gold span; full id of the rule
  CodePoints place;
  std::string text;  // the draft at this place
};

/// In the order of the corpus, by place inside a draft.
[[nodiscard]] std::vector<ListedError> errors_in(const Evaluation& run, ErrorKind kind);

}  // namespace postlint::eval
