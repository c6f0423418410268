// Reading drafts in tests.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "formats/reader.h"
#include "text/document.h"

namespace postlint::formats {

/// Reads a copy that has no byte to spare, so that a sanitizer sees an over-read.
inline text::Document read_exact(ReadFunction read, std::string_view source) {
  const auto exact = std::make_unique<char[]>(source.size());
  std::ranges::copy(source, exact.get());
  return read({exact.get(), source.size()});
}

/// Kind, text of each segment.
using Shown = std::vector<std::pair<std::string, std::string>>;

inline Shown shown(const text::Document& document) {
  Shown out;
  for (const text::Segment& segment : document.segments) {
    out.emplace_back(name_of(segment.kind), segment.text);
  }
  return out;
}

/// Texts of the segments of each post.
inline std::vector<std::vector<std::string>> posts_of(const text::Document& document) {
  std::vector<std::vector<std::string>> out(document.posts);
  for (const text::Segment& segment : document.segments) {
    out.at(segment.post).push_back(segment.text);
  }
  return out;
}

/// Where `word` of some segment stands in the draft: the mapped span of every occurrence.
inline std::vector<Span> places_of(const text::Document& document, std::string_view word) {
  std::vector<Span> out;
  for (const text::Segment& segment : document.segments) {
    for (std::size_t at = segment.text.find(word); at != std::string::npos;
         at = segment.text.find(word, at + 1)) {
      out.push_back(segment.map.to_parent({at, at + word.size()}));
    }
  }
  return out;
}

/// Kinds of the text at each occurrence of `word`.
inline std::vector<std::string> kinds_of(const text::Document& document, std::string_view word) {
  std::vector<std::string> out;
  for (const text::Segment& segment : document.segments) {
    for (std::size_t at = segment.text.find(word); at != std::string::npos;
         at = segment.text.find(word, at + 1)) {
      out.emplace_back(name_of(segment.kind_at(at)));
    }
  }
  return out;
}

/// Words of the form q1q, q2q, … in `text`, which tests put wherever a construct has words.
inline std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find('q'); at != std::string_view::npos; at = text.find('q', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && ascii::is_digit(text[end])) ++end;
    if (end == at + 1 || end >= text.size() || text[end] != 'q') continue;
    out.emplace_back(text.substr(at, end + 1 - at));
    at = end;
  }
  return out;
}

}  // namespace postlint::formats
