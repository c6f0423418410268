#include "eval/table.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace postlint::eval {
namespace {

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !utf8::is_continuation(byte); }));
}

std::string blanks(std::size_t columns, std::string_view text) {
  return std::string(columns - std::min(columns, width_of(text)), ' ');
}

}  // namespace

std::string Table::text() const {
  std::vector<std::size_t> columns(rows_.front().size());
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i] = std::max(columns[i], width_of(row[i]));
    }
  }
  std::string out;
  for (const auto& row : rows_) {
    std::string line = "  " + row.front() + blanks(columns.front(), row.front());
    for (std::size_t i = 1; i < columns.size(); ++i) {
      line += "  " + blanks(columns[i], row[i]) + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

std::string decimal(std::optional<double> value) {
  if (!value) return "-";
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4f", *value);
  return buffer.data();
}

}  // namespace postlint::eval
