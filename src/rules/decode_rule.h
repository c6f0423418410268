// Decodes rules and allow entries.
#pragma once

#include <map>
#include <string>

#include "rules/decode.h"

namespace postlint::rules {

/// What is known of a pack while its rules are read.
struct PackIds {
  std::string pack;                     // its name; empty when that was wrong
  std::map<std::string, Origin> first;  // short id → where it was declared
};

/// Adds the rules of a `rules` value to the pack; those with a problem are reported and left out.
void decode_rules(const Context& context, const Node& node, PackIds& ids, Pack& pack);

/// The same for `allow`.
void decode_allows(const Context& context, const Node& node, PackIds& ids, Pack& pack);

}  // namespace postlint::rules
