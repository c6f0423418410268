// From the label of a gold span to the category and HIPAA letter it stands for.
#pragma once

#include <string_view>

namespace postlint::eval {

/// "phi" for `phi.name`, "re-identification" for `reid.event`, "professionalism" for
/// `prof.derogatory`, "quality" for `qual.hashtag`; empty for any other label.
[[nodiscard]] std::string_view category_of_label(std::string_view label) noexcept;

/// The letter of 45 CFR 164.514(b)(2)(i) that a `phi.` label names ('A' for `phi.name`); '\0' for
/// any other label.
[[nodiscard]] char letter_of_label(std::string_view label) noexcept;

}  // namespace postlint::eval
