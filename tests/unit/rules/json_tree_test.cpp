#include "rules/json_tree.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <string>

namespace postlint::rules {
namespace {

// A buffer of exactly the input's size, so that sanitizers see an over-read.
Result<Node, TreeError> parse_exact(std::string_view text) {
  const auto exact = std::make_unique<char[]>(text.size());
  std::memcpy(exact.get(), text.data(), text.size());
  return parse_tree({exact.get(), text.size()});
}

std::string_view at(std::string_view text, Span span) {
  return slice(text, span);
}

TEST(JsonTree, KeepsOrderDuplicatesAndPlaces) {
  constexpr std::string_view kText =
      "// head\n{ \"b\" : [1, \"x\"], \"a\":{}, \"b\": true } // end";
  const auto tree = parse_exact(kText);
  ASSERT_TRUE(tree.ok());
  ASSERT_EQ(tree->children.size(), 3U);
  EXPECT_EQ(tree->children[0].key, "b");
  EXPECT_EQ(tree->children[1].key, "a");
  EXPECT_EQ(tree->children[2].key, "b");
  EXPECT_EQ(at(kText, tree->children[0].span), "[1, \"x\"]");
  EXPECT_EQ(at(kText, tree->children[0].children[1].span), "\"x\"");
  EXPECT_EQ(at(kText, tree->children[1].span), "{}");
  EXPECT_EQ(at(kText, tree->children[2].key_span), "\"b\"");
  EXPECT_EQ(at(kText, tree->children[2].span), "true");
  EXPECT_EQ(tree->span.end, kText.rfind('}') + 1);
}

TEST(JsonTree, TellsValuesApart) {
  const auto tree = parse_exact(R"([null, true, false, 7, -7, 1.5, 99999999999999999999, "t"])");
  ASSERT_TRUE(tree.ok());
  const std::vector<Node>& items = tree->children;
  EXPECT_EQ(items[0].kind, Kind::kNull);
  EXPECT_TRUE(items[1].flag);
  EXPECT_FALSE(items[2].flag);
  EXPECT_EQ(items[3].integer, 7);
  EXPECT_EQ(items[4].integer, -7);
  EXPECT_FALSE(items[5].integer.has_value());
  EXPECT_FALSE(items[6].integer.has_value());
  EXPECT_EQ(items[7].text, "t");
}

TEST(JsonTree, TakesSlashesInsideTextsForText) {
  const auto tree = parse_exact(R"({"url": "https://example.com/*x*/"} // done)");
  ASSERT_TRUE(tree.ok());
  EXPECT_EQ(tree->children[0].text, "https://example.com/*x*/");
}

TEST(JsonTree, MapsDecodedPartsOfATextToTheFile) {
  constexpr std::string_view kText = R"(["a\n\"\u00e9\ud83d\ude00é[x]"])";
  const auto tree = parse_exact(kText);
  ASSERT_TRUE(tree.ok());
  const Node& node = tree->children[0];
  const std::size_t open = node.text.find('[');
  EXPECT_EQ(at(kText, span_in_string(kText, node, {open, open + 3})), "[x]");
  EXPECT_EQ(at(kText, span_in_string(kText, node, {1, 2})), "\\n");
  EXPECT_EQ(at(kText, span_in_string(kText, node, {3, 5})), "\\u00e9");
  EXPECT_EQ(at(kText, span_in_string(kText, node, {5, 9})), "\\ud83d\\ude00");
  EXPECT_EQ(at(kText, span_in_string(kText, node, {0, node.text.size()})),
            kText.substr(2, kText.size() - 4));
}

TEST(JsonTree, StopsAtTheDepthLimit) {
  const std::string open(kDeepestNesting, '[');
  const std::string close(kDeepestNesting, ']');
  EXPECT_TRUE(parse_exact(open + close).ok());
  const auto tree = parse_exact("[" + open + close + "]");
  ASSERT_FALSE(tree.ok());
  EXPECT_EQ(tree.error().code, Code::kTooDeep);
  EXPECT_FALSE(parse_exact(std::string(1'000'000, '[')).ok());
}

struct Mistake {
  std::string_view text;
  std::string_view token;    // what is underlined
  std::string_view message;  // a part of it
};

constexpr Mistake kMistakes[] = {
    {"", "", "the file is empty"},
    {" // nothing\n", "", "the file is empty"},
    {"{\"a\": 1,}", ",", "comma after the last item"},
    {"[1, 2,]", ",", "comma after the last item"},
    {"[1,, 2]", ",", "two commas"},
    {"[,1]", ",", "where a value belongs"},
    {"{,}", ",", "nothing before it"},
    {"{\"a\" 1}", " ", "colon"},
    {"{\"a\"}", "}", "colon"},
    {"{\"a\": }", ":", "no value"},
    {"{\"a\": 1 \"b\": 2}", " ", "comma is missing"},
    {"{\"a\": \"b\": 2}", ":", "second colon"},
    {"[\"a\": 1]", "\"a\"", "key inside the list"},
    {"{\"a\": [1, 2}", "}", "`[` of line 1"},
    {"[{\"a\": 1]", "]", "`{` of line 1"},
    {"{\"a\": 1", "{", "ends before this"},
    {"{\"a\": [1", "[", "ends before this"},
    {"{} {}", "{", "after the end"},
    {"{}]", "]", "too many"},
    {"{a: 1}", "a", "without quotes"},
    {"{\"a\": yes}", "yes", "without quotes"},
    {"{\"a\": 007}", "007", "not a number"},
    {"{\"a\": +1}", "+1", "not a number"},
    {"{\"a\": .5}", ".5", "not a number"},
    {"{\"a\": 1.}", "1.", "without quotes"},
    {"{\"a\": NULL}", "NULL", "not a value"},
    {"{\"a\": 'b'}", "'", "single quotes"},
    {"{\"a\": `b`}", "`", "backticks"},
    {"{\"a\": ‘b’}", "‘", "curly quote"},
    {"{\"a\": \"b”}", "\"b”}", "not closed"},
    {"{\"a\": \"b\n\"}", "\"b", "not closed"},
    {"{\"a\": \"b\tc\"}", "\t", "control character"},
    {"{\"a\": \"\\d\"}", "\\d", "not an escape"},
    {"{\"a\": \"\\u12g4\"}", "\\u12g4", "four hexadecimal"},
    {"{\"a\": \"say \"hi\" now\"}", "\"", "ends the text early"},
    {"{\"a\": 1} /* x */", "/*", "block comment"},
    {"/* x */ {}", "/*", "block comment"},
    {"{\"a\": /* x */ 1}", "/*", "block comment"},
    {"{\"a\": 1 /* x", "/*", "block comment"},
    {"# x\n{}", "#", "begin a comment"},
    {"/ x\n{}", "/", "stray"},
    {"{\"a\": 1;}", ";", "does not belong"},
    {"{\"a\": \"\\ud800\"}", "", ""},
    {"[1e999]", "", ""},
};

TEST(JsonTree, ExplainsCommonMistakes) {
  for (const Mistake& mistake : kMistakes) {
    const auto tree = parse_exact(mistake.text);
    ASSERT_FALSE(tree.ok()) << mistake.text;
    EXPECT_EQ(tree.error().code, Code::kSyntax) << mistake.text;
    EXPECT_NE(tree.error().message.find(mistake.message), std::string::npos)
        << mistake.text << "\n"
        << tree.error().message;
    EXPECT_FALSE(tree.error().hint.empty()) << mistake.text;
    if (!mistake.token.empty()) {
      EXPECT_EQ(at(mistake.text, tree.error().span), mistake.token) << mistake.text;
    }
  }
}

TEST(JsonTree, PointsAtTheFirstByteThatIsNotUtf8) {
  for (const std::string_view bad :
       {"\xFC", "\xC3", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xC0\x80"}) {
    const auto tree = parse_exact("{\"é\": \"" + std::string(bad) + "\"}");
    ASSERT_FALSE(tree.ok());
    EXPECT_EQ(tree.error().code, Code::kNotUtf8);
    EXPECT_EQ(tree.error().span.begin, 8U);
  }
}

}  // namespace
}  // namespace postlint::rules
