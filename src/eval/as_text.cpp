// Evaluations as tables for a person.
#include <algorithm>

#include "eval/errors.h"
#include "eval/evaluation.h"
#include "eval/table.h"

namespace postlint::eval {
namespace {

std::string count(std::size_t number) {
  return std::to_string(number);
}

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return count(number) + " " + (number == 1 ? one : many);
}

class TextReport {
 public:
  explicit TextReport(const Evaluation& run) : run_(run), measures_(run.measures) {}

  std::string write(Errors errors) {
    head();
    overall();
    documents();
    tallies("By category", "category", measures_.categories);
    tallies("By HIPAA letter", "letter", measures_.letters);
    classes();
    rules();
    groups("By scenario", "scenario", measures_.scenarios);
    groups("By kind", "kind", measures_.kinds);
    below();
    if (errors != Errors::kCounted) {
      listed("Missed", ErrorKind::kMissed, errors);
      listed("False", ErrorKind::kFalse, errors);
    }
    return out_;
  }

 private:
  void section(const std::string& title, const Table& table) {
    if (table.has_rows()) out_ += "\n" + title + "\n" + table.text();
  }

  std::string level() const { return std::string(name_of(run_.settings.level)); }

  void head() {
    std::string packs;
    for (const PackInfo& pack : run_.packs) {
      packs += (packs.empty() ? "" : ", ") + pack.name + " " + pack.version;
    }
    out_ += counted(run_.drafts.size(), "draft", "drafts") + ", " + count(measures_.characters) +
            " characters; " + counted(measures_.rules.size(), "rule", "rules") + " of " + packs +
            "; judged: " + level() + " and above";
    for (const std::string& category : run_.settings.categories) out_ += ", " + category;
    out_ += ".\n";
    if (run_.corpus.read_as_plain > 0) {
      out_ += counted(run_.corpus.read_as_plain, "draft", "drafts") +
              " in a format without a reader (html, srt, vtt) read as plain text.\n";
    }
    if (measures_.incomplete > 0) {
      out_ += counted(measures_.incomplete, "draft", "drafts") + " not checked to the end.\n";
    }
  }

  static std::vector<std::string> row(const std::string& name, const Tally& tally) {
    return {name,
            count(tally.gold),
            count(tally.found),
            count(tally.findings),
            count(tally.truths),
            count(tally.neutral),
            decimal(tally.precision()),
            decimal(tally.recall()),
            decimal(tally.f(1)),
            decimal(tally.f(2))};
  }

  static Table tally_table(const std::string& name) {
    return Table(
        {name, "gold", "found", "findings", "true", "neutral", "precision", "recall", "F1", "F2"});
  }

  void overall() {
    Table table = tally_table("");
    table.add(row("all", measures_.overall));
    section("Overall", table);
    if (measures_.neutral_gold > 0) {
      out_ += "  " + counted(measures_.neutral_gold, "gold span is", "gold spans are") +
              " neutral: neither required nor wrong to find.\n";
    }
  }

  void documents() {
    Table table({"", "drafts", "flagged", "share", "95 % from", "to"});
    const auto add = [&table](const std::string& name, const Flagged& drafts) {
      if (drafts.drafts == 0) return;
      const auto interval = drafts.interval();
      const auto bound = [&interval](std::size_t i) {
        return interval ? std::optional((*interval)[i]) : std::nullopt;
      };
      table.add({name, count(drafts.drafts), count(drafts.flagged), decimal(drafts.share()),
                 decimal(bound(0)), decimal(bound(1))});
    };
    add("clean (no gold span)", measures_.drafts.clean);
    add("with a problem", measures_.drafts.problem);
    add("others", measures_.drafts.other);
    section("Drafts flagged", table);
  }

  void tallies(const std::string& title, const std::string& name,
               const std::map<std::string, Tally>& rows) {
    Table table = tally_table(name);
    for (const auto& [key, tally] : rows) table.add(row(key, tally));
    section(title, table);
  }

  void classes() {
    Table table({"class", "gold", "found", "recall"});
    for (const auto& [name, tally] : measures_.classes) {
      table.add({name, count(tally.gold), count(tally.found), decimal(tally.recall())});
    }
    section("By class", table);
  }

  void rules() {
    Table table({"rule", "findings", "true", "neutral", "precision", "gold of its class", "found",
                 "recall", "F2"});
    std::size_t silent = 0;
    for (const auto& [id, tally] : measures_.rules) {
      if (tally.findings == 0 && tally.found == 0) {
        ++silent;
        continue;
      }
      table.add({id, count(tally.findings), count(tally.truths), count(tally.neutral),
                 decimal(tally.precision()), count(tally.gold), count(tally.found),
                 decimal(tally.recall()), decimal(tally.f(2))});
    }
    section("By rule", table);
    if (silent > 0) {
      out_ += (table.has_rows() ? "  " : "\nBy rule\n  ") + counted(silent, "rule", "rules") +
              " found nothing; the JSON run lists them.\n";
    }
  }

  void groups(const std::string& title, const std::string& name,
              const std::map<std::string, Group>& rows) {
    Table table({name, "clean", "flagged", "problem", "flagged", "others", "flagged"});
    for (const auto& [key, group] : rows) {
      table.add({key, count(group.clean.drafts), count(group.clean.flagged),
                 count(group.problem.drafts), count(group.problem.flagged),
                 count(group.other.drafts), count(group.other.flagged)});
    }
    section(title, table);
  }

  void below() {
    const BelowLevel& below = measures_.below;
    if (run_.settings.level == Severity::kNote) return;
    out_ += "\nBelow " + level() + " (not judged)\n  " +
            counted(below.findings, "finding", "findings") + " more: " + count(below.at_gold) +
            " at required gold spans, " + count(below.neutral) + " at others, " +
            count(below.findings - below.at_gold - below.neutral) + " elsewhere; " +
            counted(below.required_only, "required gold span is", "required gold spans are") +
            " found only by them.\n";
    out_ += "  " + counted(below.gold, "gold span is", "gold spans are") + " labelled below " +
            level() + ": " + count(below.gold_found) + " found by judged findings, " +
            count(below.gold_found_at_any_level) + " by any.\n";
  }

  void listed(const std::string& title, ErrorKind kind, Errors errors) {
    const std::vector<ListedError> all = errors_in(run_, kind);
    out_ += "\n" + title + ": " + count(all.size()) + "\n";
    for (const ListedError& error : all) {
      out_ += "  " + error.id + "  " + error.what + "  " + count(error.place.begin) + "-" +
              count(error.place.end);
      if (errors == Errors::kListedWithText) out_ += "  " + one_line(error.text);
      out_ += "\n";
    }
  }

  static std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
  }

  const Evaluation& run_;
  const Measures& measures_;
  std::string out_;
};

}  // namespace

std::string as_text(const Evaluation& run, Errors errors) {
  return TextReport(run).write(errors);
}

}  // namespace postlint::eval
