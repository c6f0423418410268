#include "scan/views.h"

#include <gtest/gtest.h>

#include <string>

#include "support.h"

namespace postlint::scan {
namespace {

using Found = std::vector<std::string>;

constexpr const char* kNumber =
    R"("find":{"regex":"\\b555-?\\d{4}\\b"},"views":["lower","digits"])";

TEST(Views, AreListedParentsFirst) {
  for (const rules::View view : kViews) EXPECT_LE(index_of(parent_of(view)), index_of(view));
}

TEST(ViewDigits, FindsANumberThatIsSpokenOrSpaced) {
  EXPECT_EQ(hits(kNumber, "Ring Five five five oh one oh oh today."),
            Found{"Five five five oh one oh oh"});
  EXPECT_EQ(hits(kNumber, "ring 5 5 5 - 0 1 0 0"), Found{"5 5 5 - 0 1 0 0"});
  EXPECT_EQ(hits(kNumber, "ring 5\uFE0F\u20E3 5\uFE0F\u20E3 5\uFE0F\u20E3 0 1 0 0 now"),
            Found{"5\uFE0F\u20E3 5\uFE0F\u20E3 5\uFE0F\u20E3 0 1 0 0"});
}

TEST(ViewDigits, ReportsAPlainNumberOnceAndByTheViewNearestToTheDraft) {
  const Ruleset rules = ruleset_of({{"r", kNumber}});
  const Report report = scan_draft(rules, "555-0100, and 1 2 3 4");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].view, "lower");
}

TEST(ViewDigits, IsOneStepLessSureOfWordsAndNotOfSpaces) {
  const std::string sure = std::string(kNumber) + R"(,"confidence":"high")";
  const Ruleset rules = ruleset_of({{"r", sure}});
  const Report spoken = scan_draft(rules, "five five five oh one oh oh");
  ASSERT_EQ(spoken.findings.size(), 1U);
  EXPECT_EQ(spoken.findings[0].view, "digits");
  EXPECT_EQ(spoken.findings[0].confidence, Confidence::kMedium);
  const Report spaced = scan_draft(rules, "5 5 5 0 1 0 0");
  ASSERT_EQ(spaced.findings.size(), 1U);
  EXPECT_EQ(spaced.findings[0].confidence, Confidence::kHigh);
}

TEST(ViewDigits, ShowsTestsOfWordsTheNumberThatWasMeant) {
  const std::string except = std::string(kNumber) + R"(,"except":{"any":["5550100"]})";
  EXPECT_EQ(hits(except, "five five five oh one oh oh"), Found{});
  EXPECT_EQ(hits(except, "five five five oh one oh one"), Found{"five five five oh one oh one"});
  const std::string weighed =
      std::string(kNumber) +
      R"(,"weigh":{"evidence":[{"points":2,"because":"b","whole":{"any":["5550100"]}}],)"
      R"("levels":[{"at":2,"severity":"note","confidence":"low"}]})";
  EXPECT_EQ(hits(weighed, "five five five oh one oh oh; 5 5 5 0 1 0 1"),
            Found{"five five five oh one oh oh"});
}

}  // namespace
}  // namespace postlint::scan
