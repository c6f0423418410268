#include "eval/places.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace postlint::eval {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// White_Space of Unicode 15 and U+001C to U+001F, which Python adds.
constexpr std::array kSpaces = {
    Range{0x09, 0x0D},     Range{0x1C, 0x20},     Range{0x85, 0x85},     Range{0xA0, 0xA0},
    Range{0x1680, 0x1680}, Range{0x2000, 0x200A}, Range{0x2028, 0x2029}, Range{0x202F, 0x202F},
    Range{0x205F, 0x205F}, Range{0x3000, 0x3000},
};

bool is_space(char32_t code_point) {
  return std::ranges::any_of(kSpaces, [code_point](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

}  // namespace

TextIndex::TextIndex(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Step step = utf8::decode(text, at);
    starts_.push_back(at);
    letters_before_.push_back(letters);
    if (!is_space(step.code_point)) ++letters;
    at += step.length;
  }
  starts_.push_back(text.size());
  letters_before_.push_back(letters);
}

CodePoints TextIndex::code_points(Span bytes) const {
  const auto begin = std::ranges::upper_bound(starts_, bytes.begin);
  const auto end = std::ranges::lower_bound(starts_, bytes.end);
  const auto index = [this](auto position) {
    return std::min(static_cast<std::size_t>(position - starts_.begin()), size());
  };
  return {begin == starts_.begin() ? 0 : index(begin - 1), index(end)};
}

Span TextIndex::bytes(CodePoints place) const {
  return {starts_[place.begin], starts_[place.end]};
}

std::size_t TextIndex::letters(CodePoints place) const {
  return letters_before_[place.end] - letters_before_[place.begin];
}

std::vector<CodePoints> union_of(std::vector<CodePoints> places) {
  std::erase_if(places, [](CodePoints place) { return place.begin >= place.end; });
  std::ranges::sort(places);
  std::vector<CodePoints> out;
  for (const CodePoints place : places) {
    if (!out.empty() && place.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, place.end);
    } else {
      out.push_back(place);
    }
  }
  return out;
}

std::size_t covered(const TextIndex& text, CodePoints place,
                    const std::vector<CodePoints>& covering) {
  std::size_t letters = 0;
  for (const CodePoints other : covering) {
    const CodePoints common = {std::max(place.begin, other.begin), std::min(place.end, other.end)};
    if (common.begin < common.end) letters += text.letters(common);
  }
  return letters;
}

bool half_covered(const TextIndex& text, CodePoints place,
                  const std::vector<CodePoints>& covering) {
  const std::size_t letters = text.letters(place);
  return letters > 0 && 2 * covered(text, place, covering) >= letters;
}

}  // namespace postlint::eval
