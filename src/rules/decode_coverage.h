// Decodes what a pack says of the letters of the Safe Harbor list.
#pragma once

#include <map>
#include <string>

#include "rules/decode.h"

namespace postlint::rules {

/// Letters described so far in the files of one pack, and where.
using LettersSeen = std::map<std::string, Origin>;

/// Adds the letters of a `coverage` value to the pack; those with a problem are reported and left
/// out. A letter that another file of the pack has described is a problem.
void decode_coverage(const Context& context, const Node& node, LettersSeen& seen, Pack& pack);

}  // namespace postlint::rules
