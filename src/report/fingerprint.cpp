#include "report/fingerprint.h"

#include <array>
#include <cinttypes>
#include <cstdint>
#include <cstdio>

namespace postlint::report {
namespace {

// FNV-1a, 64 bits: the parameters of draft-eastlake-fnv, section 5. Nothing here is a secret, so a
// hash for tables will do.
std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x00000100000001B3U;
  }
  return hash;
}

}  // namespace

std::string Fingerprints::next(std::string_view file, std::string_view rule) {
  std::string key = std::string(file) + '\0' + std::string(rule) + '\0';
  key += std::to_string(seen_[{std::string(file), std::string(rule)}]++);
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016" PRIx64, fnv1a(key));
  return digits.data();
}

}  // namespace postlint::report
