#include "rules/json_token.h"

#include <algorithm>

#include "base/ascii.h"
#include "rules/show_text.h"

namespace postlint::rules {
namespace {

constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr bool is_word(char c) noexcept {
  return ascii::is_alnum(c) || c == '_' || c == '-' || c == '+' || c == '.' || c == '$';
}

}  // namespace

void Tokenizer::skip_blank() noexcept {
  while (at_ < text_.size()) {
    if (is_blank(text_[at_])) {
      ++at_;
    } else if (text_.substr(at_, 2) == "//") {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else {
      return;
    }
  }
}

Token Tokenizer::take(TokenKind kind, std::size_t size) noexcept {
  const Token token{kind, {at_, at_ + size}};
  at_ += size;
  return token;
}

Token Tokenizer::take_string() noexcept {
  std::size_t end = at_ + 1;
  while (end < text_.size() && text_[end] != '"' && text_[end] != '\n' && text_[end] != '\r') {
    const bool is_escape = text_[end] == '\\' && end + 1 < text_.size() && text_[end + 1] != '\n' &&
                           text_[end + 1] != '\r';
    end += is_escape ? 2 : 1;
  }
  if (end < text_.size() && text_[end] == '"') return take(TokenKind::kString, end + 1 - at_);
  return take(TokenKind::kOpenString, end - at_);
}

Token Tokenizer::take_word() noexcept {
  std::size_t end = at_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  return take(TokenKind::kWord, end - at_);
}

Token Tokenizer::take_block_comment() noexcept {
  const std::size_t close = text_.find("*/", at_ + 2);
  const std::size_t end = close == std::string_view::npos ? text_.size() : close + 2;
  return take(TokenKind::kBlockComment, end - at_);
}

Token Tokenizer::next() noexcept {
  skip_blank();
  if (at_ >= text_.size()) return {TokenKind::kEnd, {text_.size(), text_.size()}};
  switch (text_[at_]) {
    case '{': return take(TokenKind::kOpenObject, 1);
    case '}': return take(TokenKind::kCloseObject, 1);
    case '[': return take(TokenKind::kOpenList, 1);
    case ']': return take(TokenKind::kCloseList, 1);
    case ',': return take(TokenKind::kComma, 1);
    case ':': return take(TokenKind::kColon, 1);
    case '"': return take_string();
    default: break;
  }
  if (text_.substr(at_, 2) == "/*") return take_block_comment();
  if (is_word(text_[at_])) return take_word();
  return take(TokenKind::kOther, code_point_size(text_, at_));
}

}  // namespace postlint::rules
