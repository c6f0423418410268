#include "report/uri.h"

#include "base/ascii.h"
#include "report/percent.h"

namespace postlint::report {
namespace {

// RFC 3986, section 2.3.
bool is_unreserved(char c) {
  return ascii::is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const std::string scheme = path.starts_with('/') ? "file://" : "";
  return scheme + percent_encoded(path, [](char c) { return is_unreserved(c) || c == '/'; });
}

}  // namespace postlint::report
