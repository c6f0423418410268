#include <algorithm>

#include "base/ascii.h"
#include "formats/reader.h"

namespace postlint::formats {
namespace {

constexpr std::array<std::string_view, 4> kMarkdown = {".markdown", ".md", ".mdown", ".mkd"};
constexpr std::array<std::string_view, 2> kPlain = {".text", ".txt"};

constexpr std::array kRegistry = {
    Format{
        .name = "markdown", .extensions = kMarkdown, .read = read_markdown, .has_comments = true},
    Format{.name = "plain", .extensions = kPlain, .read = read_plain},
    Format{.name = "thread", .extensions = {}, .read = read_thread},
};
static_assert(std::ranges::is_sorted(kRegistry, {}, &Format::name));

}  // namespace

std::span<const Format> all() noexcept {
  return kRegistry;
}

const Format* find(std::string_view name) noexcept {
  const auto* const entry = std::ranges::find(kRegistry, name, &Format::name);
  return entry == kRegistry.end() ? nullptr : entry;
}

const Format& for_filename(std::string_view filename) noexcept {
  const std::string lower = ascii::to_lower(filename);
  for (const Format& format : kRegistry) {
    const bool claims = std::ranges::any_of(
        format.extensions, [&](std::string_view extension) { return lower.ends_with(extension); });
    if (claims) return format;
  }
  return *find("plain");
}

}  // namespace postlint::formats
