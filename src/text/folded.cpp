#include "text/folded.h"

#include <cassert>
#include <utility>

namespace postlint::text {

void FoldWriter::replace(Span part, std::string_view text, Certainty certainty) {
  assert(copied_ <= part.begin && part.end <= parent_.size());
  out_.text.append(parent_, copied_, part.begin - copied_);
  const std::size_t begin = out_.text.size();
  out_.text.append(text);
  out_.map.add({begin, out_.text.size(), part.begin, part.end});
  if (certainty == Certainty::kGuess) out_.guesses.push_back({begin, out_.text.size()});
  copied_ = part.end;
}

Folded FoldWriter::finish() {
  out_.unchanged = out_.map.identity();
  if (!out_.unchanged) out_.text.append(parent_, copied_);
  return std::move(out_);
}

}  // namespace postlint::text
