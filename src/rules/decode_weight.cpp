#include "rules/decode_weight.h"

#include <string>
#include <utility>

#include "rules/decode_conditions.h"
#include "rules/decode_find.h"
#include "rules/decode_scope.h"

namespace postlint::rules {
namespace {

constexpr int kMostPoints = 20;

void add_conditions(const Context& context, const ObjectReader& object, Word key, Weight& weight) {
  const Node* node = object.find(key);
  if (node == nullptr) return;
  for (Condition& condition : decode_places(context, *node, key)) {
    weight.tests.emplace_back(NearTest{std::move(condition), key == "absent"});
  }
}

void add_word_tests(const Context& context, const ObjectReader& object, Weight& weight) {
  for (const Choice<WordPart>& part : kWordParts) {
    const Node* node = object.find(part.word);
    if (node == nullptr) continue;
    if (auto evidence = decode_word_evidence(context, *node, part.word)) {
      weight.tests.emplace_back(WordTest{part.value, *std::move(evidence)});
    }
  }
}

// A test that is written `true`; what it tests has no opposite.
void add_flag_test(const Context& context, const ObjectReader& object, Word key, WeightTest test,
                   std::string_view repair, Weight& weight) {
  const Node* node = object.find(key);
  if (node == nullptr || !expect(context, *node, Kind::kBool, key)) return;
  if (node->flag) {
    weight.tests.push_back(std::move(test));
  } else {
    context.report(Code::kWeightWithoutTest, node->span,
                   "`" + std::string(key) + "` tests nothing when false", std::string(repair));
  }
}

void add_place_tests(const Context& context, const ObjectReader& object, Weight& weight) {
  if (const Node* node = object.find("scope")) {
    weight.tests.emplace_back(ScopeTest{decode_scope(context, *node)});
  }
  add_flag_test(context, object, "sentence-start", SentenceStartTest{},
                "write true, or delete it; there is no test for the middle of a sentence", weight);
  add_flag_test(context, object, "quoted", QuotedTest{}, "write true, or delete it", weight);
  add_flag_test(context, object, "beside-replacement", ReplacementTest{},
                "write true, or delete it", weight);
}

}  // namespace

std::optional<int> decode_points(const Context& context, const Node& node, std::string_view name,
                                 std::string_view meaning) {
  if (!expect(context, node, Kind::kNumber, name)) return std::nullopt;
  const std::int64_t points = node.integer.value_or(0);
  if (points != 0 && points >= -kMostPoints && points <= kMostPoints) {
    return static_cast<int>(points);
  }
  context.report(Code::kBadPoints, node.span,
                 "`" + std::string(name) + "` must be a whole number from -20 to 20, not 0",
                 std::string(meaning));
  return std::nullopt;
}

std::optional<Weight> decode_weight(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "evidence")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kWeightKeys, "the piece of evidence", brace_of(node));
  Weight weight;
  weight.because = required_text(context, object, "because");
  if (const Node* points = object.require(context, "points")) {
    weight.points = decode_points(context, *points, "points").value_or(0);
  }
  add_conditions(context, object, "near", weight);
  add_conditions(context, object, "absent", weight);
  add_word_tests(context, object, weight);
  add_place_tests(context, object, weight);
  if (context.problem_count() != before) return std::nullopt;
  if (weight.tests.empty()) {
    context.report(Code::kWeightWithoutTest, object.anchor(),
                   "the piece of evidence has nothing to test",
                   "add `near`, `absent`, `first-word`, `last-word`, `any-word`, `every-word`, "
                   "`no-word`, `whole`, `scope`, `quoted`, `beside-replacement` or `sentence-start`");
    return std::nullopt;
  }
  return weight;
}

}  // namespace postlint::rules
