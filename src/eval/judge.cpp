#include "eval/judge.h"

#include <algorithm>
#include <utility>

namespace postlint::eval {
namespace {

bool is_wanted(const std::string& category, const Settings& settings) {
  return settings.categories.empty() ||
         std::ranges::find(settings.categories, category) != settings.categories.end();
}

Standing standing_of(const GoldSpan& gold, const Settings& settings) {
  if (gold.category.empty() || !is_wanted(gold.category, settings)) return Standing::kNeutral;
  return gold.severity && *gold.severity < settings.level ? Standing::kBelow : Standing::kRequired;
}

DraftKind kind_of(const Draft& draft, const std::vector<JudgedGold>& gold) {
  if (draft.gold.empty()) return DraftKind::kClean;
  const bool is_problem = std::ranges::any_of(
      gold, [](const JudgedGold& one) { return one.standing == Standing::kRequired; });
  return is_problem ? DraftKind::kProblem : DraftKind::kOther;
}

// The union of the findings' places that `choose` takes.
template <typename Choose>
std::vector<CodePoints> places_of(const std::vector<JudgedFinding>& findings, Choose choose) {
  std::vector<CodePoints> places;
  for (const JudgedFinding& finding : findings) {
    if (choose(finding)) places.push_back(finding.place);
  }
  return union_of(std::move(places));
}

class Judge {
 public:
  Judge(const Draft& draft, const Settings& settings)
      : draft_(draft), settings_(settings), text_(draft.text) {}

  JudgedDraft run(const Report& report) {
    out_.is_complete = report.complete();
    for (const GoldSpan& gold : draft_.gold) add_gold(gold);
    out_.kind = kind_of(draft_, out_.gold);
    required_ = places_with(true);
    neutral_ = places_with(false);
    for (const Finding& finding : report.findings) add_finding(finding);
    judge_gold();
    return std::move(out_);
  }

 private:
  void add_gold(const GoldSpan& gold) {
    // There is nothing to find in white space.
    if (text_.letters(gold.place) == 0) return;
    out_.gold.push_back({.gold = gold, .standing = standing_of(gold, settings_)});
  }

  std::vector<CodePoints> places_with(bool is_required) const {
    std::vector<CodePoints> places;
    for (const JudgedGold& one : out_.gold) {
      if ((one.standing == Standing::kRequired) == is_required) places.push_back(one.gold.place);
    }
    return union_of(std::move(places));
  }

  void add_finding(const Finding& finding) {
    if (finding.rule->pack == "postlint" || !is_wanted(finding.rule->category, settings_)) return;
    JudgedFinding judged;
    judged.place = text_.code_points(finding.span);
    if (judged.place.begin >= judged.place.end || text_.letters(judged.place) == 0) return;
    judged.rule = finding.rule;
    judged.also = finding.also;
    judged.verdict = verdict_on(judged.place);
    std::vector<JudgedFinding>& list =
        finding.severity < settings_.level ? out_.below : out_.findings;
    judged.is_repeat = std::ranges::find(list, judged.place, &JudgedFinding::place) != list.end();
    list.push_back(std::move(judged));
  }

  Verdict verdict_on(CodePoints place) const {
    if (half_covered(text_, place, required_)) return Verdict::kTrue;
    const bool covers_gold = std::ranges::any_of(out_.gold, [&](const JudgedGold& one) {
      return one.standing == Standing::kRequired && half_covered(text_, one.gold.place, {place});
    });
    if (covers_gold) return Verdict::kTrue;
    return half_covered(text_, place, neutral_) ? Verdict::kNeutral : Verdict::kFalse;
  }

  void judge_gold() {
    const auto all = [](const JudgedFinding&) { return true; };
    const std::vector<CodePoints> judged = places_of(out_.findings, all);
    std::vector<CodePoints> any_level = places_of(out_.below, all);
    any_level.insert(any_level.end(), judged.begin(), judged.end());
    any_level = union_of(std::move(any_level));
    for (JudgedGold& one : out_.gold) {
      const GoldSpan& gold = one.gold;
      const auto is_found_by = [&](auto choose) {
        return half_covered(text_, gold.place, places_of(out_.findings, choose));
      };
      one.found = half_covered(text_, gold.place, judged);
      one.found_at_any_level = half_covered(text_, gold.place, any_level);
      one.found_in_category = is_found_by(
          [&gold](const JudgedFinding& f) { return f.rule->category == gold.category; });
      one.found_by_letter = gold.hipaa != '\0' && is_found_by([&gold](const JudgedFinding& f) {
                              return f.rule->hipaa.find(gold.hipaa) != std::string::npos;
                            });
    }
  }

  const Draft& draft_;
  const Settings& settings_;
  TextIndex text_;
  std::vector<CodePoints> required_;
  std::vector<CodePoints> neutral_;
  JudgedDraft out_;
};

}  // namespace

bool JudgedDraft::is_flagged() const noexcept {
  return std::ranges::any_of(
      findings, [](const JudgedFinding& finding) { return finding.verdict != Verdict::kNeutral; });
}

JudgedDraft judge(Scanner& scanner, const Draft& draft, const Settings& settings) {
  ScanOptions options;
  options.format = draft.format;
  options.today = settings.today;
  const Result<Report> report = scanner.scan(draft.text, options);
  if (report) return Judge(draft, settings).run(*report);
  JudgedDraft out = Judge(draft, settings).run({});  // its gold spans are missed
  out.is_complete = false;
  return out;
}

}  // namespace postlint::eval
