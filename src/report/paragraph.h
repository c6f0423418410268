// Labelled paragraphs, wrapped for reading.
#pragma once

#include <string>
#include <string_view>

#include "report/paint.h"

namespace postlint::report {

/// `label` and then `text`, broken at spaces into lines of at most 88 columns that stand under each
/// other; the last ends with a line feed. Everything unprintable in `text` is written out.
[[nodiscard]] std::string paragraph(const Paint& paint, std::string_view label,
                                    std::string_view text);

}  // namespace postlint::report
