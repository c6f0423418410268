#include "base/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::utf8 {
namespace {

// Table 3-7 of Unicode 15, "Well-Formed UTF-8 Byte Sequences", row by row.
struct Row {
  std::vector<std::array<unsigned, 2>> bytes;  // lowest and highest value of each byte
};

const std::vector<Row>& table_3_7() {
  static const std::vector<Row> kRows = {
      {{{0x00, 0x7F}}},
      {{{0xC2, 0xDF}, {0x80, 0xBF}}},
      {{{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}},
      {{{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}},
      {{{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
  };
  return kRows;
}

// The step that the standard asks for: the longest prefix of some well-formed sequence.
Step expected_step(std::string_view text) {
  std::uint32_t longest = 1;
  for (const Row& row : table_3_7()) {
    std::uint32_t taken = 0;
    while (taken < row.bytes.size() && taken < text.size()) {
      const auto byte = static_cast<unsigned char>(text[taken]);
      if (byte < row.bytes[taken][0] || byte > row.bytes[taken][1]) break;
      ++taken;
    }
    longest = std::max(longest, taken);
    if (taken < row.bytes.size()) continue;
    constexpr std::array<char32_t, 5> kMasks = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = static_cast<unsigned char>(text[0]) & kMasks[taken];
    for (std::uint32_t i = 1; i < taken; ++i) {
      value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    return {value, taken, true};
  }
  return {kReplacement, longest, false};
}

Step decode_exact(std::string_view text) {
  const auto exact = std::make_unique<char[]>(text.size());
  std::memcpy(exact.get(), text.data(), text.size());
  return decode({exact.get(), text.size()}, 0);
}

bool same(const Step& left, const Step& right) {
  return left.code_point == right.code_point && left.length == right.length &&
         left.valid == right.valid;
}

TEST(Utf8Decode, AgreesWithTable37OnEveryPairOfBytes) {
  for (unsigned first = 0; first < 256; ++first) {
    const std::string one(1, static_cast<char>(first));
    EXPECT_TRUE(same(decode_exact(one), expected_step(one))) << std::hex << first;
    for (unsigned second = 0; second < 256; ++second) {
      const std::string two = one + static_cast<char>(second);
      ASSERT_TRUE(same(decode_exact(two), expected_step(two)))
          << std::hex << first << " " << second;
    }
  }
}

TEST(Utf8Decode, AgreesWithTable37OnEveryBoundaryOfLongerSequences) {
  constexpr std::array<unsigned, 14> kTails = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F,
                                               0xA0, 0xBF, 0xC0, 0xC2, 0xE1, 0xF0, 0xFF};
  for (unsigned first = 0xC0; first < 256; ++first) {
    for (const unsigned second : kTails) {
      for (const unsigned third : kTails) {
        for (const unsigned fourth : kTails) {
          std::string text;
          for (const unsigned byte : {first, second, third, fourth}) {
            text.push_back(static_cast<char>(byte));
          }
          const Step expected = expected_step(text);
          ASSERT_TRUE(same(decode_exact(text), expected))
              << std::hex << first << " " << second << " " << third << " " << fourth;
          const std::string_view three = std::string_view(text).substr(0, 3);
          ASSERT_TRUE(same(decode_exact(three), expected_step(three)))
              << std::hex << first << " " << second << " " << third;
        }
      }
    }
  }
}

TEST(Utf8Decode, CountsOneReplacementForEachMaximalSubpart) {
  struct Case {
    std::string_view bytes;
    std::vector<std::uint32_t> lengths;
  };
  const std::vector<Case> cases = {
      // Unicode 15, section 3.9, tables 3-8 to 3-11.
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", {1, 1, 1, 1, 1, 1, 1, 1, 1}},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", {1, 1, 1, 1, 1, 1, 1, 1, 1}},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", {1, 1, 1, 1, 1, 1, 1, 1, 1}},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", {2, 1, 3, 2, 1}},
      {"\xF0\x9F\x98", {3}},
      {"\xF0\x9F\x98\x41", {3, 1}},
      {"\xE2\x82", {2}},
  };
  for (const Case& one : cases) {
    std::vector<std::uint32_t> lengths;
    for (std::size_t i = 0; i < one.bytes.size();) {
      lengths.push_back(decode(one.bytes, i).length);
      i += lengths.back();
    }
    EXPECT_EQ(lengths, one.lengths);
  }
}

TEST(Utf8Append, RoundTripsEveryScalarValue) {
  std::string text;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    text.clear();
    append(text, c);
    const Step step = decode(text, 0);
    ASSERT_TRUE(step.valid && step.code_point == c && step.length == text.size())
        << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(before(text, text.size()), c);
  }
}

TEST(Utf8Before, GivesTheCodePointThatEndsAtAPosition) {
  const std::string_view text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";
  EXPECT_EQ(before(text, 1), U'a');
  EXPECT_EQ(before(text, 3), U'\u00E9');
  EXPECT_EQ(before(text, 6), U'\u20AC');
  EXPECT_EQ(before(text, 10), U'\U0001F600');
  EXPECT_EQ(before(text, 11), U'z');
}

TEST(Utf8Before, StaysInsideTextThatBeginsWithContinuations) {
  const std::string_view text = "\x80\x80\x80\x80\x80";
  for (std::size_t i = 1; i <= text.size(); ++i) EXPECT_EQ(before(text, i), kReplacement);
}

TEST(Utf8FindNonAscii, FindsTheFirstHighByteAtEveryAlignment) {
  for (std::size_t size = 0; size <= 40; ++size) {
    const auto exact = std::make_unique<char[]>(size);
    std::fill_n(exact.get(), size, 'x');
    const std::string_view text(exact.get(), size);
    EXPECT_EQ(find_non_ascii(text), size);
    for (std::size_t high = 0; high < size; ++high) {
      exact[high] = '\x80';
      for (std::size_t from = 0; from <= size; ++from) {
        EXPECT_EQ(find_non_ascii(text, from), from <= high ? high : size);
      }
      exact[high] = 'x';
    }
  }
}

TEST(Utf8FindNonAscii, GivesTheEndForAStartBeyondIt) {
  EXPECT_EQ(find_non_ascii("abc", 7), 3U);
  EXPECT_EQ(find_non_ascii("", 0), 0U);
}

}  // namespace
}  // namespace postlint::utf8
