// Decodes `scope` and `views`.
#pragma once

#include <vector>

#include "rules/decode.h"

namespace postlint::rules {

/// The scopes of a list, or the default scopes without the negated ones.
ScopeMask decode_scope(const Context& context, const Node& node);

/// The views of a list; empty when it is wrong.
std::vector<View> decode_views(const Context& context, const Node& node);

}  // namespace postlint::rules
