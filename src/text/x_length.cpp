#include "text/x_length.h"

#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/edit_map.h"
#include "text/emoji.h"
#include "text/social_characters.h"
#include "text/text_units.h"
#include "text/web_address.h"

namespace postlint::text {
namespace {

// A text in NFC, with the way back.
struct Canonical {
  std::string text;
  EditMap map;
};

EditMap map_of(const icu::Edits& edits) {
  EditMap map;
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits::Iterator change = edits.getFineChangesIterator();
  while (change.next(status) != 0) {
    const auto parent = static_cast<std::size_t>(change.sourceIndex());
    const auto child = static_cast<std::size_t>(change.destinationIndex());
    map.add({child, child + static_cast<std::size_t>(change.newLength()), parent,
             parent + static_cast<std::size_t>(change.oldLength())});
  }
  return map;
}

// The text itself when ICU refuses: lengths are then those of the form given.
Canonical canonical(std::string_view text) {
  Canonical out{std::string(text), {}};
  if (utf8::find_non_ascii(text) == text.size()) return out;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc == nullptr) return out;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits edits;
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                     &edits, status);
  if (U_FAILURE(status)) return out;
  return {std::move(composed), map_of(edits)};
}

std::size_t weight_of(char32_t c, const XConfiguration& configuration) noexcept {
  for (const WeightedRange& range : configuration.ranges) {
    if (c >= range.first && c <= range.last) return range.weight;
  }
  return configuration.default_weight;
}

// What counts as one: an address, an emoji or a code point.
struct Piece {
  std::size_t end = 0;
  std::size_t weight = 0;
  bool refused = false;
};

Piece piece_at(std::string_view text, std::size_t at, const XConfiguration& configuration) {
  if (configuration.emoji == EmojiWeight::kAsOne) {
    const std::size_t length = emoji_at(text, at);
    if (length > 0) return {at + length, configuration.default_weight, false};
  }
  const utf8::Step step = utf8::decode(text, at);
  return {at + step.length, weight_of(step.code_point, configuration),
          social::is_refused(step.code_point)};
}

struct Weighed {
  std::size_t weight = 0;
  std::size_t accepted = 0;  // bytes that fit the limit and hold nothing refused
  bool refused = false;
};

Weighed weigh(std::string_view text, const XConfiguration& configuration) {
  Weighed out;
  const std::vector<WebAddress> addresses = find_web_addresses(text);
  auto address = addresses.begin();
  for (std::size_t at = 0; at < text.size();) {
    Piece piece;
    if (address != addresses.end() && address->span.begin == at) {
      piece = {address->span.end, configuration.address_length * configuration.scale, false};
      ++address;
    } else {
      piece = piece_at(text, at, configuration);
    }
    at = piece.end;
    out.weight += piece.weight;
    out.refused = out.refused || piece.refused;
    const bool fits = out.weight <= configuration.limit * configuration.scale;
    if (fits && !out.refused) out.accepted = at;
  }
  return out;
}

XRange range_to(std::string_view text) {
  const std::size_t units = count_utf16(text);
  return {0, units == 0 ? 0 : units - 1};
}

}  // namespace

XLength x_length(std::string_view text, const XConfiguration& configuration) {
  const Canonical form = canonical(text);
  const Weighed weighed = weigh(form.text, configuration);
  XLength out;
  out.weighted = weighed.weight / configuration.scale;
  out.permillage = out.weighted * 1000 / configuration.limit;
  out.valid = !text.empty() && !weighed.refused && out.weighted <= configuration.limit;
  out.display = range_to(text);
  out.within_limit = range_to(text.substr(0, form.map.to_parent({0, weighed.accepted}).end));
  return out;
}

}  // namespace postlint::text
