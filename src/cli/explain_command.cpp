#include "base/suggest.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "report/catalogue.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Says why a rule exists, where that comes from, what it finds and does not find, and how to\n"
    "write it instead.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint explain reidentification/room-or-bed\n"
    "  postlint explain room-or-bed\n"
    "  postlint explain ward7/badge --pack ward7.pack.json";

// Full ids that are `name`, or end with "/name".
std::vector<std::string> ids_of(const Ruleset& ruleset, const std::string& name) {
  if (ruleset.find(name) != nullptr) return {name};
  std::vector<std::string> ids;
  for (const auto& rule : ruleset.rules()) {
    if (rule->id.ends_with("/" + name)) ids.push_back(rule->id);
  }
  return ids;
}

// For a name without its pack the names without packs are compared.
std::string nearest_rules(const Ruleset& ruleset, const std::string& name) {
  if (name.find('/') != std::string::npos) return did_you_mean(ruleset.similar(name));
  std::vector<std::string> names;
  for (const auto& rule : ruleset.rules()) {
    names.push_back(rule->id.substr(rule->id.find('/') + 1));
  }
  return did_you_mean(nearest(name, names));
}

ExitCode explain(const Ruleset& ruleset, const std::string& name) {
  const std::vector<std::string> ids = ids_of(ruleset, name);
  if (ids.empty()) {
    const std::string near = nearest_rules(ruleset, name);
    say("there is no rule `" + name + "`" +
        (near.empty() ? "; `postlint rules` lists them" : "; " + near));
    return ExitCode::kTrouble;
  }
  const Colour colour = resolve(ColourChoice::kAuto, Stream::kOutput);
  std::string text;
  for (const std::string& id : ids) {
    text += (text.empty() ? "" : "\n") + report::rule_as_text(*ruleset.find(id), colour);
  }
  return print(text, ExitCode::kClean);
}

}  // namespace

ExitCode explain_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  std::string name;
  PackSelection packs;
  describe(app, "explain", kDescription, kExamples);
  app.add_option("RULE", name, "A rule's id, as reports show it")->type_name("");
  add_pack_options(app, packs);
  if (const auto code = parse(app, arguments)) return *code;
  if (name.empty()) {
    return missing(app, "RULE", "name a rule; `postlint rules` lists them");
  }
  const std::optional<Ruleset> ruleset = load_rules(packs);
  return ruleset ? explain(*ruleset, name) : ExitCode::kTrouble;
}

}  // namespace postlint::cli
