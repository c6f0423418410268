// What the engine itself reports about a draft: bytes that are not text, suppressions that do not
// do what their author thinks.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "postlint/rule_info.h"

namespace postlint::scan {

enum class EngineRule : std::uint8_t {
  kMalformedUtf8,
  kNulByte,
  kSuppressionExpired,
  kSuppressionLocked,
  kSuppressionMalformed,
  kSuppressionNotRead,
  kSuppressionUnknownRule,
  kSuppressionUnused,
};

/// Static storage behind the pointer.
std::shared_ptr<const RuleInfo> engine_rule(EngineRule rule);

/// The engine rule with this id (`postlint/malformed-utf8`), or null.
std::shared_ptr<const RuleInfo> find_engine_rule(std::string_view id);

}  // namespace postlint::scan
