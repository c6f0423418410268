#include "scan/segment_view.h"

#include <algorithm>

#include "base/utf8.h"

namespace postlint::scan {
namespace {

using rules::Unit;
using rules::View;

std::size_t minus(std::size_t value, std::size_t amount) {
  return value > amount ? value - amount : 0;
}

// The units from `count` before the one at `span` to `count` after it.
Span widen(const std::vector<Span>& units, Span span, std::size_t count) {
  const auto first =
      std::upper_bound(units.begin(), units.end(), span.begin,
                       [](std::size_t value, const Span& unit) { return value < unit.end; });
  const auto after =
      std::lower_bound(units.begin(), units.end(), span.end,
                       [](const Span& unit, std::size_t value) { return unit.begin < value; });
  const auto first_index = static_cast<std::size_t>(first - units.begin());
  const auto after_index = static_cast<std::size_t>(after - units.begin());
  const std::size_t from = minus(first_index, count);
  const std::size_t to = std::min(after_index + count, units.size());
  if (from >= to) return span;
  return {std::min(units[from].begin, span.begin), std::max(units[to - 1].end, span.end)};
}

Span widen_by_characters(std::string_view text, Span span, std::size_t count) {
  for (std::size_t i = 0; i < count && span.begin > 0; ++i) {
    do {
      --span.begin;
    } while (span.begin > 0 && utf8::is_continuation(text[span.begin]));
  }
  for (std::size_t i = 0; i < count && span.end < text.size(); ++i) {
    span.end += utf8::decode(text, span.end).length;
  }
  return span;
}

}  // namespace

const SegmentView::Steps& SegmentView::steps_of(View view) {
  std::optional<Steps>& entry = steps_[index_of(view)];
  if (!entry) entry = make_view(view, text(parent_of(view)), *is_word_);
  return *entry;
}

std::string_view SegmentView::text(View view) {
  if (view == View::kRaw) return segment_->text;
  const Steps& steps = steps_of(view);
  return steps.empty() ? text(parent_of(view)) : std::string_view(steps.back().text);
}

Span SegmentView::from_view(View view, Span span) {
  for (; view != View::kRaw; view = parent_of(view)) {
    const Steps& steps = steps_of(view);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) span = step->map.to_parent(span);
  }
  return span;
}

Span SegmentView::to_view(View view, Span span) {
  if (view == View::kRaw) return span;
  span = to_view(parent_of(view), span);
  for (const text::Folded& step : steps_of(view)) span = step.map.to_child(span);
  return span;
}

Showing SegmentView::showing(View view, Span span) {
  const Steps& steps = steps_of(view);
  if (steps.empty()) return {};
  for (std::size_t i = steps.size() - 1; i > 0; --i) span = steps[i].map.to_parent(span);
  const std::vector<text::Edit>& edits = steps.front().map.edits();
  const auto edit = std::ranges::lower_bound(edits, span.begin, {}, &text::Edit::child_end);
  const std::vector<Span>& guesses = steps.front().guesses;
  const auto guess = std::ranges::upper_bound(guesses, span.begin, {}, &Span::end);
  return {edit != edits.end() && edit->child_begin <= span.end,
          guess != guesses.end() && guess->begin < span.end};
}

const std::vector<Span>& SegmentView::occurrences(std::size_t evidence_id,
                                                  const match::EvidenceMatcher& matcher) {
  const auto [entry, is_new] = occurrences_.try_emplace(evidence_id);
  if (!is_new) return entry->second;
  std::vector<match::Hit> hits;
  matcher.find_all(text(View::kLower), hits);
  for (const match::Hit& hit : hits) {
    entry->second.push_back(from_view(View::kLower, hit.span));
  }
  return entry->second;
}

const std::vector<Span>& SegmentView::words() {
  if (!words_) words_ = text::words(segment_->text);
  return *words_;
}

const std::vector<Span>& SegmentView::sentences() {
  if (!sentences_) sentences_ = splitter_->split(segment_->text);
  return *sentences_;
}

Span SegmentView::window(Span span, rules::Window window) {
  switch (window.unit) {
    case Unit::kCharacters: return widen_by_characters(segment_->text, span, window.count);
    case Unit::kWords: return widen(words(), span, window.count);
    case Unit::kSentences: return widen(sentences(), span, window.count - 1);
    case Unit::kParagraphs:
    case Unit::kPost:
    case Unit::kDocument:
    case Unit::kIntroduction: break;
  }
  return {0, segment_->text.size()};
}

}  // namespace postlint::scan
