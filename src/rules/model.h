// The rule model: what packs say, checked and resolved, before anything is compiled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "postlint/date.h"
#include "postlint/rule_info.h"

namespace postlint::rules {

/// Where in the loaded files a value stands; lets later stages (regex compilation, validator
/// look-up) report a problem at the token that caused it.
struct Origin {
  std::size_t file = 0;   // index into the ProblemSink's files
  std::size_t begin = 0;  // bytes of that file
  std::size_t end = 0;
};

/// How far text is normalised before a rule looks at it. In `kLower` case is ignored.
enum class View : std::uint8_t { kRaw, kClean, kLower };

/// An RE2 pattern with all `{{list}}` references expanded. `group` is the reported group.
struct Regex {
  std::string pattern;
  int group = 0;
  Origin origin;
};

/// A word list with `(s)` / `(es)` expanded, as written (not folded), duplicates refused.
struct Term {
  std::string text;
  std::string replacement;  // may be empty
  Origin origin;
};
struct WordList {
  std::vector<Term> terms;
  Origin origin;
};

/// Something to look for in a text.
using Evidence = std::variant<Regex, WordList>;

enum class Unit : std::uint8_t {
  kCharacters,
  kWords,
  kSentences,
  kParagraphs,
  kPost,
  kDocument,
};

/// How far from the match a condition looks. "1 sentence" is the sentence of the match itself.
struct Window {
  Unit unit = Unit::kSentences;
  std::size_t count = 1;  // unused for kPost and kDocument
};

enum class Side : std::uint8_t { kEither, kBefore, kAfter };

struct Condition {
  Evidence evidence;
  Window window;
  Side side = Side::kEither;
};

/// Kinds of segment a rule looks at, one bit for each postlint::SegmentKind; the names are
/// resolved by the loader through segment_kind.h.
using ScopeMask = std::uint32_t;

/// What allow entries and rules have in common: how a place is found.
struct Matcher {
  Evidence find;
  std::vector<View> views;
  ScopeMask scope = 0;
  std::string validator;  // empty: none; the name is checked when the rule is compiled
  Origin validator_origin;
  std::vector<Condition> near;     // all must hold
  std::vector<Condition> unless;   // none may hold
  std::optional<Evidence> except;  // the whole match must not be one of these
};

struct Rule {
  std::shared_ptr<const RuleInfo> info;
  Matcher matcher;
  Origin origin;  // the rule's id
};

/// Something that looks like an identifier and is not: it shields findings that lie inside it.
struct Allow {
  std::string id;  // full id
  std::string title;
  std::string because;
  std::vector<Citation> sources;
  std::vector<std::string> shields;  // categories; empty: all
  std::optional<Date> expires;       // last day it shields; nothing: no end
  Matcher matcher;
  std::vector<Example> match_examples;
  std::vector<Example> clean_examples;
  Origin origin;
};

struct Pack {
  bool verified = false;  // built in: its patterns are known to compile
  std::string name;
  std::string version;
  std::string title;
  std::string owner;
  std::string license;
  std::vector<LetterCoverage> coverage;  // each letter once
  std::vector<Rule> rules;
  std::vector<Allow> allows;
};

}  // namespace postlint::rules
