#include "text/text_units.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>

#include "base/utf8.h"

namespace postlint::text {
namespace {

struct CloseText {
  void operator()(UText* text) const noexcept { utext_close(text); }
};

// Counts with `iterator`, or -1 when ICU refuses.
std::int64_t count_boundaries(icu::BreakIterator& iterator, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> utf8_text(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  iterator.setText(utf8_text.get(), status);
  if (U_FAILURE(status)) return -1;
  std::int64_t count = 0;
  iterator.first();
  while (iterator.next() != icu::BreakIterator::DONE) ++count;
  return count;
}

std::size_t count_ascii_graphemes(std::string_view text) noexcept {
  std::size_t count = text.size();
  for (std::size_t at = text.find("\r\n"); at != std::string_view::npos;
       at = text.find("\r\n", at + 2)) {
    --count;
  }
  return count;
}

}  // namespace

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += utf8::decode(text, i).length) ++count;
  return count;
}

std::size_t count_utf16(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Step step = utf8::decode(text, i);
    count += step.code_point > 0xFFFF ? 2 : 1;
    i += step.length;
  }
  return count;
}

std::size_t count_graphemes(std::string_view text) {
  if (utf8::find_non_ascii(text) == text.size()) return count_ascii_graphemes(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) || iterator == nullptr) return count_code_points(text);
  const std::int64_t count = count_boundaries(*iterator, text);
  return count < 0 ? count_code_points(text) : static_cast<std::size_t>(count);
}

}  // namespace postlint::text
