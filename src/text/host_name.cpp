#include "text/host_name.h"

#include <unicode/idna.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/social_characters.h"
#include "text/top_level_domains.h"

namespace postlint::text {
namespace {

constexpr std::size_t kLongestLabel = 63;
constexpr std::size_t kLongestHost = 253;

bool is_run_character(char32_t c) noexcept {
  return c == U'.' || c == U'-' || c == U'_' || social::is_host_character(c);
}

bool begins_like_host(std::string_view text, std::size_t at) noexcept {
  return social::is_host_character(utf8::decode(text, at).code_point);
}

bool is_plain_host(std::string_view host) {
  if (host.size() > kLongestHost) return false;
  for (std::size_t begin = 0; begin <= host.size();) {
    const std::size_t end = std::min(host.find('.', begin), host.size());
    if (end == begin || end - begin > kLongestLabel) return false;
    begin = end + 1;
  }
  return true;
}

// The errors of UTS #46 for which a resolver would give up; hyphens at odd places are in use.
constexpr std::uint32_t kFatal = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                 UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_PUNYCODE |
                                 UIDNA_ERROR_INVALID_ACE_LABEL;

}  // namespace

HostRun::HostRun(std::string_view text, Span run) : text_(text), run_(run) {
  cut_labels();
  find_hosts();
}

void HostRun::cut_labels() {
  for (std::size_t begin = run_.begin; begin <= run_.end;) {
    const std::size_t stop = text_.find('.', begin);
    const std::size_t end = std::min(stop, run_.end);
    Label label{{begin, end}, begin, 0, 0};
    const std::size_t underscore = slice(text_, label.span).rfind('_');
    if (underscore != std::string_view::npos) label.last_underscore = begin + underscore + 1;
    if (begin > run_.begin && begin < end) {
      const std::size_t length = top_level_domain_at(text_.substr(begin));
      if (length > 0) label.name_end = begin + length;
      promising_ = promising_ || length > 0;
    }
    labels_.push_back(label);
    begin = end + 1;
  }
}

void HostRun::find_hosts() {
  if (!promising_) return;
  for (std::size_t i = labels_.size(); i-- > 0;) {
    labels_[i].host_end = host_end(i, labels_[i].span.begin);
  }
}

std::size_t HostRun::host_end(std::size_t index, std::size_t at) const {
  const Label& label = labels_[index];
  if (index + 1 >= labels_.size() || at >= label.span.end) return 0;
  if (!begins_like_host(text_, at)) return 0;
  if (!social::is_host_character(utf8::before(text_, label.span.end))) return 0;
  const Label& next = labels_[index + 1];
  if (next.host_end != 0) return next.host_end;
  return label.last_underscore <= at ? next.name_end : 0;
}

std::size_t HostRun::host_end(std::size_t at) const {
  const auto after = std::ranges::upper_bound(labels_, at, {},
                                              [](const Label& label) { return label.span.begin; });
  if (after == labels_.begin()) return 0;
  return host_end(static_cast<std::size_t>(std::distance(labels_.begin(), after)) - 1, at);
}

Span host_run_around(std::string_view text, std::size_t at, std::size_t from) {
  Span run{at, at};
  while (run.begin > from) {
    std::size_t previous = run.begin - 1;
    while (previous > from && utf8::is_continuation(text[previous])) --previous;
    if (!is_run_character(utf8::decode(text, previous).code_point)) break;
    run.begin = previous;
  }
  while (run.end < text.size()) {
    const utf8::Step step = utf8::decode(text, run.end);
    if (!is_run_character(step.code_point)) break;
    run.end += step.length;
  }
  return run;
}

bool is_encodable_host(std::string_view host) {
  if (utf8::find_non_ascii(host) == host.size()) return is_plain_host(host);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<const icu::IDNA> idna(
      icu::IDNA::createUTS46Instance(UIDNA_DEFAULT, status));
  if (U_FAILURE(status) || idna == nullptr) return true;
  std::string encoded;
  icu::StringByteSink<std::string> sink(&encoded);
  icu::IDNAInfo info;
  idna->nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())),
                         sink, info, status);
  return U_SUCCESS(status) && (info.getErrors() & kFatal) == 0;
}

}  // namespace postlint::text
