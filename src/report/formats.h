// One function for each output format; render() chooses among them.
#pragma once

#include <string>

#include "postlint/reporter.h"

namespace postlint::report {

[[nodiscard]] std::string to_text(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_one_line(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_json(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_ndjson(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_sarif(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_junit(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_github(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_gitlab(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_checkstyle(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_rdjson(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_csv(const Run& run, const RenderOptions& options);
[[nodiscard]] std::string to_html(const Run& run, const RenderOptions& options);

}  // namespace postlint::report
