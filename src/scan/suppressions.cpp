#include "scan/suppressions.h"

#include <charconv>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "scan/engine_rules.h"

namespace postlint::scan {
namespace {

constexpr std::string_view kPrefix = "postlint-";
constexpr std::string_view kAllow = "postlint-allow";

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Date> date_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
  return Date{*year, *month, *day};
}

// What a comment says, before it is checked against the rules.
struct Directive {
  std::string_view rule;
  std::string_view reason;
  std::optional<Date> until;
};

// Splits `RULE: reason (until DATE)`; nothing when a part is missing or the date is none.
std::optional<Directive> parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Directive out;
  out.rule = ascii::trim(text.substr(0, colon));
  out.reason = ascii::trim(text.substr(colon + 1));
  const std::size_t until = out.reason.rfind("(until");
  if (until != std::string_view::npos && out.reason.ends_with(')')) {
    const std::string_view date =
        ascii::trim(out.reason.substr(until + 6, out.reason.size() - until - 7));
    out.until = date_of(date);
    if (!out.until) return std::nullopt;
    out.reason = ascii::trim(out.reason.substr(0, until));
  }
  if (out.rule.empty() || out.reason.empty()) return std::nullopt;
  return out;
}

// Why a well-formed directive allows nothing, if so.
std::optional<EngineRule> refusal(const Directive& directive, const CompiledRules& compiled,
                                  Date today) {
  const std::shared_ptr<const RuleInfo> rule = compiled.find(directive.rule);
  if (rule == nullptr) return EngineRule::kSuppressionUnknownRule;
  if (rule->locked) return EngineRule::kSuppressionLocked;
  if (directive.until && *directive.until < today) return EngineRule::kSuppressionExpired;
  return std::nullopt;
}

}  // namespace

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
    if (!text.starts_with(kPrefix)) continue;
    const Span place = segment.map.to_parent({0, segment.text.size()});
    const bool allows = text.starts_with(kAllow) &&
                        (text.size() == kAllow.size() || ascii::is_space(text[kAllow.size()]));
    const std::optional<Directive> directive =
        allows ? parse(text.substr(kAllow.size())) : std::nullopt;
    const std::optional<EngineRule> problem =
        directive ? refusal(*directive, compiled, today) : EngineRule::kSuppressionMalformed;
    if (problem) {
      out.push_back(engine_finding(engine_rule(*problem), place, segment.post));
      continue;
    }
    suppressions.push_back({std::string(directive->rule), std::string(directive->reason),
                            comment.covers, place, false});
  }
  return suppressions;
}

}  // namespace postlint::scan
