#include <string>
#include <utility>
#include <vector>

#include "postlint/reporter.h"
#include "report/advice.h"
#include "report/estimate.h"
#include "report/number.h"

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
  std::vector<std::pair<std::string_view, std::string>> fields = {
      {"{match}", std::string(is_shown ? slice(draft, finding.span) : kMasked)},
      {"{replacement}", replacement_of(finding)},
  };
  if (finding.estimate) {
    const Estimate& estimate = *finding.estimate;
    fields.emplace_back("{people}", report::people_in_words(estimate.people));
    fields.emplace_back("{drop}", report::titles_in_words(estimate.drop));
    fields.emplace_back("{people-without}", report::people_in_words(estimate.people_without_drop));
  }
  if (finding.measure) {
    fields.emplace_back("{value}", report::number_in_words(finding.measure->value));
    fields.emplace_back("{limit}", report::number_in_words(finding.measure->limit));
  }
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
