// Reporters: the outcome of a run as text for a person or as a file for a machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/finding.h"
#include "postlint/ruleset.h"
#include "postlint/scanner.h"

namespace postlint {

/// A draft that was scanned.
struct CheckedDraft {
  std::string name;  // as the user named it; "<stdin>" for standard input
  std::string text;  // the draft, bytes as read
  Report report;
};

/// A file that was not scanned, and why: a binary file met while walking a directory.
struct SkippedFile {
  std::string name;
  std::string reason;
};

/// A file that was asked for and could not be checked. A run with one is never clean.
struct FailedFile {
  std::string name;
  std::string reason;
};

/// Everything one invocation looked at.
struct Run {
  Ruleset ruleset;
  std::vector<CheckedDraft> drafts;
  std::vector<SkippedFile> skipped;
  std::vector<FailedFile> failed;
  std::vector<Allowance> allowed;  // what the caller allowed; tells its reasons from a draft's own
};

/// How a report is written; docs/output.md describes each.
enum class OutputFormat : std::uint8_t {
  kText,
  kOneLine,
  kJson,
  kNdjson,
  kSarif,
  kJunit,
  kGithub,
  kGitlab,
  kCheckstyle,
  kRdjson,
  kCsv,
  kHtml,
};

/// The format of this name, as output_format_names() lists them; nothing for any other word.
[[nodiscard]] std::optional<OutputFormat> output_format(std::string_view name) noexcept;

/// "text", "one-line", "json" and so on, in the order of the enumerators.
[[nodiscard]] std::vector<std::string_view> output_format_names();

/// Whether a report may show the author's own words. Masked is the default everywhere but on the
/// author's own terminal: the report of a PHI linter must not be PHI.
enum class Matches : std::uint8_t { kMasked, kShown };
enum class Colour : std::uint8_t { kOff, kOn };

/// Whether a text report ends with the verdict.
enum class Closing : std::uint8_t { kVerdict, kNone };

/// Whether a text report gives the evidence of each finding: what spoke for and against it, or
/// where what had to be near it stands.
enum class Reasons : std::uint8_t { kLeftOut, kGiven };

struct RenderOptions {
  OutputFormat format = OutputFormat::kText;
  Matches matches = Matches::kMasked;
  Colour colour = Colour::kOff;         // text only
  Closing closing = Closing::kVerdict;  // text only
  Reasons reasons = Reasons::kLeftOut;  // text; unfolded in HTML; JSON and SARIF always have them
};

/// The whole report, ending with a line feed. Linear in the drafts and findings.
[[nodiscard]] std::string render(const Run& run, const RenderOptions& options);

/// The last line of a text report, without line feed: what to do, and what was really checked.
///   "Do not post yet: 2 to fix, 2 to consider. Checked 1 post with 164 rules of 5 packs; nothing
///   skipped."
[[nodiscard]] std::string verdict(const Run& run);

/// The finding's message with {match} and {replacement} filled in; `{match}` is masked unless
/// `matches` says otherwise.
[[nodiscard]] std::string message_of(const Finding& finding, std::string_view draft,
                                     Matches matches);

/// A place as people and editors count it. Lines and columns start at 1, offsets at 0.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;        // code points
  std::size_t utf16_column = 1;  // UTF-16 code units
  std::size_t code_point = 0;    // offset in the whole draft
  std::size_t utf16 = 0;         // offset in the whole draft
};

/// Answers positions for one draft. Building it is linear, a look-up is logarithmic, however long
/// the line. LF, CR LF and a lone CR end a line. Malformed bytes count as one code point each
/// maximal subpart (U+FFFD substitution of Unicode 15, section 3.9). A byte order mark at the start
/// counts in the offsets but not in the columns of line 1, as in editors.
class PositionIndex {
 public:
  explicit PositionIndex(std::string_view draft);  // keeps a view: the draft must outlive it
  [[nodiscard]] Position at(std::size_t byte) const;
  [[nodiscard]] std::string_view line_text(std::size_t line) const;  // from 1, without its end

 private:
  struct Mark {
    std::size_t byte;
    std::size_t code_point;
    std::size_t utf16;
  };
  std::string_view draft_;
  std::vector<Mark> lines_;  // where each line starts
  std::vector<Mark> marks_;  // every few hundred bytes, so that a long line costs no more
  std::size_t bom_ = 0;      // columns that a byte order mark takes from line 1
};

}  // namespace postlint
