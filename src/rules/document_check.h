// Checks of a draft as a whole: something is missing, or there is too much or too little of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "base/length_unit.h"
#include "rules/evidence.h"

namespace postlint::rules {

/// The part of a draft that a check looks at, one after the other.
enum class Extent : std::uint8_t { kDocument, kPost, kParagraph, kSentence, kImage };

/// What a number must not leave. At least one end is set.
struct Range {
  std::optional<double> at_least;
  std::optional<double> at_most;
};

/// A finding where the evidence does not occur.
struct MissingCheck {
  Evidence evidence;
  ScopeMask scope = 0;
  Extent in = Extent::kDocument;
};

/// A finding where the evidence occurs too often or not often enough.
struct CountCheck {
  Evidence evidence;
  ScopeMask scope = 0;
  Extent in = Extent::kDocument;
  Range range;
};

/// A finding where a part is too long or too short. Of an image its alternative text is measured.
struct LengthCheck {
  LengthUnit unit = LengthUnit::kCodePoints;
  Extent in = Extent::kPost;
  Range range;
};

/// Figures that say how hard a text is to read.
enum class Metric : std::uint8_t { kFleschKincaidGrade, kFleschReadingEase, kWordsASentence };

/// A finding when the figure of the whole draft is out of range.
struct MetricCheck {
  Metric metric = Metric::kFleschKincaidGrade;
  Range range;
  double from_words = 0;  // a shorter draft is not judged
};

/// A finding for each text that `each` captures and `with` captures nowhere. Both look at the draft
/// as it is written; with `parted_by`, `each` looks before its last match and `with` behind it.
struct UnpairedCheck {
  Regex each;
  Regex with;
  std::optional<Regex> parted_by;
};

using DocumentCheck =
    std::variant<MissingCheck, CountCheck, LengthCheck, MetricCheck, UnpairedCheck>;

}  // namespace postlint::rules
