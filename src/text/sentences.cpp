#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

// Lines at least this long (bytes) were probably broken by an editor, not by the author's meaning.
constexpr std::size_t kWrappedLine = 60;

// Abbreviations of clinical prose after which a sentence goes on; CLDR has the general ones.
constexpr std::array kAbbreviations = {
    u"pt.", u"Pt.", u"pts.", u"yo.", u"y.o.", u"vs.", u"Hx.",     u"hx.",  u"Dx.",    u"dx.",
    u"Rx.", u"No.", u"no.",  u"St.", u"Dr.",  u"dr.", u"approx.", u"Fig.", u"et al.", u"Prof."};

std::unique_ptr<icu::BreakIterator> make_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::getUS();
  std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
      icu::FilteredBreakIteratorBuilder::createInstance(locale, status));
  if (U_FAILURE(status) || builder == nullptr) return nullptr;
  for (const char16_t* abbreviation : kAbbreviations) {
    builder->suppressBreakAfter(icu::UnicodeString(abbreviation), status);
  }
  icu::BreakIterator* plain = icu::BreakIterator::createSentenceInstance(locale, status);
  if (U_FAILURE(status) || plain == nullptr) return nullptr;
  std::unique_ptr<icu::BreakIterator> filtered(builder->wrapIteratorWithFilter(plain, status));
  return U_FAILURE(status) ? nullptr : std::move(filtered);
}

// True when the line end before `boundary` only wraps running text.
bool wraps(std::string_view text, std::size_t boundary) {
  if (boundary == 0 || boundary >= text.size() || text[boundary - 1] != '\n') return false;
  if (ascii::is_lower(text[boundary])) return true;
  const std::size_t line_end = boundary - 1;
  const std::size_t before =
      line_end == 0 ? std::string_view::npos : text.rfind('\n', line_end - 1);
  const std::size_t line_begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = ascii::trim(text.substr(line_begin, line_end - line_begin));
  constexpr std::string_view kEnds = ".!?:;\"')";
  return line.size() >= kWrappedLine && kEnds.find(line.back()) == std::string_view::npos;
}

}  // namespace

class SentenceSplitter::Impl {
 public:
  Impl() : iterator_(make_iterator()) {}

  std::vector<Span> split(std::string_view text) {
    if (iterator_ == nullptr || text.empty()) return {{0, text.size()}};
    UErrorCode status = U_ZERO_ERROR;
    UText* const utf8_text =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status)) return {{0, text.size()}};
    iterator_->setText(utf8_text, status);
    std::vector<Span> out = U_FAILURE(status) ? std::vector<Span>{{0, text.size()}} : walk(text);
    utext_close(utf8_text);
    return out;
  }

 private:
  std::vector<Span> walk(std::string_view text) {
    std::vector<Span> out;
    std::size_t begin = 0;
    iterator_->first();
    for (std::int32_t at = iterator_->next(); at != icu::BreakIterator::DONE;
         at = iterator_->next()) {
      const auto boundary = static_cast<std::size_t>(at);
      if (boundary <= begin || wraps(text, boundary)) continue;
      out.push_back({begin, boundary});
      begin = boundary;
    }
    if (begin < text.size() || out.empty()) out.push_back({begin, text.size()});
    return out;
  }

  std::unique_ptr<icu::BreakIterator> iterator_;
};

SentenceSplitter::SentenceSplitter() : impl_(std::make_unique<Impl>()) {}
SentenceSplitter::~SentenceSplitter() = default;
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;

std::vector<Span> SentenceSplitter::split(std::string_view text) {
  return impl_->split(text);
}

}  // namespace postlint::text
