#include "match/dictionary_cache.h"

namespace postlint::match {

Dictionaries DictionaryCache::of(const rules::DictionaryTerms& terms) {
  const std::scoped_lock lock(mutex_);
  Dictionaries dictionaries;
  for (const std::shared_ptr<const rules::DictionaryFile>& file : terms.files) {
    Entry& entry = entries_[file.get()];
    if (!entry.index) entry = {file, std::make_shared<const Dictionary>(file->text)};
    dictionaries.push_back(entry.index);
  }
  return dictionaries;
}

}  // namespace postlint::match
