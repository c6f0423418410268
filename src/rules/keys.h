// The keys and words of the pack format, as tables: the decoders, the suggestions and the test
// that compares them with rules/schema/pack.schema.json all read these.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "postlint/rule_info.h"
#include "rules/model.h"

namespace postlint::rules {

using Word = std::string_view;

// Keys, in ascending order.
inline constexpr std::array kHeadKeys = {
    Word("$schema"), Word("allow"),      Word("coverage"),  Word("dictionaries"), Word("evidence"),
    Word("include"), Word("indicators"), Word("license"),   Word("lists"),        Word("owner"),
    Word("pack"),    Word("patterns"),   Word("profiles"),  Word("rules"),        Word("schema"),
    Word("title"),   Word("version"),    Word("vocabulary")};
inline constexpr std::array kPartKeys = {
    Word("$schema"),  Word("allow"),      Word("coverage"),  Word("dictionaries"),
    Word("evidence"), Word("indicators"), Word("lists"),     Word("patterns"),
    Word("profiles"), Word("rules"),      Word("vocabulary")};
inline constexpr std::array kRuleKeys = {
    Word("audiences"), Word("category"), Word("class"),     Word("confidence"), Word("except"),
    Word("find"),      Word("fix"),      Word("hipaa"),     Word("id"),         Word("locked"),
    Word("message"),   Word("near"),     Word("platforms"), Word("scope"),      Word("severity"),
    Word("source"),    Word("suggest"),  Word("tests"),     Word("title"),      Word("trim"),
    Word("unless"),    Word("validate"), Word("views"),     Word("weigh"),      Word("why")};
inline constexpr std::array kAllowKeys = {
    Word("because"), Word("except"),   Word("expires"), Word("find"),  Word("id"),    Word("near"),
    Word("scope"),   Word("shields"),  Word("source"),  Word("tests"), Word("title"), Word("trim"),
    Word("unless"),  Word("validate"), Word("views"),   Word("weigh")};
inline constexpr std::array kFindKeys = {
    Word("at-least"),   Word("at-most"), Word("case"),     Word("combination"), Word("count"),
    Word("dictionary"), Word("group"),   Word("length"),   Word("list"),        Word("metric"),
    Word("missing"),    Word("regex"),   Word("unpaired"), Word("words")};
inline constexpr std::array kMissingKeys = {Word("any"),        Word("at-least"), Word("at-most"),
                                            Word("dictionary"), Word("in"),       Word("list"),
                                            Word("regex"),      Word("scope")};
inline constexpr std::array kCountKeys = {Word("any"),        Word("at-least"), Word("at-most"),
                                          Word("dictionary"), Word("in"),       Word("list"),
                                          Word("regex"),      Word("scope"),    Word("times")};
inline constexpr std::array kTimesKeys = {Word("at-least"), Word("at-most")};
inline constexpr std::array kLengthKeys = {Word("at-least"), Word("at-most"), Word("in"),
                                           Word("unit")};
inline constexpr std::array kMetricKeys = {Word("at-least"), Word("at-most"), Word("from-words"),
                                           Word("name")};
inline constexpr std::array kUnpairedKeys = {Word("each"), Word("parted-by"), Word("with")};
inline constexpr std::array kProfileKeys = {Word("audience"), Word("because"),  Word("indicators"),
                                            Word("packs"),    Word("platform"), Word("severity"),
                                            Word("thread"),   Word("title")};
inline constexpr std::array kIndicatorSetKeys = {Word("items"), Word("source"), Word("title")};
inline constexpr std::array kIndicatorKeys = {Word("not-judged"), Word("rules"), Word("title")};
inline constexpr std::array kCombinationKeys = {Word("at-least"), Word("because"), Word("levels"),
                                                Word("needs"),    Word("people"),  Word("traits")};
inline constexpr std::array kTraitKeys = {
    Word("because"), Word("counts"),   Word("except"), Word("find"),  Word("key"),   Word("name"),
    Word("near"),    Word("number"),   Word("scope"),  Word("table"), Word("title"), Word("trim"),
    Word("unless"),  Word("validate"), Word("views"),  Word("weigh")};
inline constexpr std::array kEstimateLevelKeys = {Word("at-most"), Word("confidence"),
                                                  Word("severity")};
inline constexpr std::array kConditionKeys = {Word("any"),        Word("at-least"), Word("at-most"),
                                              Word("dictionary"), Word("list"),     Word("regex"),
                                              Word("side"),       Word("within")};
inline constexpr std::array kGroupConditionKeys = {Word("at-least"), Word("group")};
inline constexpr std::array kGroupUseKeys = {Word("group")};
inline constexpr std::array kExceptKeys = {Word("any"),        Word("at-least"), Word("at-most"),
                                           Word("dictionary"), Word("list"),     Word("regex")};
inline constexpr std::array kWeighKeys = {Word("again"), Word("evidence"), Word("ignore"),
                                          Word("learned"), Word("levels")};
inline constexpr std::array kLearnedKeys = {Word("because"), Word("model"), Word("most"),
                                            Word("reads"), Word("times")};
inline constexpr std::array kAgainKeys = {Word("because"), Word("except"), Word("points")};
inline constexpr std::array kWeightKeys = {
    Word("absent"),         Word("any-word"),   Word("because"),   Word("beside-replacement"),
    Word("every-word"),     Word("first-word"), Word("last-word"), Word("near"),
    Word("no-word"),        Word("points"),     Word("quoted"),    Word("scope"),
    Word("sentence-start"), Word("whole")};
inline constexpr std::array kLevelKeys = {Word("at"), Word("confidence"), Word("severity")};
inline constexpr std::array kTestsKeys = {Word("clean"), Word("match")};
inline constexpr std::array kExampleKeys = {Word("format"), Word("text")};
inline constexpr std::array kCoverageKeys = {Word("checks"), Word("not-shown")};
inline constexpr std::array kVocabularyKeys = {Word("at-least"), Word("at-most"),
                                               Word("dictionary")};
inline constexpr std::array kSourceKeys = {Word("cite"), Word("url")};

static_assert(std::ranges::is_sorted(kHeadKeys) && std::ranges::is_sorted(kPartKeys));
static_assert(std::ranges::is_sorted(kRuleKeys) && std::ranges::is_sorted(kAllowKeys));
static_assert(std::ranges::is_sorted(kFindKeys) && std::ranges::is_sorted(kConditionKeys));
static_assert(std::ranges::is_sorted(kWeightKeys) && std::ranges::is_sorted(kExceptKeys));
static_assert(std::ranges::is_sorted(kWeighKeys) && std::ranges::is_sorted(kLevelKeys));
static_assert(std::ranges::is_sorted(kCombinationKeys) && std::ranges::is_sorted(kTraitKeys));
static_assert(std::ranges::is_sorted(kEstimateLevelKeys) && std::ranges::is_sorted(kAgainKeys));
static_assert(std::ranges::is_sorted(kLearnedKeys) && std::ranges::is_sorted(kCoverageKeys));

// Keys that must be there.
inline constexpr std::array kRequiredHeadKeys = {Word("pack"), Word("schema"), Word("version")};
inline constexpr std::array kRequiredRuleKeys = {Word("find"),     Word("id"),     Word("message"),
                                                 Word("severity"), Word("source"), Word("tests"),
                                                 Word("title"),    Word("why")};
inline constexpr std::array kRequiredWeighKeys = {Word("evidence"), Word("levels")};
inline constexpr std::array kRequiredWeightKeys = {Word("because"), Word("points")};
inline constexpr std::array kRequiredAgainKeys = {Word("because"), Word("points")};
inline constexpr std::array kRequiredLearnedKeys = {Word("because"), Word("model"), Word("reads")};
inline constexpr std::array kRequiredProfileKeys = {Word("because"), Word("title")};
inline constexpr std::array kRequiredIndicatorSetKeys = {Word("items"), Word("source"),
                                                         Word("title")};
inline constexpr std::array kRequiredIndicatorKeys = {Word("title")};
inline constexpr std::array kRequiredMissingKeys = {Word("in")};
inline constexpr std::array kRequiredCountKeys = {Word("in"), Word("times")};
inline constexpr std::array kRequiredLengthKeys = {Word("in"), Word("unit")};
inline constexpr std::array kRequiredMetricKeys = {Word("name")};
inline constexpr std::array kRequiredUnpairedKeys = {Word("each"), Word("with")};
inline constexpr std::array kRequiredLevelKeys = {Word("at"), Word("confidence"), Word("severity")};
inline constexpr std::array kRequiredCombinationKeys = {Word("because"), Word("levels"),
                                                        Word("people"), Word("traits")};
inline constexpr std::array kRequiredTraitKeys = {Word("because"), Word("find"), Word("name"),
                                                  Word("title")};
inline constexpr std::array kRequiredEstimateLevelKeys = {Word("at-most"), Word("confidence"),
                                                          Word("severity")};
inline constexpr std::array kRequiredAllowKeys = {Word("because"), Word("find"), Word("id"),
                                                  Word("tests"), Word("title")};

// What to write for a key that is missing.
struct KeyExample {
  Word key;
  Word example;
};
inline constexpr std::array kKeyExamples = {
    KeyExample{"at", R"("at": the least points, such as 4)"},
    KeyExample{"at-most", R"("at-most": the most people, such as 20)"},
    KeyExample{"because", R"("because": "the reason in a few words")"},
    KeyExample{"category", R"("category": "phi", or another category)"},
    KeyExample{"checks", R"("checks": "what the rules look for, for a privacy officer")"},
    KeyExample{"confidence", R"("confidence": "high", "medium" or "low")"},
    KeyExample{"each", R"("each": "a regex whose ( ) captures what must have a partner")"},
    KeyExample{"evidence", R"("evidence": [{"points": 3, "because": "…", "near": {…}}])"},
    KeyExample{"find", R"("find": {"regex": "…"}, {"words": ["…"]} or {"list": "…"})"},
    KeyExample{"id", R"("id": "lower-case-words-that-name-what-is-flagged")"},
    KeyExample{"in", R"("in": "document", "post", "paragraph", "sentence" or "image")"},
    KeyExample{"items", R"("items": [{"title": "…", "rules": ["pack/rule"]}])"},
    KeyExample{"levels", R"("levels": [{"at": 4, "severity": "error", "confidence": "high"}])"},
    KeyExample{"message", R"("message": "what is wrong with \"{match}\"")"},
    KeyExample{"model", R"("model": a dictionary of features with their weights)"},
    KeyExample{"name", R"("name": "age")"},
    KeyExample{"not-shown", R"("not-shown": "what no rule can see in a text")"},
    KeyExample{"pack", R"("pack": "name-of-the-pack")"},
    KeyExample{"people", R"("people": how many there are when no place is stated)"},
    KeyExample{"points", R"("points": 3, or -3 for what speaks against)"},
    KeyExample{"reads", R"("reads": "context", "sentence" or "document")"},
    KeyExample{"schema", R"("schema": 1)"},
    KeyExample{"severity", R"("severity": "error", "warning" or "note")"},
    KeyExample{"source", R"("source": {"cite": "section, policy or paper"})"},
    KeyExample{"text", R"("text": "the example")"},
    KeyExample{"times", R"("times": {"at-most": 3})"},
    KeyExample{"title", R"("title": "a few words")"},
    KeyExample{"traits", R"("traits": [{"name": "age", "title": "the age", "find": {…}, …}])"},
    KeyExample{"unit", R"("unit": "x-weighted", "graphemes", "words" or another unit)"},
    KeyExample{"version", R"("version": "1.0.0")"},
    KeyExample{"why", R"("why": "the reason, for the author of a draft")"},
    KeyExample{"with", R"("with": "a regex whose ( ) captures the partners")"},
    KeyExample{"within",
               R"("within": "5 words", "1 sentence", "1 paragraph", "post" or "document")"},
};
static_assert(std::ranges::is_sorted(kKeyExamples, {}, &KeyExample::key));

// What people write for a key that has another name here.
struct Alias {
  Word written;
  Word meant;
};
inline constexpr std::array kAliases = {
    Alias{"any", "words"},          Alias{"cites", "cite"},     Alias{"description", "why"},
    Alias{"examples", "tests"},     Alias{"exclude", "unless"}, Alias{"keywords", "near"},
    Alias{"level", "severity"},     Alias{"name", "id"},        Alias{"no_match", "clean"},
    Alias{"pattern", "regex"},      Alias{"points", "at"},      Alias{"rationale", "why"},
    Alias{"reason", "because"},     Alias{"regexp", "regex"},   Alias{"replacement", "fix"},
    Alias{"safe_harbor", "hipaa"},  Alias{"score", "points"},   Alias{"suggestion", "suggest"},
    Alias{"terms", "words"},        Alias{"threshold", "at"},   Alias{"unless", "absent"},
    Alias{"validator", "validate"}, Alias{"weight", "points"},  Alias{"words", "any"}};
static_assert(std::ranges::is_sorted(kAliases, {}, &Alias::written));

// Words that stand for a value.
template <typename T>
struct Choice {
  Word word;
  T value;
};
inline constexpr std::array kSeverities = {Choice<Severity>{"error", Severity::kError},
                                           Choice<Severity>{"warning", Severity::kWarning},
                                           Choice<Severity>{"note", Severity::kNote}};
inline constexpr std::array kConfidences = {Choice<Confidence>{"high", Confidence::kHigh},
                                            Choice<Confidence>{"medium", Confidence::kMedium},
                                            Choice<Confidence>{"low", Confidence::kLow}};
inline constexpr std::array kViews = {
    Choice<View>{"lower", View::kLower},     Choice<View>{"clean", View::kClean},
    Choice<View>{"raw", View::kRaw},         Choice<View>{"digits", View::kDigits},
    Choice<View>{"squeeze", View::kSqueeze}, Choice<View>{"words", View::kWords}};
inline constexpr std::array kSides = {Choice<Side>{"before", Side::kBefore},
                                      Choice<Side>{"after", Side::kAfter},
                                      Choice<Side>{"either", Side::kEither}};
inline constexpr std::array kExtents = {
    Choice<Extent>{"document", Extent::kDocument}, Choice<Extent>{"post", Extent::kPost},
    Choice<Extent>{"paragraph", Extent::kParagraph}, Choice<Extent>{"sentence", Extent::kSentence},
    Choice<Extent>{"image", Extent::kImage}};
inline constexpr std::array kMetrics = {
    Choice<Metric>{"flesch-kincaid-grade", Metric::kFleschKincaidGrade},
    Choice<Metric>{"flesch-reading-ease", Metric::kFleschReadingEase},
    Choice<Metric>{"words-a-sentence", Metric::kWordsASentence}};
inline constexpr std::array kReads = {Choice<Reads>{"context", Reads::kContext},
                                      Choice<Reads>{"document", Reads::kDocument},
                                      Choice<Reads>{"sentence", Reads::kSentence}};
inline constexpr std::array kCounts = {Choice<Counts>{"people", Counts::kPeople},
                                       Choice<Counts>{"share", Counts::kShare}};
inline constexpr std::array kLetterCases = {
    Choice<LetterCase>{"any", LetterCase::kAny},
    Choice<LetterCase>{"capitalised", LetterCase::kCapitalised}};
inline constexpr std::array kWordParts = {Choice<WordPart>{"any-word", WordPart::kAny},
                                          Choice<WordPart>{"every-word", WordPart::kEvery},
                                          Choice<WordPart>{"first-word", WordPart::kFirst},
                                          Choice<WordPart>{"last-word", WordPart::kLast},
                                          Choice<WordPart>{"no-word", WordPart::kNone},
                                          Choice<WordPart>{"whole", WordPart::kWhole}};
inline constexpr std::array kUnits = {
    Choice<Unit>{"word", Unit::kWords},           Choice<Unit>{"words", Unit::kWords},
    Choice<Unit>{"character", Unit::kCharacters}, Choice<Unit>{"characters", Unit::kCharacters},
    Choice<Unit>{"sentence", Unit::kSentences},   Choice<Unit>{"sentences", Unit::kSentences},
    Choice<Unit>{"paragraph", Unit::kParagraphs}, Choice<Unit>{"paragraphs", Unit::kParagraphs}};
inline constexpr std::array kWholeUnits = {Choice<Unit>{"post", Unit::kPost},
                                           Choice<Unit>{"document", Unit::kDocument},
                                           Choice<Unit>{"introduction", Unit::kIntroduction}};

/// Letters of 45 CFR 164.514(b)(2)(i).
inline constexpr std::array kHipaaLetters = {Word("A"), Word("B"), Word("C"), Word("D"), Word("E"),
                                             Word("F"), Word("G"), Word("H"), Word("I"), Word("J"),
                                             Word("K"), Word("L"), Word("M"), Word("N"), Word("O"),
                                             Word("P"), Word("Q"), Word("R")};

/// Where a post can appear.
inline constexpr std::array kPlatforms = {
    Word("x"),        Word("bluesky"),   Word("mastodon"),   Word("threads"), Word("linkedin"),
    Word("facebook"), Word("instagram"), Word("youtube"),    Word("tiktok"),  Word("reddit"),
    Word("blog"),     Word("podcast"),   Word("newsletter"), Word("forum"),   Word("review-site")};

/// What a post is written for.
inline constexpr std::array kAudiences = {
    Word("tweet-chat"), Word("journal-club"), Word("residency-account"), Word("blog-post"),
    Word("show-notes"), Word("backchannel"),  Word("review-reply")};

/// Formats an example may be written in.
inline constexpr std::array kExampleFormats = {Word("plain"), Word("markdown"), Word("thread")};

}  // namespace postlint::rules
