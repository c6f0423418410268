// Every construct of Markdown keeps the exact place of every word: tokens q1q, q2q, … stand
// wherever a construct has words, and each must be found where it stands.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "support.h"

namespace postlint::formats {
namespace {

using namespace std::string_view_literals;

struct Snippet {
  std::string_view what;
  std::string_view source;
};

const std::vector<Snippet>& snippets() {
  static const std::vector<Snippet> kSnippets = {
      {"paragraph", "q1q q2q\nq3q\n\nq4q"},
      {"ATX headings", "# q1q\n## q2q ##\n###### q3q\n"},
      {"setext headings", "q1q\nq2q\n===\n\nq3q\n---\n"},
      {"emphasis", "*q1q* **q2q** ***q3q*** _q4q_ __q5q__ ~~q6q~~"},
      {"nested emphasis", "**q1q *q2q* q3q** *q4q **q5q***"},
      {"unclosed emphasis", "**q1q *q2q __q3q"},
      {"emphasis over lines", "*q1q\nq2q* q3q"},
      {"bullet list", "- q1q\n- q2q\n  q3q\n\n  q4q\n* q5q\n+ q6q"},
      {"nested lists", "1. q1q\n   - q2q\n     1) q3q\n\n        q4q\n2. q5q"},
      {"lazy list item", "- q1q\nq2q"},
      {"task list", "- [ ] q1q\n- [x] q2q"},
      {"block quote", "> q1q\n> q2q\n>\n> q3q"},
      {"lazy block quote", "> q1q\nq2q\n\nq3q"},
      {"nested block quotes", "> q1q\n> > q2q\n> > > q3q\n> q4q"},
      {"list in a quote", "> - q1q\n>   q2q\n> - q3q"},
      {"heading in a quote", "> # q1q\n>\n> q2q"},
      {"code in a quote", "> ```\n> q1q\n> q2q\n> ```\n> q3q"},
      {"table", "| q1q | q2q |\n|---|:-:|\n| q3q | q4q |\n| q5q | `q6q` |\n\nq7q"},
      {"table without outer pipes", "q1q | q2q\n---|---\nq3q | q4q"},
      {"table with an escaped pipe", "| q1q |\n|---|\n| q2q \\| q3q |"},
      {"table with short rows", "| q1q | q2q |\n|---|---|\n| q3q |\n| q4q | q5q | q6q |"},
      {"link", "q1q [q2q](https://example.com/q3q \"q4q\") q5q"},
      {"link with an entity in its target", "q1q [q2q](https://example.com/?q3q&amp;q4q) q5q"},
      {"link with an escape in its target", "q1q [q2q](https://example.com/q3q\\_q4q) q5q"},
      {"link with an escape in its title", "q1q [q2q](/q3q \"q4q \\\" q5q\") q6q"},
      {"link in angle brackets", "[q1q](<https://example.com/q2q &amp; q3q>) q4q"},
      {"link with emphasis inside", "[*q1q* `q2q`](q3q&amp;q4q)"},
      {"second paragraph with such a link", "\u00E9 q1q\n\n[q2q](q3q&amp;q4q)"},
      {"two such links", "[q1q](q2q&amp;q3q) [q4q](q5q&amp;q6q)"},
      {"link over lines", "[q1q\nq2q](q3q\n\"q4q\")"},
      {"link with a title over lines", "[q1q](q2q \"q3q\nq4q\") q5q"},
      {"reference link", "q1q [q2q][ref] q3q\n\n[ref]: https://example.com/q4q 'q5q'\n\nq6q"},
      {"collapsed and shortcut references", "[q1q][] [q2q]\n\n[q1q]: /q3q\n[q2q]: /q4q\n"},
      {"image", "q1q ![q2q](q3q.png \"q4q\") q5q"},
      {"image with emphasis", "![q1q *q2q* q3q](q4q.png)"},
      {"image in a link", "[![q1q](q2q.png) q3q](q4q.html)"},
      {"link in an image", "![q1q [q2q](q3q) q4q](q5q)"},
      {"autolink", "<https://example.com/q1q> q2q <jane.q3q@example.com> q4q"},
      {"bare address", "https://example.com/q1q q2q www.example.com/q3q"},
      {"code span", "q1q `q2q q3q` ``q4q ` q5q`` q6q"},
      {"code span over lines", "`q1q\nq2q` q3q"},
      {"fenced code", "```\nq1q\n  q2q\n\n\tq3q\n```\nq4q"},
      {"fenced code with an info string", "```q1q q2q\nq3q\n```"},
      {"fence of tildes, unclosed", "~~~\nq1q\nq2q"},
      {"indented code", "q0q\n\n    q1q\n      q2q\n\n    q3q\n"},
      {"code indented by tabs", "\tq1q\n\t\tq2q\n"},
      {"tabs inside", "q1q\tq2q\n\n-\tq3q\n\n  \tq4q"},
      {"raw HTML inline", "q1q <b class=\"q2q\">q3q</b> q4q <br> q5q<br/>q6q"},
      {"raw HTML block", "<div title=\"q1q\">\nq2q\n</div>\n\nq3q"},
      {"HTML block without end", "<div>\nq1q\n\nq2q"},
      {"script", "<script>\nvar q1q = 1;\n\nq2q\n</script>\nq3q"},
      {"comment", "<!-- q1q -->\n\nq2q\n\n<!-- q3q\nq4q -->"},
      {"comment inside a line", "q1q <!-- q2q --> q3q"},
      {"two comments", "<!-- q1q --><!-- q2q --> q3q"},
      {"comment in a list", "- q1q <!-- q2q -->\n- q3q"},
      {"comment over quoted lines", "> <!-- q1q\n> q2q -->\n\nq3q"},
      {"CDATA and declarations", "q1q <![CDATA[q2q]]> <?q3q?> <!Q q4q> q5q"},
      {"hard breaks", "q1q  \nq2q\\\nq3q   \nq4q"},
      {"entities", "q1q&amp;q2q &lt;q3q&gt; &#65;q4q &#x1F600; q5q &unknown; q6q &nbsp;q7q"},
      {"escapes", "q1q \\* q2q \\_q3q\\_ \\[q4q\\] \\\\ q5q \\q6q"},
      {"escape before a word", "\\#q1q q2q"},
      {"front matter", "---\ntitle: q1q\ntags: [q2q]\n---\n\nq3q"},
      {"front matter closed by dots", "---\nq1q: q2q\n...\nq3q"},
      {"thematic breaks", "q1q\n\n---\n\nq2q\n\n***\n\nq3q"},
      {"a draft that starts with a thematic break", "---\n\nq1q\n\n---\n\nq2q"},
      {"emoji and accents", "\U0001F600 q1q \u00E9 q2q **\u00FC** q3q"},
      {"non-ASCII around markup", "\u00E9*q1q*\u00E9 `\u00E9`q2q\u00E9"},
      {"trailing blanks", "q1q   \n   q2q\t\n\nq3q  "},
      {"definition that nobody uses", "q1q\n\n[//]: # (q2q q3q)\n\nq4q"},
      {"definition with a label in words", "[q1q]: https://example.com/q2q \"q3q\"\n\nq4q"},
      {"two definitions of one label", "[a]: /q1q\n[a]: /q2q\n\n[a] q3q"},
      {"strikethrough of one tilde", "~q1q~ q2q"},
      {"footnote syntax", "q1q[^1] q2q\n\n[^1]: q3q q4q"},
      {"NUL", "q1q \0 q2q\0q3q"sv},
      {"NUL in code", "\tq1q\0q2q \0\0 q3q\0\n\n```\nq4q\0\xFFq5q\n```"sv},
      {"malformed UTF-8", "q1q \xFF q2q *\xE2\x82* q3q\xC3"},
      {"malformed UTF-8 in a target", "[q1q](http://example.com/\xFFq2q&amp;q3q) q4q"},
  };
  return kSnippets;
}

using Change = std::function<std::string(std::string_view)>;

std::string with_line_start(std::string_view source, std::string_view first,
                            std::string_view rest) {
  std::string out(first);
  for (std::size_t i = 0; i < source.size(); ++i) {
    out.push_back(source[i]);
    if (source[i] == '\n' && i + 1 < source.size()) out += rest;
  }
  return out;
}

std::string with_line_end(std::string_view source, std::string_view end) {
  std::string out;
  for (const char c : source) out += c == '\n' ? std::string(end) : std::string(1, c);
  return out;
}

std::vector<std::pair<std::string_view, Change>> changes() {
  return {
      {"as it is", [](std::string_view s) { return std::string(s); }},
      {"with CR LF", [](std::string_view s) { return with_line_end(s, "\r\n"); }},
      {"with a byte order mark",
       [](std::string_view s) { return "\xEF\xBB\xBF" + std::string(s); }},
      {"with a line end behind", [](std::string_view s) { return std::string(s) + "\n"; }},
      {"behind a paragraph",
       [](std::string_view s) { return "\u00E9t\u00E9\n\n" + std::string(s); }},
      {"in a quote", [](std::string_view s) { return with_line_start(s, "> ", "> "); }},
      {"in a list", [](std::string_view s) { return with_line_start(s, "- ", "  "); }},
      {"in a quote in a list",
       [](std::string_view s) { return with_line_start(s, "1. > ", "   > "); }},
      {"behind a paragraph, with CR LF, in a quote",
       [](std::string_view s) {
         return "\u00E9\r\n\r\n" + with_line_end(with_line_start(s, "> ", "> "), "\r\n");
       }},
  };
}

void expect_sound(const text::Document& document, std::string_view source) {
  for (const text::Segment& segment : document.segments) {
    for (std::size_t i = 0; i < segment.text.size();) {
      const utf8::Step step = utf8::decode(segment.text, i);
      ASSERT_TRUE(step.valid);
      const Span place = segment.map.to_parent({i, i + step.length});
      ASSERT_LE(place.begin, place.end);
      ASSERT_LE(place.end, source.size());
      const bool inside = place.begin < source.size() &&
                          utf8::is_continuation(source[place.begin]) && place.begin > 0 &&
                          utf8::decode(source, place.begin - 1).length > 1;
      ASSERT_FALSE(inside) << segment.text;
      i += step.length;
    }
    std::size_t end = 0;
    for (const text::Mark& mark : segment.marks) {
      ASSERT_LE(end, mark.span.begin);
      ASSERT_LT(mark.span.begin, mark.span.end);
      ASSERT_LE(mark.span.end, segment.text.size());
      end = mark.span.end;
    }
  }
  std::size_t block = 0;
  for (const text::Segment& segment : document.segments) {
    ASSERT_GE(segment.block, block);
    block = segment.block;
  }
}

TEST(MarkdownPlaces, AreExactForEveryWordOfEveryConstruct) {
  for (const auto& [how, change] : changes()) {
    for (const Snippet& snippet : snippets()) {
      const std::string source = change(snippet.source);
      const text::Document document = read_exact(read_markdown, source);
      EXPECT_TRUE(document.complete);
      ASSERT_NO_FATAL_FAILURE(expect_sound(document, source)) << snippet.what << " " << how;
      for (const std::string& token : tokens_of(source)) {
        const std::size_t at = source.find(token);
        const std::vector<Span> places = places_of(document, token);
        const bool found = std::ranges::find(places, Span{at, at + token.size()}) != places.end();
        EXPECT_TRUE(found) << token << " of \"" << snippet.what << "\" " << how << ": found at "
                           << places.size() << " places, first "
                           << (places.empty() ? 0 : places[0].begin) << "-"
                           << (places.empty() ? 0 : places[0].end) << " instead of " << at;
      }
    }
  }
}

TEST(MarkdownPlaces, StaySoundForPrefixesOfEveryConstruct) {
  for (const Snippet& snippet : snippets()) {
    for (std::size_t size = 0; size <= snippet.source.size(); ++size) {
      const std::string_view source = snippet.source.substr(0, size);
      ASSERT_NO_FATAL_FAILURE(expect_sound(read_exact(read_markdown, source), source))
          << snippet.what << " " << size;
    }
  }
}

TEST(MarkdownPlaces, StaySoundForPairsOfConstructs) {
  for (const Snippet& first : snippets()) {
    for (const Snippet& second : snippets()) {
      for (const std::string_view between : {""sv, "\n"sv, "\n\n"sv}) {
        const std::string source =
            std::string(first.source) + std::string(between) + std::string(second.source);
        ASSERT_NO_FATAL_FAILURE(expect_sound(read_exact(read_markdown, source), source))
            << first.what << ", " << second.what;
      }
    }
  }
}

TEST(MarkdownPlaces, CoverAWordThatMarkupInterrupts) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"x un*frigging*believable y", "un*frigging*believable"},
      {"x John **S**mith y", "John **S**mith"},
      {"x J&#111;hn y", "J&#111;hn"},
      {"x 555&#8209;0123 y", "555&#8209;0123"},
      {"x Jo\\\nhn y", "Jo\\\nhn"},
      {"x A&amp;B y", "A&amp;B"},
  };
  const std::vector<std::string_view> words = {"unfriggingbelievable", "John Smith", "John",
                                               "555\u20110123",        "Jo\nhn",     "A&B"};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const auto& [source, expected] = cases[i];
    const text::Document document = read_exact(read_markdown, source);
    const std::vector<Span> places = places_of(document, words[i]);
    ASSERT_EQ(places.size(), 1U) << source;
    EXPECT_EQ(slice(source, places[0]), expected);
  }
}

}  // namespace
}  // namespace postlint::formats
