#include "rules/terms.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"

namespace postlint::rules {
namespace {

struct Marker {
  std::size_t at = 0;
  std::string_view ending;  // "s" or "es"
};

constexpr bool is_word_byte(char c) noexcept {
  return ascii::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<Marker> marker_at(std::string_view text, std::size_t at) {
  if (at == 0 || !is_word_byte(text[at - 1])) return std::nullopt;
  for (const std::string_view written : {std::string_view("(s)"), std::string_view("(es)")}) {
    const std::size_t end = at + written.size();
    const bool ends_word = end >= text.size() || !is_word_byte(text[end]);
    if (text.substr(at).starts_with(written) && ends_word) {
      return Marker{at, text.substr(at + 1, written.size() - 2)};
    }
  }
  return std::nullopt;
}

std::vector<Marker> markers_of(std::string_view text) {
  std::vector<Marker> markers;
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    if (const std::optional<Marker> marker = marker_at(text, at)) markers.push_back(*marker);
  }
  return markers;
}

// Bit i of `choice` says whether marker i gets its ending.
std::string apply(std::string_view text, const std::vector<Marker>& markers, unsigned choice,
                  std::size_t choices) {
  std::string result;
  std::size_t from = 0;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    result += text.substr(from, markers[i].at - from);
    const std::size_t bit = std::min(i, choices - 1);
    if (((choice >> bit) & 1U) != 0) result += markers[i].ending;
    from = markers[i].at + markers[i].ending.size() + 2;
  }
  return result.append(text.substr(from));
}

}  // namespace

std::size_t count_markers(std::string_view text) {
  return markers_of(text).size();
}

std::vector<TermForm> expand_term(std::string_view term, std::string_view replacement) {
  const std::vector<Marker> markers = markers_of(term);
  if (markers.empty()) return {{std::string(term), std::string(replacement)}};
  const std::vector<Marker> answers = markers_of(replacement);
  const std::size_t count = std::min(markers.size(), kMostMarkers);
  std::vector<TermForm> forms;
  forms.reserve(std::size_t{1} << count);
  for (unsigned choice = 0; choice < (1U << count); ++choice) {
    forms.push_back(
        {apply(term, markers, choice, count), apply(replacement, answers, choice, count)});
  }
  return forms;
}

std::string shadow_key(std::string_view form) {
  std::string key;
  for (const char c : ascii::trim(form)) {
    if (!ascii::is_space(c)) {
      key += ascii::to_lower(c);
    } else if (key.back() != ' ') {
      key += ' ';
    }
  }
  return key;
}

}  // namespace postlint::rules
