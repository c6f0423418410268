#include <array>
#include <utility>

#include "postlint/reporter.h"
#include "report/advice.h"

namespace postlint {
namespace {

constexpr std::string_view kMasked = "(hidden)";
constexpr std::string_view kNoReplacement = "other words";

std::string replacement_of(const Finding& finding) {
  const std::string& fix = report::literal_fix(finding);
  return fix.empty() ? std::string(kNoReplacement) : fix;
}

}  // namespace

std::string message_of(const Finding& finding, std::string_view draft, Matches matches) {
  const bool is_shown = matches == Matches::kShown && !finding.span.empty();
  const std::array<std::pair<std::string_view, std::string>, 2> fields = {{
      {"{match}", std::string(is_shown ? slice(draft, finding.span) : kMasked)},
      {"{replacement}", replacement_of(finding)},
  }};
  // One pass over the template: a match that itself reads "{replacement}" stays as it is.
  const std::string_view text = finding.rule->message;
  std::string out;
  for (std::size_t position = 0; position < text.size();) {
    std::size_t taken = 0;
    for (const auto& [name, value] : fields) {
      if (!text.substr(position).starts_with(name)) continue;
      out += value;
      taken = name.size();
    }
    if (taken == 0) out += text[position];
    position += taken == 0 ? 1 : taken;
  }
  return out;
}

}  // namespace postlint
