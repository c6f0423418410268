#include "eval/measures.h"

#include <algorithm>
#include <cmath>

namespace postlint::eval {
namespace {

std::optional<double> share_of(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t one_if(bool condition) {
  return condition ? 1U : 0U;
}

Flagged& of_kind(Group& group, DraftKind kind) {
  switch (kind) {
    case DraftKind::kClean: return group.clean;
    case DraftKind::kProblem: return group.problem;
    case DraftKind::kOther: break;
  }
  return group.other;
}

void add_gold(Tally& tally, bool is_found) {
  ++tally.gold;
  tally.found += one_if(is_found);
}

void add_finding(Tally& tally, Verdict verdict) {
  ++tally.findings;
  tally.truths += one_if(verdict == Verdict::kTrue);
  tally.neutral += one_if(verdict == Verdict::kNeutral);
}

bool is_made_by(const JudgedFinding& finding, const std::string& rule) {
  return finding.rule->id == rule || std::ranges::find(finding.also, rule) != finding.also.end();
}

class Counter {
 public:
  Counter(const Ruleset& ruleset, Measures& out) : ruleset_(ruleset), out_(out) {
    for (const auto& rule : ruleset.rules()) out_.rules.try_emplace(rule->id);
  }

  void add(const Draft& draft, const JudgedDraft& judged) {
    const TextIndex text(draft.text);
    out_.characters += text.size();
    out_.incomplete += one_if(!judged.is_complete);
    add_flags(draft, judged);
    for (const JudgedGold& one : judged.gold) add_one_gold(one);
    for (const JudgedFinding& finding : judged.findings) add_one_finding(finding);
    add_below(judged);
    for (const auto& rule : ruleset_.rules()) add_rule_gold(*rule, text, judged);
  }

 private:
  void add_flags(const Draft& draft, const JudgedDraft& judged) {
    const auto add_to = [&judged](Group& group) {
      Flagged& flagged = of_kind(group, judged.kind);
      ++flagged.drafts;
      flagged.flagged += one_if(judged.is_flagged());
    };
    add_to(out_.drafts);
    if (!draft.scenario.empty()) add_to(out_.scenarios[draft.scenario]);
    if (!draft.kind.empty()) add_to(out_.kinds[draft.kind]);
  }

  void add_one_gold(const JudgedGold& one) {
    const GoldSpan& gold = one.gold;
    if (one.standing == Standing::kNeutral) ++out_.neutral_gold;
    if (one.standing == Standing::kBelow) {
      ++out_.below.gold;
      out_.below.gold_found += one_if(one.found);
      out_.below.gold_found_at_any_level += one_if(one.found_at_any_level);
    }
    if (one.standing != Standing::kRequired) return;
    out_.below.required_only += one_if(one.found_at_any_level && !one.found);
    add_gold(out_.overall, one.found);
    add_gold(out_.categories[gold.category], one.found_in_category);
    if (!gold.label.empty()) add_gold(out_.classes[gold.label], one.found);
    if (gold.hipaa == '\0') return;
    add_gold(out_.letters[std::string(1, gold.hipaa)], one.found_by_letter);
  }

  void add_one_finding(const JudgedFinding& finding) {
    if (!finding.is_repeat) add_finding(out_.overall, finding.verdict);
    add_finding(out_.categories[finding.rule->category], finding.verdict);
    add_finding(out_.rules[finding.rule->id], finding.verdict);
    for (const char letter : finding.rule->hipaa) {
      add_finding(out_.letters[std::string(1, letter)], finding.verdict);
    }
  }

  void add_below(const JudgedDraft& judged) {
    for (const JudgedFinding& finding : judged.below) {
      const bool is_judged_too = std::ranges::find(judged.findings, finding.place,
                                                   &JudgedFinding::place) != judged.findings.end();
      if (finding.is_repeat || is_judged_too) continue;
      ++out_.below.findings;
      out_.below.at_gold += one_if(finding.verdict == Verdict::kTrue);
      out_.below.neutral += one_if(finding.verdict == Verdict::kNeutral);
    }
  }

  void add_rule_gold(const RuleInfo& rule, const TextIndex& text, const JudgedDraft& judged) {
    if (rule.finding_class.empty()) return;
    std::optional<std::vector<CodePoints>> own;
    for (const JudgedGold& one : judged.gold) {
      if (one.standing != Standing::kRequired || one.gold.label != rule.finding_class) continue;
      if (!own) own = places_made_by(rule.id, judged);
      add_gold(out_.rules[rule.id], half_covered(text, one.gold.place, *own));
    }
  }

  static std::vector<CodePoints> places_made_by(const std::string& rule,
                                                const JudgedDraft& judged) {
    std::vector<CodePoints> places;
    for (const JudgedFinding& finding : judged.findings) {
      if (is_made_by(finding, rule)) places.push_back(finding.place);
    }
    return union_of(std::move(places));
  }

  const Ruleset& ruleset_;
  Measures& out_;
};

}  // namespace

std::optional<double> Tally::recall() const {
  return share_of(found, gold);
}

std::optional<double> Tally::precision() const {
  return share_of(truths, findings - neutral);
}

std::optional<double> Tally::f(double beta) const {
  const std::optional<double> p = precision();
  const std::optional<double> r = recall();
  if (!p || !r) return std::nullopt;
  if (*p + *r <= 0) return 0.0;
  const double weight = beta * beta;
  return (1 + weight) * *p * *r / (weight * *p + *r);
}

std::optional<double> Flagged::share() const {
  return share_of(flagged, drafts);
}

std::optional<std::array<double, 2>> Flagged::interval() const {
  if (drafts == 0) return std::nullopt;
  constexpr double kZ = 1.959963984540054;  // 97.5 % quantile of the normal distribution
  const auto n = static_cast<double>(drafts);
  const double p = static_cast<double>(flagged) / n;
  const double scale = 1 + kZ * kZ / n;
  const double centre = (p + kZ * kZ / (2 * n)) / scale;
  const double half = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n)) / scale;
  return std::array{std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Measures measure(const Ruleset& ruleset, const Corpus& corpus,
                 const std::vector<JudgedDraft>& judged) {
  Measures out;
  Counter counter(ruleset, out);
  for (std::size_t i = 0; i < judged.size(); ++i) counter.add(corpus.drafts[i], judged[i]);
  return out;
}

}  // namespace postlint::eval
