#include "scan/selection.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/suggest.h"
#include "rules/check_profiles.h"
#include "rules/choices.h"

namespace postlint::scan {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

// A rule for certain places or uses applies where the place or use is known to be one of them.
bool is_meant_for(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || contains(names, name);
}

const SeveritySetting* last_concerning(const ProfileInfo& profile, const RuleInfo& rule) {
  const auto& all = profile.severity;
  const auto last = std::find_if(all.rbegin(), all.rend(), [&rule](const auto& setting) {
    return rules::concerns(setting, rule);
  });
  return last == all.rend() ? nullptr : &*last;
}

std::string unknown(std::string_view kind, const std::string& name,
                    const std::vector<std::string>& known) {
  std::string hint = did_you_mean(nearest(name, known));
  if (hint.empty()) {
    for (const std::string& one : known) hint += (hint.empty() ? "known are " : ", ") + one;
  }
  return "unknown " + std::string(kind) + " `" + name + "`" + (hint.empty() ? "" : "; " + hint);
}

template <std::size_t N>
std::vector<std::string> texts(const std::array<std::string_view, N>& words) {
  return {words.begin(), words.end()};
}

}  // namespace

Selection::Selection(const CompiledRules& compiled, const ScanOptions& options) {
  const ProfileInfo* const profile =
      options.profile.empty() ? nullptr : compiled.profile(options.profile);
  const auto either = [profile](const std::string& own, std::string ProfileInfo::*member) {
    return own.empty() && profile != nullptr ? profile->*member : own;
  };
  const std::string platform = either(options.platform, &ProfileInfo::platform);
  const std::string audience = either(options.audience, &ProfileInfo::audience);
  std::set<std::string_view> packs;
  settings_.reserve(compiled.rules.size());
  for (const CompiledRule& rule : compiled.rules) {
    const RuleInfo& info = *rule.info;
    Setting& setting = settings_.emplace_back();
    setting.declared = info.severity;
    setting.applies =
        is_meant_for(info.platforms, platform) && is_meant_for(info.audiences, audience);
    if (profile != nullptr) {
      const SeveritySetting* const last = last_concerning(*profile, info);
      if (last != nullptr) setting.severity = last->severity;
      const bool is_off = last != nullptr && !last->severity;
      setting.applies = setting.applies && !is_off && is_meant_for(profile->packs, info.pack);
    }
    if (!setting.applies) continue;
    ++rule_count_;
    packs.insert(info.pack);
  }
  pack_count_ = packs.size();
}

Severity Selection::severity(std::size_t rule, Severity found) const noexcept {
  const Setting& setting = settings_[rule];
  if (!setting.severity) return found;
  return found >= setting.declared ? *setting.severity : std::min(found, *setting.severity);
}

std::string selection_problem(const CompiledRules& compiled, const ScanOptions& options) {
  if (!options.profile.empty() && compiled.profile(options.profile) == nullptr) {
    std::vector<std::string> names;
    for (const ProfileInfo& profile : compiled.profiles) names.push_back(profile.name);
    return unknown("profile", options.profile, names);
  }
  const std::vector<std::string> platforms = known_platforms();
  if (!options.platform.empty() && !contains(platforms, options.platform)) {
    return unknown("platform", options.platform, platforms);
  }
  const std::vector<std::string> audiences = known_audiences();
  if (!options.audience.empty() && !contains(audiences, options.audience)) {
    return unknown("audience", options.audience, audiences);
  }
  return {};
}

}  // namespace postlint::scan

namespace postlint {

std::vector<std::string> known_platforms() {
  return scan::texts(rules::kPlatforms);
}

std::vector<std::string> known_audiences() {
  return scan::texts(rules::kAudiences);
}

}  // namespace postlint
