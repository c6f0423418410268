// Web addresses as platforms make links of them, with and without "https://".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::text {

enum class Scheme : std::uint8_t { kNone, kHttp };

struct WebAddress {
  Span span;  // bytes of the text
  Span host;
  Scheme scheme = Scheme::kNone;
  bool has_path = false;
};

/// The addresses of a valid UTF-8 text, in order and apart, as twitter-text 3.1 understands them: a
/// host under a top-level domain that is known, not after a letter, digit, "@", "#" or "$", without
/// the punctuation that ends a sentence. A host without scheme is ASCII or Latin with accents. A
/// t.co link ends with its code. Labels of more than 63 bytes, encoded as DNS does (RFC
/// 1035, 2.3.4; UTS #46), make a host no host. Linear; text without a full stop costs one search
/// for it.
[[nodiscard]] std::vector<WebAddress> find_web_addresses(std::string_view text);

}  // namespace postlint::text
