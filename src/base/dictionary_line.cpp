#include "base/dictionary_line.h"

#include <charconv>
#include <cmath>

namespace postlint {

std::string_view term_of(std::string_view line) noexcept {
  return line.substr(0, line.find('\t'));
}

std::optional<double> number_of(std::string_view line) noexcept {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return 0;
  std::string_view column = line.substr(tab + 1);
  column = column.substr(0, column.find('\t'));
  if (column.empty()) return 0;
  double number = 0;
  const char* const end = column.data() + column.size();
  const auto [stop, error] = std::from_chars(column.data(), end, number);
  const bool is_good = error == std::errc() && stop == end && std::isfinite(number);
  return is_good ? std::optional(number) : std::nullopt;
}

}  // namespace postlint
