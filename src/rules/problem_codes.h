// The stable codes of pack problems. docs/pack-errors.md explains each; a test keeps them equal.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace postlint::rules {

enum class Code : std::uint8_t {
  kUnreadable,
  kNotUtf8,
  kSyntax,
  kTooLarge,
  kTooDeep,
  kMissingInclude,
  kIncludedTwice,
  kNoPackInDirectory,
  kNotAnObject,
  kUnknownKey,
  kDuplicateKey,
  kMissingKey,
  kWrongType,
  kEmptyText,
  kEmptyList,
  kRepeatedValue,
  kUnsupportedSchema,
  kBadPackName,
  kBadVersion,
  kDuplicatePack,
  kEmptyPack,
  kDuplicateLetter,
  kBadId,
  kDuplicateId,
  kUnknownSeverity,
  kUnknownConfidence,
  kBadCategory,
  kBadHipaaLetter,
  kUnknownPlaceholder,
  kNoReplacement,
  kBadDate,
  kSourceWithoutCite,
  kFindWithoutKind,
  kFindWithSeveralKinds,
  kBlankTerm,
  kDuplicateTerm,
  kTooManyForms,
  kUnknownList,
  kUnusedList,
  kBadListName,
  kDuplicateList,
  kBadGroup,
  kLookaround,
  kBackreference,
  kPossessive,
  kUpperCaseClass,
  kUnclosedListReference,
  kControlCharacterInRegex,
  kUnknownDictionary,
  kUnusedDictionary,
  kBadDictionary,
  kPatternInItself,
  kBadWithin,
  kBadSide,
  kConditionWithoutEvidence,
  kConditionWithSeveralKinds,
  kUnknownScope,
  kMixedScope,
  kUnknownView,
  kBadPoints,
  kBadLevels,
  kWeightWithoutTest,
  kNoExamples,
  kMatchWithoutBracket,
  kCleanWithBracket,
  kUnbalancedBracket,
  kEmptyBracket,
  kUnknownFormat,
  kBadCount,
  kTraitNumber,
  kUnknownTrait,
  kMisplacedCombination,
  kInvalidPattern,
  kPatternTooLarge,
  kPatternMatchesEmpty,
  kNoSuchGroup,
  kUnknownValidator,
  kUnknownGroup,
  kUnusedGroup,
};

/// Which part of the program finds the problem.
enum class Stage : std::uint8_t { kLoad, kCompile };

struct CodeInfo {
  Code code;
  std::string_view id;
  std::string_view title;
  Stage stage = Stage::kLoad;
};

/// In the order of the enumerators, which is the order of the ids.
inline constexpr std::array kCodes = {
    CodeInfo{Code::kUnreadable, "P001", "a file cannot be read"},
    CodeInfo{Code::kNotUtf8, "P002", "a file is not UTF-8"},
    CodeInfo{Code::kSyntax, "P003", "a file is not JSON"},
    CodeInfo{Code::kTooLarge, "P004", "a file is too large"},
    CodeInfo{Code::kTooDeep, "P005", "brackets are nested too deeply"},
    CodeInfo{Code::kMissingInclude, "P006", "an included file cannot be read"},
    CodeInfo{Code::kIncludedTwice, "P007", "a file is included twice, or by itself"},
    CodeInfo{Code::kNoPackInDirectory, "P008", "a directory holds no pack"},
    CodeInfo{Code::kNotAnObject, "P009", "a file does not hold one object"},
    CodeInfo{Code::kUnknownKey, "P010", "unknown key"},
    CodeInfo{Code::kDuplicateKey, "P011", "a key is given twice"},
    CodeInfo{Code::kMissingKey, "P012", "a key is missing"},
    CodeInfo{Code::kWrongType, "P013", "a value has the wrong type"},
    CodeInfo{Code::kEmptyText, "P014", "a text is empty"},
    CodeInfo{Code::kEmptyList, "P015", "a list is empty"},
    CodeInfo{Code::kRepeatedValue, "P016", "a value is given twice in one list"},
    CodeInfo{Code::kUnsupportedSchema, "P020", "unsupported schema version"},
    CodeInfo{Code::kBadPackName, "P021", "a pack name is malformed"},
    CodeInfo{Code::kBadVersion, "P022", "a version is malformed"},
    CodeInfo{Code::kDuplicatePack, "P023", "two packs have one name"},
    CodeInfo{Code::kEmptyPack, "P024", "a pack has neither rules nor allow entries"},
    CodeInfo{Code::kDuplicateLetter, "P025", "a HIPAA letter is described twice"},
    CodeInfo{Code::kBadId, "P030", "an id is malformed"},
    CodeInfo{Code::kDuplicateId, "P031", "an id is used twice"},
    CodeInfo{Code::kUnknownSeverity, "P032", "unknown severity"},
    CodeInfo{Code::kUnknownConfidence, "P033", "unknown confidence"},
    CodeInfo{Code::kBadCategory, "P034", "a category is malformed"},
    CodeInfo{Code::kBadHipaaLetter, "P035", "unknown HIPAA letter"},
    CodeInfo{Code::kUnknownPlaceholder, "P036", "unknown placeholder in a message"},
    CodeInfo{Code::kNoReplacement, "P037", "{replacement} in a rule that has no replacements"},
    CodeInfo{Code::kBadDate, "P038", "a date is malformed"},
    CodeInfo{Code::kSourceWithoutCite, "P039", "a source without `cite`"},
    CodeInfo{Code::kFindWithoutKind, "P040", "`find` does not say what to find"},
    CodeInfo{Code::kFindWithSeveralKinds, "P041", "`find` says several things at once"},
    CodeInfo{Code::kBlankTerm, "P042", "a term is blank"},
    CodeInfo{Code::kDuplicateTerm, "P043", "a term never fires, another covers it"},
    CodeInfo{Code::kTooManyForms, "P044", "a term stands for too many forms"},
    CodeInfo{Code::kUnknownList, "P045", "a list nobody defines"},
    CodeInfo{Code::kUnusedList, "P046", "a list nobody uses"},
    CodeInfo{Code::kBadListName, "P047", "a list name is malformed"},
    CodeInfo{Code::kDuplicateList, "P048", "a list is defined twice"},
    CodeInfo{Code::kBadGroup, "P049", "`group` is not usable"},
    CodeInfo{Code::kLookaround, "P050", "a regex looks ahead or behind"},
    CodeInfo{Code::kBackreference, "P051", "a regex refers back to a group"},
    CodeInfo{Code::kPossessive, "P052", "a regex has a possessive or atomic part"},
    CodeInfo{Code::kUpperCaseClass, "P053", "an upper-case class where case is ignored"},
    CodeInfo{Code::kUnclosedListReference, "P054", "`{{` without `}}` in a regex"},
    CodeInfo{Code::kControlCharacterInRegex, "P055", "a single backslash made a control character"},
    CodeInfo{Code::kUnknownDictionary, "P056", "a dictionary nobody defines"},
    CodeInfo{Code::kUnusedDictionary, "P057", "a dictionary nobody uses"},
    CodeInfo{Code::kBadDictionary, "P058", "a dictionary is not usable"},
    CodeInfo{Code::kPatternInItself, "P059", "patterns that refer to each other in a circle"},
    CodeInfo{Code::kBadWithin, "P060", "`within` is malformed"},
    CodeInfo{Code::kBadSide, "P061", "unknown side"},
    CodeInfo{Code::kConditionWithoutEvidence, "P062", "a condition does not say what to look for"},
    CodeInfo{Code::kConditionWithSeveralKinds, "P063", "a condition says several things at once"},
    CodeInfo{Code::kUnknownScope, "P064", "unknown scope"},
    CodeInfo{Code::kMixedScope, "P065", "plain and negated scopes are mixed"},
    CodeInfo{Code::kUnknownView, "P066", "unknown view"},
    CodeInfo{Code::kBadPoints, "P067", "points are not a usable number"},
    CodeInfo{Code::kBadLevels, "P068", "levels are not in order"},
    CodeInfo{Code::kWeightWithoutTest, "P069", "a piece of evidence has nothing to test"},
    CodeInfo{Code::kNoExamples, "P070", "examples are missing"},
    CodeInfo{Code::kMatchWithoutBracket, "P071", "a match example without a bracket"},
    CodeInfo{Code::kCleanWithBracket, "P072", "a clean example with a bracket"},
    CodeInfo{Code::kUnbalancedBracket, "P073", "a bracket of an example has no partner"},
    CodeInfo{Code::kEmptyBracket, "P074", "a bracket of an example is empty"},
    CodeInfo{Code::kUnknownFormat, "P075", "unknown format of an example"},
    CodeInfo{Code::kBadCount, "P076", "a number of a combination is not usable"},
    CodeInfo{Code::kTraitNumber, "P077", "a trait does not say what its number is"},
    CodeInfo{Code::kUnknownTrait, "P078", "`needs` names no trait"},
    CodeInfo{Code::kMisplacedCombination, "P079", "a combination in the wrong place"},
    CodeInfo{Code::kInvalidPattern, "P080", "a regex that RE2 cannot take", Stage::kCompile},
    CodeInfo{Code::kPatternTooLarge, "P081", "a regex that is too large", Stage::kCompile},
    CodeInfo{Code::kPatternMatchesEmpty, "P082", "a regex that matches nothing at all",
             Stage::kCompile},
    CodeInfo{Code::kNoSuchGroup, "P083", "a group the regex does not have", Stage::kCompile},
    CodeInfo{Code::kUnknownValidator, "P084", "unknown validator", Stage::kCompile},
    CodeInfo{Code::kUnknownGroup, "P085", "a group of evidence nobody defines"},
    CodeInfo{Code::kUnusedGroup, "P086", "a group of evidence nobody uses"},
};

static_assert(std::ranges::is_sorted(kCodes, {}, &CodeInfo::id));
static_assert([] {
  for (std::size_t i = 0; i < kCodes.size(); ++i) {
    if (static_cast<std::size_t>(kCodes[i].code) != i) return false;
  }
  return kCodes.back().code == Code::kUnusedGroup;
}());

[[nodiscard]] constexpr const CodeInfo& info_of(Code code) noexcept {
  return kCodes[static_cast<std::size_t>(code)];
}

}  // namespace postlint::rules
