#include "match/dictionary_cache.h"

namespace postlint::match {

std::shared_ptr<const Dictionary> DictionaryCache::of(
    const std::shared_ptr<const rules::DictionaryFile>& file) {
  const std::scoped_lock lock(mutex_);
  Entry& entry = entries_[file.get()];
  if (!entry.index) entry = {file, std::make_shared<const Dictionary>(file->text)};
  return entry.index;
}

Dictionaries DictionaryCache::of(const rules::DictionaryTerms& terms) {
  Dictionaries dictionaries;
  for (const auto& file : terms.files) dictionaries.push_back(of(file));
  return dictionaries;
}

}  // namespace postlint::match
