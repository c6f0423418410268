#include "text/entities.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../base/bounded.h"

namespace postlint::text {
namespace {

using Found = std::vector<std::pair<SegmentKind, std::string>>;

Segment segment_of(std::string_view text) {
  Segment segment;
  segment.text = text;
  return segment;
}

Found entities_of(std::string_view text) {
  Segment segment = segment_of(text);
  mark_entities(segment);
  Found out;
  for (const Mark& mark : segment.marks) {
    out.emplace_back(mark.kind, std::string(slice(text, mark.span)));
  }
  return out;
}

Found urls(std::vector<std::string> texts) {
  Found out;
  for (std::string& text : texts) out.emplace_back(SegmentKind::kUrl, std::move(text));
  return out;
}

TEST(Entities, FindWebAddressesWithoutTheSentencesPunctuation) {
  const std::vector<std::pair<std::string_view, std::vector<std::string>>> cases = {
      {"see https://example.com/a.", {"https://example.com/a"}},
      {"see http://example.com, then", {"http://example.com"}},
      {"HTTPS://EXAMPLE.COM!", {"HTTPS://EXAMPLE.COM"}},
      {"www.example.com?", {"www.example.com"}},
      {"(https://example.com/a)", {"https://example.com/a"}},
      {"https://example.com/a_(b)", {"https://example.com/a_(b)"}},
      {"(https://example.com/a_(b)).", {"https://example.com/a_(b)"}},
      {"<https://example.com>", {"https://example.com"}},
      {"\"https://example.com\"", {"https://example.com"}},
      {"https://example.com/?q=1&b=2#frag", {"https://example.com/?q=1&b=2#frag"}},
      {"https://a.example https://b.example", {"https://a.example", "https://b.example"}},
      {"https://example.com/@user", {"https://example.com/@user"}},
      {"https://example.com/\u00E9", {"https://example.com/\u00E9"}},
      {"https://", {}},
      {"https://...", {}},
      {"www.", {}},
      {"xhttps://example.com", {}},
      {"example.com", {}},
      {"example.com/a", {"example.com/a"}},
      {"saw John.Is he well", {}},
      {"seen by Dr.Li/Dr.Ma", {}},
      {"http://localhost:8080/a, then", {"http://localhost:8080/a"}},
      {"http://192.0.2.1/a", {"http://192.0.2.1/a"}},
      {"http://intranet/?to=https://example.com", {"http://intranet/?to=https://example.com"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(entities_of(text), urls(expected)) << text;
}

TEST(Entities, FindHashtagsOfAnyScript) {
  const std::vector<std::pair<std::string_view, std::vector<std::string>>> cases = {
      {"#MedTwitter today", {"#MedTwitter"}},
      {"go #FOAMed, #a_b.", {"#FOAMed", "#a_b"}},
      {"#\u00E9t\u00E9 #\u5317\u4EAC", {"#\u00E9t\u00E9", "#\u5317\u4EAC"}},
      {"#cafe\u0301", {"#cafe\u0301"}},
      {"(#tag)", {"#tag"}},
      {"#covid19 #2ndlook", {"#covid19", "#2ndlook"}},
      {"a#tag", {}},
      {"#", {}},
      {"# heading", {}},
      {"##double", {"#double"}},
      // A hashtag holds a letter (twitter-text, "valid hashtag"): these are numbers of things.
      {"room #412, MRN #0012345", {}},
      {"#1 and #_", {}},
  };
  for (const auto& [text, expected] : cases) {
    Found found;
    for (const std::string& tag : expected) found.emplace_back(SegmentKind::kHashtag, tag);
    EXPECT_EQ(entities_of(text), found) << text;
  }
}

TEST(Entities, FindMentionsAndNotElectronicMail) {
  const std::vector<std::pair<std::string_view, std::vector<std::string>>> cases = {
      {"@drsmith hi", {"@drsmith"}},
      {"thanks @a_b1.", {"@a_b1"}},
      {".@start", {"@start"}},
      {"mail jane@example.com now", {}},
      {"1@example.com", {}},
      {"\u00E9@example.com", {}},
      {"@ home", {}},
      {"@jane.bsky.social", {"@jane.bsky.social"}},
      {"@jane@mastodon.example.org", {"@jane@mastodon.example.org"}},
  };
  for (const auto& [text, expected] : cases) {
    Found found;
    for (const std::string& name : expected) found.emplace_back(SegmentKind::kMention, name);
    EXPECT_EQ(entities_of(text), found) << text;
  }
}

TEST(Entities, WinOverAMarkThatIsAlreadyThere) {
  Segment segment = segment_of("read https://example.com here");
  segment.marks = {{SegmentKind::kLink, {5, 24}}};
  mark_entities(segment);
  ASSERT_EQ(segment.marks.size(), 1U);
  EXPECT_EQ(segment.marks[0].kind, SegmentKind::kUrl);
}

TEST(Entities, LeaveTheRestOfALinkALink) {
  const std::string text = "x a story of #tag and more y";
  Segment segment = segment_of(text);
  segment.marks = {{SegmentKind::kLink, {2, 26}}};
  mark_entities(segment);
  EXPECT_EQ(segment.kind_at(text.find("story")), SegmentKind::kLink);
  EXPECT_EQ(segment.kind_at(text.find("#tag")), SegmentKind::kHashtag);
  EXPECT_EQ(segment.kind_at(text.find("and more")), SegmentKind::kLink);
  EXPECT_EQ(segment.kind_at(text.size() - 1), SegmentKind::kProse);
}

TEST(Entities, AreSortedAndApart) {
  const std::string text = "#a @b https://c.d #e word @f (www.g.h)";
  Segment segment = segment_of(text);
  segment.marks = {{SegmentKind::kCode, {0, 4}}, {SegmentKind::kLink, {19, 30}}};
  mark_entities(segment);
  for (std::size_t i = 1; i < segment.marks.size(); ++i) {
    EXPECT_LE(segment.marks[i - 1].span.end, segment.marks[i].span.begin);
  }
}

TEST(KindAt, AnswersAtTheEdgesOfMarks) {
  Segment segment = segment_of("0123456789");
  segment.marks = {{SegmentKind::kLink, {2, 4}}, {SegmentKind::kCode, {4, 6}}};
  EXPECT_EQ(segment.kind_at(1), SegmentKind::kProse);
  EXPECT_EQ(segment.kind_at(2), SegmentKind::kLink);
  EXPECT_EQ(segment.kind_at(3), SegmentKind::kLink);
  EXPECT_EQ(segment.kind_at(4), SegmentKind::kCode);
  EXPECT_EQ(segment.kind_at(6), SegmentKind::kProse);
  EXPECT_EQ(segment.kind_at(100), SegmentKind::kProse);
}

TEST(EntitiesBoundedTime, TakeAddressesThatEndInAMillionSigns) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const char sign : {')', '(', '.', '#', '@', '/'}) {
    const std::string text = "https://a" + std::string(1'000'000, sign);
    EXPECT_LT(postlint::testing::cpu_seconds([&] { entities_of(text); }), 2.0) << sign;
  }
}

TEST(EntitiesBoundedTime, TakeRepeatedStarts) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view piece : {"www.", "http://", "#", "@", "h", "#a", "www.a)"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { entities_of(text); }), 2.0) << piece;
  }
}

}  // namespace
}  // namespace postlint::text
