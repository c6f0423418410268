// What the tests of the views share.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/folded.h"

namespace postlint::text {

/// The text of a fold, which is `parent` when nothing changed.
inline std::string text_of(const Folded& folded, std::string_view parent) {
  EXPECT_TRUE(!folded.unchanged || (folded.text.empty() && folded.map.identity()));
  return folded.unchanged ? std::string(parent) : folded.text;
}

/// The bytes of `parent` that the first occurrence of `word` in the fold stands for.
inline std::string source_in(const Folded& folded, std::string_view parent, std::string_view word) {
  const std::string text = text_of(folded, parent);
  const std::size_t at = text.find(word);
  if (at == std::string::npos) return "(not found in \"" + text + "\")";
  return std::string(slice(parent, folded.map.to_parent({at, at + word.size()})));
}

/// Edits are in order, on boundaries of characters, and what was not edited is equal; so every span
/// of the fold is a span of the parent.
inline void expect_faithful(const Folded& folded, std::string_view parent) {
  if (folded.unchanged) return;
  const auto is_boundary = [](std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && !utf8::is_continuation(text[at]));
  };
  std::size_t child = 0;
  std::size_t source = 0;
  for (const Edit& edit : folded.map.edits()) {
    ASSERT_LE(child, edit.child_begin);
    ASSERT_LE(source, edit.parent_begin);
    ASSERT_EQ(slice(folded.text, {child, edit.child_begin}),
              slice(parent, {source, edit.parent_begin}));
    ASSERT_LE(edit.child_begin, edit.child_end);
    ASSERT_LE(edit.parent_begin, edit.parent_end);
    ASSERT_TRUE(is_boundary(parent, edit.parent_begin) && is_boundary(parent, edit.parent_end));
    ASSERT_TRUE(is_boundary(folded.text, edit.child_begin));
    ASSERT_TRUE(is_boundary(folded.text, edit.child_end));
    child = edit.child_end;
    source = edit.parent_end;
  }
  ASSERT_EQ(slice(folded.text, {child, folded.text.size()}),
            slice(parent, {source, parent.size()}));
}

/// Places of a monotone map do not go back.
inline void expect_monotone(const Folded& folded, std::string_view parent) {
  if (folded.unchanged) return;
  std::size_t last = 0;
  for (std::size_t i = 0; i < folded.text.size(); ++i) {
    const Span place = folded.map.to_parent({i, i + 1});
    ASSERT_LE(last, place.begin);
    ASSERT_LE(place.begin, place.end);
    ASSERT_LE(place.end, parent.size());
    last = place.begin;
  }
}

}  // namespace postlint::text
