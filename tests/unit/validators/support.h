/// Running a registered validator on a copy of its input that has no byte to spare.
#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "validators/validators.h"

namespace postlint::validators {

/// Judges `value` in a heap buffer of exactly its size, so that a sanitizer sees an over-read.
inline Verdict judge(const Entry& entry, std::string_view value) {
  const auto exact = std::make_unique<char[]>(value.size());
  std::ranges::copy(value, exact.get());
  return judge(entry, {exact.get(), value.size()}, {2026, 1, 1});
}

inline bool accepts(std::string_view name, std::string_view value) {
  const Entry* const entry = find(name);
  if (entry == nullptr) throw std::invalid_argument("no validator " + std::string(name));
  return judge(*entry, value) == Verdict::kAccept;
}

}  // namespace postlint::validators
