#include "rules/decode_dictionaries.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/dictionary_line.h"
#include "base/utf8.h"

namespace postlint::rules {
namespace {

// Why a file cannot be used, and what to do.
struct Fault {
  std::string message;  // empty: nothing is wrong
  std::string hint;
};

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = utf8::find_non_ascii(text); at < text.size();
       at = utf8::find_non_ascii(text, at)) {
    const utf8::Step step = utf8::decode(text, at);
    if (!step.valid) return false;
    at += step.length;
  }
  return true;
}

Fault fault_of_lines(std::string_view text) {
  constexpr std::string_view kForm =
      "a line is a term, or a term, a tab and a number; lines that begin with # are comments";
  std::size_t number = 0;
  std::size_t terms = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view written = text.substr(0, end);
    const std::string_view line = ascii::trim(written);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    ++terms;
    const std::string fault = written.front() == '\t' ? "has no term"
                              : number_of(line)      ? ""
                                                     : "has no number after the tab";
    if (!fault.empty()) return {"line " + std::to_string(number) + " " + fault, std::string(kForm)};
  }
  return terms == 0 ? Fault{"it has no terms", std::string(kForm)} : Fault{};
}

Fault fault_of(std::string_view text) {
  if (text.size() > kLargestFile) {
    return {"it is larger than 16 MiB", "split it; `dictionary` takes a list of several"};
  }
  if (!is_valid_utf8(text)) return {"it is not UTF-8", "save the file with the encoding UTF-8"};
  return fault_of_lines(text);
}

std::shared_ptr<const DictionaryFile> read_dictionary(const Context& context, const Node& node,
                                                      const DictionaryFiles& files) {
  const std::optional<std::string> path = text_of(context, node, node.key);
  if (!path) return nullptr;
  Result<std::string> text = files.read(*path);
  if (!text) {
    context.report(Code::kBadDictionary, node.span,
                   "cannot read the dictionary " + quote_value(*path) + ": " + text.error().message,
                   "looked for " + files.shown(*path) + "; paths are relative to the pack file");
    return nullptr;
  }
  Fault fault = files.verified ? Fault{} : fault_of(*text);
  if (!fault.message.empty()) {
    context.report(Code::kBadDictionary, node.span,
                   "cannot use the dictionary " + quote_value(*path) + ": " + fault.message,
                   std::move(fault.hint));
    return nullptr;
  }
  return std::make_shared<const DictionaryFile>(
      DictionaryFile{node.key, std::move(text).value(), context.origin(node.key_span)});
}

void decode_named(const Context& context, const Node& node, const DictionaryFiles& files) {
  const bool is_named_well = is_hyphen_name(node.key);
  if (!is_named_well) {
    context.report(Code::kBadListName, node.key_span,
                   quote_value(node.key) + " cannot be the name of a dictionary",
                   "use lower-case words joined by hyphens, such as given-names");
  }
  auto& known = context.lists().dictionaries;
  const auto [entry, is_new] = known.try_emplace(node.key);
  if (!is_new) {
    context.report(Code::kDuplicateList, node.key_span,
                   "dictionary " + quote_value(node.key) + " is defined twice, first on " +
                       context.describe(entry->second.name),
                   "delete or rename one");
    return;
  }
  entry->second.name = context.origin(node.key_span);
  entry->second.file = read_dictionary(context, node, files);
  entry->second.is_used = !is_named_well;  // one mistake is enough
}

void report_unknown(const Context& context, const Node& node, const std::string& name) {
  if (const ListTable::Entry* other = context.lists().use(name)) {
    const bool is_list = other->pattern == nullptr;
    context.report(
        Code::kUnknownDictionary, node.span,
        quote_value(name) + (is_list ? " is a list" : " is a pattern") + ", no dictionary",
        is_list ? "write `list` instead of `dictionary`" : "write it in a regex: {{" + name + "}}");
    return;
  }
  auto& known = context.lists().dictionaries;
  std::vector<std::string> names;
  for (const auto& [other, entry] : known) names.push_back(other);
  const std::vector<std::string> near = nearest(name, names);
  for (const std::string& meant : near) known.find(meant)->second.is_used = true;
  std::string hint = did_you_mean(near);
  if (hint.empty()) hint = "define it under `dictionaries`: {\"" + name + "\": \"file.tsv\"}";
  context.report(Code::kUnknownDictionary, node.span,
                 "no dictionary is called " + quote_value(name), std::move(hint));
}

void decode_bound(const Context& context, const ObjectReader& object, Word key, double& bound) {
  const Node* node = object.find(key);
  if (node == nullptr || !expect(context, *node, Kind::kNumber, key)) return;
  if (node->number && *node->number >= 0) {
    bound = *node->number;
    return;
  }
  context.report(Code::kBadDictionary, node->span,
                 "`" + std::string(key) + "` must be a number from 0 up",
                 "it is compared with the number behind a term");
}

}  // namespace

std::shared_ptr<const DictionaryFile> use_dictionary(const Context& context, const Node& node,
                                                     const std::string& name) {
  auto& known = context.lists().dictionaries;
  if (const auto found = known.find(name); found != known.end()) {
    found->second.is_used = true;
    return found->second.file;
  }
  if (context.lists().is_complete) report_unknown(context, node, name);
  return nullptr;
}

void decode_dictionaries(const Context& context, const Node& node, const DictionaryFiles& files) {
  if (!expect(context, node, Kind::kObject, "dictionaries")) {
    context.lists().is_complete = false;
    return;
  }
  for (const Node& dictionary : node.children) decode_named(context, dictionary, files);
}

std::optional<DictionaryTerms> decode_dictionary_terms(const Context& context,
                                                       const ObjectReader& object,
                                                       const Node& node) {
  const std::size_t before = context.problem_count();
  const bool is_one = node.kind == Kind::kString;
  const std::span<const Node> names =
      is_one ? std::span<const Node>(&node, 1) : items_of(context, node, "dictionary");
  DictionaryTerms terms;
  terms.origin = context.origin(node.span);
  std::set<std::string> seen;
  for (const Node& item : names) {
    const std::optional<std::string> name = text_of(context, item, "dictionary");
    if (!name) continue;
    if (!seen.insert(*name).second) {
      context.report(Code::kRepeatedValue, item.span,
                     "dictionary " + quote_value(*name) + " is named twice", "delete one");
    }
    if (auto file = use_dictionary(context, item, *name)) terms.files.push_back(std::move(file));
  }
  decode_bound(context, object, "at-least", terms.at_least);
  decode_bound(context, object, "at-most", terms.at_most);
  if (terms.at_most < terms.at_least) {
    context.report(Code::kBadDictionary, object.find("at-most")->span,
                   "`at-most` is below `at-least`, so no term is left",
                   "a term counts when its number is neither below the one nor above the other");
  }
  if (const Node* written = object.find("case")) {
    const auto letter_case =
        decode_choice(context, *written, "case", kLetterCases, Code::kBadDictionary);
    terms.letter_case = letter_case.value_or(terms.letter_case);
  }
  const bool is_whole = !names.empty() && terms.files.size() == names.size();
  if (!is_whole || context.problem_count() != before) return std::nullopt;
  return terms;
}

void decode_vocabulary(const Context& context, const Node& node, Pack& pack) {
  for (const Node& item : items_of(context, node, "vocabulary")) {
    if (!expect(context, item, Kind::kObject, "vocabulary")) continue;
    const ObjectReader object(context, item, kVocabularyKeys, "an entry of `vocabulary`",
                              brace_of(item));
    const Node* dictionary = object.require(context, "dictionary");
    if (dictionary == nullptr) continue;
    if (auto terms = decode_dictionary_terms(context, object, *dictionary)) {
      pack.vocabulary.push_back(*std::move(terms));
    }
  }
}

void refuse_dictionary_keys(const Context& context, const ObjectReader& object) {
  for (const Word key : {Word("at-least"), Word("at-most"), Word("case")}) {
    const Node* node = object.find(key);
    if (node == nullptr) continue;
    context.report(Code::kBadDictionary, node->key_span,
                   "`" + std::string(key) + "` without a dictionary",
                   "delete it, or name a `dictionary`");
  }
}

}  // namespace postlint::rules
