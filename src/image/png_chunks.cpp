#include "image/png_chunks.hpp"

#include <algorithm>
#include <cstring>

#include "base/error.hpp"
#include "image/deflate.hpp"

namespace dateline::image {
namespace {

constexpr std::size_t chunkFrameBytes = 12;  // length, type, check sum

std::uint32_t readBigEndian(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | std::to_integer<std::uint32_t>(bytes[at + i]);
  return value;
}

[[noreturn]] void throwDamaged(const std::string& where) {
  throw base::InputError("the PNG picture is damaged or cut off", where, "save or download it again");
}

int channelsOf(int colourType) {
  switch (colourType) {
    case 0:
      return 1;
    case 2:
      return 3;
    case 3:
      return 1;
    case 4:
      return 2;
    case 6:
      return 4;
    default:
      return 0;
  }
}

}  // namespace

std::size_t PngHeader::unpackedBytes() const {
  const std::size_t bits = static_cast<std::size_t>(channelsOf(colourType)) * static_cast<std::size_t>(bitDepth);
  const auto passBytes = [bits](std::size_t width, std::size_t height) {
    return width == 0 || height == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
  };
  if (!interlaced) return passBytes(widthPx, heightPx);
  // Adam7: where each pass starts and how far its pixels lie apart.
  struct Pass {
    std::size_t x0, y0, dx, dy;
  };
  constexpr std::array<Pass, 7> passes{
      {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};
  std::size_t sum = 0;
  for (const Pass& pass : passes) {
    sum += passBytes((widthPx + pass.dx - 1 - pass.x0) / pass.dx, (heightPx + pass.dy - 1 - pass.y0) / pass.dy);
  }
  return sum;
}

bool looksLikePng(std::span<const std::byte> bytes) {
  return bytes.size() >= pngSignature.size() &&
         std::memcmp(bytes.data(), pngSignature.data(), pngSignature.size()) == 0;
}

std::vector<PngChunk> pngChunks(std::span<const std::byte> bytes, const std::string& where) {
  if (!looksLikePng(bytes)) throwDamaged(where);
  std::vector<PngChunk> chunks;
  std::size_t at = pngSignature.size();
  while (true) {
    if (bytes.size() - at < chunkFrameBytes) throwDamaged(where);
    const std::size_t length = readBigEndian(bytes, at);
    if (length > bytes.size() - at - chunkFrameBytes) throwDamaged(where);
    const auto typeAndData = bytes.subspan(at + 4, 4 + length);
    const std::uint32_t sum = crc32(0, {reinterpret_cast<const char*>(typeAndData.data()), typeAndData.size()});
    if (sum != readBigEndian(bytes, at + 8 + length)) throwDamaged(where);
    chunks.push_back({{reinterpret_cast<const char*>(typeAndData.data()), 4}, typeAndData.subspan(4)});
    if (chunks.back().type == "IEND") return chunks;
    at += chunkFrameBytes + length;
  }
}

PngHeader pngHeader(const std::vector<PngChunk>& chunks, const std::string& where) {
  if (chunks.empty() || chunks.front().type != "IHDR" || chunks.front().data.size() != 13) throwDamaged(where);
  const auto data = chunks.front().data;
  PngHeader header;
  header.widthPx = readBigEndian(data, 0);
  header.heightPx = readBigEndian(data, 4);
  header.bitDepth = std::to_integer<int>(data[8]);
  header.colourType = std::to_integer<int>(data[9]);
  header.interlaced = data[12] == std::byte{1};
  constexpr std::array depths{1, 2, 4, 8, 16};
  const bool sane = header.widthPx > 0 && header.heightPx > 0 && channelsOf(header.colourType) > 0 &&
                    std::find(depths.begin(), depths.end(), header.bitDepth) != depths.end();
  if (!sane) throwDamaged(where);
  return header;
}

void appendBigEndian(std::string& bytes, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(value >> shift & 0xff));
}

void appendPngChunk(std::string& file, std::string_view type, std::string_view data) {
  appendBigEndian(file, static_cast<std::uint32_t>(data.size()));
  file.append(type);
  file.append(data);
  const std::uint32_t sum = crc32(crc32(0, type), data);
  appendBigEndian(file, sum);
}

}  // namespace dateline::image
