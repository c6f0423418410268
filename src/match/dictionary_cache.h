// DictionaryCache: one index for each dictionary file, made when it is first asked for.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "match/dictionary.h"
#include "match/dictionary_matcher.h"
#include "rules/model.h"

namespace postlint::match {

/// Safe to share between threads.
class DictionaryCache {
 public:
  /// The index of the file, which is kept alive. Linear in the file the first time.
  [[nodiscard]] std::shared_ptr<const Dictionary> of(
      const std::shared_ptr<const rules::DictionaryFile>& file);

  /// The indexes of `terms.files`.
  [[nodiscard]] Dictionaries of(const rules::DictionaryTerms& terms);

 private:
  struct Entry {
    std::shared_ptr<const rules::DictionaryFile> file;  // owns the text of the index
    std::shared_ptr<const Dictionary> index;
  };
  std::mutex mutex_;
  std::map<const rules::DictionaryFile*, Entry> entries_;
};

}  // namespace postlint::match
