// The list of profiles, as text and as JSON (postlint-profiles/1, described in docs/output.md).
#include <string>

#include "report/catalogue.h"
#include "report/json_parts.h"
#include "report/paint.h"
#include "report/paragraph.h"

namespace postlint::report {
namespace {

std::string selection_in_words(const ProfileInfo& profile) {
  std::string text;
  const auto add = [&text](std::string_view label, const std::string& value) {
    if (value.empty()) return;
    text += (text.empty() ? "" : "; ") + std::string(label) + " " + value;
  };
  std::string packs;
  for (const std::string& pack : profile.packs) packs += (packs.empty() ? "" : ", ") + pack;
  add("packs", packs);
  add("platform", profile.platform);
  add("audience", profile.audience);
  if (profile.thread) add("read as", "thread");
  return text;
}

std::string settings_in_words(const ProfileInfo& profile) {
  std::string text;
  for (const SeveritySetting& setting : profile.severity) {
    const std::string_view severity = setting.severity ? name_of(*setting.severity) : "off";
    text += (text.empty() ? "" : ", ") + setting.name + " " + std::string(severity);
  }
  return text;
}

Json settings_of(const ProfileInfo& profile) {
  Json out = Json::object();
  for (const SeveritySetting& setting : profile.severity) {
    out[setting.name] = setting.severity ? Json(name_of(*setting.severity)) : Json("off");
  }
  return out;
}

}  // namespace

std::string profiles_as_text(const Ruleset& ruleset, Colour colour) {
  const Paint paint(colour);
  std::string out;
  for (const ProfileInfo& profile : ruleset.profiles()) {
    out += paint.bold(profile.name) + ": " + profile.title + "\n";
    out += paragraph(paint, "why", profile.because);
    const std::string selection = selection_in_words(profile);
    if (!selection.empty()) out += paragraph(paint, "checks", selection);
    const std::string settings = settings_in_words(profile);
    if (!settings.empty()) out += paragraph(paint, "severity", settings);
    out += '\n';
  }
  return out.empty() ? "The loaded packs define no profiles.\n"
                     : out + "Use one with `postlint check --profile NAME draft.md`.\n";
}

std::string profiles_as_json(const Ruleset& ruleset) {
  Json profiles = Json::array();
  for (const ProfileInfo& profile : ruleset.profiles()) {
    profiles.push_back({{"name", profile.name},
                        {"pack", profile.pack},
                        {"title", profile.title},
                        {"because", profile.because},
                        {"packs", profile.packs},
                        {"platform", profile.platform},
                        {"audience", profile.audience},
                        {"thread", profile.thread},
                        {"severity", settings_of(profile)},
                        {"indicators", profile.indicators}});
  }
  return printed({{"schema", "postlint-profiles/1"}, {"profiles", std::move(profiles)}});
}

}  // namespace postlint::report
