#include "scan/suppressions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/date.h"
#include "scan/engine_rules.h"

namespace postlint::scan {
namespace {

constexpr std::string_view kUntil = "(until";
constexpr std::string_view kPrefix = "postlint-";
constexpr std::string_view kAllow = "postlint-allow";  // compared without regard to case

// What a comment says, before it is checked against the rules.
struct Directive {
  std::vector<std::string_view> rules;
  TimedReason because;
};

// Splits `RULE, RULE: reason (until DATE)`; nothing when a part is missing or the date is none.
std::optional<Directive> parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::optional<TimedReason> because = parse_reason(text.substr(colon + 1));
  if (!because) return std::nullopt;
  Directive out{.rules = {}, .because = *because};
  for (std::string_view names = text.substr(0, colon);;) {
    const std::size_t comma = names.find(',');
    out.rules.push_back(ascii::trim(names.substr(0, comma)));
    if (out.rules.back().empty()) return std::nullopt;
    if (comma == std::string_view::npos) return out;
    names.remove_prefix(comma + 1);
  }
}

// Why a well-formed directive does not allow `id`, if so.
std::optional<EngineRule> refusal(std::string_view id, std::optional<Date> until,
                                  const CompiledRules& compiled, Date today) {
  const std::shared_ptr<const RuleInfo> rule = compiled.find(id);
  if (rule == nullptr) return EngineRule::kSuppressionUnknownRule;
  if (rule->locked) return EngineRule::kSuppressionLocked;
  if (until && *until < today) return EngineRule::kSuppressionExpired;
  return std::nullopt;
}

// True for a comment that speaks to this program.
bool is_directive(std::string_view text) {
  return ascii::to_lower(text.substr(0, kPrefix.size())) == kPrefix;
}

bool is_allow(std::string_view text) {
  return ascii::to_lower(text.substr(0, kAllow.size())) == kAllow &&
         (text.size() == kAllow.size() || ascii::is_space(text[kAllow.size()]));
}

}  // namespace

std::vector<Span> directive_parts(std::string_view comment, const CompiledRules& compiled) {
  constexpr std::string_view kBetweenNames = " \t\r\n,:";
  const std::string_view text = ascii::trim(comment);
  std::vector<Span> out;
  if (!is_directive(text)) return out;
  std::size_t at = static_cast<std::size_t>(text.data() - comment.data());
  while ((at = comment.find_first_not_of(kBetweenNames, at)) != std::string_view::npos) {
    const std::size_t end = std::min(comment.find_first_of(kBetweenNames, at), comment.size());
    if (compiled.find(comment.substr(at, end - at)) != nullptr) out.push_back({at, end});
    at = end;
  }
  const std::size_t until = comment.rfind(kUntil);
  if (until != std::string_view::npos && text.ends_with(')')) {
    out.push_back({until, comment.rfind(')') + 1});
  }
  return out;
}

std::optional<TimedReason> parse_reason(std::string_view text) {
  TimedReason out{.reason = ascii::trim(text), .until = std::nullopt};
  const std::size_t until = out.reason.rfind(kUntil);
  if (until != std::string_view::npos && out.reason.ends_with(')')) {
    const std::size_t date = until + kUntil.size();
    const auto day = parse_date(ascii::trim(out.reason.substr(date, out.reason.size() - date - 1)));
    if (!day) return std::nullopt;
    out.until = *day;
    out.reason = ascii::trim(out.reason.substr(0, until));
  }
  if (out.reason.empty()) return std::nullopt;
  return out;
}

Finding engine_finding(std::shared_ptr<const RuleInfo> rule, Span span, std::size_t post) {
  Finding finding;
  finding.severity = rule->severity;
  finding.confidence = rule->confidence;
  finding.rule = std::move(rule);
  finding.span = span;
  finding.view = "raw";
  finding.post = post;
  return finding;
}

std::vector<Suppression> read_suppressions(const text::Document& document,
                                           const CompiledRules& compiled, Date today,
                                           std::vector<Finding>& out) {
  std::vector<Suppression> suppressions;
  for (const text::Comment& comment : document.comments) {
    const text::Segment& segment = document.segments[comment.segment];
    const std::string_view text = ascii::trim(segment.text);
    if (!is_directive(text)) continue;
    const Span place = segment.map.to_parent({0, segment.text.size()});
    const auto report = [&](EngineRule rule) {
      out.push_back(engine_finding(engine_rule(rule), place, segment.post));
    };
    const std::optional<Directive> directive =
        is_allow(text) ? parse(text.substr(kAllow.size())) : std::nullopt;
    if (!directive) {
      report(EngineRule::kSuppressionMalformed);
      continue;
    }
    for (const std::string_view rule : directive->rules) {
      if (const auto problem = refusal(rule, directive->because.until, compiled, today)) {
        report(*problem);
        continue;
      }
      suppressions.push_back({std::string(rule), std::string(directive->because.reason),
                              comment.covers, place, segment.post, false});
    }
  }
  return suppressions;
}

std::optional<Span> find_unread_suppression(std::string_view draft) {
  constexpr std::string_view kOpen = "<!--";
  constexpr std::string_view kClose = "-->";
  for (std::size_t at = draft.find(kOpen); at != std::string_view::npos;
       at = draft.find(kOpen, at + kOpen.size())) {
    const std::size_t inside = draft.find_first_not_of(" \t\r\n", at + kOpen.size());
    if (inside == std::string_view::npos) return std::nullopt;
    if (!is_directive(draft.substr(inside))) continue;
    const std::size_t close = draft.find(kClose, inside);
    return Span{at, close == std::string_view::npos ? draft.size() : close + kClose.size()};
  }
  return std::nullopt;
}

}  // namespace postlint::scan
