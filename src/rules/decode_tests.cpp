#include "rules/decode_tests.h"

#include <optional>
#include <string>
#include <utility>

namespace postlint::rules {
namespace {

enum class ExampleKind : std::uint8_t { kMatch, kClean };

constexpr std::string_view kEscapeHint =
    "write \\\\[ and \\\\] for brackets that belong to the text";

// Takes the brackets out of an example. An escaped bracket belongs to the text, and so does the
// plain `]` that closes an escaped `\[`: Markdown links stay readable.
class BracketReader {
 public:
  BracketReader(const Context& context, const Node& node) : context_(context), node_(node) {}

  /// False when a bracket is wrong, which is reported.
  bool read() {
    const std::string_view text = node_.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (is_escaped_bracket(at)) {
        read_literal(text[++at]);
      } else if (text[at] == '[') {
        if (!open(at)) return unbalanced(at);
      } else if (text[at] == ']') {
        if (!close(at)) return false;
      } else {
        example_.text += text[at];
      }
    }
    return !open_ || unbalanced(*open_);
  }

  [[nodiscard]] std::optional<std::size_t> first_bracket() const { return first_bracket_; }
  [[nodiscard]] Example take() { return std::move(example_); }

 private:
  enum class Bracket : std::uint8_t { kLiteral, kExpected };

  [[nodiscard]] bool is_escaped_bracket(std::size_t at) const {
    const std::string_view next = std::string_view(node_.text).substr(at, 2);
    return next == "\\[" || next == "\\]";
  }

  [[nodiscard]] bool is_inside(Bracket bracket) const {
    return !stack_.empty() && stack_.back() == bracket;
  }

  void read_literal(char bracket) {
    example_.text += bracket;
    if (bracket == '[') {
      stack_.push_back(Bracket::kLiteral);
    } else if (is_inside(Bracket::kLiteral)) {
      stack_.pop_back();
    }
  }

  bool unbalanced(std::size_t at) {
    context_.report_inside(Code::kUnbalancedBracket, node_, {at, at + 1},
                           "this bracket has no partner",
                           "brackets do not nest; " + std::string(kEscapeHint));
    return false;
  }

  bool open(std::size_t at) {
    if (open_) return false;
    if (!first_bracket_) first_bracket_ = at;
    open_ = at;
    begin_ = example_.text.size();
    stack_.push_back(Bracket::kExpected);
    return true;
  }

  bool close(std::size_t at) {
    if (is_inside(Bracket::kLiteral)) {
      read_literal(']');
      return true;
    }
    if (!open_) return unbalanced(at);
    if (begin_ == example_.text.size()) {
      context_.report_inside(Code::kEmptyBracket, node_, {*open_, at + 1},
                             "there is nothing between these brackets",
                             "put them around the text the rule must report");
      return false;
    }
    example_.expected.push_back({begin_, example_.text.size()});
    open_.reset();
    stack_.pop_back();
    return true;
  }

  const Context& context_;
  const Node& node_;
  Example example_;
  std::vector<Bracket> stack_;
  std::optional<std::size_t> open_;  // offset of the open `[` in the written text
  std::size_t begin_ = 0;            // where it stands in the example
  std::optional<std::size_t> first_bracket_;
};

// What a text is an example of.
struct Wanted {
  ExampleKind kind;
  Placing placing;
};

std::optional<Example> decode_text(const Context& context, const Node& node, Wanted wanted) {
  if (!text_of(context, node, "example")) return std::nullopt;
  BracketReader reader(context, node);
  if (!reader.read()) return std::nullopt;
  const std::optional<std::size_t> bracket = reader.first_bracket();
  if (wanted.kind == ExampleKind::kMatch && !bracket && wanted.placing == Placing::kOrWhole) {
    Example example = reader.take();
    example.expected.emplace_back();
    return example;
  }
  if (wanted.kind == ExampleKind::kMatch && !bracket) {
    context.report(Code::kMatchWithoutBracket, node.span,
                   "a match example needs brackets around what the rule must report",
                   "write for example \"seen on [March 3rd]\"");
    return std::nullopt;
  }
  if (wanted.kind == ExampleKind::kClean && bracket) {
    context.report_inside(Code::kCleanWithBracket, node, {*bracket, *bracket + 1},
                          "a clean example cannot have a bracket",
                          "move it to `match`; " + std::string(kEscapeHint));
    return std::nullopt;
  }
  return reader.take();
}

std::optional<std::string> decode_format(const Context& context, const ObjectReader& object) {
  const Node* node = object.find("format");
  if (node == nullptr) return std::string("plain");
  std::optional<std::string> format = text_of(context, *node, "format");
  if (format && std::ranges::find(kExampleFormats, Word(*format)) == kExampleFormats.end()) {
    context.report(Code::kUnknownFormat, node->span, "unknown format " + quote_value(*format),
                   suggest_word(*format, kExampleFormats));
    return std::nullopt;
  }
  return format;
}

std::optional<Example> decode_example(const Context& context, const Node& node, Wanted wanted) {
  if (node.kind != Kind::kObject) return decode_text(context, node, wanted);
  const ObjectReader object(context, node, kExampleKeys, "an example",
                            {node.span.begin, node.span.begin + 1});
  const std::optional<std::string> format = decode_format(context, object);
  const Node* text = object.require(context, "text");
  if (text == nullptr) return std::nullopt;
  std::optional<Example> example = decode_text(context, *text, wanted);
  if (example && format) example->format = *format;
  return example;
}

std::vector<Example> decode_examples(const Context& context, const ObjectReader& object, Word key,
                                     Wanted wanted) {
  const Node* node = object.find(key);
  const bool is_empty = node != nullptr && node->kind == Kind::kList && node->children.empty();
  if (object.is_surely_missing(key) || is_empty) {
    context.report(Code::kNoExamples, node == nullptr ? object.anchor() : node->key_span,
                   "`tests` has no `" + std::string(key) + "` examples",
                   wanted.kind == ExampleKind::kMatch
                       ? "show at least one text the rule must find"
                       : "show at least one near miss it must not find");
    return {};
  }
  std::vector<Example> examples;
  if (node == nullptr) return examples;
  for (const Node& item : items_of(context, *node, key)) {
    if (auto example = decode_example(context, item, wanted))
      examples.push_back(*std::move(example));
  }
  return examples;
}

}  // namespace

Examples decode_tests(const Context& context, const Node& node, Placing placing) {
  if (!expect(context, node, Kind::kObject, "tests")) return {};
  const ObjectReader object(context, node, kTestsKeys, "`tests`", node.key_span);
  return {decode_examples(context, object, "match", {ExampleKind::kMatch, placing}),
          decode_examples(context, object, "clean", {ExampleKind::kClean, placing})};
}

}  // namespace postlint::rules
