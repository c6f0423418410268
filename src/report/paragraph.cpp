#include "report/paragraph.h"

#include <algorithm>

#include "report/visible.h"
#include "report/width.h"

namespace postlint::report {
namespace {

constexpr std::size_t kMargin = 2;
constexpr std::size_t kLabel = 9;
constexpr std::size_t kColumns = 88;

}  // namespace

std::string paragraph(const Paint& paint, std::string_view label, std::string_view text) {
  const std::string padding(kLabel - std::min(label.size(), kLabel - 1), ' ');
  std::string out = std::string(kMargin, ' ') + paint.faint(label) + padding;
  const std::string shown = visible(text);
  std::string_view rest = shown;
  std::size_t column = kMargin + kLabel;
  bool is_first = true;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (word.empty()) continue;
    const std::size_t width = width_of(word);
    if (!is_first && column + 1 + width > kColumns) {
      out += '\n';
      out.append(kMargin + kLabel, ' ');
      column = kMargin + kLabel;
    } else if (!is_first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
    is_first = false;
  }
  return out + "\n";
}

}  // namespace postlint::report
