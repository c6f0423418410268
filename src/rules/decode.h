// What all decoders of pack values share: reporting in place, typed access, keys.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/suggest.h"
#include "postlint/span.h"
#include "rules/choices.h"
#include "rules/json_tree.h"
#include "rules/keys.h"
#include "rules/list_table.h"
#include "rules/model.h"
#include "rules/problems.h"
#include "rules/show_text.h"

namespace postlint::rules {

/// Where a decoder is: the sink, the file, the pack's lists and the rule being read. Cheap to copy;
/// what it refers to must outlive it.
class Context {
 public:
  Context(ProblemSink& sink, ListTable& lists, std::size_t file)
      : sink_(&sink), lists_(&lists), file_(file) {}

  /// The same place inside the rule with the full id `rule`.
  [[nodiscard]] Context in_rule(std::string rule) const;

  /// The same rule seen from another file.
  [[nodiscard]] Context in_file(std::size_t file) const;

  void report(Code code, Span where, std::string message, std::string hint = {}) const;

  /// Reports a part of the decoded text of a string.
  void report_inside(Code code, const Node& text, Span decoded, std::string message,
                     std::string hint = {}) const;

  /// Bytes of the file for a part of the decoded text of a string.
  [[nodiscard]] Span inside(const Node& text, Span decoded) const;

  [[nodiscard]] Origin origin(Span span) const { return {file_, span.begin, span.end}; }

  /// "line 3" or "lists.json:3".
  [[nodiscard]] std::string describe(Origin place) const { return sink_->describe(place, file_); }

  [[nodiscard]] std::size_t problem_count() const { return sink_->size(); }
  [[nodiscard]] ListTable& lists() const { return *lists_; }

 private:
  ProblemSink* sink_;
  ListTable* lists_;
  std::size_t file_;
  std::string rule_;
};

/// "text", "a list" …
[[nodiscard]] std::string_view name_of(Kind kind) noexcept;

/// True when `node` is of the kind; else reports that `name` has the wrong type, with `hint` or,
/// when it is empty, the usual repair.
bool expect(const Context& context, const Node& node, Kind kind, std::string_view name,
            std::string hint = {});

/// The opening brace of an object: what is underlined when a key of it is missing.
[[nodiscard]] Span brace_of(const Node& object) noexcept;

/// The text of a string node without blanks at both ends; reports another type or a blank text.
std::optional<std::string> text_of(const Context& context, const Node& node, std::string_view name);

/// Items of a list node; reports another type or an empty list, and returns nothing then.
std::span<const Node> items_of(const Context& context, const Node& node, std::string_view name);

/// Repair for an unknown word: the nearest known ones, else all of them.
[[nodiscard]] std::string suggest_word(std::string_view word, std::span<const Word> known);

/// True for lower-case words and digits joined by single hyphens.
[[nodiscard]] bool is_hyphen_name(std::string_view text) noexcept;

template <typename T, std::size_t N>
[[nodiscard]] std::vector<Word> words_of(const std::array<Choice<T>, N>& choices) {
  std::vector<Word> words;
  for (const Choice<T>& choice : choices) words.push_back(choice.word);
  return words;
}

template <typename T, std::size_t N>
[[nodiscard]] std::optional<T> choose(const std::array<Choice<T>, N>& choices, Word word) {
  const auto found = std::ranges::find(choices, word, &Choice<T>::word);
  if (found == choices.end()) return std::nullopt;
  return found->value;
}

/// The members of one object. Reports unknown and duplicate keys once, on construction; of
/// duplicates the first counts.
class ObjectReader {
 public:
  /// `what` names the object ("a rule"), `anchor` is underlined when a key is missing.
  ObjectReader(const Context& context, const Node& object, std::span<const Word> known,
               std::string_view what, Span anchor);

  [[nodiscard]] const Node* find(Word key) const noexcept;

  /// Like find; reports a missing key, unless a misspelt one was reported already.
  const Node* require(const Context& context, Word key) const;

  /// False when `key` may be missing only because of a mistake that was already reported.
  [[nodiscard]] bool is_surely_missing(Word key) const noexcept;

  /// True when some key was unknown.
  [[nodiscard]] bool has_unknown_key() const noexcept { return has_unknown_key_; }

  [[nodiscard]] Span anchor() const noexcept { return anchor_; }

 private:
  void report_duplicate(const Context& context, const Node& member) const;
  void report_unknown(const Context& context, const Node& member, std::span<const Word> known);

  const Node* object_;
  std::string what_;
  Span anchor_;
  std::vector<std::string> excused_;
  bool has_unknown_key_ = false;
};

/// Optional text of a member; empty when it is missing or wrong.
std::string optional_text(const Context& context, const ObjectReader& object, Word key);
/// Mandatory text of a member; empty when it is missing or wrong.
std::string required_text(const Context& context, const ObjectReader& object, Word key);

/// Looks `node`'s word up; reports an unknown one with the nearest known.
template <typename T, std::size_t N>
std::optional<T> decode_choice(const Context& context, const Node& node, std::string_view name,
                               const std::array<Choice<T>, N>& choices, Code code) {
  const std::optional<std::string> word = text_of(context, node, name);
  if (!word) return std::nullopt;
  const std::optional<T> value = choose(choices, *word);
  if (!value) {
    context.report(code, node.span, "unknown " + std::string(name) + " " + quote_value(*word),
                   suggest_word(*word, words_of(choices)));
  }
  return value;
}

}  // namespace postlint::rules
