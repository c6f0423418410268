#include "rules/regex_syntax.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace postlint::rules {
namespace {

enum class PieceKind : std::uint8_t { kChar, kEscape, kClass, kGroup, kQuantifier };

struct Piece {
  PieceKind kind = PieceKind::kChar;
  Span span;
};

// Splits a pattern into escapes, classes, openings of groups, quantifiers and characters.
class RegexReader {
 public:
  explicit RegexReader(std::string_view pattern) : pattern_(pattern) {}

  bool next(Piece& piece) {
    if (at_ >= pattern_.size()) return false;
    const std::size_t begin = at_;
    const PieceKind kind = read();
    at_ = std::min(std::max(at_, begin + 1), pattern_.size());
    piece = {kind, {begin, at_}};
    return true;
  }

 private:
  PieceKind read() {
    switch (pattern_[at_]) {
      case '\\': at_ += escape_size(at_); return PieceKind::kEscape;
      case '[': read_class(); return PieceKind::kClass;
      case '(': read_group(); return PieceKind::kGroup;
      case '*':
      case '+':
      case '?': ++at_; return PieceKind::kQuantifier;
      case '{': return read_repetition() ? PieceKind::kQuantifier : PieceKind::kChar;
      default: ++at_; return PieceKind::kChar;
    }
  }

  // Bytes of the escape at `at`: \d, \Q…\E, \pL, \p{Lu}, \x{1F600}.
  [[nodiscard]] std::size_t escape_size(std::size_t at) const {
    if (at + 1 >= pattern_.size()) return 1;
    const char c = pattern_[at + 1];
    if (c == 'Q') {
      const std::size_t end = pattern_.find("\\E", at + 2);
      return end == std::string_view::npos ? pattern_.size() - at : end + 2 - at;
    }
    const bool has_argument = c == 'p' || c == 'P' || c == 'x';
    if (!has_argument || at + 2 >= pattern_.size()) return 2;
    if (pattern_[at + 2] != '{') return c == 'x' ? 2 : 3;
    const std::size_t end = pattern_.find('}', at + 2);
    return end == std::string_view::npos ? 2 : end + 1 - at;
  }

  void read_class() {
    ++at_;
    if (at_ < pattern_.size() && pattern_[at_] == '^') ++at_;
    bool is_first = true;  // a `]` right at the beginning is a member
    while (at_ < pattern_.size() && (pattern_[at_] != ']' || is_first)) {
      is_first = false;
      const std::size_t named =
          pattern_.substr(at_, 2) == "[:" ? pattern_.find(":]", at_ + 2) : std::string_view::npos;
      if (named != std::string_view::npos) {
        at_ = named + 2;
      } else {
        at_ += pattern_[at_] == '\\' ? escape_size(at_) : 1;
      }
    }
    ++at_;
  }

  // "(" or the part that tells what the group does: "(?<=", "(?P=", "(?:".
  void read_group() {
    ++at_;
    if (pattern_.substr(at_, 1) != "?") return;
    const std::string_view rest = pattern_.substr(at_);
    for (const std::string_view head : {std::string_view("?<="), std::string_view("?<!"),
                                        std::string_view("?P="), std::string_view("?P<")}) {
      if (rest.starts_with(head)) {
        at_ += head.size();
        return;
      }
    }
    at_ += std::min<std::size_t>(rest.size(), 2);
  }

  // True for {3}, {3,} and {3,5}; any other brace is a character.
  bool read_repetition() {
    std::size_t end = at_ + 1;
    const auto skip_digits = [&] {
      const std::size_t from = end;
      while (end < pattern_.size() && ascii::is_digit(pattern_[end])) ++end;
      return end > from;
    };
    const bool has_count = skip_digits();
    if (end < pattern_.size() && pattern_[end] == ',') {
      ++end;
      skip_digits();
    }
    const bool is_repetition = has_count && end < pattern_.size() && pattern_[end] == '}';
    at_ = is_repetition ? end + 1 : at_ + 1;
    return is_repetition;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
};

struct GroupFault {
  std::string_view head;
  Code code;
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view kNearHint =
    "say what must stand before or after in `near`, or match it too and report only "
    "a `group`";
constexpr std::string_view kUnlessHint =
    "say what must not stand near in `unless`, or which matches to drop in `except`";
constexpr std::string_view kBackHint =
    "write the part out again, or check the match with `validate`";
constexpr std::string_view kPossessiveHint = "use the plain form: RE2 never backtracks";

constexpr std::array kGroupFaults = {
    GroupFault{"(?=", Code::kLookaround, "RE2 does not support lookahead `(?=…)`", kNearHint},
    GroupFault{"(?!", Code::kLookaround, "RE2 does not support negative lookahead `(?!…)`",
               kUnlessHint},
    GroupFault{"(?<=", Code::kLookaround, "RE2 does not support lookbehind `(?<=…)`", kNearHint},
    GroupFault{"(?<!", Code::kLookaround, "RE2 does not support negative lookbehind `(?<!…)`",
               kUnlessHint},
    GroupFault{"(?P=", Code::kBackreference, "RE2 does not support the backreference `(?P=…)`",
               kBackHint},
    GroupFault{"(?>", Code::kPossessive, "RE2 does not support the atomic group `(?>…)`",
               kPossessiveHint},
};

RegexFault make_fault(Code code, Span where, std::string_view message, std::string_view hint) {
  return {code, where, std::string(message), std::string(hint)};
}

std::optional<RegexFault> group_fault(std::string_view text, Span where) {
  const auto found = std::ranges::find(kGroupFaults, text, &GroupFault::head);
  if (found == kGroupFaults.end()) return std::nullopt;
  return make_fault(found->code, where, found->message, found->hint);
}

std::optional<RegexFault> escape_fault(std::string_view text, Span where) {
  if (text.size() < 2) return std::nullopt;
  const bool refers_back = (text[1] >= '1' && text[1] <= '9') || text[1] == 'k' || text[1] == 'g';
  if (!refers_back) return std::nullopt;
  return make_fault(Code::kBackreference, where,
                    "RE2 does not support the backreference `" + std::string(text) + "`",
                    kBackHint);
}

std::optional<RegexFault> char_fault(std::string_view text, Span where) {
  if (text != "\b" && text != "\f") return std::nullopt;
  const std::string letter = text == "\b" ? "b" : "f";
  const std::string name = text == "\b" ? "backspace" : "form feed";
  return RegexFault{Code::kControlCharacterInRegex, where,
                    "`\\" + letter + "` in JSON is a " + name + " character, not part of a regex",
                    "write `\\\\" + letter + "`"};
}

// True when the class has a range between letters that `is_case` accepts.
template <typename Predicate>
bool has_range(std::string_view members, Predicate is_case) {
  for (std::size_t i = 0; i + 2 < members.size(); ++i) {
    if (members[i + 1] == '-' && is_case(members[i]) && is_case(members[i + 2])) return true;
  }
  return false;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_upper_only(std::string_view members) {
  const bool has_upper =
      has_range(members, ascii::is_upper) || has(members, "[:upper:]") || has(members, "\\p{Lu}");
  const bool has_lower =
      has_range(members, ascii::is_lower) || has(members, "[:lower:]") || has(members, "\\p{Ll}");
  return has_upper && !has_lower;
}

}  // namespace

std::vector<RegexFault> find_unsupported(std::string_view pattern) {
  std::vector<RegexFault> faults;
  RegexReader reader(pattern);
  Piece last;
  for (Piece piece; reader.next(piece); last = piece) {
    const std::string_view text = slice(pattern, piece.span);
    std::optional<RegexFault> fault;
    if (piece.kind == PieceKind::kGroup) fault = group_fault(text, piece.span);
    if (piece.kind == PieceKind::kEscape) fault = escape_fault(text, piece.span);
    if (piece.kind == PieceKind::kChar) fault = char_fault(text, piece.span);
    const bool follows_quantifier =
        last.kind == PieceKind::kQuantifier && last.span.end == piece.span.begin;
    if (text == "+" && follows_quantifier) {
      fault = make_fault(
          Code::kPossessive, {last.span.begin, piece.span.end},
          "RE2 does not support the possessive quantifier `" +
              std::string(pattern.substr(last.span.begin, piece.span.end - last.span.begin)) + "`",
          kPossessiveHint);
    }
    if (fault) faults.push_back(*std::move(fault));
  }
  return faults;
}

std::optional<Span> find_upper_case_class(std::string_view pattern) {
  RegexReader reader(pattern);
  for (Piece piece; reader.next(piece);) {
    const std::string_view text = slice(pattern, piece.span);
    if (piece.kind == PieceKind::kClass && is_upper_only(text)) return piece.span;
    if (piece.kind == PieceKind::kEscape && text == "\\p{Lu}") return piece.span;
  }
  return std::nullopt;
}

}  // namespace postlint::rules
