// Small pieces of English that several reports need.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::report {

/// "1 rule", "2 rules", "0 rules".
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// The parts with `between` in the gaps.
inline std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ") {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += between;
    out += parts[i];
  }
  return out;
}

}  // namespace postlint::report
