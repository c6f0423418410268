// Refuses keys that stand beside something that does not use them.
#pragma once

#include <span>
#include <string>

#include "rules/decode.h"

namespace postlint::rules {

struct Refusal {
  Code code;
  std::string what;  // "a combination"
  std::string hint;
};

/// Reports each of `keys` that the object has, because an author would wait for it in vain.
void refuse_keys(const Context& context, const ObjectReader& object, std::span<const Word> keys,
                 const Refusal& refusal);

}  // namespace postlint::rules
