// Runs the conformance suite of twitter-text from its own YAML files.
//
// usage: postlint_twitter_text_test SHARED_DIR
// Status 77, "skipped", when SHARED_DIR/conformance/twitter-text is not there.

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/hit_highlight.h"
#include "text/post_entities.h"
#include "text/text_units.h"
#include "text/web_address.h"
#include "text/web_address_check.h"
#include "text/x_length.h"

namespace {

using postlint::slice;
using postlint::Span;
using namespace postlint::text;

constexpr int kSkipped = 77;

// What a case expects or what was found, written out so that a failure can be read.
using Lines = std::vector<std::string>;

std::string with_indices(std::string_view text, std::string what, Span span) {
  const auto index = [text](std::size_t at) {
    return std::to_string(count_code_points(text.substr(0, at)));
  };
  return std::move(what) + " [" + index(span.begin) + ", " + index(span.end) + "]";
}

std::string text_of(std::string_view text, Span span) {
  return std::string(slice(text, span));
}

// Hashtags that are no part of an address, as X shows them.
std::vector<Tag> shown_hashtags(std::string_view text) {
  std::vector<Tag> tags = find_hashtags(text, Reading::kX);
  const std::vector<WebAddress> addresses = find_web_addresses(text);
  std::erase_if(tags, [&](const Tag& tag) {
    return std::ranges::any_of(addresses, [&](const WebAddress& address) {
      return postlint::overlaps(address.span, tag.span);
    });
  });
  return tags;
}

std::vector<Mention> mentions_without_lists(std::string_view text) {
  std::vector<Mention> mentions = find_mentions(text, Reading::kX);
  std::erase_if(mentions, [](const Mention& mention) { return !mention.list.empty(); });
  return mentions;
}

template <typename Items, typename Show>
Lines lines_of(const Items& items, Show show) {
  Lines out;
  for (const auto& item : items) out.push_back(show(item));
  return out;
}

Lines names_of(std::string_view text, const std::vector<Tag>& tags) {
  return lines_of(tags, [text](const Tag& tag) { return text_of(text, tag.name); });
}

Lines tags_with_indices(std::string_view text, const std::vector<Tag>& tags) {
  return lines_of(tags, [text](const Tag& tag) {
    return with_indices(text, text_of(text, tag.name), tag.span);
  });
}

Lines urls(std::string_view text) {
  return lines_of(find_web_addresses(text),
                  [text](const WebAddress& url) { return text_of(text, url.span); });
}

Lines urls_with_indices(std::string_view text) {
  return lines_of(find_web_addresses(text), [text](const WebAddress& url) {
    return with_indices(text, text_of(text, url.span), url.span);
  });
}

Lines mentions(std::string_view text) {
  return lines_of(mentions_without_lists(text),
                  [text](const Mention& mention) { return text_of(text, mention.name); });
}

Lines mentions_with_indices(std::string_view text) {
  return lines_of(mentions_without_lists(text), [text](const Mention& mention) {
    return with_indices(text, text_of(text, mention.name), mention.span);
  });
}

Lines lists_with_indices(std::string_view text) {
  return lines_of(find_mentions(text, Reading::kX), [text](const Mention& mention) {
    return with_indices(text, text_of(text, mention.name) + text_of(text, mention.list),
                        mention.span);
  });
}

Lines reply(std::string_view text) {
  const std::optional<Span> name = find_reply(text);
  return name ? Lines{text_of(text, *name)} : Lines{};
}

using Extractor = std::function<Lines(std::string_view)>;

const std::map<std::string, Extractor>& extractors() {
  static const std::map<std::string, Extractor> kExtractors = {
      {"mentions", mentions},
      {"mentions_with_indices", mentions_with_indices},
      {"mentions_or_lists_with_indices", lists_with_indices},
      {"replies", reply},
      {"urls", urls},
      {"urls_with_indices", urls_with_indices},
      {"urls_with_directional_markers", urls_with_indices},
      {"tco_urls_with_params", urls},
      {"hashtags", [](auto text) { return names_of(text, shown_hashtags(text)); }},
      {"hashtags_from_astral", [](auto text) { return names_of(text, shown_hashtags(text)); }},
      {"hashtags_with_indices",
       [](auto text) { return tags_with_indices(text, shown_hashtags(text)); }},
      {"cashtags", [](auto text) { return names_of(text, find_cashtags(text)); }},
      {"cashtags_with_indices",
       [](auto text) { return tags_with_indices(text, find_cashtags(text)); }},
  };
  return kExtractors;
}

bool is_whole_name(std::string_view text) {
  const std::vector<Mention> found = mentions_without_lists(text);
  return found.size() == 1 && found.front().span == Span{0, text.size()};
}

bool is_whole_list(std::string_view text) {
  const std::vector<Mention> found = find_mentions(text, Reading::kX);
  return found.size() == 1 && !found.front().list.empty() &&
         found.front().span == Span{0, text.size()};
}

bool is_whole_hashtag(std::string_view text) {
  const std::vector<Tag> found = find_hashtags(text, Reading::kX);
  return found.size() == 1 && found.front().span == Span{0, text.size()};
}

// A configuration as the suite keeps it in config/.
struct Configuration {
  std::vector<WeightedRange> ranges;
  XConfiguration values;
};

class Suite {
 public:
  explicit Suite(std::filesystem::path folder) : folder_(std::move(folder)) {}

  bool is_there() const { return std::filesystem::exists(folder_ / "conformance" / "extract.yml"); }

  YAML::Node file(const std::string& name) const {
    return YAML::LoadFile((folder_ / "conformance" / name).string());
  }

  Configuration configuration(const std::string& name) const {
    const YAML::Node node = YAML::LoadFile((folder_ / "config" / name).string());
    Configuration out;
    for (const YAML::Node& range : node["ranges"]) {
      out.ranges.push_back({static_cast<char32_t>(range["start"].as<std::uint32_t>()),
                            static_cast<char32_t>(range["end"].as<std::uint32_t>()),
                            range["weight"].as<std::size_t>()});
    }
    out.values.limit = node["maxWeightedTweetLength"].as<std::size_t>();
    out.values.scale = node["scale"].as<std::size_t>();
    out.values.default_weight = node["defaultWeight"].as<std::size_t>();
    out.values.address_length = node["transformedURLLength"].as<std::size_t>();
    out.values.emoji = node["emojiParsingEnabled"].as<bool>(false) ? EmojiWeight::kAsOne
                                                                   : EmojiWeight::kByCodePoint;
    return out;
  }

 private:
  std::filesystem::path folder_;
};

const Suite* suite = nullptr;  // set by main() before the tests run
std::size_t cases = 0;         // that were run

std::string text_of_case(const YAML::Node& test) {
  ++cases;
  return test["text"].as<std::string>();
}

std::string expected_line(const YAML::Node& item) {
  if (item.IsScalar()) return item.as<std::string>();
  std::string what;
  for (const char* const key : {"url", "screen_name", "list_slug", "hashtag", "cashtag"}) {
    if (item[key]) what += item[key].as<std::string>();
  }
  return what + " [" + item["indices"][0].as<std::string>() + ", " +
         item["indices"][1].as<std::string>() + "]";
}

Lines expected_lines(const YAML::Node& expected) {
  if (expected.IsNull()) return {};
  if (expected.IsScalar()) return {expected.as<std::string>()};
  Lines out;
  for (const YAML::Node& item : expected) out.push_back(expected_line(item));
  return out;
}

TEST(TwitterText, ExtractsEntities) {
  for (const auto& group : suite->file("extract.yml")["tests"]) {
    const auto name = group.first.as<std::string>();
    ASSERT_TRUE(extractors().contains(name)) << "no extractor for " << name;
    for (const YAML::Node& test : group.second) {
      EXPECT_EQ(extractors().at(name)(text_of_case(test)), expected_lines(test["expected"]))
          << name << ": " << test["description"];
    }
  }
}

TEST(TwitterText, KnowsEveryTopLevelDomainOfTheSuite) {
  for (const auto& group : suite->file("tlds.yml")["tests"]) {
    for (const YAML::Node& test : group.second) {
      EXPECT_EQ(urls(text_of_case(test)), expected_lines(test["expected"])) << test["description"];
    }
  }
}

// Groups of validate.yml, and the configuration that each was written for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLengthGroups = {
    {{"WeightedTweetsCounterTest", "v2.json"},
     {"WeightedTweetsWithDiscountedEmojiCounterTest", "v3.json"},
     {"UnicodeDirectionalMarkerCounterTest", "v3.json"}}};

TEST(TwitterText, ValidatesWholeTexts) {
  const Configuration first = suite->configuration("v1.json");
  XConfiguration tweets = first.values;
  tweets.ranges = first.ranges;
  const std::map<std::string, std::function<bool(std::string_view)>> validators = {
      {"tweets", [&](std::string_view text) { return x_length(text, tweets).valid; }},
      {"usernames", is_whole_name},
      {"lists", is_whole_list},
      {"hashtags", is_whole_hashtag},
      {"urls", [](std::string_view text) { return is_web_address(text, SchemeRule::kRequired); }},
      {"urls_without_protocol",
       [](std::string_view text) { return is_web_address(text, SchemeRule::kOptional); }},
  };
  const YAML::Node tests = suite->file("validate.yml")["tests"];
  ASSERT_EQ(tests.size(), validators.size() + kLengthGroups.size()) << "a group that is not run";
  for (const auto& [name, is_valid] : validators) {
    ASSERT_GT(tests[name].size(), 0U) << name;
    for (const YAML::Node& test : tests[name]) {
      EXPECT_EQ(is_valid(text_of_case(test)), test["expected"].as<bool>())
          << name << ": " << test["description"];
    }
  }
}

void expect_lengths(const std::string& group, const Configuration& configuration) {
  XConfiguration values = configuration.values;
  values.ranges = configuration.ranges;
  const YAML::Node tests = suite->file("validate.yml")["tests"][group];
  ASSERT_GT(tests.size(), 0U) << group;
  for (const YAML::Node& test : tests) {
    SCOPED_TRACE(group + ": " + test["description"].as<std::string>());
    const XLength length = x_length(text_of_case(test), values);
    const YAML::Node& expected = test["expected"];
    EXPECT_EQ(length.weighted, expected["weightedLength"].as<std::size_t>());
    EXPECT_EQ(length.valid, expected["valid"].as<bool>());
    EXPECT_EQ(length.permillage, expected["permillage"].as<std::size_t>());
    EXPECT_EQ(length.display.first, expected["displayRangeStart"].as<std::size_t>());
    EXPECT_EQ(length.display.last, expected["displayRangeEnd"].as<std::size_t>());
    EXPECT_EQ(length.within_limit.first, expected["validRangeStart"].as<std::size_t>());
    EXPECT_EQ(length.within_limit.last, expected["validRangeEnd"].as<std::size_t>());
  }
}

TEST(TwitterText, WeighsPosts) {
  for (const auto& [group, file] : kLengthGroups) {
    expect_lengths(std::string(group), suite->configuration(std::string(file)));
  }
}

TEST(TwitterText, DefaultConfigurationIsTheThird) {
  const Configuration third = suite->configuration("v3.json");
  const XConfiguration own;
  EXPECT_EQ(own.limit, third.values.limit);
  EXPECT_EQ(own.scale, third.values.scale);
  EXPECT_EQ(own.default_weight, third.values.default_weight);
  EXPECT_EQ(own.address_length, third.values.address_length);
  EXPECT_EQ(own.emoji, third.values.emoji);
  EXPECT_TRUE(std::ranges::equal(
      own.ranges, third.ranges, [](const WeightedRange& a, const WeightedRange& b) {
        return a.first == b.first && a.last == b.last && a.weight == b.weight;
      }));
}

TEST(TwitterText, HighlightsHits) {
  for (const auto& group : suite->file("hit_highlighting.yml")["tests"]) {
    for (const YAML::Node& test : group.second) {
      std::vector<Span> hits;
      for (const YAML::Node& hit : test["hits"]) {
        hits.push_back({hit[0].as<std::size_t>(), hit[1].as<std::size_t>()});
      }
      EXPECT_EQ(highlight_hits(text_of_case(test), hits), test["expected"].as<std::string>())
          << test["description"];
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const Suite found(std::filesystem::path(argc > 1 ? argv[1] : ".") / "conformance" /
                    "twitter-text");
  if (!found.is_there()) return kSkipped;
  suite = &found;
  const int status = RUN_ALL_TESTS();
  std::cout << cases << " cases\n";
  return status;
}
