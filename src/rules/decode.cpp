#include "rules/decode.h"

#include <utility>

#include "base/ascii.h"
#include "rules/key_help.h"

namespace postlint::rules {
namespace {

std::string key_of(std::string_view name) {
  return "`" + std::string(name) + "`";
}

// A key that is right, one level further in.
struct Misplaced {
  std::span<const Word> where;
  std::span<const Word> keys;
  std::string_view home;
  Word inside;  // the key that is missing because of the mistake
};
constexpr std::array kAroundTheMatch = {Word("side"), Word("within")};
constexpr std::array kWhatToLookFor = {Word("any"), Word("at-least"), Word("dictionary"),
                                       Word("list"), Word("regex")};
constexpr std::string_view kInATest =
    "belongs inside `near`, `absent` or a test of words such as `any-word`";
constexpr std::array kMisplaced = {
    Misplaced{kRuleKeys, kWeighKeys, "belongs inside `weigh`", "weigh"},
    Misplaced{kAllowKeys, kWeighKeys, "belongs inside `weigh`", "weigh"},
    Misplaced{kWeighKeys, kWeightKeys, "belongs in an item of the list `evidence`", "evidence"},
    Misplaced{kWeighKeys, kLevelKeys, "belongs in an item of the list `levels`", "levels"},
    Misplaced{kFindKeys, kCombinationKeys, "belongs inside `combination`", "combination"},
    Misplaced{kCombinationKeys, kTraitKeys, "belongs in an item of the list `traits`", "traits"},
    Misplaced{kCombinationKeys, kEstimateLevelKeys, "belongs in an item of the list `levels`",
              "levels"},
    Misplaced{kWeightKeys, kAroundTheMatch, "belongs inside `near` or `absent`", "near"},
    Misplaced{kWeightKeys, kWhatToLookFor, kInATest, "near"}};

const Misplaced* find_misplaced(std::string_view key, std::span<const Word> known) {
  const auto found = std::ranges::find_if(kMisplaced, [&](const Misplaced& one) {
    return std::ranges::equal(one.where, known) &&
           std::ranges::find(one.keys, key) != one.keys.end();
  });
  return found == kMisplaced.end() ? nullptr : &*found;
}

// Keys people look for in the wrong place get an answer of their own.
std::string special_hint(std::string_view key, std::span<const Word> known) {
  if (const Misplaced* one = find_misplaced(key, known)) {
    return key_of(key) + " " + std::string(one->home);
  }
  const bool is_evidence =
      std::ranges::equal(known, kConditionKeys) || std::ranges::equal(known, kExceptKeys);
  if (is_evidence && key == "case") {
    return "delete it: only `find` looks at the case of letters";
  }
  if (key == "extends") {
    return "`include` names the other files of this pack; other packs are loaded beside it";
  }
  const bool is_part = std::ranges::equal(known, kPartKeys);
  if (is_part && std::ranges::find(kHeadKeys, key) != kHeadKeys.end()) {
    return key_of(key) + " belongs in the file that names the pack (pack.json)";
  }
  return {};
}

std::string list_words(std::span<const Word> words) {
  std::string text = "known are ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += key_of(words[i]);
  }
  return text;
}

std::vector<std::string> meant_words(std::string_view word, std::span<const Word> known) {
  const auto alias = std::ranges::find(kAliases, ascii::to_lower(word), &Alias::written);
  if (alias != kAliases.end() && std::ranges::find(known, alias->meant) != known.end()) {
    return {std::string(alias->meant)};
  }
  return nearest(word, known);
}

std::string example_of(Word key) {
  const auto found = std::ranges::find(kKeyExamples, key, &KeyExample::key);
  return found == kKeyExamples.end() ? std::string() : "add " + std::string(found->example);
}

std::string type_hint(const Node& node, Kind wanted) {
  if (wanted == Kind::kList && node.kind == Kind::kString) return "put it in brackets: [\"…\"]";
  if (wanted == Kind::kList && node.kind == Kind::kObject) return "put it in brackets: [{…}]";
  if (wanted == Kind::kString && node.kind == Kind::kNumber) return "put it in double quotes";
  if (wanted == Kind::kBool) return "write true or false, without quotes";
  if (wanted == Kind::kNumber && node.kind == Kind::kString) return "write it without quotes";
  return {};
}

}  // namespace

Context Context::in_rule(std::string rule) const {
  Context inner = *this;
  inner.rule_ = std::move(rule);
  return inner;
}

Context Context::in_file(std::size_t file) const {
  Context other = *this;
  other.file_ = file;
  return other;
}

void Context::report(Code code, Span where, std::string message, std::string hint) const {
  sink_->add(code, origin(where), std::move(message), rule_, std::move(hint));
}

void Context::report_inside(Code code, const Node& text, Span decoded, std::string message,
                            std::string hint) const {
  report(code, inside(text, decoded), std::move(message), std::move(hint));
}

Span Context::inside(const Node& text, Span decoded) const {
  return span_in_string(sink_->text(file_), text, decoded);
}

std::string_view name_of(Kind kind) noexcept {
  switch (kind) {
    case Kind::kNull: return "null";
    case Kind::kBool: return "true or false";
    case Kind::kNumber: return "a number";
    case Kind::kString: return "text";
    case Kind::kList: return "a list `[ ]`";
    case Kind::kObject: return "an object `{ }`";
  }
  return "something else";
}

Span brace_of(const Node& object) noexcept {
  return {object.span.begin, object.span.begin + 1};
}

bool expect(const Context& context, const Node& node, Kind kind, std::string_view name,
            std::string hint) {
  if (node.kind == kind) return true;
  context.report(Code::kWrongType, node.span,
                 key_of(name) + " must be " + std::string(name_of(kind)) + ", not " +
                     std::string(name_of(node.kind)),
                 hint.empty() ? type_hint(node, kind) : std::move(hint));
  context.lists().skip(node);
  return false;
}

std::optional<std::string> text_of(const Context& context, const Node& node,
                                   std::string_view name) {
  if (!expect(context, node, Kind::kString, name)) return std::nullopt;
  const std::string_view text = ascii::trim(node.text);
  if (!text.empty()) return std::string(text);
  context.report(Code::kEmptyText, node.span, key_of(name) + " is empty",
                 "write a text, or delete the key if it is not needed");
  return std::nullopt;
}

std::span<const Node> items_of(const Context& context, const Node& node, std::string_view name) {
  if (!expect(context, node, Kind::kList, name)) return {};
  if (node.children.empty()) {
    context.report(Code::kEmptyList, node.span, key_of(name) + " is an empty list",
                   "add an item, or delete the key");
  }
  return node.children;
}

std::string suggest_word(std::string_view word, std::span<const Word> known) {
  const std::vector<std::string> near = nearest(word, known);
  return near.empty() ? list_words(known) : did_you_mean(near);
}

bool is_hyphen_name(std::string_view text) noexcept {
  const auto is_word = [](char c) { return ascii::is_lower(c) || ascii::is_digit(c); };
  char last = '-';
  for (const char c : text) {
    if (!is_word(c) && (c != '-' || last == '-')) return false;
    last = c;
  }
  return last != '-';
}

ObjectReader::ObjectReader(const Context& context, const Node& object, std::span<const Word> known,
                           std::string_view what, Span anchor)
    : object_(&object), what_(what), anchor_(anchor) {
  for (const Node& member : object.children) {
    if (std::ranges::find(known, member.key) == known.end()) {
      report_unknown(context, member, known);
    } else if (find(member.key) != &member) {
      report_duplicate(context, member);
    }
  }
}

const Node* ObjectReader::find(Word key) const noexcept {
  const auto found = std::ranges::find(object_->children, key, &Node::key);
  return found == object_->children.end() ? nullptr : &*found;
}

bool ObjectReader::is_surely_missing(Word key) const noexcept {
  return find(key) == nullptr && std::ranges::find(excused_, key) == excused_.end();
}

const Node* ObjectReader::require(const Context& context, Word key) const {
  if (is_surely_missing(key)) {
    context.report(Code::kMissingKey, anchor_, what_ + " has no " + key_of(key), example_of(key));
  }
  return find(key);
}

void ObjectReader::report_duplicate(const Context& context, const Node& member) const {
  const Origin first = context.origin(find(member.key)->key_span);
  context.report(Code::kDuplicateKey, member.key_span,
                 quote_value(member.key) + " is given twice, first on " + context.describe(first),
                 "keep one of the two");
  context.lists().skip(member);
}

void ObjectReader::report_unknown(const Context& context, const Node& member,
                                  std::span<const Word> known) {
  const std::string special = special_hint(member.key, known);
  const std::vector<std::string> near = meant_words(member.key, known);
  const std::string hint = near.empty() ? list_words(known) : did_you_mean(near);
  context.report(Code::kUnknownKey, member.key_span, "unknown key " + quote_value(member.key),
                 special.empty() ? hint : special);
  context.lists().skip(member);
  excused_.insert(excused_.end(), near.begin(), near.end());
  if (const Misplaced* one = find_misplaced(member.key, known)) excused_.emplace_back(one->inside);
  has_unknown_key_ = true;
}

std::string optional_text(const Context& context, const ObjectReader& object, Word key) {
  const Node* node = object.find(key);
  if (node == nullptr) return {};
  return text_of(context, *node, key).value_or(std::string());
}

std::string required_text(const Context& context, const ObjectReader& object, Word key) {
  const Node* node = object.require(context, key);
  if (node == nullptr) return {};
  return text_of(context, *node, key).value_or(std::string());
}

}  // namespace postlint::rules
