#include "postlint/ruleset.h"

#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "rules/embedded_packs.h"
#include "rules/loader.h"
#include "scan/compiled_rules.h"
#include "scan/compiler.h"
#include "scan/engine_rules.h"

namespace postlint {
namespace {

constexpr std::string_view kPackFile = "/pack.json";

Result<std::string> read_embedded(std::string_view path) {
  const auto files = rules::embedded_files();
  const auto file = std::ranges::find(files, path, &rules::EmbeddedFile::path);
  if (file == files.end()) return Error{"no such file in this build"};
  return std::string(file->content);
}

std::vector<rules::PackSource> builtin_packs() {
  std::vector<rules::PackSource> sources;
  for (const rules::EmbeddedFile& file : rules::embedded_files()) {
    if (!file.path.ends_with(kPackFile)) continue;
    sources.push_back({std::string(file.path), "builtin:", read_embedded, true});
  }
  return sources;
}

std::vector<rules::PackSource> sources_of(const PackSelection& selection,
                                          rules::ProblemSink& sink) {
  std::vector<rules::PackSource> sources;
  if (!selection.rules_directory.empty()) {
    sources = rules::packs_in_directory(selection.rules_directory, sink);
  } else if (selection.use_builtin) {
    sources = builtin_packs();
  }
  for (const std::string& path : selection.pack_files) {
    sources.push_back(rules::pack_on_disk(path));
  }
  return sources;
}

using Compiled = std::shared_ptr<const scan::CompiledRules>;

Result<Compiled, PackProblems> load_and_compile(const std::vector<rules::PackSource>& sources,
                                                rules::ProblemSink& sink) {
  std::vector<rules::Pack> packs = rules::load_packs(sources, sink);
  Compiled compiled = scan::compile(std::move(packs), sink);
  if (!sink.empty()) return sink.take();
  if (compiled->rules.empty()) {
    sink.add(rules::Code::kEmptyPack, {}, "no rules are loaded, so nothing would be checked",
             "name at least one pack that has rules");
    return sink.take();
  }
  return compiled;
}

}  // namespace

Ruleset::Ruleset(std::shared_ptr<const scan::CompiledRules> compiled)
    : compiled_(std::move(compiled)) {}

Result<Ruleset, PackProblems> Ruleset::load(const PackSelection& selection) {
  rules::ProblemSink sink;
  const std::vector<rules::PackSource> sources = sources_of(selection, sink);
  Result<Compiled, PackProblems> compiled = load_and_compile(sources, sink);
  if (!compiled) return std::move(compiled).error();
  return Ruleset(std::move(compiled).value());
}

Result<Ruleset, PackProblems> Ruleset::from_json(std::string_view json, std::string_view name) {
  rules::ProblemSink sink;
  const auto read = [json, name](std::string_view path) -> Result<std::string> {
    if (path != name) return Error{"a pack given as text cannot include files"};
    return std::string(json);
  };
  Result<Compiled, PackProblems> compiled = load_and_compile({{std::string(name), "", read}}, sink);
  if (!compiled) return std::move(compiled).error();
  return Ruleset(std::move(compiled).value());
}

Result<Ruleset> Ruleset::only(std::string_view id) const {
  std::vector<rules::Pack> packs;
  bool found = false;
  for (const rules::Pack& pack : compiled_->model) {
    packs.push_back(pack);
    std::erase_if(packs.back().rules,
                  [id](const rules::Rule& rule) { return rule.info->id != id; });
    found = found || !packs.back().rules.empty();
  }
  if (!found) {
    const std::string hint = did_you_mean(similar(id));
    return Error{"no loaded rule is called `" + std::string(id) + "`" +
                 (hint.empty() ? "" : "; " + hint)};
  }
  rules::ProblemSink sink;  // stays empty: every part of these packs has compiled before
  return Ruleset(scan::compile(std::move(packs), sink));
}

std::span<const std::shared_ptr<const RuleInfo>> Ruleset::rules() const noexcept {
  return compiled_->infos;
}

std::span<const PackInfo> Ruleset::packs() const noexcept {
  return compiled_->packs;
}

std::span<const AllowInfo> Ruleset::allows() const noexcept {
  return compiled_->allow_infos;
}

std::shared_ptr<const RuleInfo> Ruleset::find(std::string_view id) const noexcept {
  return compiled_->find(id);
}

std::span<const ProfileInfo> Ruleset::profiles() const noexcept {
  return compiled_->profiles;
}

std::vector<std::string> Ruleset::similar(std::string_view id) const {
  std::vector<std::string> ids;
  for (const auto& info : compiled_->infos) ids.push_back(info->id);
  return nearest(id, std::span<const std::string>(ids));
}

}  // namespace postlint

namespace postlint::scan {

std::shared_ptr<const RuleInfo> CompiledRules::find(std::string_view id) const noexcept {
  const auto info = std::ranges::find_if(
      infos, [id](const std::shared_ptr<const RuleInfo>& rule) { return rule->id == id; });
  return info == infos.end() ? find_engine_rule(id) : *info;
}

const ProfileInfo* CompiledRules::profile(std::string_view name) const noexcept {
  const auto found = std::ranges::find(profiles, name, &ProfileInfo::name);
  return found == profiles.end() ? nullptr : &*found;
}

}  // namespace postlint::scan
