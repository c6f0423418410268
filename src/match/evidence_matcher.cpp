#include "match/evidence_matcher.h"

#include <utility>

#include "text/normalize.h"

namespace postlint::match {
namespace {

std::string folded_for(const rules::Regex& regex, rules::View view) {
  return view == rules::View::kRaw ? regex.pattern : text::fold_pattern(regex.pattern);
}

}  // namespace

std::string set_pattern_of(const rules::Evidence& evidence, rules::View view) {
  if (const auto* list = std::get_if<rules::WordList>(&evidence)) {
    return "(?i)" + alternation_of(*list);
  }
  const std::string pattern = folded_for(std::get<rules::Regex>(evidence), view);
  return view == rules::View::kLower ? "(?i)" + pattern : pattern;
}

Result<EvidenceMatcher, PatternError> EvidenceMatcher::compile(const rules::Evidence& evidence,
                                                               rules::View view) {
  if (const auto* list = std::get_if<rules::WordList>(&evidence)) {
    Result<WordMatcher, PatternError> words = WordMatcher::compile(*list);
    if (!words) return std::move(words).error();
    return EvidenceMatcher(Compiled(std::move(words).value()));
  }
  const auto& regex = std::get<rules::Regex>(evidence);
  const Case match_case = view == rules::View::kLower ? Case::kInsensitive : Case::kSensitive;
  Result<Pattern, PatternError> pattern = Pattern::compile(folded_for(regex, view), regex.group,
                                                           match_case, Preference::kFirst);
  if (!pattern) return std::move(pattern).error();
  return EvidenceMatcher(Compiled(std::move(pattern).value()));
}

void EvidenceMatcher::find_all(std::string_view text, std::vector<Hit>& out) const {
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t resume = text.size();
    Hit hit;
    if (const auto* words = std::get_if<WordMatcher>(&compiled_)) {
      const WordMatcher::Hit found = words->find(text, from, resume);
      hit = {found.span, found.replacement};
    } else {
      hit.span = std::get<Pattern>(compiled_).find(text, from, resume);
    }
    if (hit.span.empty()) return;
    out.push_back(hit);
    from = resume;
  }
}

bool EvidenceMatcher::matches_whole(std::string_view text) const {
  return std::visit([text](const auto& matcher) { return matcher.matches_whole(text); },
                    compiled_);
}

}  // namespace postlint::match
