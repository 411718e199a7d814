#include "base/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace dateline::base {
namespace {

constexpr std::size_t sampleBytes = 64;

unsigned byteAt(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Length of the valid sequence at `at`, 0 where it is not valid (the well-formed table of Unicode, D92).
std::size_t validLength(std::string_view text, std::size_t at) {
  const unsigned lead = byteAt(text, at);
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  }
  if (length == 0 || text.size() - at < length) return 0;
  const unsigned second = byteAt(text, at + 1);
  if (second < low || second > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!isContinuation(text[at + i])) return 0;
  }
  return length;
}

std::size_t countStarts(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

}  // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    // Eight ASCII bytes at once: most text is.
    while (text.size() - at >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + at, 8);
      if ((word & 0x8080808080808080U) != 0) break;
      at += 8;
    }
    if (at == text.size()) break;
    const std::size_t length = validLength(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

char32_t decodeAt(std::string_view text, std::size_t& at) {
  assert(at < text.size());
  const unsigned lead = byteAt(text, at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // Text that is cut short is our own mistake, but reading past its end is not an answer to it.
  const std::size_t end = std::min(at + length, text.size());
  char32_t codePoint = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = at + 1; i < end; ++i) codePoint = (codePoint << 6) | (byteAt(text, i) & 0x3FU);
  at = end;
  return codePoint;
}

char32_t decodeBefore(std::string_view text, std::size_t& at) {
  assert(at > 0 && at <= text.size());
  --at;
  while (at > 0 && isContinuation(text[at])) --at;
  std::size_t forward = at;
  return decodeAt(text, forward);
}

void appendUtf8(std::string& text, char32_t codePoint) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (codePoint < 0x80) {
    put(codePoint);
  } else if (codePoint < 0x800) {
    put(0xC0 | (codePoint >> 6));
    put(0x80 | (codePoint & 0x3F));
  } else if (codePoint < 0x10000) {
    put(0xE0 | (codePoint >> 12));
    put(0x80 | ((codePoint >> 6) & 0x3F));
    put(0x80 | (codePoint & 0x3F));
  } else {
    put(0xF0 | (codePoint >> 18));
    put(0x80 | ((codePoint >> 12) & 0x3F));
    put(0x80 | ((codePoint >> 6) & 0x3F));
    put(0x80 | (codePoint & 0x3F));
  }
}

std::size_t codePointCount(std::string_view text) {
  return countStarts(text);
}

std::string_view firstCodePoints(std::string_view text, std::size_t codePoints) {
  std::size_t at = 0;
  for (; codePoints > 0 && at < text.size(); --codePoints) decodeAt(text, at);
  return text.substr(0, at);
}

std::string_view lastCodePoints(std::string_view text, std::size_t codePoints) {
  std::size_t at = text.size();
  for (; codePoints > 0 && at > 0; --codePoints) decodeBefore(text, at);
  return text.substr(at);
}

CodePointIndex::CodePointIndex(std::string_view text) : m_text(text) {
  m_samples.reserve(text.size() / sampleBytes + 1);
  for (std::size_t at = 0; at < text.size(); at += sampleBytes) {
    m_samples.push_back(static_cast<std::uint32_t>(m_count));
    m_count += countStarts(text.substr(at, sampleBytes));
  }
}

std::size_t CodePointIndex::toCodePoint(std::size_t byte) const {
  if (byte >= m_text.size()) return m_count;
  const std::size_t sample = byte / sampleBytes;
  return m_samples[sample] + countStarts(m_text.substr(sample * sampleBytes, byte % sampleBytes));
}

std::optional<std::size_t> CodePointIndex::toByte(std::size_t codePoint) const {
  if (codePoint > m_count) return std::nullopt;
  if (codePoint == m_count) return m_text.size();
  // The last sample that has not passed the code point.
  const auto after = std::upper_bound(m_samples.begin(), m_samples.end(), codePoint);
  const auto sample = static_cast<std::size_t>(after - m_samples.begin()) - 1;
  std::size_t at = sample * sampleBytes;
  for (std::size_t seen = m_samples[sample]; at < m_text.size(); ++at) {
    if (isContinuation(m_text[at])) continue;
    if (seen == codePoint) break;
    ++seen;
  }
  return at;
}

}  // namespace dateline::base
