// Text for XML and HTML: the one place where it is escaped.
#pragma once

#include <string>
#include <string_view>

namespace postlint::report {

/// `text` as it may stand in an element or in a quoted attribute of XML 1.0 or HTML. Characters
/// that XML does not admit, controls, invisible characters and malformed UTF-8 are written out
/// (`<U+001B>`, with its brackets escaped), so no file name or message can break a document.
[[nodiscard]] std::string markup(std::string_view text);

/// ` name="value"`, the value escaped.
[[nodiscard]] std::string attribute(std::string_view name, std::string_view value);

}  // namespace postlint::report
