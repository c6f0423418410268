// Names for findings that stay the same from run to run and tell nothing of the draft.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace postlint::report {

/// Makes the fingerprints of one report. A fingerprint is a hash of the file's name, the rule and
/// how many findings of this rule came before it in the file: no text of the draft goes in, for a
/// hash of a short number can be turned back by trying them all. Lines inserted above a finding
/// do not change it, and two findings of a report never share one but by a collision of the hash.
class Fingerprints {
 public:
  /// Sixteen hexadecimal digits. Call in the order of the findings.
  std::string next(std::string_view file, std::string_view rule);

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> seen_;
};

}  // namespace postlint::report
