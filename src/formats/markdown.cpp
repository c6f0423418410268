// Markdown (CommonMark with GitHub's tables, strikethrough and task lists) by md4c, whose
// callbacks point into the draft, so that every piece keeps its exact place.
#include <md4c.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "formats/front_matter.h"
#include "formats/leftovers.h"
#include "formats/lines.h"
#include "formats/markup.h"
#include "formats/reader.h"
#include "text/entities.h"
#include "text/segment_builder.h"

namespace postlint::formats {
namespace {

class MarkdownReader {
 public:
  MarkdownReader(std::string_view source, text::Document& document)
      : source_(source), document_(document) {}

  /// False when md4c gave up.
  bool read() {
    const std::size_t start = byte_order_mark(source_);
    const std::size_t body = add_front_matter(source_, start, block_, document_);
    if (body > start) ++block_;
    if (source_.size() - body > std::numeric_limits<MD_SIZE>::max()) return false;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return as_reader(self).enter_block(type);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return as_reader(self).leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return as_reader(self).enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return as_reader(self).leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return as_reader(self).text(type, {text, size});
    };
    const auto size = static_cast<MD_SIZE>(source_.size() - body);
    if (md_parse(source_.data() + body, size, &parser, this) != 0) return false;
    add_leftovers(source_, body, document_);
    return true;
  }

 private:
  struct Target {  // a link target or title, kept until its block ends
    SegmentKind kind;
    Span place;
  };

  static MarkdownReader& as_reader(void* self) { return *static_cast<MarkdownReader*>(self); }

  // The bytes of the draft that md4c's pointer shows, or nothing for its own constants.
  std::optional<Span> place_of(std::string_view text) const {
    const std::less<const char*> before;
    const char* const begin = source_.data();
    if (before(text.data(), begin) || before(begin + source_.size(), text.data() + text.size())) {
      return std::nullopt;
    }
    const auto offset = static_cast<std::size_t>(text.data() - begin);
    return Span{offset, offset + text.size()};
  }

  SegmentKind kind_of_block() const {
    if (code_) return SegmentKind::kCode;
    if (heading_) return SegmentKind::kHeading;
    return quote_depth_ > 0 ? SegmentKind::kQuote : SegmentKind::kProse;
  }

  text::SegmentBuilder& builder() {
    if (!builder_) builder_.emplace(source_, document_, kind_of_block());
    return *builder_;
  }

  void end_segment() {
    flush_html();
    if (!builder_ && targets_.empty()) return;
    if (builder_) {
      const std::size_t before = document_.segments.size();
      builder_->finish(0, block_);
      if (document_.segments.size() > before) text::mark_entities(document_.segments.back());
      builder_.reset();
    }
    for (const Target& target : targets_) add_target(target);
    targets_.clear();
    ++block_;
  }

  void add_target(const Target& target) {
    text::SegmentBuilder builder(source_, document_, target.kind);
    builder.append(target.place);
    builder.finish(0, block_);
  }

  int enter_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      if (builder_) builder_->append_decoded(" | ", {});
      return 0;
    }
    end_segment();
    quote_depth_ += type == MD_BLOCK_QUOTE ? 1U : 0U;
    heading_ = type == MD_BLOCK_H;
    code_ = type == MD_BLOCK_CODE;
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return 0;
    end_segment();
    quote_depth_ -= type == MD_BLOCK_QUOTE ? 1U : 0U;
    heading_ = code_ = false;
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    flush_html();
    if (type == MD_SPAN_A) {
      const auto& link = *static_cast<const MD_SPAN_A_DETAIL*>(detail);
      keep_target(link.href, SegmentKind::kUrl);
      keep_target(link.title, SegmentKind::kLink);
      builder().open_mark(SegmentKind::kLink);
    } else if (type == MD_SPAN_IMG) {
      const auto& image = *static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
      keep_target(image.src, SegmentKind::kUrl);
      keep_target(image.title, SegmentKind::kAlt);
      builder().open_mark(SegmentKind::kAlt);
      open_image();
    } else if (type == MD_SPAN_CODE) {
      builder().open_mark(SegmentKind::kCode);
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    flush_html();
    if (type == MD_SPAN_A || type == MD_SPAN_IMG || type == MD_SPAN_CODE) builder().close_mark();
    if (type == MD_SPAN_IMG) image_.reset();
    return 0;
  }

  // An image without text stands where the text before it ends; the whole of it is its place.
  void open_image() {
    const std::size_t after = builder().source_end();
    const std::size_t at = std::min(source_.find("![", after), source_.size());
    image_ = document_.images.size();
    const std::size_t close = std::min(source_.find(')', at), source_.size());
    document_.images.push_back({{}, {at, std::min(close + 1, source_.size())}, 0, block_});
  }

  void add_to_image(std::string_view text, std::optional<Span> place) {
    if (!image_) return;
    text::Image& image = document_.images[*image_];
    if (place && !place->empty()) {
      image.place = {image.alt.empty() ? place->begin : image.place.begin, place->end};
    }
    image.alt += text;
  }

  // A target that md4c rebuilt (an entity or escape in it, a title over two lines) has no place;
  // add_leftovers finds it. One that several links share is read once.
  void keep_target(const MD_ATTRIBUTE& attribute, SegmentKind kind) {
    if (attribute.size == 0) return;
    const auto place = place_of({attribute.text, attribute.size});
    if (place && kept_.insert(place->begin).second) targets_.push_back({kind, *place});
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    const std::optional<Span> place = place_of(text);
    if (type == MD_TEXT_HTML) {
      if (place) html_ = {html_ ? html_->begin : place->begin, place->end};
      return 0;
    }
    flush_html();
    switch (type) {
      case MD_TEXT_SOFTBR:
        builder().append_decoded(" ", line_end_at(builder().source_end()));
        break;
      case MD_TEXT_BR: builder().append_decoded("\n", line_end_at(builder().source_end())); break;
      case MD_TEXT_NULLCHAR: append_nul(); break;
      case MD_TEXT_ENTITY: append_reference(text, place); break;
      default: append_text(text, place);
    }
    return 0;
  }

  // A NUL stays what it is, so that views drop it here as in plain text.
  void append_nul() {
    const std::size_t at = source_.find('\0', builder().source_end());
    if (at != std::string_view::npos) builder().append({at, at + 1});
  }

  void append_text(std::string_view text, std::optional<Span> place) {
    add_to_image(text, place);
    if (place) return builder().append(*place);
    const bool line_end = text == "\n";
    builder().append_decoded(text, line_end ? line_end_at(builder().source_end()) : Span{});
  }

  void append_reference(std::string_view text, std::optional<Span> place) {
    const std::string decoded = decode_character_reference(text);
    if (decoded.empty() || !place) return append_text(text, place);
    builder().append_decoded(decoded, *place);
  }

  // The line end that follows `from`, after trailing blanks; empty when there is none.
  Span line_end_at(std::size_t from) const {
    const std::size_t at = std::min(source_.find_first_not_of(" \t\\", from), source_.size());
    if (source_.substr(at, 2) == "\r\n") return {at, at + 2};
    const bool ends = at < source_.size() && (source_[at] == '\n' || source_[at] == '\r');
    return {at, at + (ends ? 1U : 0U)};
  }

  void flush_html() {
    if (!html_) return;
    const Span region = *html_;
    html_.reset();
    const bool breaks = ascii::to_lower(slice(source_, region)).starts_with("<br");
    if (builder_ && breaks) builder_->append_decoded("\n", region);
    add_markup(source_, region, 0, block_, document_);
  }

  std::string_view source_;
  text::Document& document_;
  std::optional<text::SegmentBuilder> builder_;
  std::vector<Target> targets_;
  std::unordered_set<std::size_t> kept_;  // where targets begin that were read
  std::optional<Span> html_;
  std::optional<std::size_t> image_;  // that is being read
  std::size_t block_ = 0;
  unsigned quote_depth_ = 0;
  bool heading_ = false;
  bool code_ = false;
};

}  // namespace

text::Document read_markdown(std::string_view source) {
  text::Document document;
  if (MarkdownReader(source, document).read()) return document;
  document = read_plain(source);
  document.complete = false;
  return document;
}

}  // namespace postlint::formats
