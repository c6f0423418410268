#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(Cas, RejectsLeadingZeroAndOtherGroups) {
  for (const char* const text :
       {"050-78-2", "50-782", "50782", "50 78 2", "50-78-2-", "12345678-12-1"}) {
    EXPECT_FALSE(accepts("cas", text)) << text;
  }
}

TEST(Icd10cm, AcceptsCategoriesAndLongCodes) {
  for (const char* const code : {"I21", "I21.A1", "Z3A.28", "S72.001A", "u07.1"}) {
    EXPECT_TRUE(accepts("icd10cm", code)) << code;
  }
}

TEST(Icd10cm, RejectsOtherForms) {
  for (const char* const code : {"I21.", "I21.A1B2C", "IA1.4", "I2C.4", "I214", "I21.4-"}) {
    EXPECT_FALSE(accepts("icd10cm", code)) << code;
  }
}

TEST(Loinc, RejectsOtherSeparators) {
  for (const char* const code : {"2345 7", "23457", "2345 - 7", "02345-7", "23-45-7", "-7"}) {
    EXPECT_FALSE(accepts("loinc", code)) << code;
  }
}

TEST(Ndc, AcceptsTheFourLayouts) {
  for (const char* const code : {"0071-0155-23", "50242-040-62", "60575-4112-1", "00071-0155-23"}) {
    EXPECT_TRUE(accepts("ndc", code)) << code;
  }
}

TEST(Ndc, RejectsBareDigitsAndZipPlusFour) {
  for (const char* const code : {"00071015523", "02115-1234", "50242 040 62", "50242-04-062"}) {
    EXPECT_FALSE(accepts("ndc", code)) << code;
  }
}

TEST(NotAllSameDigit, WantsTwoDifferentDigits) {
  for (const char* const text : {"10", "0012", "A-1-2", "MRN 0000001"}) {
    EXPECT_TRUE(accepts("not_all_same_digit", text)) << text;
  }
  for (const char* const text : {"00", "1111111", "1-1-1", "AB", "A1B1"}) {
    EXPECT_FALSE(accepts("not_all_same_digit", text)) << text;
  }
}

TEST(Sctid, AcceptsExtensionIdentifiers) {
  // Item 528 of the US namespace 1000124; a concept of the model component module.
  EXPECT_TRUE(accepts("sctid", "5281000124103"));
  EXPECT_TRUE(accepts("sctid", "900000000000207008"));
}

TEST(Sctid, RejectsReservedPartitions) {
  // Verhoeff holds for all: partitions 29, 23, 10 in too short a number.
  for (const char* const text : {"1234567294", "12345239", "22298109"}) {
    EXPECT_FALSE(accepts("sctid", text)) << text;
  }
}

TEST(Doi, AcceptsTrailingSentencePunctuation) {
  for (const char* const text : {"10.1001/jama.2009.1387.", "10.1016/S0140-6736(97)11096-0",
                                 "10.1000.10/123", "10.1000/182),"}) {
    EXPECT_TRUE(accepts("doi", text)) << text;
  }
}

TEST(Doi, RejectsBrokenPrefixesAndEmptySuffixes) {
  for (const char* const text :
       {"10.1001/", "10.1001/...", "10.1001", "10.100/x", "10.1234567890/x", "10.1001./x",
        "10.1001.a/x", "11.1001/x", "10.1001/a b"}) {
    EXPECT_FALSE(accepts("doi", text)) << text;
  }
}

TEST(Orcid, AcceptsCheckCharacterX) {
  EXPECT_TRUE(accepts("orcid", "0000-0002-1694-233X"));
}

TEST(Orcid, RejectsUndashedAndOtherLetters) {
  for (const char* const text :
       {"0000000218250097", "0000 0002 1825 0097", "0000-0002-1694-233Y"}) {
    EXPECT_FALSE(accepts("orcid", text)) << text;
  }
}

TEST(Issn, AcceptsCheckCharacterX) {
  EXPECT_TRUE(accepts("issn", "2434-561X"));
}

TEST(Issn, RejectsUndashed) {
  EXPECT_FALSE(accepts("issn", "00284793"));
}

TEST(Isbn13, RejectsOtherBookland) {
  EXPECT_FALSE(accepts("isbn13", "9773161484107"));
}

}  // namespace
}  // namespace postlint::validators
