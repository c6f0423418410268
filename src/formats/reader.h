// Readers: one function per format turns a draft into a Document. A new format is a file and a
// line in the registry.
#pragma once

#include <span>
#include <string_view>

#include "text/document.h"

namespace postlint::formats {

/// Reads a draft. Never fails: what cannot be understood is read as plain text and the document is
/// marked incomplete. Linear in the draft. The document does not refer to `source`.
using ReadFunction = text::Document (*)(std::string_view source);

struct Format {
  std::string_view name;
  std::span<const std::string_view> extensions;  // lower case, with the dot
  ReadFunction read;
  bool has_comments = false;  // HTML comments that readers of the post do not see
};

/// Sorted by name.
std::span<const Format> all() noexcept;

/// The format of this name, or nullptr.
const Format* find(std::string_view name) noexcept;

/// The format for a file name's extension; "plain" when none claims it.
const Format& for_filename(std::string_view filename) noexcept;

text::Document read_plain(std::string_view source);
text::Document read_thread(std::string_view source);
text::Document read_markdown(std::string_view source);

}  // namespace postlint::formats
