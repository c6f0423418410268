// A place in a text: half-open byte offsets. See docs/architecture.md, "Places".
#pragma once

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace postlint {

/// Half-open range of bytes. In public results the text is always the draft as the caller gave it;
/// lines, columns, UTF-16 and code point offsets are derived by the reporters.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// True when every byte of `inner` lies in `outer`.
[[nodiscard]] constexpr bool contains(Span outer, Span inner) noexcept {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// True when the two share at least one byte.
[[nodiscard]] constexpr bool overlaps(Span left, Span right) noexcept {
  return left.begin < right.end && right.begin < left.end;
}

/// The bytes of `text` at `span`, clipped to the text. Constant time; the view lives as long as
/// the text does, which is why a temporary string is refused at compile time.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) noexcept {
  const std::size_t begin = std::min(span.begin, text.size());
  const std::size_t end = std::clamp(span.end, begin, text.size());
  return text.substr(begin, end - begin);
}
template <std::same_as<std::string> S>
std::string_view slice(S&& temporary, Span span) = delete;

}  // namespace postlint
