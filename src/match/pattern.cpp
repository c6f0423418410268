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

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

// RE2's complaints in words that an author who does not program can act on.
std::string message_of(re2::RE2::ErrorCode code) {
  switch (code) {
    case re2::RE2::ErrorBadEscape: return "a backslash stands before a letter that needs none";
    case re2::RE2::ErrorBadCharClass: return "a class in `[` `]` is not known";
    case re2::RE2::ErrorBadCharRange: return "a range in `[` `]` runs backwards";
    case re2::RE2::ErrorMissingBracket: return "a `[` has no `]`";
    case re2::RE2::ErrorMissingParen: return "a `(` has no `)`";
    case re2::RE2::ErrorUnexpectedParen: return "a `)` has no `(`";
    case re2::RE2::ErrorTrailingBackslash: return "it ends in a backslash";
    case re2::RE2::ErrorRepeatArgument: return "there is nothing to repeat";
    case re2::RE2::ErrorRepeatSize: return "it repeats a part more than 1000 times";
    case re2::RE2::ErrorRepeatOp: return "it repeats a repetition";
    case re2::RE2::ErrorBadPerlOp: return "this form of `(?` is not known";
    case re2::RE2::ErrorBadUTF8: return "it is not UTF-8";
    case re2::RE2::ErrorBadNamedCapture: return "a named group is malformed";
    case re2::RE2::ErrorPatternTooLarge: return "it is too large";
    case re2::RE2::NoError:
    case re2::RE2::ErrorInternal: break;
  }
  return "RE2 refuses it";
}

PatternError refused(const re2::RE2& re) {
  const bool large = re.error_code() == re2::RE2::ErrorPatternTooLarge ||
                     re.error_code() == re2::RE2::ErrorRepeatSize;
  const bool whole =
      re.error_arg() == re.pattern() || re.error_code() == re2::RE2::ErrorPatternTooLarge;
  return {large ? PatternFault::kTooLarge : PatternFault::kSyntax, message_of(re.error_code()),
          whole ? std::string() : re.error_arg()};
}

}  // namespace

Result<Pattern, PatternError> Pattern::compile(std::string_view source, int group, Case match_case,
                                               Preference preference) {
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
                        "it has no group " + std::to_string(group) + ", its groups end at " +
                            std::to_string(groups),
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
  while (from < text.size() &&
         re_->Match(whole, from, text.size(), re2::RE2::UNANCHORED, groups.data(), group_ + 1)) {
    const auto place = [&text](const re2::StringPiece& group) {
      const auto begin = static_cast<std::size_t>(group.data() - text.data());
      return Span{begin, begin + group.size()};
    };
    const Span match = place(groups[0]);
    if (match.empty()) {  // an empty match of a longer pattern, as `\b|x` has
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
