// The `tool` object of a SARIF log.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "report/json_parts.h"

namespace postlint::report {

/// Rules in the order of the log's `rules` array: those of the ruleset, then those that only
/// findings name (the scanner's own).
class SarifRules {
 public:
  explicit SarifRules(const Run& run);

  [[nodiscard]] std::size_t index_of(const std::string& id) const { return indices_.at(id); }
  [[nodiscard]] Json tool() const;

 private:
  void add(const std::shared_ptr<const RuleInfo>& rule);

  const Run& run_;
  std::vector<std::shared_ptr<const RuleInfo>> rules_;
  std::map<std::string, std::size_t, std::less<>> indices_;
};

/// A SARIF message; braces are doubled, as section 3.11.5 asks.
[[nodiscard]] Json sarif_message(std::string_view text);

}  // namespace postlint::report
