// Ruleset: the compiled rules of all packs. Immutable, cheap to copy, shared by all threads.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/pack_problem.h"
#include "postlint/profile.h"
#include "postlint/result.h"
#include "postlint/rule_info.h"

namespace postlint {

namespace scan {
class CompiledRules;
}

/// Which packs to load. The default is the packs built into the library.
struct PackSelection {
  std::string rules_directory;          // when set, its packs replace the built-in ones
  std::vector<std::string> pack_files;  // more packs: files, or directories with a pack.json
  bool use_builtin = true;              // false: only `rules_directory` and `pack_files`
};

/// Name and version of a loaded pack, and what it says of itself.
struct PackInfo {
  std::string name;
  std::string version;
  std::string title;
  std::string owner;
  std::size_t rule_count = 0;
  std::size_t allow_count = 0;           // things it recognises that are not identifiers
  std::vector<LetterCoverage> coverage;  // each letter at most once, in the order of the files
};

class Ruleset {
 public:
  /// Loads and compiles packs; reads the files named, nothing else. On failure every problem of
  /// every file is returned and no ruleset is made: a pack with one bad rule is not used at all.
  /// Takes milliseconds; do it once per process.
  static Result<Ruleset, PackProblems> load(const PackSelection& selection = {});

  /// Compiles one pack given as JSON text; `name` is used in problems in place of a file name.
  static Result<Ruleset, PackProblems> from_json(std::string_view json, std::string_view name);

  /// A ruleset with only the rule `id` of this one (and all allow entries), for explaining and
  /// testing. An unknown id gives an error that names the nearest known one.
  [[nodiscard]] Result<Ruleset> only(std::string_view id) const;

  /// All rules in load order; the pointers stay valid after the ruleset is gone.
  [[nodiscard]] std::span<const std::shared_ptr<const RuleInfo>> rules() const noexcept;
  [[nodiscard]] std::span<const PackInfo> packs() const noexcept;

  /// All allow entries in load order, as long as a copy of this ruleset lives.
  [[nodiscard]] std::span<const AllowInfo> allows() const noexcept;

  /// All profiles in load order, as long as a copy of this ruleset lives.
  [[nodiscard]] std::span<const ProfileInfo> profiles() const noexcept;

  /// The rule with this full id (`hipaa/mrn`), or nullptr. Linear in the rules.
  [[nodiscard]] std::shared_ptr<const RuleInfo> find(std::string_view id) const noexcept;

  /// Known full ids most like `id`, nearest first, at most three.
  [[nodiscard]] std::vector<std::string> similar(std::string_view id) const;

  /// Used by Scanner and the tools of this library.
  [[nodiscard]] const scan::CompiledRules& compiled() const noexcept { return *compiled_; }

 private:
  explicit Ruleset(std::shared_ptr<const scan::CompiledRules> compiled);
  std::shared_ptr<const scan::CompiledRules> compiled_;
};

}  // namespace postlint
