// Profiles: what to check for one use, and the indicators of quality that a profile reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/rule_info.h"

namespace postlint {

/// What a profile makes of a rule, a category or a pack. Without a severity it is turned off.
struct SeveritySetting {
  std::string name;  // a rule's full id, a category or a pack
  std::optional<Severity> severity;
};

/// A named selection of rules for one use, as its pack states it.
struct ProfileInfo {
  std::string name;  // unique among the loaded packs
  std::string pack;  // that declares it
  std::string title;
  std::string because;
  std::vector<std::string> packs;         // whose rules are used; empty: all that are loaded
  std::string platform;                   // one of known_platforms(); may be empty
  std::string audience;                   // one of known_audiences(); may be empty
  bool thread = false;                    // plain text is read as the posts of a thread
  std::vector<SeveritySetting> severity;  // a later setting wins
  std::vector<std::string> indicators;    // names of indicator sets that a report shows
};

enum class IndicatorStatus : std::uint8_t { kMet, kNotMet, kNotJudged };

[[nodiscard]] constexpr std::string_view name_of(IndicatorStatus status) noexcept {
  switch (status) {
    case IndicatorStatus::kMet: return "met";
    case IndicatorStatus::kNotMet: return "not met";
    case IndicatorStatus::kNotJudged: return "not judged";
  }
  return "not judged";
}

/// One published indicator of quality, judged on a draft.
struct Indicator {
  std::string title;
  IndicatorStatus status = IndicatorStatus::kNotJudged;
  std::string because;             // why it is not judged; empty otherwise
  std::vector<std::string> rules;  // whose findings decide; empty when it is not judged
};

/// The indicators of one publication, judged on a draft.
struct IndicatorTable {
  std::string name;
  std::string title;
  std::vector<Citation> sources;
  std::vector<Indicator> indicators;
};

/// Where a post can appear, as rules name it in `platforms`.
[[nodiscard]] std::vector<std::string> known_platforms();

/// The uses that rules name in `audiences`.
[[nodiscard]] std::vector<std::string> known_audiences();

}  // namespace postlint
