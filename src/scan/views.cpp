#include "scan/views.h"

#include <utility>

#include "text/digits_view.h"
#include "text/look_alikes.h"
#include "text/normalize.h"
#include "text/overrides.h"
#include "text/squeeze_view.h"

namespace postlint::scan {
namespace {

using rules::View;

// Foldings applied one after the other.
class Chain {
 public:
  explicit Chain(std::string_view text) : first_(text) {}

  [[nodiscard]] std::string_view text() const {
    return steps_.empty() ? first_ : std::string_view(steps_.back().text);
  }

  void add(text::Folded step) {
    if (!step.unchanged) steps_.push_back(std::move(step));
  }

  std::vector<text::Folded> take() { return std::move(steps_); }

 private:
  std::string_view first_;
  std::vector<text::Folded> steps_;
};

}  // namespace

std::string_view name_of(View view) noexcept {
  switch (view) {
    case View::kRaw: return "raw";
    case View::kClean: return "clean";
    case View::kLower: return "lower";
    case View::kDigits: return "digits";
    case View::kSqueeze: return "squeeze";
    case View::kWords:
    case View::kCasedWords: break;
  }
  return "words";
}

View parent_of(View view) noexcept {
  switch (view) {
    case View::kRaw:
    case View::kClean: return View::kRaw;
    case View::kDigits:
    case View::kSqueeze: return View::kLower;
    case View::kLower:
    case View::kWords:
    case View::kCasedWords: break;
  }
  return View::kClean;
}

std::vector<text::Folded> make_view(View view, std::string_view parent,
                                    const text::IsWord& is_word) {
  Chain chain(parent);
  switch (view) {
    case View::kRaw: break;
    case View::kClean:
      chain.add(text::undo_overrides(chain.text()));
      chain.add(text::clean(chain.text()));
      chain.add(text::read_look_alikes(chain.text()));
      break;
    case View::kLower: chain.add(text::fold_case(parent)); break;
    case View::kDigits: chain.add(text::join_digits(parent)); break;
    case View::kSqueeze: chain.add(text::squeeze(parent)); break;
    case View::kCasedWords: chain.add(text::split_names(parent, is_word)); break;
    case View::kWords: {
      text::Folded split = text::split_names(parent, is_word);
      if (split.unchanged) break;
      chain.add(std::move(split));
      chain.add(text::fold_case(chain.text()));
      break;
    }
  }
  return chain.take();
}

}  // namespace postlint::scan
