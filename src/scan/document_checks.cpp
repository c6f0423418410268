#include "scan/document_checks.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "text/post_length.h"
#include "text/readability.h"

namespace postlint::scan {
namespace {

using rules::Extent;
using rules::Range;

bool is_prose(SegmentKind kind) {
  return kind == SegmentKind::kProse || kind == SegmentKind::kQuote;
}

// The end of the range that the value leaves, if it does.
std::optional<Measure> outside(const Range& range, double value) {
  if (range.at_least && value < *range.at_least) return Measure{value, *range.at_least};
  if (range.at_most && value > *range.at_most) return Measure{value, *range.at_most};
  return std::nullopt;
}

// Valid UTF-8 of the same length in bytes: each malformed byte becomes "?".
std::string without_malformed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Step step = utf8::decode(text, at);
    if (step.valid) {
      out += text.substr(at, step.length);
    } else {
      out.append(step.length, '?');
    }
    at += step.length;
  }
  return out;
}

// The boundary of a code point nearest to the middle, inside of both ends if there is one.
std::size_t boundary_between(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t middle = begin + (end - begin) / 2;
  std::size_t at = middle;
  while (at > begin && utf8::is_continuation(text[at])) --at;
  if (at > begin) return at;
  for (at = middle; at < end && utf8::is_continuation(text[at]);) ++at;
  return at;
}

// Where the text goes beyond the limit: behind a beginning that does not, in front of a code point
// that does. By halving, since a length is not the sum of those of its parts.
std::size_t limit_in(LengthUnit unit, std::string_view text, double limit) {
  std::size_t fits = 0;
  std::size_t breaks = text.size();
  while (fits + 1 < breaks) {
    const std::size_t middle = boundary_between(text, fits, breaks);
    if (middle <= fits || middle >= breaks) break;
    const bool is_within =
        static_cast<double>(text::length_in(unit, text.substr(0, middle))) <= limit;
    (is_within ? fits : breaks) = middle;
  }
  return fits;
}

Span place_of(const text::Segment& segment) {
  return segment.map.to_parent({0, segment.text.size()});
}

double value_of(rules::Metric metric, const text::ReadingCounts& counts) {
  switch (metric) {
    case rules::Metric::kFleschKincaidGrade: return text::flesch_kincaid_grade(counts);
    case rules::Metric::kFleschReadingEase: return text::flesch_reading_ease(counts);
    case rules::Metric::kWordsASentence: break;
  }
  return static_cast<double>(counts.words) / static_cast<double>(counts.sentences);
}

}  // namespace

std::vector<DocumentChecks::Part> DocumentChecks::posts() const {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const std::size_t post = segments_[i].segment().post;
    const bool is_new = parts.empty() || segments_[parts.back().first].segment().post != post;
    if (is_new) parts.push_back({i, i, std::nullopt, nullptr});
    parts.back().last = i + 1;
  }
  return parts;
}

std::vector<DocumentChecks::Part> DocumentChecks::prose(bool by_sentence) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    if (!is_prose(segments_[i].segment().kind)) continue;
    if (!by_sentence) {
      parts.push_back({i, i + 1, std::nullopt, nullptr});
      continue;
    }
    for (const Span sentence : segments_[i].sentences()) {
      parts.push_back({i, i + 1, sentence, nullptr});
    }
  }
  return parts;
}

std::vector<DocumentChecks::Part> DocumentChecks::parts(Extent extent) {
  switch (extent) {
    case Extent::kPost: return posts();
    case Extent::kParagraph: return prose(false);
    case Extent::kSentence: return prose(true);
    case Extent::kDocument: break;
    case Extent::kImage: {
      std::vector<Part> parts;
      for (const text::Image& image : document_.images) {
        parts.push_back({0, 0, std::nullopt, &image});
      }
      return parts;
    }
  }
  return {{0, segments_.size(), std::nullopt, nullptr}};
}

bool DocumentChecks::is_due(const CompiledCheck& check, const Part& part) {
  const auto holds = [&](const CompiledCondition& condition) {
    return conditions_.evidence_for(condition, {part.first, {}}).has_value();
  };
  if (segments_.empty()) return check.near.empty();
  return std::ranges::all_of(check.near, holds) && std::ranges::none_of(check.unless, holds);
}

std::vector<Place> DocumentChecks::occurrences(std::size_t evidence, rules::ScopeMask scope,
                                               const Part& part) {
  std::vector<Place> places;
  for (std::size_t i = part.first; i < part.last; ++i) {
    const std::vector<Span>& found =
        segments_[i].occurrences(evidence, compiled_.evidence[evidence]);
    const Span within = part.within.value_or(Span{0, segments_[i].segment().text.size()});
    auto span = std::ranges::lower_bound(found, within.begin, {}, &Span::begin);
    for (; span != found.end() && span->end <= within.end; ++span) {
      const SegmentKind kind = segments_[i].segment().kind_at(span->begin);
      if ((scope & scope_bit(kind)) != 0) places.push_back({i, *span});
    }
  }
  return places;
}

Span DocumentChecks::in_draft(const Part& part) const {
  if (part.image != nullptr) return part.image->place;
  if (part.first == part.last) return {};
  if (part.within) return segments_[part.first].segment().map.to_parent(*part.within);
  Span whole = place_of(segments_[part.first].segment());
  for (std::size_t i = part.first + 1; i < part.last; ++i) {  // a link's target stands in another
    const Span place = place_of(segments_[i].segment());
    whole = {std::min(whole.begin, place.begin), std::max(whole.end, place.end)};
  }
  return whole;
}

Flagged DocumentChecks::flag(const Part& part) const {
  if (part.image != nullptr) {
    return {part.image->place, part.image->post, part.image->block, std::nullopt};
  }
  if (part.first == part.last) return {};
  const text::Segment& first = segments_[part.first].segment();
  return {in_draft(part), first.post, first.block, std::nullopt};
}

Flagged DocumentChecks::flag_at(Span span) {
  if (starts_.empty()) {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      starts_.emplace_back(place_of(segments_[i].segment()).begin, i);
    }
    std::ranges::sort(starts_);
  }
  const auto after = std::ranges::upper_bound(starts_, span.begin, {}, &Start::first);
  if (after == starts_.begin()) return {span, 0, 0, std::nullopt};
  const text::Segment& segment = segments_[std::prev(after)->second].segment();
  return {span, segment.post, segment.block, std::nullopt};
}

void DocumentChecks::check_missing(const CompiledCheck& check, const rules::MissingCheck& missing) {
  for (const Part& part : parts(missing.in)) {
    const bool is_there = !occurrences(check.evidence.front(), missing.scope, part).empty();
    if (is_there || !is_due(check, part)) continue;
    out_.push_back(missing.in == Extent::kDocument ? Flagged{} : flag(part));
  }
}

void DocumentChecks::check_count(const CompiledCheck& check, const rules::CountCheck& count) {
  for (const Part& part : parts(count.in)) {
    const std::vector<Place> places = occurrences(check.evidence.front(), count.scope, part);
    const auto measure = outside(count.range, static_cast<double>(places.size()));
    if (!measure || !is_due(check, part)) continue;
    Flagged flagged = count.in == Extent::kDocument ? Flagged{} : flag(part);
    const bool is_too_many = count.range.at_most && measure->value > *count.range.at_most;
    if (is_too_many) {  // the first that is too many
      const Place& place = places[static_cast<std::size_t>(*count.range.at_most)];
      const text::Segment& segment = segments_[place.segment].segment();
      flagged = {segment.map.to_parent(place.span), segment.post, segment.block, std::nullopt};
    }
    flagged.measure = measure;
    out_.push_back(flagged);
  }
}

void DocumentChecks::check_length(const CompiledCheck& check, const rules::LengthCheck& length) {
  for (const Part& part : parts(length.in)) {
    Flagged flagged = flag(part);
    const bool is_alt = part.image != nullptr;
    const std::string text =
        is_alt ? part.image->alt : without_malformed(slice(draft_, flagged.span));
    const auto measure =
        outside(length.range, static_cast<double>(text::length_in(length.unit, text)));
    if (!measure || !is_due(check, part)) continue;
    const bool is_too_long = length.range.at_most && measure->value > *length.range.at_most;
    if (is_too_long && !is_alt) {
      flagged.span.begin += limit_in(length.unit, text, *length.range.at_most);
      flagged = flag_at(flagged.span);
    } else if (length.in == Extent::kDocument) {
      flagged = {};
    }
    flagged.measure = measure;
    out_.push_back(flagged);
  }
}

void DocumentChecks::check_metric(const CompiledCheck& check, const rules::MetricCheck& metric) {
  text::ReadingCounts counts;
  for (const Part& part : prose(true)) {
    const std::string_view text = segments_[part.first].segment().text;
    text::ReadingCounts words = text::count_words(slice(text, *part.within));
    words.sentences = words.words > 0 ? 1 : 0;
    counts += words;
  }
  if (counts.words == 0 || static_cast<double>(counts.words) < metric.from_words) return;
  const auto measure = outside(metric.range, value_of(metric.metric, counts));
  if (measure && is_due(check, {0, segments_.size(), std::nullopt, nullptr})) {
    out_.push_back({{}, 0, 0, measure});
  }
}

void DocumentChecks::check_unpaired(const CompiledCheck& check) {
  if (!is_due(check, {0, segments_.size(), std::nullopt, nullptr})) return;
  const std::string text = without_malformed(draft_);
  const auto find = [&](std::size_t evidence) {
    std::vector<match::Hit> hits;
    compiled_.evidence[check.evidence[evidence]].find_all(text, hits);
    return hits;
  };
  std::size_t parting = text.size();
  std::size_t behind = 0;
  if (check.evidence.size() > 2) {
    const std::vector<match::Hit> hits = find(2);
    parting = hits.empty() ? text.size() : hits.back().span.begin;
    behind = parting;
  }
  std::set<std::string_view> partners;
  for (const match::Hit& hit : find(1)) {
    if (hit.span.begin >= behind) partners.insert(slice(std::string_view(text), hit.span));
  }
  for (const match::Hit& hit : find(0)) {
    if (hit.span.begin >= parting) continue;
    if (partners.insert(slice(std::string_view(text), hit.span)).second) {
      out_.push_back(flag_at(hit.span));
    }
  }
}

std::vector<Flagged> DocumentChecks::run(const CompiledCheck& check) {
  out_.clear();
  if (const auto* missing = std::get_if<rules::MissingCheck>(check.model)) {
    check_missing(check, *missing);
  } else if (const auto* count = std::get_if<rules::CountCheck>(check.model)) {
    check_count(check, *count);
  } else if (const auto* length = std::get_if<rules::LengthCheck>(check.model)) {
    check_length(check, *length);
  } else if (const auto* metric = std::get_if<rules::MetricCheck>(check.model)) {
    check_metric(check, *metric);
  } else {
    check_unpaired(check);
  }
  return std::move(out_);
}

}  // namespace postlint::scan
