#include "report/entries.h"

#include <utility>

#include "report/advice.h"
#include "report/suppression.h"

namespace postlint::report {
namespace {

Edge edge_at(const CheckedDraft& draft, const PositionIndex& index, std::size_t byte) {
  const Position at = index.at(byte);
  const auto line = static_cast<std::size_t>(index.line_text(at.line).data() - draft.text.data());
  return {.at = at, .byte_column = byte - line + 1};
}

class Entries {
 public:
  Entries(const Run& run, Matches matches) : run_(run), matches_(matches) {}

  std::vector<Entry> list() {
    for (const CheckedDraft& draft : run_.drafts) add_draft(draft);
    for (const FailedFile& file : run_.failed) add_not_checked(file.name, file.reason);
    for (const SkippedFile& file : run_.skipped) add(Outcome::kSkipped, file.name, file.reason);
    if (run_.drafts.empty() && run_.failed.empty()) {
      add_not_checked("", "there was no text to check");
    }
    return std::move(out_);
  }

 private:
  void add_draft(const CheckedDraft& draft) {
    const Report& report = draft.report;
    const PositionIndex index(draft.text);
    for (const Finding& finding : report.findings) {
      add_finding(Outcome::kFound, draft, index, finding);
    }
    for (const SuppressedFinding& allowed : report.suppressed) {
      add_finding(Outcome::kAllowed, draft, index, allowed.finding);
      out_.back().reason = readable_reason(allowed);
    }
    for (const Incident& incident : report.incidents) {
      add_not_checked(draft.name, incident.message);
      set_place(draft, index, incident.span);
    }
    if (report.findings.empty() && report.complete()) {
      add(Outcome::kClean, draft.name, "nothing found by these rules");
    }
  }

  void add_finding(Outcome outcome, const CheckedDraft& draft, const PositionIndex& index,
                   const Finding& finding) {
    add(outcome, draft.name, message_of(finding, draft.text, matches_));
    out_.back().rule = finding.rule->id;
    out_.back().severity = finding.severity;
    out_.back().finding = &finding;
    set_place(draft, index, finding.span);
  }

  void add_not_checked(const std::string& file, const std::string& why) {
    add(Outcome::kNotChecked, file, why);
    out_.back().rule = kNotCheckedRule;
    out_.back().severity = Severity::kError;
  }

  void add(Outcome outcome, const std::string& file, std::string message) {
    Entry entry;
    entry.outcome = outcome;
    entry.file = file;
    entry.message = std::move(message);
    out_.push_back(std::move(entry));
  }

  void set_place(const CheckedDraft& draft, const PositionIndex& index, Span span) {
    if (span.empty()) return;
    out_.back().has_place = true;
    out_.back().begin = edge_at(draft, index, span.begin);
    out_.back().end = edge_at(draft, index, span.end);
  }

  // A reason given inside the draft is text of the draft.
  [[nodiscard]] std::string readable_reason(const SuppressedFinding& allowed) const {
    const bool is_readable = matches_ == Matches::kShown || is_external(run_, allowed);
    return is_readable ? allowed.reason : "";
  }

  const Run& run_;
  Matches matches_;
  std::vector<Entry> out_;
};

}  // namespace

std::string_view name_of(Outcome outcome) noexcept {
  switch (outcome) {
    case Outcome::kFound: return "found";
    case Outcome::kAllowed: return "allowed";
    case Outcome::kNotChecked: return "not-checked";
    case Outcome::kSkipped: return "skipped";
    case Outcome::kClean: return "nothing-found";
  }
  return "not-checked";
}

std::vector<Entry> entries_of(const Run& run, Matches matches) {
  return Entries(run, matches).list();
}

std::vector<std::span<const Entry>> by_file(std::span<const Entry> entries) {
  std::vector<std::span<const Entry>> out;
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && entries[end].file == entries[begin].file) ++end;
    out.push_back(entries.subspan(begin, end - begin));
  }
  return out;
}

std::string_view file_or_run(const Entry& entry) noexcept {
  return entry.file.empty() ? "postlint" : entry.file;
}

std::string_view relative_name(const Entry& entry) noexcept {
  std::string_view name = file_or_run(entry);
  while (name.starts_with("./")) name.remove_prefix(2);
  return name;
}

std::string instead_of(const Entry& entry) {
  if (entry.finding == nullptr) return {};
  const std::string& literal = literal_fix(*entry.finding);
  std::string out = literal.empty() ? "" : "“" + literal + "”";
  for (const std::string& way : entry.finding->rule->suggest) {
    if (!out.empty()) out += out.ends_with('.') ? " " : "; ";
    out += way;
  }
  return out;
}

std::string full_message(const Entry& entry) {
  if (entry.outcome == Outcome::kNotChecked) return "not checked: " + entry.message;
  const std::string instead = instead_of(entry);
  return instead.empty() ? entry.message : entry.message + " Instead: " + instead;
}

}  // namespace postlint::report
