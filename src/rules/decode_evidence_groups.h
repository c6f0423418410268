// Decodes `evidence` of a pack: pieces of evidence that rules share by name, and their uses.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

/// Reads `evidence` (name → pieces of evidence) into the context's table. All lists must have been
/// read.
void decode_evidence_groups(const Context& context, const Node& node);

/// The pieces of a list; `{"group": name}` in it stands for those of the group.
std::vector<Weight> decode_weights(const Context& context, const Node& node);

/// `{"group": name, "at-least": points}`; nothing after a report.
std::optional<GroupCondition> decode_group_condition(const Context& context, const Node& node,
                                                     std::string_view what);

/// True for an object that names a group.
[[nodiscard]] bool names_group(const Node& node) noexcept;

}  // namespace postlint::rules
