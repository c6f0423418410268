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
#include "postlint/profile.h"
#include "postlint/rule_info.h"
#include "rules/document_check.h"
#include "rules/evidence.h"

namespace postlint::rules {

enum class Unit : std::uint8_t {
  kCharacters,
  kWords,
  kSentences,
  kParagraphs,
  kPost,
  kDocument,
  kIntroduction,  // the heading above, and the line that leads in with a colon
};

/// How far from the match a condition looks. "1 sentence" is the sentence of the match itself.
struct Window {
  Unit unit = Unit::kSentences;
  std::size_t count = 1;  // unused for kPost, kDocument and kIntroduction
};

enum class Side : std::uint8_t { kEither, kBefore, kAfter };

struct Condition {
  Evidence evidence;
  Window window;
  Side side = Side::kEither;
};

/// Which words of a match a test looks at. Words are parted by white space.
enum class WordPart : std::uint8_t { kFirst, kLast, kAny, kEvery, kNone, kWhole };

/// True when the words named are the evidence, each as a whole.
struct WordTest {
  WordPart part = WordPart::kWhole;
  Evidence evidence;
};

/// True when the condition holds, or with `absent` when it does not.
struct NearTest {
  Condition condition;
  bool absent = false;
};

/// True when the match lies in one of these kinds of segment.
struct ScopeTest {
  ScopeMask scope = 0;
};

/// True when the match begins its sentence.
struct SentenceStartTest {};

/// True when the match stands in a short quotation.
struct QuotedTest {};

/// True when the rule's replacement for the match stands in the match's paragraph.
struct ReplacementTest {};

using WeightTest =
    std::variant<WordTest, NearTest, ScopeTest, SentenceStartTest, QuotedTest, ReplacementTest>;

/// A piece of evidence for (points above 0) or against a match; all its tests must hold.
struct Weight {
  int points = 0;
  std::string because;
  std::vector<WeightTest> tests;
};

/// Pieces of evidence that several rules share by name.
struct EvidenceGroup {
  std::string name;  // in the pack
  std::vector<Weight> weights;
};

/// True when the pieces of the group that hold come to at least so many points.
struct GroupCondition {
  std::shared_ptr<const EvidenceGroup> group;
  int at_least = 1;
};

/// Evidence for a match that holds a word of another match of the same rule in the draft, one that
/// is a warning or worse without this.
struct Again {
  int points = 0;
  std::string because;
  std::optional<Evidence> except;  // words that do not count
};

/// What a learned model reads.
enum class Reads : std::uint8_t { kContext, kSentence, kDocument };

/// Evidence from a linear model: the weights of the features that hold are summed, multiplied and
/// rounded to points, for or against.
struct Learned {
  std::shared_ptr<const DictionaryFile> model;  // features and weights
  Reads reads = Reads::kContext;
  double times = 1;
  int most = 10;  // points at most, either way
  std::string because;
};

/// The pieces of evidence of a match are summed, and the first level that the sum reaches counts;
/// below the last one there is no finding.
struct Weighing {
  std::vector<Weight> weights;
  std::vector<Level> levels;       // in falling order of `at`
  std::optional<Evidence> ignore;  // words of the match that tests of words do not see
  std::optional<Again> again;
  std::vector<Learned> learned;
};

/// What allow entries and rules have in common: how a place is found.
struct Matcher {
  Evidence find;
  std::vector<View> views;
  ScopeMask scope = 0;
  std::string validator;  // empty: none; the name is checked when the rule is compiled
  Origin validator_origin;
  std::vector<Condition> near;                // all must hold
  std::vector<Condition> unless;              // none may hold
  std::vector<GroupCondition> near_groups;    // all must hold
  std::vector<GroupCondition> unless_groups;  // none may hold
  std::optional<Evidence> except;             // the whole match must not be one of these
  std::vector<Evidence> trim;     // words taken off both ends of a match before all else
  std::optional<Weighing> weigh;  // a match needs enough points; nothing: every match counts
};

/// What a trait's number counts: the people of a place, or the people in 100,000 that fit.
enum class Counts : std::uint8_t { kPeople, kShare };

/// A detail about a person that narrows down who it can be.
struct Trait {
  std::string name;     // traits of one name are one detail told several times
  std::string title;    // "the age"
  std::string because;  // where the figures come from
  Matcher matcher;
  Counts counts = Counts::kShare;
  std::optional<double> number;                 // the same for every match
  std::shared_ptr<const DictionaryFile> table;  // the match, or `key`, is looked up here; neither:
                                                // the number is that of the dictionary's term
  std::string key;                              // of `table`; empty: the match
};

/// What an estimate of at most `at_most` people means.
struct EstimateLevel {
  double at_most = 0;
  Severity severity = Severity::kWarning;
  Confidence confidence = Confidence::kMedium;
};

/// Details of the whole draft or thread taken together: how many people could fit them.
struct Combination {
  double people = 0;               // when no place is stated
  std::string because;             // why this number
  std::size_t at_least = 2;        // different details
  std::vector<std::string> needs;  // names of traits of which one must be told; empty: any
  std::vector<Trait> traits;
  std::vector<EstimateLevel> levels;  // in rising order of `at_most`
};

struct Rule {
  std::shared_ptr<const RuleInfo> info;
  Matcher matcher;
  std::optional<Combination> combination;  // set: `matcher` has nothing to find
  std::optional<DocumentCheck> check;      // set: of `matcher` only `near` and `unless` count, with
                                           // windows of a post or the document
  Origin origin;                           // the rule's id
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

/// A profile, and where its parts stand in the files.
struct Profile {
  ProfileInfo info;
  Origin origin;                         // its name
  std::vector<Origin> pack_origins;      // of `info.packs`, one by one
  std::vector<Origin> severity_origins;  // of `info.severity`, one by one
  std::vector<Origin> indicator_origins;
};

/// An indicator of quality: met when none of its rules has a finding.
struct IndicatorItem {
  std::string title;
  std::vector<std::string> rules;  // full ids; empty: it is not judged
  std::vector<Origin> rule_origins;
  std::string not_judged;  // why
};

struct IndicatorSet {
  std::string name;
  std::string title;
  std::vector<Citation> sources;
  std::vector<IndicatorItem> items;
};

struct Pack {
  bool verified = false;  // built in: its patterns are known to compile
  std::string name;
  std::string version;
  std::string title;
  std::string owner;
  std::string license;
  std::vector<LetterCoverage> coverage;     // each letter once
  std::vector<DictionaryTerms> vocabulary;  // words by which names written together are split
  std::vector<Rule> rules;
  std::vector<Allow> allows;
  std::vector<Profile> profiles;
  std::vector<IndicatorSet> indicators;
};

}  // namespace postlint::rules
