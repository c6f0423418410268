#include "cli/console.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "report/visible.h"

namespace postlint::cli {
namespace {

int descriptor(Stream stream) noexcept {
  return stream == Stream::kOutput ? STDOUT_FILENO : STDERR_FILENO;
}

// 0, or the errno of the write that failed.
int write_all(int file, std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

ExitCode cannot_write(const std::string& target, int error) {
  say("cannot write " + target + ": " + std::generic_category().message(error));
  return ExitCode::kTrouble;
}

int write_and_close(int file, std::string_view text) noexcept {
  const int error = write_all(file, text);
  const int close_error = ::close(file) == 0 ? 0 : errno;
  return error != 0 ? error : close_error;
}

// A device or a pipe is written to; renaming a file over it would take its place.
int write_into(const std::string& path, std::string_view text) noexcept {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  return file < 0 ? errno : write_and_close(file, text);
}

int replace(const std::string& path, std::string_view text) {
  // A name of its own beside the target, so that no other file is touched. Only the owner may read
  // it: a report can say where somebody's data stands.
  std::string part = (std::filesystem::path(path).parent_path() / ".postlint-XXXXXX").string();
  const int file = ::mkostemp(part.data(), O_CLOEXEC);
  if (file < 0) return errno;
  int error = write_and_close(file, text);
  if (error == 0 && ::rename(part.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) static_cast<void>(::unlink(part.c_str()));
  return error;
}

}  // namespace

bool is_terminal(Stream stream) noexcept {
  return ::isatty(descriptor(stream)) == 1;
}

Colour resolve(ColourChoice choice, Stream stream) noexcept {
  if (choice != ColourChoice::kAuto) {
    return choice == ColourChoice::kAlways ? Colour::kOn : Colour::kOff;
  }
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const terminal = std::getenv("TERM");
  const bool is_refused = no_color != nullptr && *no_color != '\0';
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return is_terminal(stream) && !is_refused && !is_dumb ? Colour::kOn : Colour::kOff;
}

void say(std::string_view message) {
  say_verbatim("postlint: " + report::visible(message) + "\n");
}

void say_verbatim(std::string_view text) {
  // There is nobody left to tell when standard error cannot be written.
  static_cast<void>(write_all(STDERR_FILENO, text));
}

ExitCode print(std::string_view text, ExitCode done) {
  const int error = write_all(STDOUT_FILENO, text);
  if (error == 0 || error == EPIPE) return done;
  return cannot_write("standard output", error);
}

ExitCode write_file(const std::string& path, std::string_view text, ExitCode done) {
  std::error_code ignored;
  const std::filesystem::path target = std::filesystem::weakly_canonical(path, ignored);
  const std::filesystem::file_status status = std::filesystem::status(target, ignored);
  const bool is_special = std::filesystem::exists(status) && !is_regular_file(status);
  const int error = is_special ? write_into(target.string(), text) : replace(target.string(), text);
  return error == 0 ? done : cannot_write("`" + path + "`", error);
}

}  // namespace postlint::cli
