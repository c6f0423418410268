// Writing to the standard streams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/exit_code.h"
#include "postlint/reporter.h"

namespace postlint::cli {

enum class Stream : std::uint8_t { kOutput, kError };

/// True when a person reads the stream on a terminal.
[[nodiscard]] bool is_terminal(Stream stream) noexcept;

enum class ColourChoice : std::uint8_t { kAuto, kAlways, kNever };

/// Auto: only on a terminal that is not "dumb", and not when NO_COLOR is set (no-color.org).
[[nodiscard]] Colour resolve(ColourChoice choice, Stream stream) noexcept;

/// Writes "postlint: <message>" to standard error. A message never holds text of a draft.
void say(std::string_view message);

/// Writes `text` to standard error as it is.
void say_verbatim(std::string_view text);

/// Writes all of `text` to standard output. `done` comes back when it was written or when the
/// reader has gone away, which is its business; kTrouble with a message when writing failed.
[[nodiscard]] ExitCode print(std::string_view text, ExitCode done);

/// Replaces a file in one step: a reader sees the old report or the new one, never a half. A
/// device or a pipe is written to.
[[nodiscard]] ExitCode write_file(const std::string& path, std::string_view text, ExitCode done);

}  // namespace postlint::cli
