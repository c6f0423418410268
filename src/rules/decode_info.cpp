#include "rules/decode_info.h"

#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/date.h"

namespace postlint::rules {
namespace {

std::optional<Citation> decode_source(const Context& context, const Node& node) {
  if (node.kind == Kind::kString) {
    context.report(Code::kWrongType, node.span, "`source` must be an object `{ }`, not text",
                   "write {\"cite\": \"…\", \"url\": \"…\"}");
    return std::nullopt;
  }
  if (!expect(context, node, Kind::kObject, "source")) return std::nullopt;
  const Span anchor = node.key.empty() ? Span{node.span.begin, node.span.begin + 1} : node.key_span;
  const ObjectReader source(context, node, kSourceKeys, "`source`", anchor);
  if (source.is_surely_missing("cite")) {
    context.report(Code::kSourceWithoutCite, anchor, "`source` has no `cite`",
                   "name the section, policy or paper: {\"cite\": \"45 CFR 164.514(b)(2)(i)(C)\"}");
  }
  return Citation{optional_text(context, source, "cite"), optional_text(context, source, "url")};
}

std::optional<std::string> decode_category(const Context& context, const Node& node,
                                           std::string_view name) {
  std::optional<std::string> category = text_of(context, node, name);
  if (category && !is_hyphen_name(*category)) {
    context.report(Code::kBadCategory, node.span, quote_value(*category) + " cannot be a category",
                   "use lower-case words joined by hyphens, such as re-identification");
    return std::nullopt;
  }
  return category;
}

void add_letter(const Context& context, const Node& node, std::string& letters) {
  const std::optional<std::string> letter = text_of(context, node, "hipaa");
  if (!letter) return;
  if (!check_letter(context, *letter, node.span)) return;
  if (letters.find(*letter) != std::string::npos) {
    context.report(Code::kRepeatedValue, node.span,
                   "letter " + quote_value(*letter) + " is given twice", "delete one");
  } else {
    letters += *letter;
  }
}

// Rules about HIPAA identifiers need not repeat that these are protected health information.
void decode_rule_category(const Context& context, const ObjectReader& rule, RuleInfo& info) {
  if (const Node* node = rule.find("category")) {
    info.category = decode_category(context, *node, "category").value_or(std::string());
  } else if (rule.find("hipaa") != nullptr) {
    info.category = "phi";
  } else {
    rule.require(context, "category");
  }
}

std::vector<std::string> decode_texts(const Context& context, const Node& node,
                                      std::string_view name) {
  std::vector<std::string> texts;
  for (const Node& item : items_of(context, node, name)) {
    if (auto text = text_of(context, item, name)) texts.push_back(*std::move(text));
  }
  return texts;
}

void decode_flags(const Context& context, const ObjectReader& rule, RuleInfo& info) {
  if (const Node* node = rule.require(context, "severity")) {
    info.severity = decode_severity(context, *node).value_or(info.severity);
  }
  if (const Node* node = rule.find("confidence")) {
    const auto confidence =
        decode_choice(context, *node, "confidence", kConfidences, Code::kUnknownConfidence);
    info.confidence = confidence.value_or(info.confidence);
  }
  if (const Node* node = rule.find("hipaa")) {
    for (const Node& item : items_of(context, *node, "hipaa"))
      add_letter(context, item, info.hipaa);
  }
  if (const Node* node = rule.find("locked")) {
    info.locked = expect(context, *node, Kind::kBool, "locked") && node->flag;
  }
}

// Distinct words of a list, each of which is `known`.
std::vector<std::string> decode_words(const Context& context, const Node& node,
                                      std::string_view name, std::span<const Word> known) {
  std::vector<std::string> words;
  for (const Node& item : items_of(context, node, name)) {
    if (!decode_place(context, item, name, known)) continue;
    if (std::ranges::find(words, item.text) != words.end()) {
      context.report(Code::kRepeatedValue, item.span, quote_value(item.text) + " is given twice",
                     "delete one");
    } else {
      words.push_back(item.text);
    }
  }
  return words;
}

}  // namespace

bool decode_place(const Context& context, const Node& node, std::string_view name,
                  std::span<const Word> known) {
  const std::optional<std::string> word = text_of(context, node, name);
  if (!word) return false;
  if (std::ranges::find(known, Word(*word)) != known.end()) return true;
  context.report(Code::kUnknownPlace, node.span,
                 "unknown word " + quote_value(*word) + " in `" + std::string(name) + "`",
                 suggest_word(*word, known));
  return false;
}

void decode_info(const Context& context, const ObjectReader& rule, RuleInfo& info) {
  info.title = required_text(context, rule, "title");
  info.message = required_text(context, rule, "message");
  info.why = required_text(context, rule, "why");
  info.finding_class = optional_text(context, rule, "class");
  decode_rule_category(context, rule, info);
  decode_flags(context, rule, info);
  if (const Node* node = rule.find("fix"); node != nullptr && text_of(context, *node, "fix")) {
    info.fix = node->text;
  }
  if (const Node* node = rule.find("platforms")) {
    info.platforms = decode_words(context, *node, "platforms", kPlatforms);
  }
  if (const Node* node = rule.find("audiences")) {
    info.audiences = decode_words(context, *node, "audiences", kAudiences);
  }
  if (const Node* node = rule.find("suggest")) {
    info.suggest = decode_texts(context, *node, "suggest");
  }
  if (const Node* node = rule.require(context, "source")) {
    info.sources = decode_sources(context, *node);
  }
}

bool check_letter(const Context& context, std::string_view letter, Span where) {
  if (std::ranges::find(kHipaaLetters, letter) != kHipaaLetters.end()) return true;
  const bool is_lower = letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'r';
  const std::string upper =
      is_lower ? std::string(1, static_cast<char>(letter[0] - 'a' + 'A')) : "";
  context.report(Code::kBadHipaaLetter, where, "unknown HIPAA letter " + quote_value(letter),
                 is_lower ? "write \"" + upper + "\""
                          : "letters of 45 CFR 164.514(b)(2)(i) are \"A\" to \"R\"");
  return false;
}

void check_message(const Context& context, const Node& message, Fills fills) {
  constexpr std::array plain = {Word("{match}"), Word("{replacement}")};
  constexpr std::array estimate = {Word("{drop}"), Word("{match}"), Word("{people-without}"),
                                   Word("{people}")};
  constexpr std::array measure = {Word("{limit}"), Word("{match}"), Word("{value}")};
  std::span<const Word> known = plain;
  if (fills == Fills::kEstimate) known = estimate;
  if (fills == Fills::kMeasure) known = measure;
  if (fills == Fills::kOnlyText) known = {};
  const std::string_view text = message.text;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return;
    const Span where{open, close + 1};
    const std::string_view name = slice(text, where);
    if (std::ranges::find(known, name) == known.end()) {
      context.report_inside(
          Code::kUnknownPlaceholder, message, where, "unknown placeholder " + quote_value(name),
          known.empty() ? "delete it: what is missing cannot be shown" : suggest_word(name, known));
    } else if (name == "{replacement}" && fills != Fills::kReplacement) {
      context.report_inside(Code::kNoReplacement, message, where,
                            "`{replacement}`, but `find` gives no replacements",
                            "write `words` as an object: {\"term\": \"replacement\"}");
    }
  }
}

std::optional<Severity> decode_severity(const Context& context, const Node& node) {
  const std::optional<std::string> word = text_of(context, node, "severity");
  if (!word) return std::nullopt;
  if (const std::optional<Severity> severity = choose(kSeverities, Word(*word))) return severity;
  std::string hint = suggest_word(*word, words_of(kSeverities));
  constexpr std::array others = {
      Choice<Word>{"block", "error"},    Choice<Word>{"critical", "error"},
      Choice<Word>{"high", "error"},     Choice<Word>{"warn", "warning"},
      Choice<Word>{"medium", "warning"}, Choice<Word>{"info", "note"},
      Choice<Word>{"low", "note"},       Choice<Word>{"hint", "note"}};
  if (const std::optional<Word> meant = choose(others, Word(ascii::to_lower(*word)))) {
    hint = "write \"" + std::string(*meant) + "\"; severities are error, warning and note";
  }
  context.report(Code::kUnknownSeverity, node.span, "unknown severity " + quote_value(*word),
                 std::move(hint));
  return std::nullopt;
}

void decode_strength(const Context& context, const ObjectReader& level, Severity& severity,
                     Confidence& confidence) {
  if (const Node* node = level.require(context, "severity")) {
    severity = decode_severity(context, *node).value_or(severity);
  }
  if (const Node* node = level.require(context, "confidence")) {
    confidence = decode_choice(context, *node, "confidence", kConfidences, Code::kUnknownConfidence)
                     .value_or(confidence);
  }
}

std::vector<Citation> decode_sources(const Context& context, const Node& node) {
  const bool is_list = node.kind == Kind::kList;
  const std::span<const Node> items =
      is_list ? items_of(context, node, "source") : std::span<const Node>(&node, 1);
  std::vector<Citation> sources;
  for (const Node& item : items) {
    if (auto source = decode_source(context, item)) sources.push_back(*std::move(source));
  }
  return sources;
}

std::vector<std::string> decode_categories(const Context& context, const Node& node,
                                           std::string_view name) {
  std::vector<std::string> categories;
  for (const Node& item : items_of(context, node, name)) {
    std::optional<std::string> category = decode_category(context, item, name);
    if (!category) continue;
    if (std::ranges::find(categories, *category) != categories.end()) {
      context.report(Code::kRepeatedValue, item.span,
                     "category " + quote_value(*category) + " is given twice", "delete one");
    } else {
      categories.push_back(*std::move(category));
    }
  }
  return categories;
}

std::optional<Date> decode_date(const Context& context, const Node& node) {
  const std::optional<std::string> text = text_of(context, node, "expires");
  if (!text) return std::nullopt;
  if (const auto date = parse_date(*text)) return *date;
  context.report(Code::kBadDate, node.span, quote_value(*text) + " is not a day of the calendar",
                 "write it as year-month-day: \"2027-01-31\"");
  return std::nullopt;
}

}  // namespace postlint::rules
