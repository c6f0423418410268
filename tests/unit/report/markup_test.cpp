#include "report/markup.h"

#include <gtest/gtest.h>

namespace postlint::report {
namespace {

TEST(Markup, EscapesWhatStartsOrEndsSomething) {
  EXPECT_EQ(markup("a<b>&\"c\"'"), "a&lt;b&gt;&amp;&quot;c&quot;&#39;");
}

TEST(Markup, WritesOutWhatXmlDoesNotAdmit) {
  EXPECT_EQ(markup(std::string_view("\0\x1b\uFFFF\xED\xA0\x80", 8)),
            "&lt;U+0000&gt;&lt;U+001B&gt;&lt;U+FFFF&gt;&lt;0xED&gt;&lt;0xA0&gt;&lt;0x80&gt;");
}

TEST(Markup, KeepsLettersOfEveryScript) {
  EXPECT_EQ(markup("Ä 漢字 😀"), "Ä 漢字 😀");
}

TEST(Attribute, IsQuoted) {
  EXPECT_EQ(attribute("name", "a\" b=\"c\n"), " name=\"a&quot; b=&quot;c&lt;U+000A&gt;\"");
}

}  // namespace
}  // namespace postlint::report
