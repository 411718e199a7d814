// UTF-8: validity, code points, and the two ways of counting (bytes inside, code points in files).
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::base {

/// Byte offset of the first sequence that is not valid UTF-8 (overlong forms and surrogates are invalid).
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// The code point that begins at `at` in valid UTF-8; `at` is moved behind it.
char32_t decodeAt(std::string_view text, std::size_t& at);

/// The code point that ends at `at`; `at` is moved before it. Needs at > 0.
char32_t decodeBefore(std::string_view text, std::size_t& at);

void appendUtf8(std::string& text, char32_t codePoint);

/// Number of code points in valid UTF-8.
std::size_t codePointCount(std::string_view text);

/// At most `codePoints` of the text's start (or end), cut on a code point boundary.
std::string_view firstCodePoints(std::string_view text, std::size_t codePoints);
std::string_view lastCodePoints(std::string_view text, std::size_t codePoints);

/// Turns byte offsets into code point offsets in constant time, and back by a search (one sample every 64 bytes). The
/// text must outlive it.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  std::size_t toCodePoint(std::size_t byte) const;
  /// Nothing where the text has fewer code points.
  std::optional<std::size_t> toByte(std::size_t codePoint) const;
  std::size_t count() const { return m_count; }

 private:
  std::string_view m_text;
  std::vector<std::uint32_t> m_samples;  ///< code points before byte 64·i
  std::size_t m_count = 0;
};

}  // namespace dateline::base
