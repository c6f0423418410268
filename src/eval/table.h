// Tables of plain text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::eval {

/// First column to the left, the others to the right. Columns are counted in code points.
class Table {
 public:
  explicit Table(std::vector<std::string> header) : rows_{std::move(header)} {}

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  [[nodiscard]] bool has_rows() const noexcept { return rows_.size() > 1; }

  /// Lines indented by two; no blanks at the end of a line.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

/// "0.8125"; "-" for nothing.
[[nodiscard]] std::string decimal(std::optional<double> value);

}  // namespace postlint::eval
