#include "rules/json_tree.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "rules/json_diagnosis.h"
#include "rules/json_token.h"
#include "rules/show_text.h"

namespace postlint::rules {
namespace {

using Json = nlohmann::json;

Node node_of(Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

// Receives values from nlohmann/json, which has checked the grammar up to them, and takes their
// places from a tokenizer that walks the same text in step.
class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  explicit TreeBuilder(std::string_view text) : text_(text), tokenizer_(text) {}

  bool null() override { return add(Node{}); }
  bool boolean(bool value) override {
    Node node = node_of(Kind::kBool);
    node.flag = value;
    return add(std::move(node));
  }
  bool number_integer(number_integer_t value) override {
    return add_number(static_cast<double>(value), value);
  }
  bool number_unsigned(number_unsigned_t value) override {
    const auto number = static_cast<double>(value);
    if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return add_number(number, std::nullopt);
    }
    return add_number(number, static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t&) override {
    return add_number(value, std::nullopt);
  }
  bool string(string_t& value) override {
    Node node = node_of(Kind::kString);
    node.text = std::move(value);
    return add(std::move(node));
  }
  bool binary(binary_t&) override { return false; }  // no such thing in JSON text
  bool start_object(std::size_t) override { return open(Kind::kObject); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Kind::kList); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    const Token token = next_token();
    key_ = std::move(value);
    key_span_ = token.span;
    return !error_;
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
    if (!error_) error_ = explain_syntax_error(text_, position);
    return false;
  }

  Result<Node, TreeError> finish(bool is_parsed) {
    if (is_parsed) next_token();  // what follows the value may be a block comment
    if (error_) return *std::move(error_);
    if (!is_parsed) return explain_syntax_error(text_, text_.size());
    return std::move(root_);
  }

 private:
  // The tokenizer's next token that is not mere punctuation between values.
  Token next_token() {
    Token token = tokenizer_.next();
    while (token.kind == TokenKind::kComma || token.kind == TokenKind::kColon) {
      token = tokenizer_.next();
    }
    if (token.kind == TokenKind::kBlockComment && !error_) error_ = block_comment_error(token.span);
    return token;
  }

  // Pointers stay valid: a list of children grows only while none of its items is open.
  Node* attach(Node node) {
    node.key = std::exchange(key_, {});
    node.key_span = std::exchange(key_span_, {});
    if (open_.empty()) {
      root_ = std::move(node);
      return &root_;
    }
    return &open_.back()->children.emplace_back(std::move(node));
  }

  bool add(Node node) {
    node.span = next_token().span;
    attach(std::move(node));
    return !error_;
  }

  bool add_number(double value, std::optional<std::int64_t> whole) {
    Node node = node_of(Kind::kNumber);
    node.number = value;
    node.integer = whole;
    return add(std::move(node));
  }

  bool open(Kind kind) {
    Node node = node_of(kind);
    node.span = next_token().span;
    if (!error_ && open_.size() >= kDeepestNesting) {
      error_ =
          TreeError{Code::kTooDeep, node.span,
                    "brackets are nested more than " + std::to_string(kDeepestNesting) + " deep",
                    "a pack needs no more than eight levels; look for a bracket too many"};
    }
    open_.push_back(attach(std::move(node)));
    return !error_;
  }

  bool close() {
    open_.back()->span.end = next_token().span.end;
    open_.pop_back();
    return !error_;
  }

  std::string_view text_;
  Tokenizer tokenizer_;
  Node root_;
  std::vector<Node*> open_;
  std::string key_;
  Span key_span_;
  std::optional<TreeError> error_;
};

std::optional<TreeError> check_bytes(std::string_view text) {
  if (text.size() > kLargestFile) {
    return TreeError{Code::kTooLarge,
                     {0, 0},
                     "the file is larger than 16 MiB",
                     "split the pack into parts and name them in `include`"};
  }
  const std::size_t bad = first_bad_utf8(text);
  if (bad == std::string_view::npos) return std::nullopt;
  return TreeError{Code::kNotUtf8,
                   {bad, bad + 1},
                   "the file is not UTF-8",
                   "save the file again with the encoding UTF-8"};
}

// Size in the file, and in memory, of the character or escape at `at` inside a valid string.
struct Step {
  std::size_t raw = 1;
  std::size_t decoded = 1;
};

unsigned hex_value(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    const unsigned digit =
        c <= '9' ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) & 0xDFU) - 'A' + 10U;
    value = value * 16 + digit;
  }
  return value;
}

Step step_at(std::string_view raw, std::size_t at) {
  if (raw[at] != '\\') return {};
  if (at + 1 < raw.size() && raw[at + 1] != 'u') return {2, 1};
  const unsigned unit = hex_value(raw.substr(at + 2, 4));
  if (unit < 0x80) return {6, 1};
  if (unit < 0x800) return {6, 2};
  const bool is_pair = unit >= 0xD800 && unit <= 0xDBFF;
  return is_pair ? Step{12, 4} : Step{6, 3};
}

}  // namespace

Result<Node, TreeError> parse_tree(std::string_view text) {
  if (std::optional<TreeError> error = check_bytes(text)) return *std::move(error);
  TreeBuilder builder(text);
  const bool is_parsed =
      Json::sax_parse(text.begin(), text.end(), &builder, nlohmann::detail::input_format_t::json,
                      /*strict=*/true, /*ignore_comments=*/true);
  return builder.finish(is_parsed);
}

Span span_in_string(std::string_view file, const Node& node, Span decoded) {
  const std::string_view raw = slice(file, node.span);
  std::size_t at = 1;
  std::size_t count = 0;
  const auto advance_to = [&](std::size_t target) {
    while (count < target && at + 1 < raw.size()) {
      const Step step = step_at(raw, at);
      at += step.raw;
      count += step.decoded;
    }
    return node.span.begin + std::min(at, raw.size());
  };
  const std::size_t begin = advance_to(decoded.begin);
  return {begin, advance_to(decoded.end)};
}

}  // namespace postlint::rules
