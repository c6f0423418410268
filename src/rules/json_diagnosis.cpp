#include "rules/json_diagnosis.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "rules/json_token.h"
#include "rules/show_text.h"

namespace postlint::rules {
namespace {

TreeError fault(Span span, std::string message, std::string hint) {
  return {Code::kSyntax, span, std::move(message), std::move(hint)};
}

constexpr std::string_view kCutHint = "is the file complete? add the missing bracket";

// ---- single tokens ----

std::optional<TreeError> check_escape(std::string_view text, std::size_t at) {
  const char c = text[at + 1];
  if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) return std::nullopt;
  const Span span{at, at + 1 + code_point_size(text, at + 1)};
  const std::string written(slice(text, span));
  if (c == 'u') {
    return fault({at, std::min(at + 6, text.size())}, "`\\u` needs four hexadecimal digits",
                 "write for example \\u00e9, or the character itself");
  }
  return fault(span, "`" + written + "` is not an escape that JSON knows",
               "in JSON a backslash is written twice: write `\\" + written + "`");
}

bool is_hex(std::string_view digits) {
  return digits.size() == 4 && std::ranges::all_of(digits, [](char c) {
           return ascii::is_digit(c) || (ascii::to_lower(c) >= 'a' && ascii::to_lower(c) <= 'f');
         });
}

std::optional<TreeError> check_string(std::string_view text, Span span) {
  for (std::size_t at = span.begin + 1; at + 1 < span.end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20) {
      return fault({at, at + 1}, "a control character inside a text",
                   byte == '\t' ? "write \\t for a tab" : "delete it");
    }
    if (byte != '\\') continue;
    const bool is_good_unicode =
        text[at + 1] == 'u' && at + 6 < span.end && is_hex(text.substr(at + 2, 4));
    if (!is_good_unicode) {
      if (std::optional<TreeError> error = check_escape(text, at)) return error;
    }
    ++at;
  }
  return std::nullopt;
}

bool is_number(std::string_view word) {
  std::size_t at = word.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < word.size() && ascii::is_digit(word[at])) ++at;
    return at - from;
  };
  const std::size_t first = at;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && word[first] == '0')) return false;
  if (at < word.size() && word[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < word.size() && ascii::to_lower(word[at]) == 'e') {
    ++at;
    if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == word.size();
}

std::optional<TreeError> check_word(std::string_view text, Span span) {
  const std::string_view word = slice(text, span);
  if (word == "true" || word == "false" || word == "null" || is_number(word)) return std::nullopt;
  const std::string lower = ascii::to_lower(word);
  if (lower == "true" || lower == "false" || lower == "null") {
    return fault(span, quote_value(word) + " is not a value that JSON knows",
                 "write `" + lower + "`");
  }
  if (ascii::is_digit(word.back()) && !ascii::is_alpha(word.front())) {
    return fault(span, quote_value(word) + " is not a number that JSON knows",
                 "write it without `+` and leading zeros, or as text in double quotes");
  }
  return fault(span, quote_value(word) + " stands without quotes",
               "put it in double quotes: \"" + printable(word.substr(0, 40)) + "\"");
}

TreeError other_token(std::string_view text, Span span) {
  const std::string_view c = slice(text, span);
  constexpr std::array<std::string_view, 8> curly = {"“", "”", "„", "‟", "‘", "’", "«", "»"};
  if (std::ranges::find(curly, c) != curly.end()) {
    return fault(span, "a curly quote " + quote_value(c) + " where a straight one belongs",
                 "use the straight double quote \"; word processors replace it, text editors "
                 "do not");
  }
  if (c == "'" || c == "`") {
    return fault(span, "text in " + std::string(c == "'" ? "single quotes" : "backticks"),
                 "use the straight double quote \"");
  }
  if (c == "#") return fault(span, "`#` does not begin a comment", "begin comments with `//`");
  if (c == "/") return fault(span, "a stray `/`", "begin comments with `//`");
  return fault(span, quote_value(c) + " does not belong here",
               "delete it, or put it inside a text");
}

TreeError open_string(Span span) {
  return fault(span, "a text is not closed on its line",
               "add the closing double quote; write \\n for a line break inside a text");
}

// ---- the grammar ----

enum class Want : std::uint8_t { kValue, kFirstItem, kKey, kFirstKey, kColon, kNext, kEnd };

std::string line_number(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return std::to_string(std::ranges::count(before, '\n') + 1);
}

class Grammar {
 public:
  explicit Grammar(std::string_view text) : text_(text), tokenizer_(text) {}

  std::optional<TreeError> run() {
    while (true) {
      const Token token = tokenizer_.next();
      if (std::optional<TreeError> error = step(token)) return error;
      if (token.kind == TokenKind::kEnd) return std::nullopt;
      last_ = token;
    }
  }

 private:
  std::optional<TreeError> step(const Token& token) {
    if (std::optional<TreeError> error = check_token(token)) return error;
    switch (want_) {
      case Want::kFirstItem:
        if (token.kind == TokenKind::kCloseList) return close(token);
        return value(token);
      case Want::kValue: return value(token);
      case Want::kFirstKey:
        if (token.kind == TokenKind::kCloseObject) return close(token);
        return key(token);
      case Want::kKey: return key(token);
      case Want::kColon: return colon(token);
      case Want::kNext: return next(token);
      case Want::kEnd: return end(token);
    }
    return std::nullopt;
  }

  // What is wrong with a token wherever it stands.
  std::optional<TreeError> check_token(const Token& token) {
    switch (token.kind) {
      case TokenKind::kOther:
        return touches_text(token) ? inner_quote() : other_token(text_, token.span);
      case TokenKind::kBlockComment: return block_comment_error(token.span);
      case TokenKind::kOpenString: return unclosed(token);
      case TokenKind::kString: return check_string(text_, token.span);
      case TokenKind::kWord:
        return touches_text(token) ? inner_quote() : check_word(text_, token.span);
      default: return std::nullopt;
    }
  }

  bool touches_text(const Token& token) const {
    return last_.kind == TokenKind::kString && last_.span.end == token.span.begin;
  }

  TreeError inner_quote() const {
    return fault({last_.span.end - 1, last_.span.end}, "a double quote ends the text early",
                 "write \\\" for a quote inside a text; or is a comma missing?");
  }

  // `"a "b" c"`: the text was closed by the quote before, this one opens nothing.
  TreeError unclosed(const Token& token) const {
    return touches_text(token) ? inner_quote() : open_string(token.span);
  }

  static bool is_scalar(TokenKind kind) {
    return kind == TokenKind::kString || kind == TokenKind::kWord;
  }

  std::optional<TreeError> value(const Token& token) {
    if (is_scalar(token.kind)) return after_value();
    if (token.kind == TokenKind::kOpenObject || token.kind == TokenKind::kOpenList) {
      open_.push_back(token);
      want_ = token.kind == TokenKind::kOpenObject ? Want::kFirstKey : Want::kFirstItem;
      return std::nullopt;
    }
    if (token.kind == TokenKind::kEnd) return cut(token);
    if (token.kind == TokenKind::kColon) return colon_in_list(token);
    return no_value(token);
  }

  TreeError no_value(const Token& token) const {
    const bool is_close =
        token.kind == TokenKind::kCloseList || token.kind == TokenKind::kCloseObject;
    if (last_.kind == TokenKind::kComma && is_close) {
      return fault(last_.span, "a comma after the last item", "delete the comma");
    }
    if (last_.kind == TokenKind::kComma) {
      return fault(token.span, "two commas in a row", "delete one");
    }
    if (last_.kind == TokenKind::kColon) {
      return fault(last_.span, "a key has no value", "write a value after the colon");
    }
    return fault(token.span, quote_value(slice(text_, token.span)) + " where a value belongs",
                 "is a bracket or a value missing before it?");
  }

  std::optional<TreeError> key(const Token& token) {
    if (token.kind == TokenKind::kString) {
      want_ = Want::kColon;
      return std::nullopt;
    }
    if (token.kind == TokenKind::kEnd) return cut(token);
    if (last_.kind == TokenKind::kComma && token.kind == TokenKind::kCloseObject) {
      return fault(last_.span, "a comma after the last item", "delete the comma");
    }
    if (token.kind == TokenKind::kCloseList || token.kind == TokenKind::kCloseObject) {
      return wrong_close(token);
    }
    if (token.kind == TokenKind::kComma) {
      return fault(token.span, "a comma with nothing before it", "delete it");
    }
    return fault(token.span, quote_value(slice(text_, token.span)) + " where a key belongs",
                 "inside `{ }` every value has a key: \"key\": value");
  }

  std::optional<TreeError> colon(const Token& token) {
    if (token.kind == TokenKind::kColon) {
      want_ = Want::kValue;
      return std::nullopt;
    }
    if (token.kind == TokenKind::kEnd) return cut(token);
    const std::string name(slice(text_, last_.span));
    return fault({last_.span.end, last_.span.end + 1},
                 "a colon and a value are missing after the key " + quote_value(name),
                 "write \"key\": value; a list of values stands in `[ ]`");
  }

  std::optional<TreeError> next(const Token& token) {
    switch (token.kind) {
      case TokenKind::kComma:
        want_ = open_.back().kind == TokenKind::kOpenObject ? Want::kKey : Want::kValue;
        return std::nullopt;
      case TokenKind::kCloseObject:
      case TokenKind::kCloseList: return close(token);
      case TokenKind::kEnd: return cut(token);
      case TokenKind::kColon: return colon_in_list(token);
      default:
        if (touches_text(token)) return inner_quote();
        return fault({last_.span.end, last_.span.end + 1}, "a comma is missing",
                     "put a comma between two items");
    }
  }

  std::optional<TreeError> close(const Token& token) {
    const bool fits =
        (open_.back().kind == TokenKind::kOpenObject) == (token.kind == TokenKind::kCloseObject);
    if (!fits) return wrong_close(token);
    open_.pop_back();
    return after_value();
  }

  std::optional<TreeError> after_value() {
    want_ = open_.empty() ? Want::kEnd : Want::kNext;
    return std::nullopt;
  }

  TreeError wrong_close(const Token& token) const {
    const bool is_object = open_.back().kind == TokenKind::kOpenObject;
    const std::string opened = is_object ? "`{`" : "`[`";
    const std::string due = is_object ? "`}`" : "`]`";
    return fault(token.span,
                 "the " + opened + " of line " + line_number(text_, open_.back().span.begin) +
                     " is closed by " + quote_value(slice(text_, token.span)),
                 "add the missing " + due + " before it");
  }

  TreeError colon_in_list(const Token& token) const {
    if (!open_.empty() && open_.back().kind == TokenKind::kOpenObject) {
      return fault(token.span, "a second colon after one key", "is a comma missing before?");
    }
    if (open_.empty()) return no_value(token);
    return fault(
        last_.span,
        "a key inside the list that line " + line_number(text_, open_.back().span.begin) + " opens",
        "close the list with `]` before it; keys with values stand in `{ }`");
  }

  // The file ends too early: point at its last token, name the bracket still open.
  TreeError cut(const Token& token) const {
    if (open_.empty()) return fault(token.span, "the file is empty", "a pack begins with `{`");
    const bool is_object = open_.back().kind == TokenKind::kOpenObject;
    return fault(
        open_.back().span,
        std::string("the file ends before this ") + (is_object ? "`{`" : "`[`") + " is closed",
        std::string(kCutHint) + (is_object ? " `}`" : " `]`"));
  }

  std::optional<TreeError> end(const Token& token) const {
    if (token.kind == TokenKind::kEnd) return std::nullopt;
    if (token.kind == TokenKind::kCloseObject || token.kind == TokenKind::kCloseList) {
      return fault(token.span, "a closing bracket too many",
                   "delete it, or add the opening one it belongs to");
    }
    return fault(token.span, "text after the end of the pack", "a file holds one `{ … }`");
  }

  std::string_view text_;
  Tokenizer tokenizer_;
  Want want_ = Want::kValue;
  std::vector<Token> open_;
  Token last_;
};

}  // namespace

TreeError block_comment_error(Span span) {
  return fault({span.begin, span.begin + 2}, "a block comment `/* … */`",
               "begin every line of a comment with `//`");
}

TreeError explain_syntax_error(std::string_view text, std::size_t bytes_read) {
  if (std::optional<TreeError> error = Grammar(text).run()) return *std::move(error);
  // Left over are numbers beyond any range and lone surrogates.
  const std::size_t at = bytes_read > 0 ? std::min(bytes_read, text.size()) - 1 : 0;
  return fault({at, at + 1}, "the JSON parser cannot take this",
               "is a number too large, or a \\u escape only half of a pair?");
}

}  // namespace postlint::rules
