// Pack files as trees that keep order, duplicate keys and the place of every key and value.
// nlohmann/json gives no positions and keeps the last of two equal keys silently.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/result.h"
#include "postlint/span.h"
#include "rules/problem_codes.h"

namespace postlint::rules {

enum class Kind : std::uint8_t { kNull, kBool, kNumber, kString, kList, kObject };

/// One value; `span` are its bytes in the file, quotes and brackets included.
struct Node {
  Kind kind = Kind::kNull;
  Span span;
  std::string key;                      // of a member of an object
  Span key_span;                        // with its quotes
  std::string text;                     // decoded text of a kString
  bool flag = false;                    // of a kBool
  std::optional<double> number;         // of a kNumber
  std::optional<std::int64_t> integer;  // of a kNumber that is a whole number
  std::vector<Node> children;           // items of a list, members of an object, in order
};

/// Why a file is not a tree.
struct TreeError {
  Code code = Code::kSyntax;
  Span span;
  std::string message;
  std::string hint;
};

inline constexpr std::size_t kLargestFile = std::size_t{16} << 20U;
inline constexpr std::size_t kDeepestNesting = 64;

/// Parses JSON with `//` comments. `text` must not begin with a byte order mark. Linear; never
/// throws for bad input.
[[nodiscard]] Result<Node, TreeError> parse_tree(std::string_view text);

/// Bytes of the file for the part `decoded` of a string's decoded text: escapes such as \n or
/// \u00e9 are longer in the file than in memory. Linear in the string.
[[nodiscard]] Span span_in_string(std::string_view file, const Node& node, Span decoded);

}  // namespace postlint::rules
