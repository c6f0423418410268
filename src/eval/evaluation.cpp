#include "eval/evaluation.h"

#include <utility>

#include "postlint/scanner.h"

namespace postlint::eval {

Evaluation evaluate(const Ruleset& ruleset, Corpus corpus, Settings settings) {
  Evaluation run;
  run.settings = std::move(settings);
  run.corpus = std::move(corpus);
  run.packs.assign(ruleset.packs().begin(), ruleset.packs().end());
  Scanner scanner(ruleset);
  for (const Draft& draft : run.corpus.drafts) {
    run.drafts.push_back(judge(scanner, draft, run.settings));
  }
  run.measures = measure(ruleset, run.corpus, run.drafts);
  return run;
}

}  // namespace postlint::eval
