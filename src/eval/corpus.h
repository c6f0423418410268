// A corpus: drafts with the places that a reader marked by hand, one JSON object a line.
//   {"id":"dev-7","text":"bed 9 again","spans":[{"start":0,"end":5,"class":"reid.room_bed"}]}
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "eval/places.h"
#include "postlint/result.h"
#include "postlint/rule_info.h"

namespace postlint::eval {

/// A place that a reader marked.
struct GoldSpan {
  CodePoints place;
  std::string label;     // `class`, else `label`; may be empty
  std::string category;  // as given, else told by letter or label; empty: neutral
  char hipaa = '\0';     // letter as given, else told by the label; '\0': none
  std::optional<Severity> severity;
};

struct Draft {
  std::string id;
  std::string text;
  std::string format = "plain";
  std::string scenario;  // may be empty
  std::string kind;      // may be empty
  std::vector<GoldSpan> gold;
};

struct Corpus {
  std::vector<std::string> files;  // as the caller named them
  std::vector<Draft> drafts;       // in the order of the files
  std::size_t read_as_plain = 0;   // drafts of a format without a reader (srt, vtt, html)
};

/// A corpus file that was read from somewhere.
struct CorpusFile {
  std::string name;
  std::string content;
};

/// One thing wrong with a line. Never holds text of a draft.
struct CorpusProblem {
  std::string file;
  std::size_t line = 0;  // from 1; 0: the whole file
  std::string message;   // one sentence, lower case, no final stop
};

/// Reads all files; ids must differ across them. Blank lines are skipped, keys that evaluation does
/// not know are too, since corpora carry notes of their own. With any malformed line there is no
/// corpus: a smaller one must not pass for it. Linear.
Result<Corpus, std::vector<CorpusProblem>> read_corpus(std::span<const CorpusFile> files);

}  // namespace postlint::eval
