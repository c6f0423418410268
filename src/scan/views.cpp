#include "scan/views.h"

#include "text/digits_view.h"
#include "text/normalize.h"

namespace postlint::scan {

using rules::View;

std::string_view name_of(View view) noexcept {
  switch (view) {
    case View::kRaw: return "raw";
    case View::kClean: return "clean";
    case View::kLower: return "lower";
    case View::kDigits: break;
  }
  return "digits";
}

View parent_of(View view) noexcept {
  switch (view) {
    case View::kRaw:
    case View::kClean: return View::kRaw;
    case View::kLower: return View::kClean;
    case View::kDigits: break;
  }
  return View::kLower;
}

text::Folded make_view(View view, std::string_view parent) {
  switch (view) {
    case View::kRaw: return {{}, {}, {}, true};
    case View::kClean: return text::clean(parent);
    case View::kLower: return text::fold_case(parent);
    case View::kDigits: break;
  }
  return text::join_digits(parent);
}

}  // namespace postlint::scan
