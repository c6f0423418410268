#include "match/evidence_matcher.h"

#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>
#include <variant>

#include "match/word_matcher.h"
#include "text/normalize.h"

namespace postlint::match {
namespace {

std::string folded_for(const rules::Regex& regex, rules::View view) {
  return view == rules::View::kRaw ? regex.pattern : text::fold_pattern(regex.pattern);
}

using Compiled = std::variant<Pattern, WordMatcher, DictionaryMatcher>;

template <typename Matcher>
Result<Compiled, PatternError> as_compiled(Result<Matcher, PatternError> matcher) {
  if (!matcher) return std::move(matcher).error();
  return Compiled(std::move(matcher).value());
}

Result<Compiled, PatternError> compile_evidence(const rules::Evidence& evidence, rules::View view,
                                                DictionaryCache& cache) {
  if (const auto* list = std::get_if<rules::WordList>(&evidence)) {
    return as_compiled(WordMatcher::compile(*list, view));
  }
  if (const auto* terms = std::get_if<rules::DictionaryTerms>(&evidence)) {
    return Compiled(
        DictionaryMatcher(cache.of(*terms), {terms->at_least, terms->at_most}, terms->letter_case));
  }
  const auto& regex = std::get<rules::Regex>(evidence);
  const Case match_case = rules::ignores_case(view) ? Case::kInsensitive : Case::kSensitive;
  return as_compiled(
      Pattern::compile(folded_for(regex, view), regex.group, match_case, Preference::kFirst));
}

Hit next_hit(const Compiled& compiled, std::string_view text, std::size_t from,
             std::size_t& resume) {
  if (const auto* words = std::get_if<WordMatcher>(&compiled)) {
    const WordMatcher::Hit hit = words->find(text, from, resume);
    return {hit.span, hit.replacement, 0};
  }
  if (const auto* terms = std::get_if<DictionaryMatcher>(&compiled)) {
    const DictionaryMatcher::Hit hit = terms->find(text, from, resume);
    return {hit.span, nullptr, hit.number};
  }
  return {std::get<Pattern>(compiled).find(text, from, resume), nullptr, 0};
}

}  // namespace

std::string set_pattern_of(const rules::Evidence& evidence, rules::View view) {
  if (const auto* list = std::get_if<rules::WordList>(&evidence)) {
    return "(?i)" + alternation_of(*list, view);
  }
  if (const auto* terms = std::get_if<rules::DictionaryTerms>(&evidence)) {
    const bool needs_capital = terms->letter_case == rules::LetterCase::kCapitalised;
    return needs_capital ? R"([\p{Lu}\p{Lt}])" : R"([\pL\pN])";
  }
  const std::string pattern = folded_for(std::get<rules::Regex>(evidence), view);
  return rules::ignores_case(view) ? "(?i)" + pattern : pattern;
}

class EvidenceMatcher::State {
 public:
  explicit State(Compiled compiled) : compiled_(std::move(compiled)) {}
  State(const rules::Evidence& evidence, rules::View view, std::shared_ptr<DictionaryCache> cache)
      : evidence_(evidence), view_(view), cache_(std::move(cache)) {}

  const Compiled& compiled() {
    if (evidence_) std::call_once(once_, [this] { compile_now(); });
    return *compiled_;
  }

 private:
  void compile_now() {
    Result<Compiled, PatternError> made = compile_evidence(*evidence_, view_, *cache_);
    if (!made) throw std::logic_error("a pattern of a verified pack does not compile");
    compiled_ = std::move(made).value();
  }

  std::optional<rules::Evidence> evidence_;  // set: compiled on first use
  rules::View view_ = rules::View::kLower;
  std::shared_ptr<DictionaryCache> cache_;
  std::once_flag once_;
  std::optional<Compiled> compiled_;
};

EvidenceMatcher::EvidenceMatcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
EvidenceMatcher::EvidenceMatcher(EvidenceMatcher&&) noexcept = default;
EvidenceMatcher& EvidenceMatcher::operator=(EvidenceMatcher&&) noexcept = default;
EvidenceMatcher::~EvidenceMatcher() = default;

Result<EvidenceMatcher, PatternError> EvidenceMatcher::compile(
    const rules::Evidence& evidence, rules::View view, std::shared_ptr<DictionaryCache> cache) {
  if (std::holds_alternative<rules::DictionaryTerms>(evidence)) {
    return deferred(evidence, view, std::move(cache));  // nothing can be wrong with it
  }
  Result<Compiled, PatternError> compiled = compile_evidence(evidence, view, *cache);
  if (!compiled) return std::move(compiled).error();
  return EvidenceMatcher(std::make_unique<State>(std::move(compiled).value()));
}

EvidenceMatcher EvidenceMatcher::deferred(const rules::Evidence& evidence, rules::View view,
                                          std::shared_ptr<DictionaryCache> cache) {
  return EvidenceMatcher(std::make_unique<State>(evidence, view, std::move(cache)));
}

void EvidenceMatcher::find_all(std::string_view text, std::vector<Hit>& out) const {
  const Compiled& compiled = state_->compiled();
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t resume = text.size();
    const Hit hit = next_hit(compiled, text, from, resume);
    if (hit.span.empty()) return;
    out.push_back(hit);
    from = resume;
  }
}

bool EvidenceMatcher::matches_whole(std::string_view text) const {
  return std::visit([text](const auto& matcher) { return matcher.matches_whole(text); },
                    state_->compiled());
}

}  // namespace postlint::match
