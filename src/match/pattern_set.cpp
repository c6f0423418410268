#include "match/pattern_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <string>

namespace postlint::match {
namespace {

// The set thrashes without a word when its budget is near the size of its automaton: 340 patterns
// ran at a quarter of the speed with RE2's default of 8 MiB.
constexpr std::int64_t kBaseBudget = std::int64_t{64} << 20;
constexpr std::int64_t kBudgetPerPattern = std::int64_t{256} << 10;

RE2::Options set_options(std::size_t patterns) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(
      std::max(kBaseBudget, kBudgetPerPattern * static_cast<std::int64_t>(patterns)));
  return options;
}

}  // namespace

class PatternSet::Impl {
 public:
  std::vector<std::string> patterns;
  std::vector<std::size_t> ids;
  std::unique_ptr<re2::RE2::Set> set;  // null: not compiled or too large, then all are candidates
};

PatternSet::PatternSet() : impl_(std::make_unique<Impl>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

void PatternSet::add(std::string_view pattern, std::size_t id) {
  impl_->patterns.emplace_back(pattern);
  impl_->ids.push_back(id);
}

void PatternSet::compile() {
  auto set =
      std::make_unique<re2::RE2::Set>(set_options(impl_->patterns.size()), re2::RE2::UNANCHORED);
  const bool added =
      std::all_of(impl_->patterns.begin(), impl_->patterns.end(),
                  [&set](const std::string& pattern) { return set->Add(pattern, nullptr) >= 0; });
  if (added && set->Compile()) impl_->set = std::move(set);
}

bool PatternSet::empty() const noexcept {
  return impl_->ids.empty();
}

void PatternSet::candidates(std::string_view text, std::vector<std::size_t>& out) const {
  if (empty()) return;
  std::vector<int> hits;
  re2::RE2::Set::ErrorInfo info{};
  const bool any = impl_->set != nullptr &&
                   impl_->set->Match(re2::StringPiece(text.data(), text.size()), &hits, &info);
  const bool failed = impl_->set == nullptr || (!any && info.kind != re2::RE2::Set::kNoError);
  if (failed) {
    out.insert(out.end(), impl_->ids.begin(), impl_->ids.end());
    return;
  }
  std::sort(hits.begin(), hits.end());
  for (const int hit : hits) out.push_back(impl_->ids[static_cast<std::size_t>(hit)]);
}

}  // namespace postlint::match
