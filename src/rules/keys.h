// The keys of the pack format, as tables: the decoders, the suggestions and the test that compares
// them with rules/schema/pack.schema.json all read these.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

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
// Of `find`: the checks of a draft as a whole.
inline constexpr std::array kCheckKinds = {Word("count"), Word("length"), Word("metric"),
                                           Word("missing"), Word("unpaired")};
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

static_assert(std::ranges::is_sorted(kHeadKeys));
static_assert(std::ranges::is_sorted(kPartKeys));
static_assert(std::ranges::is_sorted(kRuleKeys));
static_assert(std::ranges::is_sorted(kAllowKeys));
static_assert(std::ranges::is_sorted(kFindKeys));
static_assert(std::ranges::is_sorted(kMissingKeys));
static_assert(std::ranges::is_sorted(kCountKeys));
static_assert(std::ranges::is_sorted(kTimesKeys));
static_assert(std::ranges::is_sorted(kLengthKeys));
static_assert(std::ranges::is_sorted(kMetricKeys));
static_assert(std::ranges::is_sorted(kUnpairedKeys));
static_assert(std::ranges::is_sorted(kProfileKeys));
static_assert(std::ranges::is_sorted(kIndicatorSetKeys));
static_assert(std::ranges::is_sorted(kIndicatorKeys));
static_assert(std::ranges::is_sorted(kCombinationKeys));
static_assert(std::ranges::is_sorted(kTraitKeys));
static_assert(std::ranges::is_sorted(kEstimateLevelKeys));
static_assert(std::ranges::is_sorted(kConditionKeys));
static_assert(std::ranges::is_sorted(kGroupConditionKeys));
static_assert(std::ranges::is_sorted(kGroupUseKeys));
static_assert(std::ranges::is_sorted(kExceptKeys));
static_assert(std::ranges::is_sorted(kWeighKeys));
static_assert(std::ranges::is_sorted(kLearnedKeys));
static_assert(std::ranges::is_sorted(kAgainKeys));
static_assert(std::ranges::is_sorted(kWeightKeys));
static_assert(std::ranges::is_sorted(kLevelKeys));
static_assert(std::ranges::is_sorted(kTestsKeys));
static_assert(std::ranges::is_sorted(kExampleKeys));
static_assert(std::ranges::is_sorted(kCoverageKeys));
static_assert(std::ranges::is_sorted(kVocabularyKeys));
static_assert(std::ranges::is_sorted(kSourceKeys));

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

}  // namespace postlint::rules
