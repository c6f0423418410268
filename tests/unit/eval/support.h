// A small pack and corpora for the tests of evaluation.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "eval/evaluation.h"

namespace postlint::eval {

inline std::string rule(const std::string& id, const std::string& word,
                        const std::string& members) {
  return R"({"id":")" + id + R"(","title":"t","message":"m","why":"w","suggest":["s"],)" +
         R"("source":{"cite":"c"},"confidence":"high",)" + members + R"(,"find":{"words":[")" +
         word + R"("]},"tests":{"match":["[)" + word + R"(]"],"clean":["nothing"]}})";
}

/// name: error, phi, A. room: warning, re-identification. gripe: note, professionalism.
inline Ruleset small_rules() {
  const std::string pack =
      R"({"schema":1,"pack":"t","version":"1.0.0","title":"t","owner":"o","license":"MIT","rules":[)" +
      rule("name", "Farnaby",
           R"("category":"phi","class":"phi.name","hipaa":["A"],"severity":"error")") +
      "," +
      rule("room", "bed 9",
           R"("category":"re-identification","class":"reid.room_bed","severity":"warning")") +
      "," +
      rule("gripe", "ugh",
           R"("category":"professionalism","class":"prof.profanity","severity":"note")") +
      "]}";
  auto rules = Ruleset::from_json(pack, "t.pack.json");
  if (!rules) throw std::runtime_error(to_text(rules.error().at(0)));
  return std::move(rules).value();
}

inline Corpus corpus_of(const std::string& lines) {
  auto corpus = read_corpus(std::vector<CorpusFile>{{"t.ndjson", lines}});
  if (!corpus) throw std::runtime_error(corpus.error().at(0).message);
  return std::move(corpus).value();
}

inline Evaluation run_on(const std::string& lines, Settings settings = {}) {
  return evaluate(small_rules(), corpus_of(lines), std::move(settings));
}

}  // namespace postlint::eval
