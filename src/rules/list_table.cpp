#include "rules/list_table.h"

#include <utility>

#include "base/suggest.h"
#include "rules/json_tree.h"

namespace postlint::rules {

bool ListTable::add(std::string name, WordList list, Origin place) {
  return entries_.try_emplace(std::move(name), Entry{std::move(list), place}).second;
}

bool ListTable::add_pattern(std::string name, const Node& pattern, Origin place) {
  return entries_.try_emplace(std::move(name), Entry{{}, place, &pattern}).second;
}

const ListTable::Entry* ListTable::find(std::string_view name) const {
  const auto found = entries_.find(name);
  return found == entries_.end() ? nullptr : &found->second;
}

const ListTable::Entry* ListTable::use(std::string_view name) {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return nullptr;
  found->second.is_used = true;
  return &found->second;
}

void ListTable::use_all_in(const Node& node) {
  if (node.kind == Kind::kString) {
    for (auto& [name, entry] : entries_) {
      entry.is_used |= node.text == name || node.text.find("{{" + name) != std::string::npos;
    }
    for (auto& [name, dictionary] : dictionaries) dictionary.is_used |= node.text == name;
    for (auto& [name, group] : groups) group.is_used |= node.text == name;
  }
  for (const Node& child : node.children) use_all_in(child);
}

void ListTable::use_skipped() {
  for (const Node* node : skipped_) use_all_in(*node);
  skipped_.clear();
}

std::vector<std::string> ListTable::similar(std::string_view name) {
  std::vector<std::string> names;
  names.reserve(entries_.size());
  for (const auto& [known, entry] : entries_) names.push_back(known);
  std::vector<std::string> near = nearest(name, names);
  for (const std::string& known : near) use(known);
  return near;
}

}  // namespace postlint::rules
