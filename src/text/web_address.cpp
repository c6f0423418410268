#include "text/web_address.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/host_name.h"
#include "text/social_characters.h"
#include "text/top_level_domains.h"

namespace postlint::text {
namespace {

constexpr std::size_t kLongestAddress = 4096;  // twitter-text, MAX_URL_LENGTH
constexpr std::size_t kLongestShortCode = 40;  // twitter-text, MAX_TCO_SLUG_LENGTH
constexpr std::string_view kShortener = "t.co";
constexpr std::array<std::string_view, 2> kSchemes = {"http://", "https://"};

bool ends_ignoring_case(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && ascii::to_lower(text.substr(text.size() - end.size())) == end;
}

// What may stand before an address.
bool may_precede(char32_t c) noexcept {
  if (c < 0x80 && ascii::is_alnum(static_cast<char>(c))) return false;
  return !social::is_at_sign(c) && !social::is_hash_sign(c) && c != U'$' && !social::is_refused(c);
}

template <typename Test>
std::size_t skip_while(std::string_view text, std::size_t at, Test test) {
  while (at < text.size()) {
    const utf8::Step step = utf8::decode(text, at);
    if (!test(step.code_point)) break;
    at += step.length;
  }
  return at;
}

// End of "(a)" or "(a(b)c)" at `at`, or 0. Wikipedia and IIS put parentheses into paths.
std::size_t parenthesis_end(std::string_view text, std::size_t at) {
  const auto inner_end = [text](std::size_t begin) {
    return skip_while(text, begin, social::is_path_character);
  };
  const auto closes = [text](std::size_t end) { return end < text.size() && text[end] == ')'; };
  std::size_t end = inner_end(at + 1);
  if (closes(end)) return end > at + 1 ? end + 1 : 0;
  if (end >= text.size() || text[end] != '(') return 0;
  const std::size_t nested = end + 1;
  end = inner_end(nested);
  if (end == nested || !closes(end)) return 0;
  end = inner_end(end + 1);
  return closes(end) ? end + 1 : 0;
}

std::size_t path_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;  // the slash
  for (std::size_t i = end; i < text.size();) {
    if (text[i] == '(') {
      const std::size_t closed = parenthesis_end(text, i);
      if (closed == 0) break;
      end = i = closed;
      continue;
    }
    const utf8::Step step = utf8::decode(text, i);
    if (!social::is_path_character(step.code_point)) break;
    i += step.length;
    if (social::is_path_end(step.code_point)) end = i;
  }
  return end;
}

// End of the query that begins with the "?" at `at`, or `at` when nothing follows it.
std::size_t query_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const auto c = static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    if (!social::is_query_character(c)) break;
    if (social::is_query_end(c)) end = i + 1;
  }
  return end;
}

struct Parts {
  Span host;
  Span path;  // empty when there is none
  std::size_t end = 0;
};

Parts parts_of(std::string_view text, Span host) {
  Parts parts{host, {host.end, host.end}, host.end};
  if (parts.end < text.size() && text[parts.end] == ':') {
    const std::size_t digits = skip_while(text, parts.end + 1, [](char32_t c) {
      return c < 0x80 && ascii::is_digit(static_cast<char>(c));
    });
    if (digits > parts.end + 1) parts.end = digits;
  }
  if (parts.end < text.size() && text[parts.end] == '/') {
    parts.path = {parts.end, path_end(text, parts.end)};
    parts.end = parts.path.end;
  }
  if (parts.end < text.size() && text[parts.end] == '?') parts.end = query_end(text, parts.end);
  return parts;
}

bool is_label_of_bare_host(char32_t c) noexcept {
  if (c < 0x80) return ascii::is_alnum(static_cast<char>(c)) || c == U'-' || c == U'_';
  return social::is_latin_accent(c);
}

// End of the longest host of ASCII and accented labels that begins at `at`, within `end`, or 0.
// `reached` becomes the first place that such a host cannot reach.
std::size_t bare_host_end(std::string_view text, std::size_t at, std::size_t end,
                          std::size_t& reached) {
  std::size_t found = 0;
  std::size_t label = at;
  while (true) {
    reached = skip_while(text.substr(0, end), label, is_label_of_bare_host);
    if (reached == label || reached >= end || text[reached] != '.') return found;
    label = reached + 1;
    const std::size_t length = top_level_domain_at(text.substr(label));
    if (length > 0 && label + length <= end) found = label + length;
  }
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<WebAddress> find() {
    for (std::size_t stop = text_.find('.'); stop != std::string_view::npos;
         stop = text_.find('.', stop)) {
      stop = continues_after(stop) ? search_around(stop) : stop + 1;
    }
    return std::move(found_);
  }

 private:
  // False where a sentence ends: the usual case, which must cost nothing.
  bool continues_after(std::size_t stop) const {
    if (stop + 1 >= text_.size()) return false;
    const char next = text_[stop + 1];
    return ascii::is_alnum(next) || static_cast<unsigned char>(next) >= 0x80;
  }

  // Returns where to go on.
  std::size_t search_around(std::size_t stop) {
    const HostRun run(text_, host_run_around(text_, stop, taken_));
    if (run.promising()) search(run);
    return std::max(taken_, run.span().end);
  }

  // Looks for hosts at every place of the run, from left to right.
  void search(const HostRun& run) {
    for (std::size_t at = run.span().begin; at < run.span().end;) {
      const std::size_t end = may_begin(at) ? run.host_end(at) : 0;
      if (end != 0) {
        take(parts_of(text_, {at, end}));
        at = std::max(end, taken_);
      } else {
        at += utf8::decode(text_, at).length;
      }
    }
  }

  // An address takes the character before it along, so that two never touch.
  bool may_begin(std::size_t at) const {
    if (at == 0) return true;
    return at > taken_ && may_precede(utf8::before(text_, at));
  }

  // Where a scheme before `host` begins.
  std::optional<std::size_t> scheme_before(std::size_t host) const {
    for (const std::string_view scheme : kSchemes) {
      if (host < taken_ + scheme.size()) continue;
      const std::size_t begin = host - scheme.size();
      if (ends_ignoring_case(text_.substr(0, host), scheme) && may_begin(begin)) return begin;
    }
    return std::nullopt;
  }

  void take(const Parts& parts) {
    const std::optional<std::size_t> scheme = scheme_before(parts.host.begin);
    taken_ = parts.end;
    if (scheme) {
      take_with_scheme(*scheme, parts);
    } else if (parts.host.begin == 0 || !joins_on(text_[parts.host.begin - 1])) {
      take_bare(parts);
    }
  }

  static bool joins_on(char c) { return c == '-' || c == '_' || c == '.' || c == '/'; }

  void take_with_scheme(std::size_t begin, const Parts& parts) {
    std::size_t end = parts.end;
    if (ascii::to_lower(slice(text_, parts.host)) == kShortener) {
      const std::size_t code_end = short_code_end(parts.path);
      if (code_end > parts.path.begin + 1 + kLongestShortCode) return;
      if (code_end < parts.path.end) end = code_end;
    }
    if (end - begin > kLongestAddress || !is_encodable_host(slice(text_, parts.host))) return;
    found_.push_back({{begin, end}, parts.host, Scheme::kHttp, !parts.path.empty()});
  }

  // A path of t.co is one code of letters and digits; what follows is the sentence's.
  std::size_t short_code_end(Span path) const {
    if (path.size() < 2) return path.end;
    const std::size_t end = skip_while(text_, path.begin + 1, [](char32_t c) {
      return c < 0x80 && ascii::is_alnum(static_cast<char>(c));
    });
    return end == path.begin + 1 ? path.end : end;
  }

  // Without a scheme a run of another script is text, in which several hosts may stand.
  void take_bare(const Parts& parts) {
    const std::size_t before = found_.size();
    for (std::size_t at = parts.host.begin; at < parts.host.end;) {
      std::size_t reached = at;
      const std::size_t end = bare_host_end(text_, at, parts.host.end, reached);
      if (end != 0 && is_encodable_host(slice(text_, {at, end}))) {
        found_.push_back({{at, end}, {at, end}, Scheme::kNone, false});
      }
      at = std::max({end, reached, at + utf8::decode(text_, at).length});
    }
    const bool last_has_path =
        found_.size() > before && !parts.path.empty() && found_.back().span.end == parts.host.end;
    if (!last_has_path) return;
    found_.back().span.end = parts.end;
    found_.back().has_path = true;
  }

  std::string_view text_;
  std::vector<WebAddress> found_;
  std::size_t taken_ = 0;  // end of the last match; what it took is not looked at again
};

}  // namespace

std::vector<WebAddress> find_web_addresses(std::string_view text) {
  return Finder(text).find();
}

}  // namespace postlint::text
