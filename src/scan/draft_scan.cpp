#include "scan/draft_scan.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "scan/engine_rules.h"
#include "scan/indicators.h"
#include "scan/overlaps.h"
#include "scan/shields.h"
#include "scan/whole_draft.h"

namespace postlint::scan {
namespace {

using rules::View;

Confidence one_step_below(Confidence confidence) {
  return confidence == Confidence::kHigh ? Confidence::kMedium : Confidence::kLow;
}

bool same_place(const Finding& left, const Finding& right) {
  return left.rule == right.rule && left.span == right.span;
}

}  // namespace

void DraftScan::collect_candidates(std::size_t segment) {
  for (const View view : kViews) {
    std::vector<std::size_t>& numbers = in_view_[index_of(view)];
    numbers.clear();
    const match::PatternSet& set = compiled_.sets[index_of(view)];
    if (set.empty() || (is_unmasking(view) && !segments_[segment].shows_more(view))) continue;
    set.candidates(segments_[segment].text(view), numbers);
  }
}

Finding DraftScan::make_finding(std::size_t number, const Match& match, std::size_t segment) const {
  const CompiledRule& rule = compiled_.rules[number];
  const auto in_draft = [this](std::size_t index, Span span) {
    return document_.segments[index].map.to_parent(span);
  };
  Finding finding;
  finding.rule = rule.info;
  finding.severity = rule.info->severity;
  finding.confidence = rule.info->confidence;
  finding.span = in_draft(segment, match.span);
  finding.view = name_of(match.view);
  finding.post = document_.segments[segment].post;
  if (match.replacement != nullptr) finding.replacement = *match.replacement;
  if (match.weighed) {
    finding.severity = match.weighed->level.severity;
    finding.confidence = match.weighed->level.confidence;
    finding.reasons = match.weighed->reasons;
  }
  finding.severity = selection_.severity(number, finding.severity);
  if (match.is_guess) finding.confidence = one_step_below(finding.confidence);
  for (const Place& place : match.evidence) {
    finding.evidence.push_back(in_draft(place.segment, place.span));
  }
  return finding;
}

void DraftScan::find_rules(std::size_t segment, Matching& matching, std::vector<Candidate>& out) {
  std::vector<Match> matches;
  for (const View view : kViews) {
    for (const std::size_t number : in_view_[index_of(view)]) {
      if (number < compiled_.allows.size()) continue;
      const std::size_t rule = number - compiled_.allows.size();
      if (!selection_.applies(rule)) continue;
      matches.clear();
      matching.find_all(compiled_.rules[rule].matcher, view, segment, matches);
      for (const Match& match : matches) {
        out.push_back({make_finding(rule, match, segment), document_.segments[segment].block});
      }
    }
  }
}

void DraftScan::drop_directive(std::size_t segment, std::vector<Candidate>& found) const {
  const text::Segment& comment = document_.segments[segment];
  if (found.empty() || comment.kind != SegmentKind::kComment) return;
  for (const Span part : directive_parts(comment.text, compiled_)) {
    const Span place = comment.map.to_parent(part);
    std::erase_if(found, [place](const Candidate& candidate) {
      return contains(place, candidate.finding.span);
    });
  }
}

void DraftScan::drop_shielded(std::size_t segment, Matching& matching,
                              std::vector<Candidate>& found) {
  Shields shields;
  std::vector<Match> matches;
  for (const View view : kViews) {
    for (const std::size_t number : in_view_[index_of(view)]) {
      if (number >= compiled_.allows.size()) continue;
      const CompiledAllow& allow = compiled_.allows[number];
      if (allow.expires && *allow.expires < options_.today) continue;
      matches.clear();
      matching.find_all(allow.matcher, view, segment, matches);
      for (const Match& match : matches) {
        shields.add(document_.segments[segment].map.to_parent(match.span), allow.shields);
      }
    }
  }
  shields.seal();
  std::erase_if(found, [&shields](const Candidate& candidate) {
    return shields.covers(candidate.finding.span, candidate.finding.rule->category);
  });
}

void DraftScan::scan_segment(std::size_t segment, Matching& matching) {
  collect_candidates(segment);
  std::vector<Candidate> found;
  find_rules(segment, matching, found);
  drop_directive(segment, found);
  if (found.empty()) return;
  drop_shielded(segment, matching, found);
  std::ranges::stable_sort(found, [](const Candidate& left, const Candidate& right) {
    return std::tie(left.finding.rule->id, left.finding.span) <
           std::tie(right.finding.rule->id, right.finding.span);
  });
  // The same rule may have found one place in several views; the first is the nearest to the draft.
  const auto repeated = std::ranges::unique(found, [](const Candidate& a, const Candidate& b) {
    return same_place(a.finding, b.finding);
  });
  found.erase(repeated.begin(), repeated.end());
  std::ranges::move(found, std::back_inserter(candidates_));
}

std::size_t DraftScan::post_at(std::size_t byte) const {
  std::size_t post = 0;
  for (const text::Segment& segment : document_.segments) {
    if (segment.map.to_parent({0, segment.text.size()}).begin <= byte) post = segment.post;
  }
  return post;
}

void DraftScan::report_engine(EngineRule rule, Span span) {
  report_.findings.push_back(engine_finding(engine_rule(rule), span, post_at(span.begin)));
}

void DraftScan::report_input(std::string_view draft, const formats::Format& format) {
  if (!document_.complete) {
    report_.incidents.push_back(
        {"the reader gave up on this format, the draft was read as plain text", {0, draft.size()}});
  }
  if (!document_.malformed.empty()) {
    std::ranges::sort(document_.malformed);
    report_engine(EngineRule::kMalformedUtf8, document_.malformed.front());
    report_.findings.back().evidence.assign(document_.malformed.begin() + 1,
                                            document_.malformed.end());
  }
  const auto unread = format.has_comments ? std::nullopt : find_unread_suppression(draft);
  if (unread) report_engine(EngineRule::kSuppressionNotRead, *unread);
  if (const std::size_t nul = draft.find('\0'); nul != std::string_view::npos) {
    report_engine(EngineRule::kNulByte, {nul, nul + 1});
  }
}

void DraftScan::apply_suppressions() {
  std::vector<Suppression> suppressions =
      read_suppressions(document_, compiled_, options_.today, report_.findings);
  std::map<std::pair<std::size_t, std::string_view>, Suppression*> by_place;
  for (Suppression& one : suppressions) {
    by_place.try_emplace({one.block, one.rule}, &one);
    by_place.try_emplace({kEveryBlock, one.rule}, &one);
  }
  for (Candidate& candidate : candidates_) {
    const std::string& id = candidate.finding.rule->id;
    const auto inline_one = by_place.find({candidate.block, id});
    const auto from_caller = std::ranges::find(options_.allow, id, &Allowance::rule);
    if (inline_one != by_place.end()) {
      inline_one->second->used = true;
      report_.suppressed.push_back({std::move(candidate.finding), inline_one->second->reason});
    } else if (from_caller != options_.allow.end()) {
      report_.suppressed.push_back({std::move(candidate.finding), from_caller->reason});
    } else {
      report_.findings.push_back(std::move(candidate.finding));
    }
  }
  for (const Suppression& suppression : suppressions) {
    if (suppression.used) continue;
    report_.findings.push_back(engine_finding(engine_rule(EngineRule::kSuppressionUnused),
                                              suppression.place, suppression.post));
  }
}

// Before any place is looked for: what a match learns from may stand behind it.
void DraftScan::learn(Matching& matching) {
  for (std::size_t i = 0; i < compiled_.rules.size(); ++i) {
    if (selection_.applies(i)) matching.learn(compiled_.rules[i].matcher);
  }
  for (const CompiledAllow& allow : compiled_.allows) matching.learn(allow.matcher);
  for (const CompiledCombination& combination : compiled_.combinations) {
    for (const CompiledTrait& trait : combination.traits) matching.learn(trait.matcher);
  }
}

Report DraftScan::run(std::string_view draft, const formats::Format& format) {
  document_ = format.read(draft);
  segments_.reserve(document_.segments.size());
  for (const text::Segment& segment : document_.segments) {
    segments_.emplace_back(segment, splitter_, compiled_.is_word);
  }
  Matching matching(compiled_, segments_, options_.today);
  learn(matching);
  for (std::size_t i = 0; i < segments_.size(); ++i) scan_segment(i, matching);
  find_in_whole({compiled_, selection_, draft, document_, segments_, matching}, candidates_);
  report_input(draft, format);
  apply_suppressions();
  report_.findings = resolve_overlaps(std::move(report_.findings));
  report_.checked = {draft.size(), document_.posts, document_.segments.size(),
                     selection_.rule_count(), selection_.pack_count()};
  report_.profile = options_.profile;
  if (const ProfileInfo* profile = compiled_.profile(options_.profile)) {
    report_.indicators = judge_indicators(compiled_, selection_, *profile, report_);
  }
  return std::move(report_);
}

}  // namespace postlint::scan
