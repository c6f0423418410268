// The two foldings behind the views `clean` and `lower`.
#pragma once

#include <string>
#include <string_view>

#include "text/folded.h"

namespace postlint::text {

/// Undoes what typing habits and evasion put between a reader and a rule: NFKC (UAX #15), default
/// ignorables and controls removed (UAX #44), combining marks removed, every dash "-", the
/// slashes of fractions and division "/", every typographic quote straight, every decimal digit
/// 0-9, every space and tab " ". Line ends and case are kept. ASCII without controls and tabs is
/// returned as unchanged after one pass. Linear.
[[nodiscard]] Folded clean(std::string_view text);

/// Simple case folding (UAX #44, CaseFolding.txt, status C and S) of a text that clean() made.
[[nodiscard]] Folded fold_case(std::string_view text);

/// Both foldings of a short text, for terms of packs.
[[nodiscard]] std::string fold_term(std::string_view term);

/// The literals of an RE2 pattern folded as clean() folds drafts, so that a pattern written with
/// "é" or "–" finds what the view holds. ASCII is left alone. A range of a class, as in [À-ÿ], is
/// kept and gains the ASCII letters its members become.
[[nodiscard]] std::string fold_pattern(std::string_view pattern);

}  // namespace postlint::text
