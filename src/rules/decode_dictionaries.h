// Decodes dictionaries: their files, and evidence that names them.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "postlint/result.h"
#include "rules/decode.h"

namespace postlint::rules {

/// Gives the content of a file by its path relative to the pack.
using DictionaryReader = std::function<Result<std::string>(const std::string& path)>;

/// Reads `dictionaries` (name → file) into the context's table. The lines of a file are checked
/// unless `verified`.
void decode_dictionaries(const Context& context, const Node& node, const DictionaryReader& read,
                         bool verified);

/// `dictionary` with the `at-least`, `at-most` and `case` beside it.
std::optional<DictionaryTerms> decode_dictionary_terms(const Context& context,
                                                       const ObjectReader& object,
                                                       const Node& node);

/// The dictionary `name`; reports an unknown one at `node`. Null after a report.
std::shared_ptr<const DictionaryFile> use_dictionary(const Context& context, const Node& node,
                                                     const std::string& name);

/// Reports `at-least`, `at-most` and `case` where no dictionary stands beside them.
void refuse_dictionary_keys(const Context& context, const ObjectReader& object);

}  // namespace postlint::rules
