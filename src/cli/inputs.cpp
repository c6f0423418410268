#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "base/suggest.h"
#include "postlint/scanner.h"

namespace postlint::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& directory, std::error_code& error) {
  std::vector<std::string> names;
  fs::directory_iterator entries(directory, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    names.push_back(entries->path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string why_missing(const fs::path& path) {
  const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  if (!fs::is_directory(parent, error)) {
    return "no such file; there is no directory `" + parent.string() + "`";
  }
  const std::vector<std::string> siblings = names_in(parent, error);
  const std::vector<std::string> near = nearest(path.filename().string(), siblings);
  return near.empty() ? "no such file" : "no such file; " + did_you_mean(near);
}

class Collector {
 public:
  explicit Collector(const std::string& stdin_name) : stdin_name_(stdin_name) {}

  void add(const std::string& path);
  Inputs take() { return std::move(inputs_); }

 private:
  void walk(const fs::path& directory);
  void meet(const fs::path& path);
  void draft(const fs::path& path, Origin origin);
  void skip(const fs::path& path, std::string reason) {
    inputs_.skipped.push_back({path.string(), std::move(reason)});
  }
  void fail(const fs::path& path, std::string reason) {
    inputs_.failed.push_back({path.string(), std::move(reason)});
  }

  std::string stdin_name_;
  bool has_stdin_ = false;
  // Where a draft stands in the list, by canonical path: a file named twice is checked once.
  std::map<fs::path, std::size_t> known_;
  Inputs inputs_;
};

void Collector::add(const std::string& path) {
  if (path == "-") {
    if (!std::exchange(has_stdin_, true)) {
      inputs_.drafts.push_back({stdin_name_, Origin::kStandardInput});
    }
    return;
  }
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (path.empty()) return fail(path, "a file name is empty");
  if (status.type() == fs::file_type::not_found) return fail(path, why_missing(path));
  if (status.type() == fs::file_type::none) return fail(path, "cannot be read: " + error.message());
  if (fs::is_directory(status)) return walk(path);
  draft(path, Origin::kNamed);
}

void Collector::walk(const fs::path& directory) {
  std::error_code error;
  const std::vector<std::string> names = names_in(directory, error);
  if (error) return fail(directory, "the directory cannot be read: " + error.message());
  for (const std::string& name : names) meet(directory / name);
}

void Collector::meet(const fs::path& path) {
  std::error_code error;
  const fs::file_status itself = fs::symlink_status(path, error);
  const fs::file_status target = fs::status(path, error);
  const std::string name = path.filename().string();
  if (name.starts_with('.')) return skip(path, "hidden");
  // A directory may be listed though not searched; its drafts must not pass for devices then.
  if (target.type() == fs::file_type::none) return fail(path, "cannot be read: " + error.message());
  if (fs::is_directory(itself)) return walk(path);
  if (fs::is_directory(target)) return skip(path, "a link to a directory");
  if (target.type() == fs::file_type::not_found) return skip(path, "a link to nothing");
  if (!fs::is_regular_file(target)) return skip(path, "not a regular file");
  draft(path, Origin::kWalked);
}

void Collector::draft(const fs::path& path, Origin origin) {
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (!error) {
    const auto [known, is_new] = known_.try_emplace(canonical, inputs_.drafts.size());
    if (!is_new) {
      // What was asked for may not be skipped, wherever it was met before.
      if (origin == Origin::kNamed) inputs_.drafts[known->second] = {path.string(), origin};
      return;
    }
  }
  inputs_.drafts.push_back({path.string(), origin});
}

}  // namespace

Inputs collect_inputs(std::span<const std::string> paths, const std::string& stdin_name) {
  Collector collector(stdin_name);
  for (const std::string& path : paths) collector.add(path);
  return collector.take();
}

bool has_text_extension(std::string_view name) {
  const std::string lower = ascii::to_lower(name);
  return std::ranges::any_of(known_extensions(), [&lower](const std::string& extension) {
    return lower.ends_with(extension);
  });
}

}  // namespace postlint::cli
