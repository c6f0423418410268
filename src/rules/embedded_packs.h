// The packs that are built into the library; the definition is generated at build time.
#pragma once

#include <span>
#include <string_view>

namespace postlint::rules {

struct EmbeddedFile {
  std::string_view path;  // relative to rules/, "hipaa/names.json"
  std::string_view content;
};

/// All files, sorted by path. Static storage.
std::span<const EmbeddedFile> embedded_files();

}  // namespace postlint::rules
