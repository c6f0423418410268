// Decodes `profiles` and `indicators` of a pack.
#pragma once

#include "rules/decode.h"

namespace postlint::rules {

/// Reads `profiles` (name → profile) into the pack. What a profile names is looked for later, when
/// all packs are loaded.
void decode_profiles(const Context& context, const Node& node, Pack& pack);

/// Reads `indicators` (name → set of indicators) into the pack.
void decode_indicators(const Context& context, const Node& node, Pack& pack);

}  // namespace postlint::rules
