// Decodes how a place is found: what rules, allow entries and traits have in common.
#pragma once

#include "rules/decode.h"

namespace postlint::rules {

struct DecodedMatcher {
  Matcher matcher;
  bool is_found = false;  // `find` was right
};

/// `find` and everything beside it that a Matcher holds.
DecodedMatcher decode_matcher(const Context& context, const ObjectReader& object);

}  // namespace postlint::rules
