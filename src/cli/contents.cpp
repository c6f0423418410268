#include "cli/contents.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "base/ascii.h"
#include "base/utf8.h"

namespace postlint::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargest = std::size_t{256} << 20U;
constexpr std::size_t kHead = 8192;
constexpr std::size_t kChunk = std::size_t{1} << 20U;

constexpr std::string_view kExport = "; copy its text into a UTF-8 text file and check that";
constexpr std::string_view kEncoding = "; save it as UTF-8 and check that";

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view repair;
};

// First match counts: UTF-32 LE begins like UTF-16 LE.
constexpr std::array<Signature, 18> kSignatures = {{
    {"%PDF-"sv, "a PDF", kExport},
    {"PK\x03\x04"sv, "a Word, OpenDocument or zip file", kExport},
    {"PK\x05\x06"sv, "a zip file", kExport},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word or Office file", kExport},
    {"{\\rtf"sv, "an RTF file", kExport},
    {"\x89PNG\r\n\x1A\n"sv, "a picture (PNG)", kExport},
    {"\xFF\xD8\xFF"sv, "a picture (JPEG)", kExport},
    {"GIF8"sv, "a picture (GIF)", kExport},
    {"II*\0"sv, "a picture (TIFF)", kExport},
    {"MM\0*"sv, "a picture (TIFF)", kExport},
    {"\x1F\x8B"sv, "a gzip file", kExport},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7z file", kExport},
    {"\x7F"
     "ELF"sv,
     "a program", kExport},
    {"SQLite format 3\0"sv, "a database", kExport},
    {"\xFF\xFE\0\0"sv, "text in UTF-32", kEncoding},
    {"\0\0\xFE\xFF"sv, "text in UTF-32", kEncoding},
    {"\xFF\xFE"sv, "text in UTF-16", kEncoding},
    {"\xFE\xFF"sv, "text in UTF-16", kEncoding},
}};

Content not_text(std::string_view what, std::string_view repair) {
  return {
      ContentKind::kNotText, {}, "is " + std::string(what) + ", not text" + std::string(repair)};
}

Content unreadable(std::string reason) {
  return {ContentKind::kUnreadable, {}, std::move(reason)};
}

Content read_all(int file) {
  std::string bytes;
  while (true) {
    const std::size_t used = bytes.size();
    bytes.resize(used + kChunk);
    const ssize_t got = ::read(file, bytes.data() + used, kChunk);
    if (got < 0 && errno != EINTR)
      return unreadable("cannot be read: " + std::generic_category().message(errno));
    bytes.resize(used + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) break;
    if (bytes.size() > kLargest) return unreadable("is larger than 256 MiB");
  }
  bytes.shrink_to_fit();
  return classify(std::move(bytes));
}

// Empty when the descriptor can be read to an end.
std::string_view refusal(int file) noexcept {
  struct stat status {};
  if (::fstat(file, &status) != 0) return "cannot be read";
  if (S_ISDIR(status.st_mode)) return "is a directory";
  if (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)) return {};
  return "is a device, not a text file";
}

}  // namespace

Content classify(std::string bytes) {
  const std::string_view text = bytes;
  for (const Signature& signature : kSignatures) {
    if (text.starts_with(signature.bytes)) return not_text(signature.what, signature.repair);
  }
  if (text.substr(0, kHead).find('\0') != std::string_view::npos) {
    return not_text("binary data (it holds NUL bytes)", kEncoding);
  }
  const std::size_t mark = text.starts_with(utf8::kByteOrderMark) ? utf8::kByteOrderMark.size() : 0;
  if (std::ranges::all_of(text.substr(mark), ascii::is_space)) {
    return {ContentKind::kEmpty, {}, "is empty, so there is nothing to check"};
  }
  return {ContentKind::kText, std::move(bytes), {}};
}

Content read_content(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return unreadable("cannot be opened: " + std::generic_category().message(errno));
  const std::string_view reason = refusal(file);
  Content content = reason.empty() ? read_all(file) : unreadable(std::string(reason));
  ::close(file);
  return content;
}

Content read_standard_input() {
  return read_all(STDIN_FILENO);
}

}  // namespace postlint::cli
