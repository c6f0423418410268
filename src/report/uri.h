// File names as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace postlint::report {

/// A relative path as a relative reference, an absolute one as `file:///…`. Every byte outside the
/// unreserved set and `/` is percent-encoded, so that any file name can be read back exactly.
[[nodiscard]] std::string uri_of(std::string_view path);

}  // namespace postlint::report
