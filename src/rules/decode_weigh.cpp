#include "rules/decode_weigh.h"

#include <string>
#include <utility>

#include "rules/decode_dictionaries.h"
#include "rules/decode_evidence_groups.h"
#include "rules/decode_find.h"
#include "rules/decode_info.h"
#include "rules/decode_weight.h"

namespace postlint::rules {
namespace {

std::optional<Level> decode_level(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "levels")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kLevelKeys, "the level", brace_of(node));
  Level level;
  if (const Node* at = object.require(context, "at")) {
    level.at =
        decode_points(context, *at, "at", "the level holds from this sum of points up").value_or(0);
  }
  decode_strength(context, object, level.severity, level.confidence);
  if (context.problem_count() != before) return std::nullopt;
  return level;
}

void decode_levels(const Context& context, const Node& node, Weighing& weighing) {
  for (const Node& item : items_of(context, node, "levels")) {
    const std::optional<Level> level = decode_level(context, item);
    if (!level) continue;
    if (!weighing.levels.empty() && level->at >= weighing.levels.back().at) {
      context.report(Code::kBadLevels, item.span,
                     "this level is never reached: the one before it holds from " +
                         std::to_string(weighing.levels.back().at) + " points up",
                     "write the levels in falling order of `at`, the highest first");
    }
    weighing.levels.push_back(*level);
  }
}

std::optional<int> decode_most(const Context& context, const Node& node) {
  const std::optional<int> most = decode_points(context, node, "most");
  if (!most || *most > 0) return most;
  context.report(Code::kBadPoints, node.span, "`most` must be a whole number from 1 to 20",
                 "it bounds the points in both directions");
  return std::nullopt;
}

std::optional<Learned> decode_learned(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "learned")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kLearnedKeys, "the learned evidence", brace_of(node));
  Learned learned;
  learned.because = required_text(context, object, "because");
  if (const Node* model = object.require(context, "model")) {
    const std::optional<std::string> name = text_of(context, *model, "model");
    if (name) learned.model = use_dictionary(context, *model, *name);
  }
  if (const Node* reads = object.require(context, "reads")) {
    learned.reads = decode_choice(context, *reads, "reads", kReads, Code::kWeightWithoutTest)
                        .value_or(learned.reads);
  }
  if (const Node* most = object.find("most")) {
    learned.most = decode_most(context, *most).value_or(learned.most);
  }
  const Node* times = object.find("times");
  if (times != nullptr && expect(context, *times, Kind::kNumber, "times")) {
    learned.times = times->number.value_or(learned.times);
  }
  if (context.problem_count() != before || !learned.model) return std::nullopt;
  return learned;
}

std::optional<Again> decode_again(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "again")) return std::nullopt;
  const ObjectReader object(context, node, kAgainKeys, "`again`", node.key_span);
  Again again;
  again.because = required_text(context, object, "because");
  if (const Node* points = object.require(context, "points")) {
    again.points = decode_points(context, *points, "points").value_or(0);
  }
  if (const Node* except = object.find("except")) {
    again.except = decode_word_evidence(context, *except, "except");
  }
  return again;
}

}  // namespace

std::optional<Weighing> decode_weigh(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "weigh")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kWeighKeys, "`weigh`", node.key_span);
  Weighing weighing;
  if (const Node* evidence = object.require(context, "evidence")) {
    weighing.weights = decode_weights(context, *evidence);
  }
  if (const Node* levels = object.require(context, "levels")) {
    decode_levels(context, *levels, weighing);
  }
  if (const Node* ignore = object.find("ignore")) {
    weighing.ignore = decode_word_evidence(context, *ignore, "ignore");
  }
  if (const Node* learned = object.find("learned")) {
    for (const Node& item : items_of(context, *learned, "learned")) {
      if (auto one = decode_learned(context, item)) weighing.learned.push_back(*std::move(one));
    }
  }
  if (const Node* again = object.find("again")) weighing.again = decode_again(context, *again);
  if (context.problem_count() != before) return std::nullopt;
  return weighing;
}

}  // namespace postlint::rules
