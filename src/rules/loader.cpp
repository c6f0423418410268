#include "rules/loader.h"

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "rules/check_profiles.h"
#include "rules/decode.h"
#include "rules/decode_coverage.h"
#include "rules/decode_dictionaries.h"
#include "rules/decode_evidence_groups.h"
#include "rules/decode_lists.h"
#include "rules/decode_profiles.h"
#include "rules/decode_regex.h"
#include "rules/decode_rule.h"
#include "rules/json_tree.h"
#include "rules/semver.h"

namespace postlint::rules {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kSchemaVersion = 1;
constexpr std::array kSharedPartKeys = {Word("lists"), Word("patterns"), Word("dictionaries"),
                                        Word("evidence")};

// Packs seen so far, by name.
using PackNames = std::map<std::string, Origin, std::less<>>;

std::string resolve(const std::string& pack_path, const std::string& include) {
  return (fs::path(pack_path).parent_path() / include).lexically_normal().generic_string();
}

std::string without_byte_order_mark(std::string text) {
  if (text.starts_with(utf8::kByteOrderMark)) text.erase(0, utf8::kByteOrderMark.size());
  return text;
}

// False for a text that cannot even be meant as a pack. Comments may stand before the bracket.
// Prose may begin with a bracket too, a Markdown link for one, so what follows it counts.
bool looks_like_json(std::string_view text) {
  if (text.starts_with(utf8::kByteOrderMark)) text.remove_prefix(utf8::kByteOrderMark.size());
  text = ascii::trim(text);
  while (text.starts_with("//")) {
    text.remove_prefix(std::min(text.find('\n'), text.size()));
    text = ascii::trim(text);
  }
  if (text.empty() || text.starts_with("/*")) return true;
  if (text.front() != '{' && text.front() != '[') return false;
  const std::string_view may_follow = text.front() == '{' ? "\"}/" : "{[\"]";
  const std::string_view rest = ascii::trim(text.substr(1));
  return rest.empty() || may_follow.find(rest.front()) != std::string_view::npos;
}

// Loads one pack: all files are parsed, then all lists read, then all rules, for a list may be
// defined in a later file than the rule that uses it.
class PackLoader {
 public:
  PackLoader(const PackSource& source, ProblemSink& sink, PackNames& names)
      : source_(source), sink_(sink), names_(names) {}

  std::optional<Pack> load() {
    Result<std::string> text = source_.read(source_.path);
    if (!text) {
      sink_.add(Code::kUnreadable, shown(source_.path),
                "the pack cannot be read: " + text.error().message, {});
      return std::nullopt;
    }
    if (!add_file(source_.path, std::move(text).value(), kHeadKeys, "the pack"))
      return std::nullopt;
    decode_head(files_.front());
    for (const File& file : files_) read_lists(file);
    for (const File& file : files_) read_evidence(file);
    for (const File& file : files_) read_coverage(file);
    for (const File& file : files_) read_vocabulary(file);
    for (const File& file : files_) read_rules(file);
    check_whole();
    return std::move(pack_);
  }

 private:
  struct File {
    Node root;
    Context context;
    std::size_t index = 0;                       // in the sink
    bool is_shared = false;                      // outside the pack's folder
    std::unique_ptr<const ObjectReader> object;  // refers to `root`
  };

  [[nodiscard]] std::string shown(const std::string& path) const {
    return source_.shown_prefix + path;
  }

  // Parses a file; false after a report.
  bool add_file(const std::string& path, std::string text, std::span<const Word> keys,
                std::string_view what) {
    if (!looks_like_json(text)) {
      // No place and no excerpt: this may be a draft that was named by mistake.
      sink_.add(Code::kNotAnObject, shown(path), "this is no rule pack: it does not begin with `{`",
                "name a pack's .json file, or a directory that holds pack.json");
      return false;
    }
    const std::size_t index = sink_.add_file(shown(path), without_byte_order_mark(std::move(text)));
    const Context context(sink_, lists_, index);
    Result<Node, TreeError> root = parse_tree(sink_.text(index));
    if (!root) {
      TreeError error = std::move(root).error();
      context.report(error.code, error.span, std::move(error.message), std::move(error.hint));
      return false;
    }
    if (root->kind != Kind::kObject) {
      context.report(Code::kNotAnObject, root->span,
                     "a pack file holds one object `{ }`, not " + std::string(name_of(root->kind)),
                     "put everything between `{` and `}`");
      return false;
    }
    const bool is_shared = fs::path(path)
                               .lexically_relative(fs::path(source_.path).parent_path())
                               .generic_string()
                               .starts_with("..");
    File& file =
        files_.emplace_back(File{std::move(root).value(), context, index, is_shared, nullptr});
    const Span brace{file.root.span.begin, file.root.span.begin + 1};
    file.object = std::make_unique<const ObjectReader>(context, file.root, keys, what, brace);
    return true;
  }

  void decode_head(const File& file) {
    const Context& context = file.context;
    const ObjectReader& head = *file.object;
    if (const Node* node = head.require(context, "schema")) check_schema(context, *node);
    if (const Node* node = head.require(context, "pack")) decode_name(context, *node);
    pack_.version = required_text(context, head, "version");
    if (!pack_.version.empty() && !is_semantic_version(pack_.version)) {
      context.report(Code::kBadVersion, head.find("version")->span,
                     quote_value(pack_.version) + " is not a semantic version",
                     "write three numbers without leading zeros, such as \"2026.11.0\"");
    }
    pack_.title = optional_text(context, head, "title");
    pack_.owner = optional_text(context, head, "owner");
    pack_.license = optional_text(context, head, "license");
    check_schema_link(file);
    if (const Node* node = head.find("include")) include_all(context, *node);
    if (!head.is_surely_missing("include") && head.find("include") == nullptr) {
      lists_.is_complete = false;
    }
  }

  static void check_schema(const Context& context, const Node& node) {
    if (!expect(context, node, Kind::kNumber, "schema")) return;
    if (node.integer == kSchemaVersion) return;
    context.report(Code::kUnsupportedSchema, node.span, "this postlint does not know this schema",
                   "write \"schema\": 1, or use a newer postlint");
  }

  void decode_name(const Context& context, const Node& node) {
    const std::optional<std::string> name = text_of(context, node, "pack");
    if (!name) return;
    if (!is_hyphen_name(*name)) {
      context.report(Code::kBadPackName, node.span, quote_value(*name) + " cannot be a pack name",
                     "use lower-case words joined by hyphens, such as st-example-hospital");
      return;
    }
    pack_.name = *name;
    ids_.pack = *name;
    const auto [found, is_new] = names_.try_emplace(*name, context.origin(node.span));
    if (is_new) return;
    context.report(Code::kDuplicatePack, node.span,
                   "two packs are called " + quote_value(*name) + ", the first in " +
                       context.describe(found->second),
                   "give each pack its own name, and load each once");
  }

  void include_all(const Context& context, const Node& node) {
    std::map<std::string, Span> seen;
    const std::string self = resolve(source_.path, fs::path(source_.path).filename().string());
    for (const Node& item : items_of(context, node, "include")) {
      const std::optional<std::string> name = text_of(context, item, "include");
      if (!name) continue;
      const std::string path = resolve(source_.path, *name);
      if (path == self) {
        context.report(Code::kIncludedTwice, item.span, "the pack includes itself", "delete it");
      } else if (const auto [found, is_new] = seen.try_emplace(path, item.span); !is_new) {
        context.report(Code::kIncludedTwice, item.span,
                       quote_value(*name) + " is included twice, first on " +
                           context.describe(context.origin(found->second)),
                       "delete one");
      } else {
        include(context, item, path);
      }
    }
    const bool has_wrong_name = node.kind != Kind::kList;
    if (has_wrong_name) lists_.is_complete = false;
  }

  void include(const Context& context, const Node& item, const std::string& path) {
    Result<std::string> text = source_.read(path);
    if (!text) {
      context.report(Code::kMissingInclude, item.span,
                     "cannot include " + quote_value(item.text) + ": " + text.error().message,
                     "looked for " + shown(path) + "; paths are relative to the pack file");
      lists_.is_complete = false;
    } else if (!add_file(path, std::move(text).value(), kPartKeys, "the file")) {
      lists_.is_complete = false;
    } else {
      check_schema_link(files_.back());
    }
  }

  static void check_schema_link(const File& file) {
    if (const Node* node = file.object->find("$schema")) {
      expect(file.context, *node, Kind::kString, "$schema");
    }
  }

  [[nodiscard]] DictionaryFiles dictionary_files() const {
    const auto read = [this](const std::string& path) -> Result<std::string> {
      Result<std::string> text = source_.read(resolve(source_.path, path));
      if (!text) return text;
      return without_byte_order_mark(std::move(text).value());
    };
    const auto shown_path = [this](const std::string& path) {
      return shown(resolve(source_.path, path));
    };
    return {read, shown_path, source_.verified};
  }

  void read_lists(const File& file) {
    if (const Node* node = file.object->find("lists")) decode_lists(file.context, *node);
    if (const Node* node = file.object->find("patterns")) decode_patterns(file.context, *node);
    if (const Node* node = file.object->find("dictionaries")) {
      decode_dictionaries(file.context, *node, dictionary_files());
    }
    for (const Word key : kSharedPartKeys) {
      const bool is_misspelt =
          file.object->find(key) == nullptr && !file.object->is_surely_missing(key);
      if (is_misspelt) lists_.is_complete = false;
    }
  }

  // After all lists, for the pieces of evidence name them.
  void read_evidence(const File& file) {
    const Node* node = file.object->find("evidence");
    if (node != nullptr) decode_evidence_groups(file.context, *node);
  }

  void read_coverage(const File& file) {
    const Node* node = file.object->find("coverage");
    if (node != nullptr) decode_coverage(file.context, *node, letters_, pack_);
  }

  void read_vocabulary(const File& file) {
    const Node* node = file.object->find("vocabulary");
    if (node != nullptr) decode_vocabulary(file.context, *node, pack_);
  }

  void read_rules(const File& file) {
    if (const Node* node = file.object->find("allow")) {
      decode_allows(file.context, *node, ids_, pack_);
    }
    if (const Node* node = file.object->find("rules")) {
      decode_rules(file.context, *node, ids_, pack_);
    }
    if (const Node* node = file.object->find("indicators")) {
      decode_indicators(file.context, *node, pack_);
    }
    if (const Node* node = file.object->find("profiles")) {
      decode_profiles(file.context, *node, pack_);
    }
  }

  [[nodiscard]] bool may_have_rules() const {
    if (!lists_.is_complete) return true;
    return std::ranges::any_of(files_, [](const File& file) {
      const auto holds_some = [&](Word key) {
        const Node* node = file.object->find(key);
        if (node == nullptr) return !file.object->is_surely_missing(key);
        return node->kind != Kind::kList || !node->children.empty();
      };
      return holds_some("rules") || holds_some("allow") || file.object->find("profiles") != nullptr;
    });
  }

  // True for what stands in a file outside the pack's own folder: other packs may use it.
  [[nodiscard]] bool is_shared(Origin place) const {
    const auto file = std::ranges::find(files_, place.file, &File::index);
    return file != files_.end() && file->is_shared;
  }

  void check_whole() {
    const Context& context = files_.front().context;
    if (!may_have_rules()) {
      const Span brace = files_.front().object->anchor();
      context.report(Code::kEmptyPack, brace, "the pack has no rules, allow entries or profiles",
                     "add `rules`, or name the files that hold them in `include`");
      return;
    }
    if (!lists_.is_complete) return;
    lists_.use_skipped();
    for (const auto& [name, entry] : lists_.entries()) {
      if (entry.is_used || is_shared(entry.name)) continue;
      const std::string kind = entry.pattern == nullptr ? "list " : "pattern ";
      const std::string places =
          entry.pattern == nullptr ? "in `find`, `near`, `unless`, `except` or as {{" : "as {{";
      sink_.add(Code::kUnusedList, entry.name, "no rule uses the " + kind + quote_value(name), {},
                "use it " + places + name + "}} in a regex, or delete it");
    }
    for (const auto& [name, entry] : lists_.dictionaries) {
      if (entry.is_used || is_shared(entry.name)) continue;
      sink_.add(Code::kUnusedDictionary, entry.name,
                "no rule uses the dictionary " + quote_value(name), {},
                "name it as `dictionary` in `find` or a condition, or delete it");
    }
    for (const auto& [name, entry] : lists_.groups) {
      if (entry.is_used || is_shared(entry.name)) continue;
      sink_.add(Code::kUnusedGroup, entry.name, "no rule uses the evidence " + quote_value(name),
                {}, "name it as `group` in `unless`, `near` or `weigh`, or delete it");
    }
  }

  const PackSource& source_;
  ProblemSink& sink_;
  PackNames& names_;
  ListTable lists_;
  PackIds ids_;
  LettersSeen letters_;
  Pack pack_;
  std::deque<File> files_;  // a deque: what refers to its elements stays valid when it grows
};

}  // namespace

std::vector<Pack> load_packs(const std::vector<PackSource>& sources, ProblemSink& sink) {
  std::vector<Pack> packs;
  PackNames names;
  for (const PackSource& source : sources) {
    PackLoader loader(source, sink, names);
    std::optional<Pack> pack = loader.load();
    if (!pack) continue;
    pack->verified = source.verified;
    packs.push_back(*std::move(pack));
  }
  if (sink.empty()) check_profiles(packs, sink);  // a rule left out for a mistake is not missing
  return packs;
}

}  // namespace postlint::rules
