#include "eval/corpus.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "eval/labels.h"
#include "postlint/scanner.h"

namespace postlint::eval {
namespace {

using Json = nlohmann::json;

// Formats that corpora have and this build cannot read; their drafts are read as plain text and
// counted.
constexpr std::array<std::string_view, 3> kReadAsPlain = {"html", "srt", "vtt"};

constexpr std::array kSeverities = {Severity::kNote, Severity::kWarning, Severity::kError};

// Thrown by the decoding of one line and caught around it.
struct BadLine {
  std::string message;
};

const Json* member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string text_of(const Json& object, const char* key) {
  const Json* const value = member(object, key);
  if (value == nullptr) return {};
  if (!value->is_string()) throw BadLine{"`" + std::string(key) + "` is not a text"};
  return value->get<std::string>();
}

const Json& required(const Json& object, const char* key) {
  const Json* const value = member(object, key);
  if (value == nullptr) throw BadLine{"`" + std::string(key) + "` is missing"};
  return *value;
}

std::size_t offset_of(const Json& span, const char* key) {
  const Json& value = required(span, key);
  if (!value.is_number_unsigned()) {
    throw BadLine{"`" + std::string(key) + "` of a span is not a count of code points"};
  }
  return value.get<std::size_t>();
}

char letter_of(const Json& span) {
  const std::string letter = text_of(span, "hipaa");
  if (letter.empty()) return '\0';
  if (letter.size() != 1 || letter[0] < 'A' || letter[0] > 'R') {
    throw BadLine{"`hipaa` of a span is not a letter from A to R"};
  }
  return letter[0];
}

std::optional<Severity> severity_of(const Json& span) {
  const std::string name = text_of(span, "severity");
  if (name.empty()) return std::nullopt;
  for (const Severity severity : kSeverities) {
    if (name == name_of(severity)) return severity;
  }
  throw BadLine{"`severity` of a span is not error, warning or note"};
}

GoldSpan gold_of(const Json& span, std::size_t code_points) {
  if (!span.is_object()) throw BadLine{"a span is not an object"};
  GoldSpan gold;
  gold.place = {offset_of(span, "start"), offset_of(span, "end")};
  if (gold.place.begin >= gold.place.end || gold.place.end > code_points) {
    throw BadLine{"a span from " + std::to_string(gold.place.begin) + " to " +
                  std::to_string(gold.place.end) + " does not lie in a text of " +
                  std::to_string(code_points) + " code points"};
  }
  gold.label = text_of(span, "class");
  if (gold.label.empty()) gold.label = text_of(span, "label");
  gold.severity = severity_of(span);
  gold.hipaa = letter_of(span);
  if (gold.hipaa == '\0') gold.hipaa = letter_of_label(gold.label);
  gold.category = text_of(span, "category");
  if (gold.category.empty() && gold.hipaa != '\0') gold.category = "phi";
  if (gold.category.empty()) gold.category = category_of_label(gold.label);
  return gold;
}

class CorpusReader {
 public:
  void add(const CorpusFile& file) {
    corpus_.files.push_back(file.name);
    const std::size_t before = corpus_.drafts.size() + problems_.size();
    std::string_view rest = file.content;
    if (rest.starts_with(utf8::kByteOrderMark)) rest.remove_prefix(utf8::kByteOrderMark.size());
    for (std::size_t line = 1; !rest.empty(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      add_line(file, line, ascii::trim(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (corpus_.drafts.size() + problems_.size() == before) {
      problems_.push_back({file.name, 0, "the file holds no draft"});
    }
  }

  Result<Corpus, std::vector<CorpusProblem>> take() {
    if (!problems_.empty()) return std::move(problems_);
    return std::move(corpus_);
  }

 private:
  void add_line(const CorpusFile& file, std::size_t line, std::string_view text) {
    if (text.empty()) return;
    try {
      Draft draft = draft_of(text);
      const std::string place = file.name + ":" + std::to_string(line);
      const auto [known, is_new] = known_.try_emplace(draft.id, place);
      if (!is_new) {
        throw BadLine{"the id `" + draft.id + "` is taken by " + known->second};
      }
      corpus_.drafts.push_back(std::move(draft));
    } catch (const BadLine& bad) {
      problems_.push_back({file.name, line, bad.message});
    } catch (const Json::exception&) {
      problems_.push_back({file.name, line, "the line is not valid JSON in UTF-8"});
    }
  }

  Draft draft_of(std::string_view line) {
    const Json object = Json::parse(line);
    if (!object.is_object()) throw BadLine{"the line is not an object"};
    Draft draft;
    draft.id = text_of(object, "id");
    if (draft.id.empty()) throw BadLine{"`id` is missing"};
    required(object, "text");
    draft.text = text_of(object, "text");
    draft.scenario = text_of(object, "scenario");
    draft.kind = text_of(object, "kind");
    read_format(object, draft);
    const Json& spans = required(object, "spans");
    if (!spans.is_array()) throw BadLine{"`spans` is not a list"};
    const std::size_t code_points = TextIndex(draft.text).size();
    for (const Json& span : spans) draft.gold.push_back(gold_of(span, code_points));
    return draft;
  }

  void read_format(const Json& object, Draft& draft) {
    const std::string format = text_of(object, "format");
    if (format.empty()) return;
    if (std::ranges::find(formats_, format) != formats_.end()) {
      draft.format = format;
    } else if (std::ranges::find(kReadAsPlain, format) != kReadAsPlain.end()) {
      ++corpus_.read_as_plain;
    } else {
      throw BadLine{"`format` is not one that can be read"};
    }
  }

  const std::vector<std::string> formats_ = known_formats();
  std::map<std::string, std::string> known_;  // id -> file:line
  Corpus corpus_;
  std::vector<CorpusProblem> problems_;
};

}  // namespace

Result<Corpus, std::vector<CorpusProblem>> read_corpus(std::span<const CorpusFile> files) {
  CorpusReader reader;
  for (const CorpusFile& file : files) reader.add(file);
  return reader.take();
}

}  // namespace postlint::eval
