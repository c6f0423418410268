// Pieces of the HTML report. What they take and return is markup unless a parameter says `text`.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/reporter.h"
#include "report/markup.h"

namespace postlint::report::html {

/// `<name>content</name>`; `opening` may hold attributes: "p class=\"lead\"".
[[nodiscard]] std::string element(std::string_view opening, std::string_view content);

/// One pair of a description list; nothing when there is no description.
[[nodiscard]] std::string described(std::string_view term, std::string_view description);

/// An unordered list; one item stands alone, without a list.
[[nodiscard]] std::string items(const std::vector<std::string>& items);

/// A table with a caption, which is plain words; the first cell of each row is its header. Columns
/// from `numbers` on hold numbers.
class Table {
 public:
  Table(std::string_view caption, std::initializer_list<std::string_view> headers,
        std::size_t numbers = 99);
  void add(const std::vector<std::string>& cells);
  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
  [[nodiscard]] std::string written() const;

 private:
  std::string caption_;
  std::string header_;
  std::string rows_;
  std::size_t numbers_;
};

/// A section of the page with its heading; `id` is that of the heading.
[[nodiscard]] std::string section(std::string_view id, std::string_view heading,
                                  std::string_view content);

/// The place in its line with some of the text around it, the place marked.
[[nodiscard]] std::string quotation(std::string_view draft, const PositionIndex& index, Span place);

/// All findings of all drafts: by draft, then by severity. Their evidence is unfolded when the
/// reasons are asked for.
[[nodiscard]] std::string findings_of(const Run& run, const RenderOptions& options);

/// What the drafts table and the findings call the section of a draft: "draft-1" for the first.
[[nodiscard]] std::string anchor_of(std::size_t draft);

/// What was not checked, what was allowed, what was checked, and with which packs.
[[nodiscard]] std::string gaps_of(const Run& run);
[[nodiscard]] std::string allowed_of(const Run& run, Matches matches);
[[nodiscard]] std::string checked_of(const Run& run);
[[nodiscard]] std::string packs_of(const Run& run);

}  // namespace postlint::report::html
