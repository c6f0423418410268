#include "rules/check_profiles.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/suggest.h"
#include "rules/embedded_packs.h"
#include "rules/show_text.h"

namespace postlint::rules {
namespace {

std::set<std::string> builtin_pack_names() {
  std::set<std::string> names;
  for (const EmbeddedFile& file : embedded_files()) {
    const std::string_view path = file.path;
    if (path.ends_with("/pack.json")) names.emplace(path.substr(0, path.find('/')));
  }
  return names;
}

// Everything that a profile can name. A pack may be tested without the built-in ones, so their
// names are good too, and what they hold is not looked for then.
class Names {
 public:
  explicit Names(const std::vector<Pack>& packs) {
    for (const Pack& pack : packs) {
      packs_.insert(pack.name);
      for (const IndicatorSet& set : pack.indicators) sets_.insert(set.name);
      for (const Rule& rule : pack.rules) {
        rules_.emplace(rule.info->id, rule.info.get());
        settings_.insert(rule.info->id);
        settings_.insert(rule.info->category);
      }
    }
    for (const std::string& name : builtin_pack_names()) {
      if (packs_.insert(name).second) absent_.insert(name);
    }
    settings_.insert(packs_.begin(), packs_.end());
  }

  // True for a rule of a built-in pack that is not loaded, and for a category that may be its.
  [[nodiscard]] bool may_be_absent(const std::string& name) const {
    const std::size_t slash = name.find('/');
    return slash == std::string::npos ? !absent_.empty() : absent_.contains(name.substr(0, slash));
  }

  [[nodiscard]] const std::set<std::string>& packs() const { return packs_; }
  [[nodiscard]] const std::set<std::string>& sets() const { return sets_; }
  [[nodiscard]] const std::set<std::string>& settings() const { return settings_; }

  [[nodiscard]] const RuleInfo* rule(const std::string& id) const {
    const auto found = rules_.find(id);
    return found == rules_.end() ? nullptr : found->second;
  }

  [[nodiscard]] const std::map<std::string, const RuleInfo*>& rules() const { return rules_; }

 private:
  std::set<std::string> packs_;
  std::set<std::string> absent_;  // built-in packs that are not loaded
  std::set<std::string> sets_;
  std::set<std::string> settings_;
  std::map<std::string, const RuleInfo*> rules_;
};

class Check {
 public:
  Check(const Names& names, ProblemSink& sink) : names_(names), sink_(sink) {}

  void profile(const Profile& profile) {
    const ProfileInfo& info = profile.info;
    for (std::size_t i = 0; i < info.packs.size(); ++i) {
      expect(names_.packs(), info.packs[i], "pack", profile.pack_origins[i]);
    }
    for (std::size_t i = 0; i < info.indicators.size(); ++i) {
      expect(names_.sets(), info.indicators[i], "set of indicators", profile.indicator_origins[i]);
    }
    for (std::size_t i = 0; i < info.severity.size(); ++i) {
      const SeveritySetting& setting = info.severity[i];
      const Origin where = profile.severity_origins[i];
      if (!expect(names_.settings(), setting.name, "rule, category or pack", where)) continue;
      locked(info, setting, where);
    }
  }

  void indicator(const IndicatorItem& item) {
    for (std::size_t i = 0; i < item.rules.size(); ++i) {
      if (names_.rule(item.rules[i]) != nullptr) continue;
      std::set<std::string> ids;
      for (const auto& [id, rule] : names_.rules()) ids.insert(id);
      expect(ids, item.rules[i], "rule", item.rule_origins[i]);
    }
  }

 private:
  bool expect(const std::set<std::string>& known, const std::string& name, std::string_view kind,
              Origin where) {
    if (known.contains(name)) return true;
    if (kind != "pack" && names_.may_be_absent(name)) return false;
    const std::vector<std::string> names(known.begin(), known.end());
    sink_.add(Code::kProfileNamesNothing, where,
              "no " + std::string(kind) + " that is loaded is called " + quote_value(name), {},
              did_you_mean(nearest(name, names)));
    return false;
  }

  void locked(const ProfileInfo& info, const SeveritySetting& setting, Origin where) {
    for (const auto& [id, rule] : names_.rules()) {
      const bool is_weaker = !setting.severity || *setting.severity < rule->severity;
      const bool is_foreign = rule->locked && rule->pack != info.pack;
      if (!is_foreign || !is_weaker || !concerns(setting, *rule)) continue;
      sink_.add(Code::kLockedRule, where,
                "this weakens " + quote_value(id) + ", which its pack has locked", {},
                "name the other rules one by one, or leave the severity as it is");
    }
  }

  const Names& names_;
  ProblemSink& sink_;
};

}  // namespace

bool concerns(const SeveritySetting& setting, const RuleInfo& rule) {
  return setting.name == rule.id || setting.name == rule.category || setting.name == rule.pack;
}

void check_profiles(const std::vector<Pack>& packs, ProblemSink& sink) {
  const Names names(packs);
  Check check(names, sink);
  std::map<std::string, Origin> seen;
  for (const Pack& pack : packs) {
    for (const Profile& profile : pack.profiles) {
      const auto [first, is_new] = seen.try_emplace(profile.info.name, profile.origin);
      if (!is_new) {
        sink.add(Code::kDuplicateProfile, profile.origin,
                 "two profiles are called " + quote_value(profile.info.name) + ", the first on " +
                     sink.describe(first->second, profile.origin.file),
                 {}, "give one of the two another name");
      }
      check.profile(profile);
    }
    for (const IndicatorSet& set : pack.indicators) {
      for (const IndicatorItem& item : set.items) check.indicator(item);
    }
  }
}

}  // namespace postlint::rules
