// The chunks of a PNG file (W3C Portable Network Graphics, third edition), walked and written with their check sums.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::image {

inline constexpr std::array<std::uint8_t, 8> pngSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

/// One chunk; the data points into the file.
struct PngChunk {
  std::string_view type;  ///< four letters
  std::span<const std::byte> data;
};

/// What the header chunk says.
struct PngHeader {
  std::uint32_t widthPx = 0, heightPx = 0;
  int bitDepth = 0;
  int colourType = 0;
  bool interlaced = false;

  /// Bytes of all scan lines with their filter bytes, which is what the image data must unpack to.
  std::size_t unpackedBytes() const;
};

bool looksLikePng(std::span<const std::byte> bytes);

/// All chunks up to IEND. Throws InputError when the file is cut off or a check sum is wrong.
std::vector<PngChunk> pngChunks(std::span<const std::byte> bytes, const std::string& where);

/// The header of a walked file. Throws InputError when it is missing or nonsense.
PngHeader pngHeader(const std::vector<PngChunk>& chunks, const std::string& where);

/// Appends a chunk with its length and check sum.
void appendPngChunk(std::string& file, std::string_view type, std::string_view data);

/// Four bytes, most significant first, as PNG has every number.
void appendBigEndian(std::string& bytes, std::uint32_t value);

}  // namespace dateline::image
