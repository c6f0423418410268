// EvidenceMatcher: a compiled regex, word list or dictionary behind one interface.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "match/dictionary_cache.h"
#include "match/pattern.h"
#include "rules/model.h"

namespace postlint::match {

struct Hit {
  Span span;                                 // bytes of the text searched
  const std::string* replacement = nullptr;  // nullptr but for a word list
  double number = 0;                         // of a dictionary's term
};

/// The evidence as one RE2 pattern for a PatternSet over texts of this view. For a dictionary it
/// only says that there is a word it might hold.
[[nodiscard]] std::string set_pattern_of(const rules::Evidence& evidence, rules::View view);

/// For texts of one view: case is ignored where the view ignores it, literals are folded as the view folds drafts.
/// Safe to share between threads.
class EvidenceMatcher {
 public:
  /// Compiles now and says what is wrong. Dictionaries are indexed in `cache`, when they are first
  /// used.
  static Result<EvidenceMatcher, PatternError> compile(
      const rules::Evidence& evidence, rules::View view,
      std::shared_ptr<DictionaryCache> cache = std::make_shared<DictionaryCache>());

  /// Compiles when it is first used, which for most evidence is never. Only for evidence that is
  /// known to compile: what does not, throws std::logic_error then.
  static EvidenceMatcher deferred(const rules::Evidence& evidence, rules::View view,
                                  std::shared_ptr<DictionaryCache> cache);

  EvidenceMatcher(EvidenceMatcher&&) noexcept;
  EvidenceMatcher& operator=(EvidenceMatcher&&) noexcept;
  ~EvidenceMatcher();

  /// Appends every hit in `text`, in order and without overlaps. Linear in the text.
  void find_all(std::string_view text, std::vector<Hit>& out) const;

  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  class State;
  explicit EvidenceMatcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace postlint::match
