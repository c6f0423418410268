#include "rules/terms.h"

#include <gtest/gtest.h>

namespace postlint::rules {
namespace {

using Forms = std::vector<std::string>;

Forms forms_of(std::string_view term) {
  Forms forms;
  for (const TermForm& form : expand_term(term, {})) forms.push_back(form.text);
  return forms;
}

TEST(ExpandTerm, LeavesATermWithoutMarkersAsItIs) {
  EXPECT_EQ(forms_of("drug seeker"), Forms{"drug seeker"});
  EXPECT_EQ(forms_of("type (s) text"), Forms{"type (s) text"});
  EXPECT_EQ(forms_of("f(sin)"), Forms{"f(sin)"});
  EXPECT_EQ(forms_of("a(s)b"), Forms{"a(s)b"});
  EXPECT_EQ(forms_of("(s)"), Forms{"(s)"});
}

TEST(ExpandTerm, DoublesTheFormsForEachMarker) {
  EXPECT_EQ(forms_of("drug seeker(s)"), (Forms{"drug seeker", "drug seekers"}));
  EXPECT_EQ(forms_of("witch(es)"), (Forms{"witch", "witches"}));
  EXPECT_EQ(forms_of("nurse(s) aide(s)"),
            (Forms{"nurse aide", "nurses aide", "nurse aides", "nurses aides"}));
  EXPECT_EQ(forms_of("señor(es), hoy"), (Forms{"señor, hoy", "señores, hoy"}));
}

TEST(ExpandTerm, LetsTheReplacementFollow) {
  const std::vector<TermForm> forms = expand_term("drug seeker(s)", "patient(s) in pain");
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0].replacement, "patient in pain");
  EXPECT_EQ(forms[1].text, "drug seekers");
  EXPECT_EQ(forms[1].replacement, "patients in pain");
}

TEST(ExpandTerm, LetsMarkersLeftOverFollowTheLast) {
  const std::vector<TermForm> forms = expand_term("flyer(s)", "patient(s) on ward(s)");
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0].replacement, "patient on ward");
  EXPECT_EQ(forms[1].replacement, "patients on wards");
}

TEST(ShadowKey, FoldsCaseAndWhiteSpaceOnly) {
  EXPECT_EQ(shadow_key(" Frequent \t Flyer "), "frequent flyer");
  EXPECT_NE(shadow_key("frequent-flyer"), shadow_key("frequent flyer"));
  EXPECT_EQ(shadow_key(""), "");
}

}  // namespace
}  // namespace postlint::rules
