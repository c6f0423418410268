// What to say about keys of the pack format that are missing or are written under another name.
#pragma once

#include <algorithm>
#include <array>

#include "rules/keys.h"

namespace postlint::rules {

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

}  // namespace postlint::rules
