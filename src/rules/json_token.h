// A tokenizer for JSON text that may be wrong: it never fails, and says where each token stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "postlint/span.h"

namespace postlint::rules {

enum class TokenKind : std::uint8_t {
  kEnd,
  kOpenObject,
  kCloseObject,
  kOpenList,
  kCloseList,
  kComma,
  kColon,
  kString,
  kOpenString,    // a string that is not closed on its line
  kWord,          // a number, a literal, or a word without quotes
  kBlockComment,  // /* … */, which packs do not have
  kOther,         // one code point that begins nothing
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  Span span;
};

class Tokenizer {
 public:
  /// `text` must outlive the tokenizer.
  explicit Tokenizer(std::string_view text) noexcept : text_(text) {}

  /// The next token after white space and `//` comments; kEnd for ever at the end.
  Token next() noexcept;

 private:
  void skip_blank() noexcept;
  Token take(TokenKind kind, std::size_t size) noexcept;
  Token take_string() noexcept;
  Token take_word() noexcept;
  Token take_block_comment() noexcept;

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace postlint::rules
