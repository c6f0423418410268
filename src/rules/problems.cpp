#include "rules/problems.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "rules/show_text.h"

namespace postlint::rules {
namespace {

std::size_t line_index(const std::vector<std::size_t>& starts, std::size_t offset) {
  const auto after = std::ranges::upper_bound(starts, offset);
  return static_cast<std::size_t>(std::distance(starts.begin(), after)) - 1;
}

std::string_view line_at(std::string_view text, std::size_t start) {
  const std::string_view rest = text.substr(start);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

// A longer line is no use to anybody, and keeping it for every problem would cost too much.
constexpr std::size_t kLongestLine = std::size_t{1} << 16U;

std::string shown_line(std::string_view line) {
  return line.size() <= kLongestLine ? std::string(line) : std::string();
}

std::string code_id(Code code) {
  return std::string(info_of(code).id);
}

}  // namespace

std::size_t ProblemSink::add_file(std::string name, std::string text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    starts.push_back(at + 1);
  }
  files_.push_back(File{std::move(name), std::move(text), std::move(starts)});
  return files_.size() - 1;
}

std::string_view ProblemSink::text(std::size_t file) const noexcept {
  return file < files_.size() ? std::string_view(files_[file].text) : std::string_view();
}

void ProblemSink::add(Code code, Origin origin, std::string message, std::string rule,
                      std::string hint) {
  if (origin.file >= files_.size()) return add(code, {}, std::move(message), std::move(hint));
  const File& file = files_[origin.file];
  const std::size_t begin = std::min(origin.begin, file.text.size());
  const std::size_t line = line_index(file.line_starts, begin);
  const std::size_t start = file.line_starts[line];
  const std::string_view source = line_at(file.text, start);
  const std::size_t shown_begin = std::min(begin - start, source.size());
  const std::size_t shown_end =
      std::clamp(std::max(origin.end, begin) - start, shown_begin, source.size());
  const std::size_t width = count_code_points(source.substr(shown_begin, shown_end - shown_begin));
  PackProblem problem{.code = code_id(code),
                      .message = std::move(message),
                      .file = file.name,
                      .line = line + 1,
                      .column = count_code_points(source.substr(0, shown_begin)) + 1,
                      .source_line = shown_line(source),
                      .underline = std::max<std::size_t>(width, 1),
                      .rule = std::move(rule),
                      .hint = std::move(hint)};
  problems_.push_back(Entry{origin.file + 1, begin, std::move(problem)});
}

void ProblemSink::add(Code code, std::string file, std::string message, std::string hint) {
  PackProblem problem;
  problem.code = code_id(code);
  problem.message = std::move(message);
  problem.file = std::move(file);
  problem.hint = std::move(hint);
  problems_.push_back(Entry{0, 0, std::move(problem)});
}

std::string ProblemSink::describe(Origin place, std::size_t seen_from) const {
  if (place.file >= files_.size()) return "elsewhere";
  const File& file = files_[place.file];
  const std::string line = std::to_string(line_index(file.line_starts, place.begin) + 1);
  return place.file == seen_from ? "line " + line : file.name + ":" + line;
}

PackProblems ProblemSink::take() {
  std::ranges::stable_sort(problems_, {}, [](const Entry& entry) {
    return std::tuple(entry.order, entry.begin, std::string_view(entry.problem.code));
  });
  PackProblems problems;
  problems.reserve(problems_.size());
  for (Entry& entry : problems_) problems.push_back(std::move(entry.problem));
  problems_.clear();
  return problems;
}

}  // namespace postlint::rules
