// Reads packs into the rule model, reporting every problem of every file.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/result.h"
#include "rules/model.h"
#include "rules/problems.h"

namespace postlint::rules {

/// Gives the content of a file by its path, or an error that says why it cannot be read.
using FileReader = std::function<Result<std::string>(std::string_view path)>;

/// A pack to load: `path` is handed to `read`, and includes are resolved beside it. `shown_prefix`
/// stands before paths in problems ("builtin:" for packs inside the library).
struct PackSource {
  std::string path;
  std::string shown_prefix;
  FileReader read;
  bool verified = false;  // its patterns are known to compile and need no check at each start
};

/// Loads all packs. Problems go to `sink`; a pack with problems may be missing or partial in the
/// result, so a caller must not use the result unless the sink is empty.
/// Linear in the size of the files.
std::vector<Pack> load_packs(const std::vector<PackSource>& sources, ProblemSink& sink);

/// Sources for every pack of a directory: `*/pack.json` and `*.pack.json`, in name order. Reports
/// a missing directory or one without a pack to `sink`.
std::vector<PackSource> packs_in_directory(const std::string& directory, ProblemSink& sink);

/// A source that reads `path` from disk: a pack file, or a directory that holds pack.json.
PackSource pack_on_disk(const std::string& path);

}  // namespace postlint::rules
