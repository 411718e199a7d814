// Bytes packed and unpacked as zlib streams (RFC 1950), piece by piece as they come, and the check sum of PNG chunks.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::image {

/// Packs bytes that come in pieces. Level 0 is fastest, 3 smallest.
class ZlibPacker {
 public:
  explicit ZlibPacker(int level);
  ~ZlibPacker();
  ZlibPacker(const ZlibPacker&) = delete;
  ZlibPacker& operator=(const ZlibPacker&) = delete;

  /// Appends to `out` what is packed so far.
  void add(std::string_view bytes, std::string& out);

  /// Appends the rest. Nothing can be added then.
  void finish(std::string& out);

 private:
  void pump(std::string_view bytes, std::string& out);
  struct State;
  std::unique_ptr<State> m_state;
};

/// What a zlib stream holds; nothing when it is damaged, cut off, or holds more than `maxBytes`.
std::optional<std::string> unpackZlib(std::string_view packed, std::size_t maxBytes);

/// CRC-32 as PNG has it, of bytes after those that gave `before` (0: none).
std::uint32_t crc32(std::uint32_t before, std::string_view bytes);

}  // namespace dateline::image
