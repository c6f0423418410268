// Scanner: finds what the rules look for in one draft after the other.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/date.h"
#include "postlint/finding.h"
#include "postlint/ruleset.h"

namespace postlint {

/// A rule the caller allows for this draft, as `--allow RULE=REASON` does.
struct Allowance {
  std::string rule;  // full id
  // Must not be blank. "(until YYYY-MM-DD)" at its end gives the last day on which the allowance
  // holds; a date that has passed is refused.
  std::string reason;
};

struct ScanOptions {
  std::string format;    // "plain", "thread", "markdown"; empty: by the file name's extension
  std::string filename;  // only its extension is looked at; the file is not read
  std::vector<Allowance> allow;
  std::string profile;   // of the ruleset; empty: none, all rules without an audience apply
  std::string platform;  // one of known_platforms(); empty: the profile's
  std::string audience;  // one of known_audiences(); empty: the profile's
  Date today;  // all zero: the system's date (UTC); decides whether a suppression has expired
};

/// The names that ScanOptions::format accepts.
[[nodiscard]] std::vector<std::string> known_formats();

/// The extensions of file names that a format claims: lower case, with the dot.
[[nodiscard]] std::vector<std::string> known_extensions();

/// Why `options` name a profile, a platform or an audience that cannot be used with `ruleset`, in
/// one sentence with the nearest known name; empty when they can.
[[nodiscard]] std::string selection_problem(const Ruleset& ruleset, const ScanOptions& options);

/// Why `ruleset` cannot accept an allowance on this day, in one sentence that does not repeat the
/// rule's name; empty when it can. `today` as in ScanOptions. What this accepts, scan() accepts.
[[nodiscard]] std::string allowance_problem(const Allowance& allowance, const Ruleset& ruleset,
                                            Date today = {});

/// One per thread; reuse it, it keeps its buffers. Not safe to share between threads; the Ruleset
/// is.
class Scanner {
 public:
  explicit Scanner(Ruleset ruleset);
  ~Scanner();
  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;

  /// Scans a draft. `draft` is read as UTF-8; malformed bytes are reported as a finding and never
  /// hide the text around them. Linear in the draft. Fails only on an unknown format,
  /// profile, platform or audience, or an allowance that allowance_problem() does not accept.
  Result<Report> scan(std::string_view draft, const ScanOptions& options = {});

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace postlint
