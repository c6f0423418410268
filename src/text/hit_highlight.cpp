#include "text/hit_highlight.h"

#include <cstddef>
#include <utility>

#include "base/utf8.h"

namespace postlint::text {
namespace {

constexpr std::string_view kOpen = "<em>";
constexpr std::string_view kClose = "</em>";

class Highlighter {
 public:
  explicit Highlighter(std::span<const Span> hits) : hits_(hits) {}

  std::string run(std::string_view html) {
    for (std::size_t i = 0; i < html.size();) {
      const std::size_t tag_end = html[i] == '<' ? html.find('>', i) : std::string_view::npos;
      const std::size_t length = tag_end == std::string_view::npos
                                     ? std::size_t{utf8::decode(html, i).length}
                                     : tag_end + 1 - i;
      const std::string_view part = html.substr(i, length);
      tag_end == std::string_view::npos ? character(part) : tag(part);
      i += length;
    }
    if (is_open_) close();
    return std::move(out_);
  }

 private:
  void character(std::string_view part) {
    close_if_due();
    if (!is_open_ && next_ < hits_.size() && hits_[next_].begin <= at_ && at_ < hits_[next_].end) {
      out_ += kOpen;
      is_open_ = true;
      opened_at_depth_ = depth_;
    }
    out_ += part;
    ++at_;
    if (is_open_ && depth_ == opened_at_depth_) close_if_due();
  }

  void tag(std::string_view part) {
    const bool closes = part.starts_with("</");
    if (!closes) close_if_due();
    out_ += part;
    depth_ += closes ? -1 : 1;
    if (is_open_ && depth_ <= opened_at_depth_) close_if_due();
  }

  void close_if_due() {
    if (is_open_ && at_ >= hits_[next_].end) close();
  }

  void close() {
    out_ += kClose;
    is_open_ = false;
    ++next_;
  }

  std::span<const Span> hits_;
  std::string out_;
  std::size_t next_ = 0;  // hit
  std::size_t at_ = 0;    // characters so far, without tags
  std::ptrdiff_t depth_ = 0;
  std::ptrdiff_t opened_at_depth_ = 0;
  bool is_open_ = false;
};

}  // namespace

std::string highlight_hits(std::string_view html, std::span<const Span> hits) {
  return Highlighter(hits).run(html);
}

}  // namespace postlint::text
