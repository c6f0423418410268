#include "scan/engine_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace postlint::scan {
namespace {

struct Row {
  EngineRule rule;
  std::string_view id;
  Severity severity;
  std::string_view title;
  std::string_view message;
  std::string_view why;
  std::string_view suggest;
};

// In the order of the enumerators.
constexpr std::array kRows = {
    Row{EngineRule::kMalformedUtf8, "postlint/malformed-utf8", Severity::kWarning,
        "Bytes that are not UTF-8", "The draft holds bytes that are not UTF-8 text.",
        "Such bytes are read as a replacement character. The text around them was checked, but a "
        "name or a word that holds one may have been missed.",
        "Save the draft as UTF-8 and check it again."},
    Row{EngineRule::kNulByte, "postlint/nul-byte", Severity::kWarning, "A NUL byte in the text",
        "The draft holds a NUL byte, which no text has.",
        "The file may be damaged or may not be text at all, so part of what a reader will see may "
        "not have been checked.",
        "Open the draft in an editor, save it as plain text and check it again."},
    Row{EngineRule::kSuppressionExpired, "postlint/suppression-expired", Severity::kWarning,
        "A suppression that has expired", "This postlint-allow comment has expired.",
        "A reason that held until a date has to be looked at again after it.",
        "Renew the date with a reason that still holds, or remove the comment."},
    Row{EngineRule::kSuppressionLocked, "postlint/suppression-locked", Severity::kWarning,
        "A suppression of a locked rule", "The rule named here is locked and cannot be allowed.",
        "The institution decided that authors do not decide about this rule.",
        "Change the draft, or ask the owner of the rule pack."},
    Row{EngineRule::kSuppressionMalformed, "postlint/suppression-malformed", Severity::kWarning,
        "A suppression that says too little", "This postlint comment allows nothing.",
        "A suppression needs the full name of a rule and a reason, so that somebody can check it "
        "later.",
        "Write <!-- postlint-allow PACK/RULE: reason (until YYYY-MM-DD) -->; the date may be "
        "left out."},
    Row{EngineRule::kSuppressionNotRead, "postlint/suppression-not-read", Severity::kWarning,
        "A suppression where comments are not read",
        "This postlint comment allows nothing: comments are read in Markdown only.",
        "In a plain post a comment is published with the post, so it cannot speak to the linter.",
        "Use --allow 'PACK/RULE=reason', or check the draft as Markdown."},
    Row{EngineRule::kSuppressionUnknownRule, "postlint/suppression-unknown-rule",
        Severity::kWarning, "A suppression of an unknown rule",
        "No loaded rule has the name given here.",
        "A misspelt name allows nothing, although it looks as if it did.",
        "Copy the rule's name from the finding; `postlint rules` lists them all."},
    Row{EngineRule::kSuppressionUnused, "postlint/suppression-unused", Severity::kNote,
        "A suppression that is not needed", "Nothing was found that this comment would allow.",
        "A suppression that outlives its finding will hide the next one.", "Remove the comment."},
};

std::shared_ptr<const RuleInfo> make_info(const Row& row) {
  auto info = std::make_shared<RuleInfo>();
  info->id = row.id;
  info->pack = "postlint";
  info->title = row.title;
  info->message = row.message;
  info->why = row.why;
  info->suggest = {std::string(row.suggest)};
  info->sources = {{"postlint documentation, Suppressions and input", ""}};
  info->category = "draft";
  info->severity = row.severity;
  info->confidence = Confidence::kHigh;
  info->locked = true;
  return info;
}

using Infos = std::array<std::shared_ptr<const RuleInfo>, kRows.size()>;

const Infos& infos() {
  static const Infos kInfos = [] {
    Infos out;
    std::ranges::transform(kRows, out.begin(), make_info);
    return out;
  }();
  return kInfos;
}

}  // namespace

std::shared_ptr<const RuleInfo> engine_rule(EngineRule rule) {
  return infos()[static_cast<std::size_t>(rule)];
}

std::shared_ptr<const RuleInfo> find_engine_rule(std::string_view id) {
  const auto* const row = std::ranges::find(kRows, id, &Row::id);
  return row == kRows.end() ? nullptr : engine_rule(row->rule);
}

}  // namespace postlint::scan
