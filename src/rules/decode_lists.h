// Decodes word lists: `lists` of a pack, `words` and `any` of a rule, references by name.
#pragma once

#include <optional>
#include <string_view>

#include "rules/decode.h"

namespace postlint::rules {

/// Reads `lists` into the context's table.
void decode_lists(const Context& context, const Node& node);

/// A list of terms, or (for `words`) an object from term to replacement.
std::optional<WordList> decode_terms(const Context& context, const Node& node,
                                     std::string_view name);
std::optional<WordList> decode_replacements(const Context& context, const Node& node,
                                            std::string_view name);

/// The terms of the list or lists that `node` names; a term of several lists is taken once.
std::optional<WordList> decode_list_names(const Context& context, const Node& node);

/// The list or pattern `name`; reports an unknown one at `where` as no `kinds`, "list" or "list or
/// pattern". Null after a report, and when it may stand in a file that could not be read.
const ListTable::Entry* use_list(const Context& context, std::string_view name, Span where,
                                 std::string_view kinds = "list");

}  // namespace postlint::rules
