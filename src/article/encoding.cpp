#include "article/encoding.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr const char* saveAsUtf8 = "save it as UTF-8 text and try again";

unsigned char byteAt(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// The encoding that a byte order mark other than UTF-8's names; empty for none.
const char* encodingOfMark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
  return "";
}

/// The kind of another program's file that is told by its first bytes; empty for none.
const char* kindOfSignature(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("%PDF-"sv)) return "PDF";
  if (bytes.starts_with("PK\x03\x04"sv)) return "ZIP (.docx, .odt, .epub)";
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return "Microsoft Office";
  if (bytes.starts_with("\x89PNG"sv)) return "PNG";
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "JPEG";
  if (bytes.starts_with("\x1F\x8B"sv)) return "gzip";
  return "";
}

/// Half of the bytes of ASCII text in UTF-16 are NUL, all at even or all at odd offsets.
bool looksLikeUtf16(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
  const std::size_t half = sample.size() / 2;
  return half > 0 && ((zeros[0] * 3 > half && zeros[1] == 0) || (zeros[1] * 3 > half && zeros[0] == 0));
}

/// "Latin-1 …" or "Windows-1251" when the bytes around the invalid one speak for it; empty otherwise. Single bytes
/// above 0x7F between ASCII letters are Latin-1; runs of letters from 0xC0 up are Cyrillic.
const char* looksLike(std::string_view bytes, std::size_t invalidAt) {
  const std::size_t begin = invalidAt > 512 ? invalidAt - 512 : 0;
  const std::string_view sample = bytes.substr(begin, 1024);
  std::size_t high = 0;
  std::size_t pairs = 0;
  std::size_t controls = 0;
  std::size_t sequences = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const unsigned char c = byteAt(sample, i);
    controls += c < 0x09;
    if (c < 0x80) continue;
    ++high;
    pairs += i > 0 && byteAt(sample, i - 1) >= 0xC0 && c >= 0xC0;
    sequences += i > 0 && byteAt(sample, i - 1) >= 0xC0 && c < 0xC0;
  }
  if (controls > 0 || high == 0 || sequences * 4 > high) return "";
  if (pairs * 2 > high) return "Windows-1251";
  return pairs == 0 && high * 3 < sample.size() ? "Latin-1 (Windows-1252)" : "";
}

std::string lineOf(std::string_view bytes, std::size_t at) {
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(at);
  return std::to_string(1 + std::count(bytes.begin(), end, '\n'));
}

void refuseInvalid(std::string_view bytes, std::size_t at, const std::string& where) {
  const std::string offset = std::to_string(at);
  const std::string line = lineOf(bytes, at);
  if (const std::string encoding = looksLike(bytes, at); !encoding.empty()) {
    throw base::InputError(
        {"the byte at offset {} (line {}) is not UTF-8; the text looks like {}", {offset, line, encoding}}, where,
        saveAsUtf8);
  }
  const bool surrogate = byteAt(bytes, at) == 0xED && at + 1 < bytes.size() && byteAt(bytes, at + 1) >= 0xA0;
  if (surrogate) {
    throw base::InputError({"half of a surrogate pair at byte offset {} (line {}) is not valid UTF-8", {offset, line}},
                           where, saveAsUtf8);
  }
  throw base::InputError({"the byte at offset {} (line {}) is not valid UTF-8", {offset, line}}, where, saveAsUtf8);
}

}  // namespace

void requireUtf8(std::string_view bytes, const std::string& where) {
  if (const std::string encoding = encodingOfMark(bytes); !encoding.empty())
    throw base::InputError({"this is {} text, and only UTF-8 is read", {encoding}}, where, saveAsUtf8);
  if (const std::string kind = kindOfSignature(bytes); !kind.empty()) {
    throw base::InputError({"this is a {} file, not a text", {kind}}, where,
                           "save its text as .txt, or give the file its own ending");
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    if (looksLikeUtf16(bytes))
      throw base::InputError({"this is {} text, and only UTF-8 is read", {"UTF-16"}}, where, saveAsUtf8);
    throw base::InputError(
        {"this is no text: there is a NUL byte at offset {} (line {})", {std::to_string(zero), lineOf(bytes, zero)}},
        where, "give a text file");
  }
  if (const std::optional<std::size_t> at = base::firstInvalidUtf8(bytes)) refuseInvalid(bytes, *at, where);
}

std::string_view withoutMark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

void requireSize(std::size_t bytes, std::size_t maxBytes, const std::string& where) {
  if (bytes <= maxBytes) return;
  constexpr std::size_t mebi = std::size_t{1} << 20;
  throw base::InputError({"{} MB are too much for one article (at most {} MB)",
                          {std::to_string((bytes + mebi - 1) / mebi), std::to_string(maxBytes / mebi)}},
                         where, "split it into its articles");
}

}  // namespace dateline::article
