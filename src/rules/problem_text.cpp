// Shows a pack problem on a terminal, in the form compilers have taught people to read.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/pack_problem.h"
#include "rules/show_text.h"

namespace postlint {
namespace {

// Width of the part of a source line that is shown, in code points.
constexpr std::size_t kWidest = 90;
constexpr std::size_t kLeftContext = 30;

std::vector<std::string_view> code_points(std::string_view text) {
  std::vector<std::string_view> points;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = rules::code_point_size(text, at);
    points.push_back(text.substr(at, size));
    at += size;
  }
  return points;
}

struct Snippet {
  std::string source;
  std::string carets;
};

// The line cut around the token when it is long, and the carets below it. Tabs are repeated, so
// that both lines move alike.
Snippet make_snippet(const PackProblem& problem) {
  const std::string line = rules::printable(problem.source_line);
  const std::vector<std::string_view> points = code_points(line);
  const std::size_t token = std::min(problem.column - 1, points.size());
  const bool is_long = points.size() > kWidest;
  const std::size_t first = is_long && token > kLeftContext ? token - kLeftContext : 0;
  const std::size_t last = std::min(points.size(), first + kWidest);
  Snippet snippet;
  if (first > 0) snippet = {"…", " "};
  for (std::size_t i = first; i < last; ++i) snippet.source += points[i];
  if (last < points.size()) snippet.source += "…";
  for (std::size_t i = first; i < token; ++i) snippet.carets += points[i] == "\t" ? '\t' : ' ';
  const std::size_t room = std::max<std::size_t>(last - std::min(token, last), 1);
  snippet.carets.append(std::clamp<std::size_t>(problem.underline, 1, room), '^');
  return snippet;
}

void append_place(const PackProblem& problem, const std::string& margin, std::string& text) {
  if (problem.file.empty()) return;
  text += margin + "--> " + rules::printable(problem.file);
  if (problem.line > 0) {
    text += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
  }
  if (!problem.rule.empty()) text += " (rule " + problem.rule + ")";
  text += "\n";
}

void append_snippet(const PackProblem& problem, const std::string& margin, std::string& text) {
  const Snippet snippet = make_snippet(problem);
  text += margin + " |\n";
  text += std::to_string(problem.line) + " | " + snippet.source + "\n";
  text += margin + " | " + snippet.carets + "\n";
}

}  // namespace

std::string to_text(const PackProblem& problem) {
  const std::string margin(problem.line > 0 ? std::to_string(problem.line).size() : 2, ' ');
  std::string text = "error[" + problem.code + "]: " + problem.message + "\n";
  append_place(problem, margin, text);
  if (problem.column > 0 && !problem.source_line.empty()) append_snippet(problem, margin, text);
  if (!problem.hint.empty()) text += margin + " = help: " + problem.hint + "\n";
  return text;
}

}  // namespace postlint
