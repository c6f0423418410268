#include "eval/errors.h"

#include <algorithm>
#include <tuple>

namespace postlint::eval {
namespace {

std::string label_of(const GoldSpan& gold) {
  return gold.label.empty() ? gold.category : gold.label;
}

std::vector<ListedError> errors_of(const Draft& draft, const JudgedDraft& judged, ErrorKind kind) {
  std::vector<ListedError> out;
  const TextIndex text(draft.text);
  const auto add = [&](const std::string& what, CodePoints place) {
    out.push_back({draft.id, what, place, std::string(slice(draft.text, text.bytes(place)))});
  };
  if (kind == ErrorKind::kMissed) {
    for (const JudgedGold& one : judged.gold) {
      const bool is_missed = one.standing == Standing::kRequired && !one.found;
      if (is_missed) add(label_of(one.gold), one.gold.place);
    }
  } else {
    for (const JudgedFinding& finding : judged.findings) {
      if (finding.verdict == Verdict::kFalse) add(finding.rule->id, finding.place);
    }
  }
  std::ranges::stable_sort(out, [](const ListedError& left, const ListedError& right) {
    return std::tie(left.place, left.what) < std::tie(right.place, right.what);
  });
  return out;
}

}  // namespace

std::vector<ListedError> errors_in(const Evaluation& run, ErrorKind kind) {
  std::vector<ListedError> out;
  for (std::size_t i = 0; i < run.drafts.size(); ++i) {
    std::ranges::move(errors_of(run.corpus.drafts[i], run.drafts[i], kind),
                      std::back_inserter(out));
  }
  return out;
}

}  // namespace postlint::eval
