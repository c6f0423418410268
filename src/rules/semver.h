// Versions of packs: Semantic Versioning 2.0.0.
#pragma once

#include <string_view>

namespace postlint::rules {

/// True for MAJOR.MINOR.PATCH with optional -pre-release and +build.
[[nodiscard]] bool is_semantic_version(std::string_view text) noexcept;

}  // namespace postlint::rules
