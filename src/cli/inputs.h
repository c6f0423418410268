// From the paths on the command line to the list of drafts to read.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "postlint/reporter.h"

namespace postlint::cli {

enum class Origin : std::uint8_t {
  kNamed,          // given by the user: it must be checked
  kWalked,         // met in a directory: it may be skipped, and is counted then
  kStandardInput,  // `-`
};

struct Input {
  std::string name;  // as reports show it
  Origin origin = Origin::kNamed;
};

struct Inputs {
  std::vector<Input> drafts;
  std::vector<SkippedFile> skipped;
  std::vector<FailedFile> failed;
};

/// Expands directories, in the order given and by name inside a directory, each file once; a file
/// that is named is kNamed even if a directory held it too. Hidden entries and links to directories
/// are skipped. `stdin_name` is the name of `-`.
[[nodiscard]] Inputs collect_inputs(std::span<const std::string> paths,
                                    const std::string& stdin_name);

/// True for a name that people give to drafts: it ends in one of known_extensions().
[[nodiscard]] bool has_text_extension(std::string_view name);

}  // namespace postlint::cli
