// The outcome of a run as a flat list, for the formats that are one: a line, a row, an element.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/reporter.h"

namespace postlint::report {

/// The rule that formats which demand one name for what was not checked.
inline constexpr std::string_view kNotCheckedRule = "postlint/not-checked";

enum class Outcome : std::uint8_t {
  kFound,       // a finding
  kAllowed,     // a finding that the author or the caller allowed
  kNotChecked,  // a part of a draft, a file, or the whole run
  kSkipped,     // a file met in a directory
  kClean,       // a draft without findings that was checked to its end
};

/// "found", "allowed", "not-checked", "skipped", "nothing-found".
[[nodiscard]] std::string_view name_of(Outcome outcome) noexcept;

/// One end of a place.
struct Edge {
  Position at;
  std::size_t byte_column = 1;  // bytes of the line, from 1; a byte order mark counts
};

/// One thing a reader must know. Refers to the run it was made from.
struct Entry {
  Outcome outcome = Outcome::kFound;
  std::string_view file;                // empty when no file was looked at
  std::string rule;                     // full id; empty for what is skipped or clean
  Severity severity = Severity::kNote;  // an error for what was not checked, otherwise a note
  std::string message;                  // masked as asked, not escaped; why it was not checked
  std::string reason;                   // of an allowed finding; empty when it is masked
  const Finding* finding = nullptr;     // of kFound and kAllowed
  bool has_place = false;
  Edge begin;  // line 1, column 1 without a place
  Edge end;    // exclusive
};

/// Every file of the run is in the list at least once, so that an empty list is never read as a
/// clean run: the drafts in order, each with its findings, what was allowed, what was not checked,
/// or kClean; then the files that failed; then those skipped. A run that looked at nothing is one
/// kNotChecked. Linear.
[[nodiscard]] std::vector<Entry> entries_of(const Run& run, Matches matches);

/// True for what must be looked at: a finding, or something that was not checked.
[[nodiscard]] inline bool is_problem(const Entry& entry) noexcept {
  return entry.outcome == Outcome::kFound || entry.outcome == Outcome::kNotChecked;
}

/// The entries of each file, in order. Views of `entries`.
[[nodiscard]] std::vector<std::span<const Entry>> by_file(std::span<const Entry> entries);

/// The file's name, or "postlint" for what is about the run.
[[nodiscard]] std::string_view file_or_run(const Entry& entry) noexcept;

/// The same without a leading `./`, as code hosts name files.
[[nodiscard]] std::string_view relative_name(const Entry& entry) noexcept;

/// What to write instead, in plain text: "“patient in pain”; a patient"; empty when the rule says
/// nothing of it.
[[nodiscard]] std::string instead_of(const Entry& entry);

/// The message with what to write instead, or that something was not checked, and why.
[[nodiscard]] std::string full_message(const Entry& entry);

}  // namespace postlint::report
