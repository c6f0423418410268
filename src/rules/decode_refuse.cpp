#include "rules/decode_refuse.h"

namespace postlint::rules {

void refuse_keys(const Context& context, const ObjectReader& object, std::span<const Word> keys,
                 const Refusal& refusal) {
  for (const Word key : keys) {
    const Node* node = object.find(key);
    if (node == nullptr) continue;
    context.report(refusal.code, node->key_span,
                   refusal.what + " does not use `" + std::string(key) + "`", refusal.hint);
    context.lists().skip(*node);
  }
}

}  // namespace postlint::rules
