// The words of the pack format that stand for values, as tables; compared by a test with
// rules/schema/pack.schema.json.
#pragma once

#include <array>

#include "postlint/rule_info.h"
#include "rules/keys.h"
#include "rules/model.h"

namespace postlint::rules {

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
