#include "rules/decode_profiles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rules/decode_info.h"

namespace postlint::rules {
namespace {

constexpr Word kOff = "off";

// Texts of a list, and where they stand.
void decode_names(const Context& context, const Node& node, std::string_view key,
                  std::vector<std::string>& names, std::vector<Origin>& origins) {
  for (const Node& item : items_of(context, node, key)) {
    std::optional<std::string> name = text_of(context, item, key);
    if (!name) continue;
    names.push_back(*std::move(name));
    origins.push_back(context.origin(item.span));
  }
}

void decode_severities(const Context& context, const Node& node, Profile& profile) {
  if (!expect(context, node, Kind::kObject, "severity", "write {\"pack/rule\": \"note\"}")) return;
  for (const Node& member : node.children) {
    SeveritySetting setting{member.key, std::nullopt};
    if (member.kind != Kind::kString || member.text != kOff) {
      setting.severity = decode_severity(context, member);
    }
    profile.info.severity.push_back(std::move(setting));
    profile.severity_origins.push_back(context.origin(member.key_span));
  }
}

bool decode_thread(const Context& context, const ObjectReader& object) {
  const Node* node = object.find("thread");
  return node != nullptr && expect(context, *node, Kind::kBool, "thread") && node->flag;
}

std::string decode_word(const Context& context, const ObjectReader& object, Word key,
                        std::span<const Word> known) {
  const Node* node = object.find(key);
  return node != nullptr && decode_place(context, *node, key, known) ? node->text : std::string();
}

void decode_profile(const Context& context, const Node& node, Pack& pack) {
  if (!is_hyphen_name(node.key)) {
    context.report(Code::kBadListName, node.key_span,
                   quote_value(node.key) + " cannot be the name of a profile",
                   "use lower-case words joined by hyphens, such as residency-account");
  }
  if (!expect(context, node, Kind::kObject, node.key)) return;
  const ObjectReader object(context, node, kProfileKeys, "the profile", node.key_span);
  Profile profile;
  profile.origin = context.origin(node.key_span);
  ProfileInfo& info = profile.info;
  info.name = node.key;
  info.pack = pack.name;
  info.title = required_text(context, object, "title");
  info.because = required_text(context, object, "because");
  info.platform = decode_word(context, object, "platform", kPlatforms);
  info.audience = decode_word(context, object, "audience", kAudiences);
  info.thread = decode_thread(context, object);
  if (const Node* packs = object.find("packs")) {
    decode_names(context, *packs, "packs", info.packs, profile.pack_origins);
  }
  if (const Node* severity = object.find("severity")) {
    decode_severities(context, *severity, profile);
  }
  if (const Node* sets = object.find("indicators")) {
    decode_names(context, *sets, "indicators", info.indicators, profile.indicator_origins);
  }
  pack.profiles.push_back(std::move(profile));
}

void decode_indicator(const Context& context, const Node& node, IndicatorSet& set) {
  if (!expect(context, node, Kind::kObject, "items")) return;
  const ObjectReader object(context, node, kIndicatorKeys, "the indicator", brace_of(node));
  IndicatorItem item;
  item.title = required_text(context, object, "title");
  item.not_judged = optional_text(context, object, "not-judged");
  if (const Node* rules = object.find("rules")) {
    decode_names(context, *rules, "rules", item.rules, item.rule_origins);
  }
  const bool has_rules = object.find("rules") != nullptr;
  const bool is_excused = object.find("not-judged") != nullptr;
  if (has_rules == is_excused && !object.has_unknown_key()) {
    context.report(Code::kBadIndicator, object.anchor(),
                   has_rules ? "the indicator has both `rules` and `not-judged`"
                             : "the indicator does not say how it is judged",
                   "give the `rules` whose findings mean that it is not met, or say in "
                   "`not-judged` why no rule can tell");
  }
  set.items.push_back(std::move(item));
}

void decode_indicator_set(const Context& context, const Node& node, Pack& pack) {
  if (!expect(context, node, Kind::kObject, node.key)) return;
  const ObjectReader object(context, node, kIndicatorSetKeys, "the set", node.key_span);
  IndicatorSet set;
  set.name = node.key;
  set.title = required_text(context, object, "title");
  if (const Node* source = object.require(context, "source")) {
    set.sources = decode_sources(context, *source);
  }
  if (const Node* items = object.require(context, "items")) {
    for (const Node& item : items_of(context, *items, "items")) {
      decode_indicator(context, item, set);
    }
  }
  const bool is_known =
      std::ranges::find(pack.indicators, set.name, &IndicatorSet::name) != pack.indicators.end();
  if (is_known) {
    context.report(Code::kDuplicateProfile, node.key_span,
                   "the indicators " + quote_value(set.name) + " are defined twice",
                   "give one of the two another name");
  }
  pack.indicators.push_back(std::move(set));
}

}  // namespace

void decode_profiles(const Context& context, const Node& node, Pack& pack) {
  if (!expect(context, node, Kind::kObject, "profiles")) return;
  for (const Node& profile : node.children) decode_profile(context, profile, pack);
}

void decode_indicators(const Context& context, const Node& node, Pack& pack) {
  if (!expect(context, node, Kind::kObject, "indicators")) return;
  for (const Node& set : node.children) decode_indicator_set(context, set, pack);
}

}  // namespace postlint::rules
