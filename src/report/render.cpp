#include <algorithm>
#include <array>

#include "report/formats.h"

namespace postlint {
namespace {

struct Entry {
  std::string_view name;
  OutputFormat format;
  std::string (*render)(const Run&, const RenderOptions&);
};

// In the order of the enumerators, which is the order people read them in.
constexpr std::array<Entry, 12> kFormats = {{
    {"text", OutputFormat::kText, report::to_text},
    {"one-line", OutputFormat::kOneLine, report::to_one_line},
    {"json", OutputFormat::kJson, report::to_json},
    {"ndjson", OutputFormat::kNdjson, report::to_ndjson},
    {"sarif", OutputFormat::kSarif, report::to_sarif},
    {"junit", OutputFormat::kJunit, report::to_junit},
    {"github", OutputFormat::kGithub, report::to_github},
    {"gitlab", OutputFormat::kGitlab, report::to_gitlab},
    {"checkstyle", OutputFormat::kCheckstyle, report::to_checkstyle},
    {"rdjson", OutputFormat::kRdjson, report::to_rdjson},
    {"csv", OutputFormat::kCsv, report::to_csv},
    {"html", OutputFormat::kHtml, report::to_html},
}};

}  // namespace

std::optional<OutputFormat> output_format(std::string_view name) noexcept {
  const auto* const found = std::ranges::find(kFormats, name, &Entry::name);
  return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

std::vector<std::string_view> output_format_names() {
  std::vector<std::string_view> names;
  for (const Entry& entry : kFormats) names.push_back(entry.name);
  return names;
}

std::string render(const Run& run, const RenderOptions& options) {
  return kFormats.at(static_cast<std::size_t>(options.format)).render(run, options);
}

}  // namespace postlint
