#include "scan/combination.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "text/dictionary_key.h"

namespace postlint::scan {
namespace {

using rules::Counts;

constexpr double kWhole = 100000;

// A product of shares that is 1 on paper may be 1.0000000000000002 here.
bool is_at_most(double people, double bound) {
  return people <= bound * (1 + 1e-9);
}

// A trait as told at one place.
struct Told {
  const rules::Trait* trait = nullptr;
  double number = 0;
  Place place;
};

std::optional<double> number_of(const CompiledTrait& trait, const Match& match,
                                std::string_view text) {
  if (trait.model->number) return trait.model->number;
  if (trait.table) {
    const std::string& key = trait.model->key;
    return trait.table->find(text::dictionary_key(key.empty() ? slice(text, match.span) : key));
  }
  return match.number;
}

void gather(const CompiledTrait& trait, std::size_t segment, std::vector<SegmentView>& segments,
            Matching& matching, std::vector<Told>& out) {
  std::vector<Match> matches;
  for (const CompiledMatcher::Source& source : trait.matcher.sources) {
    matching.find_all(trait.matcher, source.view, segment, matches);
  }
  const std::string_view text = segments[segment].segment().text;
  for (const Match& match : matches) {
    const std::optional<double> number = number_of(trait, match, text);
    if (number && *number > 0) out.push_back({trait.model, *number, {segment, match.span}});
  }
}

// Of one detail told several times the most telling counts.
std::vector<Told> most_telling(const std::vector<Told>& all) {
  std::vector<Told> out;
  for (const Told& told : all) {
    const auto same = std::ranges::find(
        out, told.trait->name,
        [](const Told& known) -> const std::string& { return known.trait->name; });
    if (same == out.end()) {
      out.push_back(told);
    } else if (told.number < same->number) {
      *same = told;
    }
  }
  return out;
}

bool tells_what_is_needed(const rules::Combination& model, const std::vector<Told>& told) {
  return model.needs.empty() || std::ranges::any_of(told, [&model](const Told& one) {
           return std::ranges::find(model.needs, one.trait->name) != model.needs.end();
         });
}

Estimate::Factor factor_of(const Told& told) {
  Estimate::Factor factor;
  factor.title = told.trait->title;
  factor.because = told.trait->because;
  if (told.trait->counts == Counts::kPeople) {
    factor.people = told.number;
  } else {
    factor.per_100000 = std::min(told.number, kWhole);
  }
  return factor;
}

// People that fit all factors but those left out; `assumed` people when no place is among them.
double people_that_fit(const std::vector<Estimate::Factor>& factors, double assumed,
                       const std::vector<bool>& left_out) {
  double people = std::numeric_limits<double>::infinity();
  double share = 1;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (left_out[i]) continue;
    if (factors[i].people > 0) people = std::min(people, factors[i].people);
    share *= factors[i].per_100000 / kWhole;
  }
  return (people == std::numeric_limits<double>::infinity() ? assumed : people) * share;
}

// Leaves out, one after the other, the detail without which most people fit, until enough do.
void advise(Estimate& estimate, double assumed, double enough) {
  std::vector<bool> left_out(estimate.factors.size(), false);
  estimate.people_without_drop = estimate.people;
  while (is_at_most(estimate.people_without_drop, enough) &&
         estimate.drop.size() < estimate.factors.size()) {
    std::size_t best = 0;
    double most = -1;
    for (std::size_t i = 0; i < left_out.size(); ++i) {
      if (left_out[i]) continue;
      left_out[i] = true;
      const double people = people_that_fit(estimate.factors, assumed, left_out);
      left_out[i] = false;
      if (people <= most) continue;
      most = people;
      best = i;
    }
    left_out[best] = true;
    estimate.drop.push_back(estimate.factors[best].title);
    estimate.people_without_drop = most;
  }
}

Estimate estimate_of(const rules::Combination& model, const std::vector<Told>& told) {
  Estimate estimate;
  for (const Told& one : told) estimate.factors.push_back(factor_of(one));
  const std::vector<bool> none(estimate.factors.size(), false);
  estimate.people = people_that_fit(estimate.factors, model.people, none);
  advise(estimate, model.people, model.levels.back().at_most);
  const bool has_place = std::ranges::any_of(
      estimate.factors, [](const Estimate::Factor& factor) { return factor.people > 0; });
  if (!has_place) {
    Estimate::Factor assumption;
    assumption.title = "no place is counted";
    assumption.people = model.people;
    assumption.because = model.because;
    estimate.factors.push_back(std::move(assumption));
  }
  return estimate;
}

// The span of the details that stand in one sentence with `anchor`.
Span sentence_part(const std::vector<Combined::Detail>& details, Place anchor,
                   std::vector<SegmentView>& segments, std::size_t& count) {
  const Span sentence = segments[anchor.segment].window(anchor.span, {rules::Unit::kSentences, 1});
  Span part = anchor.span;
  count = 0;
  for (const Combined::Detail& detail : details) {
    if (detail.place.segment != anchor.segment || !contains(sentence, detail.place.span)) continue;
    part = {std::min(part.begin, detail.place.span.begin),
            std::max(part.end, detail.place.span.end)};
    ++count;
  }
  return part;
}

Place densest_sentence(const std::vector<Combined::Detail>& details,
                       std::vector<SegmentView>& segments) {
  Place best;
  std::size_t most = 0;
  for (const Combined::Detail& detail : details) {
    std::size_t count = 0;
    const Span part = sentence_part(details, detail.place, segments, count);
    if (count <= most) continue;
    most = count;
    best = {detail.place.segment, part};
  }
  return best;
}

}  // namespace

std::optional<Combined> combine(const CompiledCombination& combination,
                                std::vector<SegmentView>& segments, Matching& matching,
                                const std::function<bool(Place)>& is_left_out) {
  std::vector<Told> all;
  for (std::size_t segment = 0; segment < segments.size(); ++segment) {
    for (const CompiledTrait& trait : combination.traits) {
      gather(trait, segment, segments, matching, all);
    }
  }
  std::erase_if(all, [&is_left_out](const Told& one) {
    return is_left_out != nullptr && is_left_out(one.place);
  });
  const std::vector<Told> told = most_telling(all);
  if (told.size() < combination.model->at_least) return std::nullopt;
  if (!tells_what_is_needed(*combination.model, told)) return std::nullopt;
  Combined combined;
  combined.estimate = estimate_of(*combination.model, told);
  const double people = combined.estimate.people;
  const auto level = std::ranges::find_if(
      combination.model->levels,
      [people](const rules::EstimateLevel& one) { return is_at_most(people, one.at_most); });
  if (level == combination.model->levels.end()) return std::nullopt;
  combined.level = *level;
  for (std::size_t i = 0; i < told.size(); ++i) combined.details.push_back({told[i].place, i});
  std::ranges::sort(combined.details, {}, [](const Combined::Detail& detail) {
    return std::pair(detail.place.segment, detail.place.span);
  });
  combined.place = densest_sentence(combined.details, segments);
  return combined;
}

}  // namespace postlint::scan
