#include <gtest/gtest.h>

#include <algorithm>

#include "specimens.h"
#include "support.h"

namespace postlint::validators {
namespace {

TEST(Registry, HoldsTheSpecimensValidatorsAndSixMore) {
  EXPECT_EQ(all().size(), 44U);
}

TEST(Registry, IsSortedByName) {
  EXPECT_TRUE(std::ranges::is_sorted(all(), {}, &Entry::name));
}

TEST(Registry, FindsEveryEntryByItsName) {
  for (const Entry& entry : all()) EXPECT_EQ(find(entry.name), &entry);
}

TEST(Registry, KnowsEveryValidatorThatHasSpecimens) {
  for (const Specimen& specimen : kValid) EXPECT_NE(find(specimen.validator), nullptr);
}

TEST(Registry, FindsNothingForUnknownNames) {
  for (const std::string_view name : {"", "a", "ss", "ssnx", "SSN", "zzz"}) {
    EXPECT_EQ(find(name), nullptr) << name;
  }
}

TEST(Registry, SummarisesEveryEntryOnOneLine) {
  for (const Entry& entry : all()) {
    EXPECT_FALSE(entry.summary.empty()) << entry.name;
    EXPECT_EQ(entry.summary.find('\n'), std::string_view::npos) << entry.name;
  }
}

TEST(EveryValidator, RejectsTheEmptyMatch) {
  for (const Entry& entry : all())
    EXPECT_EQ(judge(entry, {}, {2026, 1, 1}), Verdict::kReject) << entry.name;
}

TEST(EveryValidator, RejectsAnySingleByte) {
  for (const Entry& entry : all()) {
    for (int byte = 0; byte < 256; ++byte) {
      EXPECT_EQ(judge(entry, std::string(1, static_cast<char>(byte))), Verdict::kReject)
          << entry.name << " byte " << byte;
    }
  }
}

TEST(EveryValidator, RejectsLongRunsOfOneByte) {
  for (const Entry& entry : all()) {
    for (const char byte : {'0', '1', '9', 'A', ' ', '-', '.', ':', '/', '(', '+', '<'}) {
      EXPECT_EQ(judge(entry, std::string(10'240, byte)), Verdict::kReject)
          << entry.name << " byte " << byte;
    }
  }
}

TEST(EveryValidator, RejectsNonAsciiDigits) {
  for (const Entry& entry : all()) {
    // ARABIC-INDIC DIGIT ONE, FULLWIDTH DIGIT ONE, a broken sequence.
    for (const std::string_view bytes : {"\xD9\xA1", "\xEF\xBC\x91", "\xC3\xFF"}) {
      std::string text;
      for (int i = 0; i < 17; ++i) text += bytes;
      EXPECT_EQ(judge(entry, text), Verdict::kReject) << entry.name;
    }
  }
}

TEST(EveryValidator, ReadsNoPrefixOfASpecimenPastItsEnd) {
  for (const Entry& entry : all()) {
    for (const Specimen& specimen : kValid) {
      for (std::size_t size = 0; size <= specimen.value.size(); ++size) {
        judge(entry, specimen.value.substr(0, size));  // the sanitizer is the judge
      }
    }
  }
}

TEST(EveryValidator, SurvivesRandomTextOfItsAlphabet) {
  constexpr std::string_view kSymbols = "0123456789 0123456789-./:()+,<AXTE\xC2";
  std::uint32_t state = 1;
  std::string text;
  for (int round = 0; round < 20'000; ++round) {
    text.clear();
    state = state * 1'664'525U + 1'013'904'223U;
    for (std::uint32_t length = state >> 26; length > 0; --length) {
      state = state * 1'664'525U + 1'013'904'223U;
      text += kSymbols[(state >> 16) % kSymbols.size()];
    }
    for (const Entry& entry : all()) judge(entry, text);
  }
}

}  // namespace
}  // namespace postlint::validators
