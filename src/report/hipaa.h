// The letters of the Safe Harbor list in plain words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace postlint::report {

inline constexpr std::string_view kHipaaLetters = "ABCDEFGHIJKLMNOPQR";

/// What a letter of 45 CFR 164.514(b)(2)(i) stands for; empty for any other character.
[[nodiscard]] constexpr std::string_view hipaa_words(char letter) noexcept {
  constexpr std::array<std::string_view, 18> kWords = {
      "names",
      "places smaller than a state",
      "dates, and ages over 89",
      "telephone numbers",
      "fax numbers",
      "e-mail addresses",
      "social security numbers",
      "medical record numbers",
      "health plan numbers",
      "account numbers",
      "certificate and licence numbers",
      "vehicle numbers",
      "device numbers",
      "web addresses",
      "IP addresses",
      "fingerprints and voice prints",
      "photographs of faces",
      "any other unique identifier",
  };
  const auto index = static_cast<std::size_t>(letter - 'A');
  return letter >= 'A' && index < kWords.size() ? kWords[index] : std::string_view{};
}

}  // namespace postlint::report
