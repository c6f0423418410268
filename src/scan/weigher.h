// Weigher: sums the evidence for and against one match.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "postlint/finding.h"
#include "scan/compiled_rules.h"
#include "scan/conditions.h"
#include "scan/mention.h"
#include "scan/segment_view.h"

namespace postlint::scan {

/// What the evidence came to.
struct Weighed {
  Level level;
  std::vector<Reason> reasons;  // each piece that held, in the order of the rule
};

/// Weighs matches of one draft.
class Weigher {
 public:
  Weigher(const CompiledRules& compiled, std::vector<SegmentView>& segments, Conditions& conditions)
      : compiled_(compiled), segments_(segments), conditions_(conditions) {}

  /// What is weighed: a match, and what its rule would write instead.
  struct Subject {
    Place place;
    std::string_view text;                     // of the match in lower case, unmasked
    const std::string* replacement = nullptr;  // null: none
  };

  /// The level that the match's points reach; nothing when they reach none.
  std::optional<Weighed> weigh(const CompiledWeighing& weighing, const Subject& subject);

  /// True when the group's pieces that hold come to the points asked for.
  bool reaches(const CompiledGroupCondition& condition, const Subject& subject);

  /// Remembers the words of a match, for `again` of later ones.
  void learn(const CompiledWeighing& weighing, const Subject& subject);

 private:
  // What tests look at.
  struct Words {
    std::vector<std::string> all;  // without those to ignore
    std::string_view whole;
  };

  [[nodiscard]] Words words_of(std::optional<std::size_t> ignore, std::string_view text) const;
  bool holds(const CompiledTest& test, const Subject& subject, const Words& words);
  [[nodiscard]] bool holds_words(const CompiledWordTest& test, const Words& words) const;
  int sum(const std::vector<CompiledWeight>& weights, const Subject& subject, const Words& words,
          std::vector<Reason>* reasons);
  bool begins_sentence(Place place);
  int learned_points(const CompiledLearned& learned, Place place);
  double context_score(const match::Dictionary& model, Place place);
  double sentence_score(const match::Dictionary& model, Place place);
  double document_score(const match::Dictionary& model);
  [[nodiscard]] bool holds_word_of_another(const CompiledWeighing& weighing, const Words& words,
                                           Place place) const;

  const CompiledRules& compiled_;
  std::vector<SegmentView>& segments_;
  Conditions& conditions_;
  std::map<std::size_t, Stems> stems_;  // of segments
  std::map<const match::Dictionary*, double> document_scores_;
  // By segment and sentence: a sentence without an end may hold a hundred thousand matches.
  std::map<std::tuple<const match::Dictionary*, std::size_t, Span>, double> sentence_scores_;
  // Words of matches, and where they stand.
  std::map<const CompiledWeighing*, std::map<std::string, std::vector<Place>>> learnt_;
};

}  // namespace postlint::scan
