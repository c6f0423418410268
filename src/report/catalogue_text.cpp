#include <algorithm>
#include <utility>

#include "report/advice.h"
#include "report/catalogue.h"
#include "report/coverage.h"
#include "report/hipaa.h"
#include "report/paragraph.h"
#include "report/visible.h"
#include "report/width.h"

namespace postlint::report {
namespace {

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t width = width_of(text);
  return std::string(text) + std::string(columns - std::min(width, columns), ' ') + "  ";
}

std::size_t longest_id(const Ruleset& ruleset) {
  std::size_t longest = 0;
  for (const auto& rule : ruleset.rules()) longest = std::max(longest, rule->id.size());
  return longest;
}

std::string row(const RuleInfo& rule, std::size_t id_columns, const Paint& paint) {
  return "  " + paint.severity(rule.severity, padded(name_of(rule.severity), 7)) +
         padded(rule.hipaa.empty() ? "-" : rule.hipaa, 4) + padded(rule.id, id_columns) +
         visible(rule.title) + "\n";
}

std::string bracketed(const Example& example) {
  std::string out = example.text;
  for (auto place = example.expected.rbegin(); place != example.expected.rend(); ++place) {
    if (place->begin == place->end) continue;  // the whole draft is meant
    out.insert(std::min(place->end, out.size()), 1, ']');
    out.insert(std::min(place->begin, out.size()), 1, '[');
  }
  return out;
}

std::string hipaa_in_words(const RuleInfo& rule) {
  std::string out;
  for (const char letter : rule.hipaa) {
    out += (out.empty() ? "" : "; ") + std::string(1, letter) + " (" +
           std::string(hipaa_words(letter)) + ") of 45 CFR 164.514(b)(2)(i)";
  }
  return out;
}

class RulePage {
 public:
  RulePage(const RuleInfo& rule, Colour colour) : rule_(rule), paint_(colour) {}

  std::string write() {
    out_ = paint_.bold(rule_.id) + ": " + visible(rule_.title) + "\n\n";
    add("says", rule_.message);
    add("level", level());
    add("HIPAA", hipaa_in_words(rule_));
    add("why", rule_.why);
    write_evidence();
    write_repair();
    write_sources();
    write_examples("found", rule_.match_examples);
    write_examples("not found", rule_.clean_examples);
    write_allowing();
    return std::move(out_);
  }

 private:
  void add(std::string_view label, std::string_view text) {
    if (!text.empty()) out_ += paragraph(paint_, label, text);
  }

  [[nodiscard]] std::string level() const {
    if (!rule_.levels.empty()) {
      return levels_in_words(rule_) + " points up, category " + rule_.category;
    }
    return std::string(name_of(rule_.severity)) + ", " + std::string(name_of(rule_.confidence)) +
           " confidence, category " + rule_.category;
  }

  void write_evidence() {
    std::string_view label = "evidence";
    for (const Reason& weight : rule_.weights) add(std::exchange(label, ""), weighed(weight));
    for (const LearnedEvidence& learned : rule_.learned) {
      add(std::exchange(label, ""), "±" + std::to_string(learned.most) + " " + learned.because);
    }
  }

  void write_repair() {
    std::string_view label = "instead";
    if (!rule_.fix.empty()) add(std::exchange(label, ""), "“" + rule_.fix + "”");
    for (const std::string& text : rule_.suggest) add(std::exchange(label, ""), text);
    for (const Replacement& pair : rule_.replacements) {
      add(std::exchange(label, ""), pair.term + " → " + pair.instead);
    }
  }

  void write_sources() {
    std::string_view label = "source";
    for (const Citation& source : rule_.sources) {
      add(std::exchange(label, ""), cited(source));
    }
  }

  void write_examples(std::string_view heading, const std::vector<Example>& examples) {
    if (examples.empty()) return;
    out_ += "\nExamples that are " + std::string(heading) + "\n";
    for (const Example& example : examples) add("", bracketed(example));
  }

  void write_allowing() {
    if (rule_.locked) {
      out_ += "\nThis rule is locked: it cannot be allowed in a draft.\n";
      return;
    }
    out_ += "\nTo allow a place, with a reason:\n  <!-- postlint-allow " + rule_.id +
            ": REASON -->\n  postlint check --allow " + rule_.id + "=\"REASON\" PATH\n";
  }

  const RuleInfo& rule_;
  Paint paint_;
  std::string out_;
};

}  // namespace

std::string rules_as_text(const Ruleset& ruleset, Colour colour) {
  const Paint paint(colour);
  const std::size_t id_columns = longest_id(ruleset);
  std::string out;
  for (const PackInfo& pack : ruleset.packs()) {
    out += paint.bold(visible(pack.name) + " " + visible(pack.version)) + ": " +
           visible(pack.title) + " (" + std::to_string(pack.rule_count) +
           (pack.rule_count == 1 ? " rule)\n" : " rules)\n");
    for (const auto& rule : ruleset.rules()) {
      if (rule->pack == pack.name) out += row(*rule, id_columns, paint);
    }
    out += '\n';
  }
  return out + covered_letters(coverage_of(ruleset)) + "\n";
}

std::string rule_as_text(const RuleInfo& rule, Colour colour) {
  return RulePage(rule, colour).write();
}

}  // namespace postlint::report
