// Reading a draft, and telling text from everything else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace postlint::cli {

enum class ContentKind : std::uint8_t {
  kText,
  kNotText,     // a picture, a PDF, UTF-16 …: `reason` says what and what to do
  kEmpty,       // no character but white space: there is nothing to check
  kUnreadable,  // `reason` says why
};

struct Content {
  ContentKind kind = ContentKind::kText;
  std::string bytes;   // only for kText
  std::string reason;  // only for the others
};

/// Reads a regular file or a pipe of at most 256 MiB.
[[nodiscard]] Content read_content(const std::string& path);

/// Reads standard input up to its end.
[[nodiscard]] Content read_standard_input();

/// Decides by the first bytes, never by the name: known signatures, a UTF-16 or UTF-32 byte order
/// mark, a NUL in the first 8 KiB.
[[nodiscard]] Content classify(std::string bytes);

}  // namespace postlint::cli
