// Packs on disk. Reads the files it is asked for, writes nothing.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "rules/json_tree.h"
#include "rules/loader.h"

namespace postlint::rules {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

Error error_of(int number) {
  return {std::generic_category().message(number)};
}

// At most one byte more than a pack file may have: enough for the loader to refuse it.
Result<std::string> read_file(std::string_view name) {
  const std::string path(name);
  std::error_code status_error;
  if (fs::is_directory(path, status_error)) return Error{"Is a directory"};
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) return error_of(errno);
  std::string text;
  std::string block(std::size_t{64} << 10U, '\0');
  while (text.size() <= kLargestFile && std::feof(file.get()) == 0) {
    const std::size_t size = std::fread(block.data(), 1, block.size(), file.get());
    if (std::ferror(file.get()) != 0) return error_of(errno != 0 ? errno : EIO);
    text.append(block, 0, size);
  }
  return text;
}

bool is_pack_file(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.ends_with(".pack.json") || name == "pack.json";
}

// What cannot be looked at is given too, for the loader to report: a pack may not go missing in
// silence.
std::optional<std::string> pack_at(const fs::directory_entry& entry) {
  std::error_code error;
  if (entry.is_directory(error)) {
    const fs::path inner = entry.path() / "pack.json";
    const bool is_there = fs::exists(inner, error);
    return is_there || error ? std::optional(inner.generic_string()) : std::nullopt;
  }
  const bool is_unknown = error && error != std::errc::no_such_file_or_directory;
  return is_unknown || is_pack_file(entry.path()) ? std::optional(entry.path().generic_string())
                                                  : std::nullopt;
}

}  // namespace

std::vector<PackSource> packs_in_directory(const std::string& directory, ProblemSink& sink) {
  std::error_code error;
  std::vector<std::string> paths;
  fs::directory_iterator entry(directory, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (std::optional<std::string> path = pack_at(*entry)) paths.push_back(*std::move(path));
  }
  if (error) {
    sink.add(Code::kNoPackInDirectory, directory,
             "the directory of packs cannot be read: " + error.message(), {});
  } else if (paths.empty()) {
    sink.add(Code::kNoPackInDirectory, directory, "the directory holds no pack",
             "a pack is a file `name.pack.json`, or a directory with a `pack.json`");
  }
  std::ranges::sort(paths);
  std::vector<PackSource> sources;
  sources.reserve(paths.size());
  for (std::string& path : paths) sources.push_back({std::move(path), {}, read_file});
  return sources;
}

PackSource pack_on_disk(const std::string& path) {
  std::error_code error;
  const bool is_directory = fs::is_directory(path, error);
  return {is_directory ? (fs::path(path) / "pack.json").generic_string() : path, {}, read_file};
}

}  // namespace postlint::rules
