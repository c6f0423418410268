// Colours of the text report, as SGR sequences (ECMA-48, 8.3.117) that every terminal knows.
#pragma once

#include <string>
#include <string_view>

#include "postlint/reporter.h"

namespace postlint::report {

class Paint {
 public:
  explicit Paint(Colour colour) noexcept : colour_(colour) {}

  [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return in("2", text); }
  [[nodiscard]] std::string good(std::string_view text) const { return in("1;32", text); }

  /// Red for an error, yellow for a warning, cyan for a note; all bold.
  [[nodiscard]] std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::kError: return in("1;31", text);
      case Severity::kWarning: return in("1;33", text);
      case Severity::kNote: return in("1;36", text);
    }
    return std::string(text);
  }

 private:
  [[nodiscard]] std::string in(std::string_view code, std::string_view text) const {
    if (colour_ == Colour::kOff || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }

  Colour colour_;
};

}  // namespace postlint::report
