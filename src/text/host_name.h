// Host names in running text: the labels of a run, and where a known name ends.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::text {

/// A maximal run of characters that host names are made of, cut at its full stops. Built once for
/// a run, so that every place in it can be asked at constant cost.
class HostRun {
 public:
  /// `run` must begin and end on boundaries of characters. Linear in the run.
  HostRun(std::string_view text, Span run);

  [[nodiscard]] Span span() const noexcept { return run_; }

  /// False when no host name can end in this run.
  [[nodiscard]] bool promising() const noexcept { return promising_; }

  /// End of the longest host name that begins at `at`, a place of the run, or 0. The name before
  /// the top-level domain may hold no "_", those before it may. Logarithmic in the labels.
  [[nodiscard]] std::size_t host_end(std::size_t at) const;

 private:
  struct Label {
    Span span;
    std::size_t last_underscore = 0;  // offset after it, or the label's begin
    std::size_t name_end = 0;         // where a top-level domain at the label's begin ends, or 0
    std::size_t host_end = 0;         // of the longest host that begins with this whole label, or 0
  };

  void cut_labels();
  void find_hosts();
  [[nodiscard]] std::size_t host_end(std::size_t index, std::size_t at) const;

  std::string_view text_;
  Span run_;
  std::vector<Label> labels_;
  bool promising_ = false;
};

/// The run around `at`, not reaching before `from`. Linear in the run.
[[nodiscard]] Span host_run_around(std::string_view text, std::size_t at, std::size_t from);

/// True when DNS could hold the name: labels of 1 to 63 bytes after encoding (UTS #46), 253 in all.
[[nodiscard]] bool is_encodable_host(std::string_view host);

}  // namespace postlint::text
