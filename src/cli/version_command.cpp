#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "postlint/version.h"

namespace postlint::cli {

ExitCode version_command() {
  const std::optional<Ruleset> ruleset = load_rules({});
  std::string text = "postlint " POSTLINT_VERSION "\n";
  if (ruleset) {
    for (const PackInfo& pack : ruleset->packs()) {
      text += "pack " + pack.name + " " + pack.version + " (" + std::to_string(pack.rule_count) +
              " rules)\n";
    }
  }
  return print(text, ruleset ? ExitCode::kClean : ExitCode::kTrouble);
}

}  // namespace postlint::cli
