#include "base/utf8.h"

#include <algorithm>
#include <cstring>

namespace postlint::utf8 {
namespace {

unsigned char byte_at(std::string_view text, std::size_t position) noexcept {
  return static_cast<unsigned char>(text[position]);
}

// What a lead byte promises, and the range its second byte must fall into (Unicode 15, table 3-7).
struct Lead {
  std::uint32_t length = 1;
  unsigned char second_min = 0x80;
  unsigned char second_max = 0xBF;
  char32_t bits = 0;
};

Lead lead_of(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF, byte & 0x1FU};
  if (byte == 0xE0) return {3, 0xA0, 0xBF, byte & 0x0FU};
  if (byte == 0xED) return {3, 0x80, 0x9F, byte & 0x0FU};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF, byte & 0x0FU};
  if (byte == 0xF0) return {4, 0x90, 0xBF, byte & 0x07U};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF, byte & 0x07U};
  if (byte == 0xF4) return {4, 0x80, 0x8F, byte & 0x07U};
  return {};
}

}  // namespace

Step decode(std::string_view text, std::size_t position) noexcept {
  const unsigned char first = byte_at(text, position);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  char32_t value = lead.bits;
  std::uint32_t taken = 1;
  while (taken < lead.length && position + taken < text.size()) {
    const unsigned char next = byte_at(text, position + taken);
    const unsigned char low = taken == 1 ? lead.second_min : 0x80;
    const unsigned char high = taken == 1 ? lead.second_max : 0xBF;
    if (next < low || next > high) break;
    value = (value << 6U) | (next & 0x3FU);
    ++taken;
  }
  if (lead.length == 1 || taken < lead.length) return {kReplacement, taken, false};
  return {value, taken, true};
}

void append(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

std::size_t find_non_ascii(std::string_view text, std::size_t from) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  std::size_t position = from;
  while (position + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + position, sizeof word);
    if ((word & kHighBits) != 0) break;
    position += sizeof word;
  }
  while (position < text.size() && byte_at(text, position) < 0x80) ++position;
  return std::min(position, text.size());
}

char32_t before(std::string_view text, std::size_t position) noexcept {
  std::size_t begin = position - 1;
  while (begin > 0 && position - begin < 4 && is_continuation(text[begin])) --begin;
  const Step step = decode(text, begin);
  return begin + step.length == position ? step.code_point : kReplacement;
}

}  // namespace postlint::utf8
