#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"

int main(int argc, char** argv) {
  using postlint::cli::ExitCode;
  // A reader that goes away must not decide the exit status; print() handles it.
  std::signal(SIGPIPE, SIG_IGN);
  ExitCode code = ExitCode::kTrouble;
  try {
    code = postlint::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::bad_alloc&) {
    postlint::cli::say_verbatim("postlint: there was not enough memory\n");
  } catch (const std::exception&) {
    postlint::cli::say_verbatim("postlint: an internal error; please report it\n");
  }
  return static_cast<int>(code);
}
