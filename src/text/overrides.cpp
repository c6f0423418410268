#include "text/overrides.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace postlint::text {
namespace {

constexpr std::string_view kOverride = "\u202E";
constexpr std::string_view kPop = "\u202C";

bool stays_behind(char32_t c) noexcept {
  const auto category = u_charType(static_cast<UChar32>(c));
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
         category == U_COMBINING_SPACING_MARK || category == U_FORMAT_CHAR;
}

bool is_right_to_left(char32_t c) noexcept {
  const auto direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

// The characters of `run` from the last to the first; empty when they are read so already.
std::string turned(std::string_view run) {
  std::string out;
  std::size_t end = run.size();  // of the character at hand with its marks
  for (std::size_t at = run.size(); at > 0;) {
    do {
      --at;
    } while (at > 0 && utf8::is_continuation(run[at]));
    const char32_t c = utf8::decode(run, at).code_point;
    if (is_right_to_left(c)) return {};
    if (at > 0 && stays_behind(c)) continue;
    out.append(run, at, end - at);
    end = at;
  }
  return out;
}

}  // namespace

Folded undo_overrides(std::string_view text) {
  FoldWriter writer(text);
  for (std::size_t at = text.find(kOverride); at != std::string_view::npos;) {
    const std::size_t begin = at + kOverride.size();
    const std::size_t end = std::min({text.find(kPop, begin), text.find('\n', begin), text.size()});
    const std::string_view run = text.substr(begin, end - begin);
    if (const std::string read = turned(run); !read.empty()) {
      writer.replace({at, begin}, "");
      writer.replace({begin, end}, read + '\n' + std::string(run));
    }
    at = text.find(kOverride, end);
  }
  return writer.finish();
}

}  // namespace postlint::text
