#include "rules/decode_coverage.h"

#include <utility>

#include "rules/decode_info.h"

namespace postlint::rules {
namespace {

bool is_first(const Context& context, const Node& letter, LettersSeen& seen) {
  const auto [found, is_new] = seen.try_emplace(letter.key, context.origin(letter.key_span));
  if (is_new) return true;
  context.report(Code::kDuplicateLetter, letter.key_span,
                 "letter " + quote_value(letter.key) + " is described twice, first on " +
                     context.describe(found->second),
                 "join the two, or delete one");
  return false;
}

bool is_object(const Context& context, const Node& letter) {
  if (letter.kind != Kind::kString) return expect(context, letter, Kind::kObject, letter.key);
  context.report(Code::kWrongType, letter.span,
                 "`" + letter.key + "` must be an object `{ }`, not text",
                 "write {\"checks\": \"…\", \"not-shown\": \"…\"}");
  return false;
}

void decode_letter(const Context& context, const Node& node, LettersSeen& seen, Pack& pack) {
  if (!check_letter(context, node.key, node.key_span)) return;
  if (!is_first(context, node, seen) || !is_object(context, node)) return;
  const std::size_t before = context.problem_count();
  const ObjectReader entry(context, node, kCoverageKeys, "letter `" + node.key + "`",
                           node.key_span);
  LetterCoverage coverage{node.key.front(), required_text(context, entry, "checks"),
                          required_text(context, entry, "not-shown")};
  if (context.problem_count() == before) pack.coverage.push_back(std::move(coverage));
}

}  // namespace

void decode_coverage(const Context& context, const Node& node, LettersSeen& seen, Pack& pack) {
  if (!expect(context, node, Kind::kObject, "coverage")) return;
  if (node.children.empty()) {
    context.report(Code::kEmptyList, node.span, "`coverage` describes no letter",
                   "add a letter: \"A\": {\"checks\": \"…\", \"not-shown\": \"…\"}, or delete it");
  }
  for (const Node& letter : node.children) decode_letter(context, letter, seen, pack);
}

}  // namespace postlint::rules
