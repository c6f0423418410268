#include "report/uri.h"

#include "base/ascii.h"

namespace postlint::report {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

// RFC 3986, section 2.3.
bool is_unreserved(char c) {
  return ascii::is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (is_unreserved(c) || c == '/') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4U], kHex[byte & 0x0FU]};
  }
  return out;
}

}  // namespace postlint::report
