// Decodes dictionaries: their files, and evidence that names them.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "postlint/result.h"
#include "rules/decode.h"

namespace postlint::rules {

/// The dictionary files of a pack, by their paths relative to it.
struct DictionaryFiles {
  std::function<Result<std::string>(const std::string& path)> read;
  std::function<std::string(const std::string& path)> shown;  // for problems
  bool verified = false;                                      // lines need no check
};

/// Reads `dictionaries` (name → file) into the context's table.
void decode_dictionaries(const Context& context, const Node& node, const DictionaryFiles& files);

/// `dictionary` with the `at-least`, `at-most` and `case` beside it.
std::optional<DictionaryTerms> decode_dictionary_terms(const Context& context,
                                                       const ObjectReader& object,
                                                       const Node& node);

/// The dictionary `name`; reports an unknown one at `node`. Null after a report.
std::shared_ptr<const DictionaryFile> use_dictionary(const Context& context, const Node& node,
                                                     const std::string& name);

/// Reads `vocabulary` (a list of dictionaries with their bounds) into the pack.
void decode_vocabulary(const Context& context, const Node& node, Pack& pack);

/// Reports `at-least`, `at-most` and `case` where no dictionary stands beside them.
void refuse_dictionary_keys(const Context& context, const ObjectReader& object);

}  // namespace postlint::rules
