#include "match/pattern.h"

#include <re2/re2.h>

#include <array>
#include <utility>

namespace postlint::match {
namespace {

// Bytes one pattern may take for its program and caches. A pattern of a pack is short; what does
// not fit is a mistake such as \w{1000}{1000}.
constexpr std::int64_t kPatternMemory = std::int64_t{16} << 20;
constexpr int kMaxGroup = 9;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

PatternError refused(const re2::RE2& re) {
  const bool large = re.error_code() == re2::RE2::ErrorPatternTooLarge ||
                     re.error_code() == re2::RE2::ErrorRepeatSize;
  return {large ? PatternFault::kTooLarge : PatternFault::kSyntax, re.error(), re.error_arg()};
}

}  // namespace

Result<Pattern, PatternError> Pattern::compile(std::string_view source, int group,
                                               Case match_case, Preference preference) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(match_case == Case::kSensitive);
  options.set_longest_match(preference == Preference::kLongest);
  options.set_max_mem(kPatternMemory);
  auto re = std::make_unique<const re2::RE2>(piece(source), options);
  if (!re->ok()) return refused(*re);
  const int groups = re->NumberOfCapturingGroups();
  if (group < 0 || group > kMaxGroup || group > groups) {
    return PatternError{PatternFault::kNoSuchGroup,
                        "it has " + std::to_string(groups) + " groups, not " +
                            std::to_string(group),
                        {}};
  }
  if (re2::RE2::FullMatch("", *re)) {
    return PatternError{PatternFault::kMatchesEmpty, "it matches the empty string", {}};
  }
  return Pattern(std::move(re), group);
}

Pattern::Pattern(std::unique_ptr<const re2::RE2> re, int group)
    : re_(std::move(re)), group_(group) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Span Pattern::find(std::string_view text, std::size_t from, std::size_t& resume) const {
  std::array<re2::StringPiece, kMaxGroup + 1> groups;
  const re2::StringPiece whole = piece(text);
  while (from < text.size() && re_->Match(whole, from, text.size(), re2::RE2::UNANCHORED,
                                          groups.data(), group_ + 1)) {
    const auto place = [&text](const re2::StringPiece& group) {
      const auto begin = static_cast<std::size_t>(group.data() - text.data());
      return Span{begin, begin + group.size()};
    };
    const Span match = place(groups[0]);
    if (match.empty()) {  // an empty match of a longer pattern, as `a*|b` has
      from = match.end + 1;
      continue;
    }
    resume = match.end;
    const re2::StringPiece& reported = groups[static_cast<std::size_t>(group_)];
    return reported.data() == nullptr || reported.empty() ? match : place(reported);
  }
  resume = text.size();
  return {};
}

Span Pattern::find_at(std::string_view text, std::size_t begin, std::size_t end) const {
  re2::StringPiece match;
  if (!re_->Match(piece(text), begin, end, re2::RE2::ANCHOR_START, &match, 1)) return {};
  return {begin, begin + match.size()};
}

bool Pattern::matches_whole(std::string_view text) const {
  return re2::RE2::FullMatch(piece(text), *re_);
}

}  // namespace postlint::match
