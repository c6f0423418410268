// What rules of one pack may name: word lists, patterns, dictionaries, groups of evidence.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/model.h"

namespace postlint::rules {

struct Node;

class ListTable {
 public:
  struct Entry {
    WordList list;
    Origin name;
    const Node* pattern = nullptr;  // set: a pattern, not a list; must outlive the table
    bool is_used = false;
  };

  /// False, changing nothing, when the name is taken.
  bool add(std::string name, WordList list, Origin place);
  bool add_pattern(std::string name, const Node& pattern, Origin place);

  /// The list, or nullptr; does not count as a use.
  [[nodiscard]] const Entry* find(std::string_view name) const;

  /// The list or pattern, or nullptr; counts as a use.
  const Entry* use(std::string_view name);

  /// Patterns with a mistake that was reported; they must outlive the table.
  void set_faulty(const Node& pattern) { faulty_.insert(&pattern); }
  [[nodiscard]] bool is_faulty(const Node& pattern) const { return faulty_.contains(&pattern); }

  /// Notes a value that is not read because of a mistake; it must outlive the table.
  void skip(const Node& node) { skipped_.push_back(&node); }

  /// Counts what the skipped values name or may name as used, so that one mistake does not make a
  /// list look unused as well.
  void use_skipped();

  /// Known names like `name`; they count as used, for one of them is meant.
  std::vector<std::string> similar(std::string_view name);

  struct Dictionary {
    std::shared_ptr<const DictionaryFile> file;  // null: it was reported
    Origin name;
    bool is_used = false;
  };

  /// Dictionaries by name.
  std::map<std::string, Dictionary, std::less<>> dictionaries;

  struct Group {
    std::shared_ptr<const EvidenceGroup> group;
    Origin name;
    bool is_used = false;
  };

  /// Groups of evidence by name.
  std::map<std::string, Group, std::less<>> groups;

  [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries() const {
    return entries_;
  }

  /// False when a file of the pack could not be read, so that a list may be defined there.
  bool is_complete = true;

 private:
  void use_all_in(const Node& node);

  std::vector<const Node*> skipped_;
  std::set<const Node*> faulty_;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace postlint::rules
