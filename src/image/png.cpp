#include "image/png.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>

#include "base/error.hpp"
#include "image/png_chunks.hpp"

namespace dateline::image {
namespace {

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

// Texts longer than this are written compressed.
constexpr std::size_t compressTextFromBytes = 1024;

/// Raw memory for bytes that are all written before they are read: std::string would clear megabytes first.
struct Bytes {
  explicit Bytes(std::size_t capacity) : data(new char[capacity]), size(capacity) {}
  std::string_view view() const { return {data.get(), size}; }
  std::unique_ptr<char[]> data;
  std::size_t size;
};

Bytes compress(std::string_view bytes, int level) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  Bytes packed(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()));
  packed.size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), packed.data.get(), packed.size);
  assert(packed.size > 0);
  return packed;
}

bool isOpaque(const Picture& picture) {
  std::uint8_t all = 0xff;
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) all &= picture.rgba[i];
  return all == 0xff;
}

void packRow(const std::uint8_t* rgba, std::size_t pixels, std::size_t channels, std::uint8_t* row) {
  if (channels == 4) {
    std::memcpy(row, rgba, pixels * 4);
    return;
  }
  // Four bytes a step, of which the next step overwrites the fourth; the last pixel has no room for it.
  for (std::size_t i = 0; i + 1 < pixels; ++i) std::memcpy(row + i * 3, rgba + i * 4, 4);
  std::memcpy(row + (pixels - 1) * 3, rgba + (pixels - 1) * 4, 3);
}

/// The scan lines with their filter bytes.
Bytes scanLines(const Picture& picture, std::size_t channels, PngFilter filter) {
  const auto width = static_cast<std::size_t>(picture.widthPx);
  const auto height = static_cast<std::size_t>(picture.heightPx);
  const std::size_t rowBytes = width * channels;
  Bytes lines(height * (rowBytes + 1));
  std::vector<std::uint8_t> above(rowBytes, 0);
  std::vector<std::uint8_t> row(rowBytes);
  for (std::size_t y = 0; y < height; ++y) {
    char* line = lines.data.get() + y * (rowBytes + 1);
    const std::uint8_t* source = picture.rgba.data() + y * width * 4;
    auto* out = reinterpret_cast<std::uint8_t*>(line + 1);
    if (filter == PngFilter::None) {
      line[0] = 0;
      packRow(source, width, channels, out);
      continue;
    }
    line[0] = 2;
    packRow(source, width, channels, row.data());
    for (std::size_t i = 0; i < rowBytes; ++i) out[i] = static_cast<std::uint8_t>(row[i] - above[i]);
    std::swap(row, above);
  }
  return lines;
}

std::string headerData(const Picture& picture, std::size_t channels) {
  std::string data;
  appendBigEndian(data, static_cast<std::uint32_t>(picture.widthPx));
  appendBigEndian(data, static_cast<std::uint32_t>(picture.heightPx));
  data.push_back(8);
  data.push_back(channels == 4 ? 6 : 2);
  data.append(3, '\0');
  return data;
}

std::string physicalSizeData(double dotsPerInch) {
  const auto perMetre = static_cast<std::uint32_t>(std::lround(dotsPerInch / 0.0254));
  std::string data;
  appendBigEndian(data, perMetre);
  appendBigEndian(data, perMetre);
  data.push_back(1);
  return data;
}

std::string textData(const PngText& text) {
  assert(!text.keyword.empty() && text.keyword.size() < 80);
  const bool packed = text.text.size() >= compressTextFromBytes;
  std::string data = text.keyword;
  data.push_back('\0');
  data.push_back(packed ? 1 : 0);
  data.append(3, '\0');  // method zlib, no language, no translated keyword
  if (packed) {
    data.append(compress(text.text, 9).view());
  } else {
    data.append(text.text);
  }
  return data;
}

[[noreturn]] void throwBadText(const std::string& where) {
  throw base::InputError("a text in the PNG picture is damaged", where, "save or download it again");
}

std::string unpackText(std::string_view packed, const std::string& where, std::size_t maxBytes) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(libdeflate_alloc_decompressor());
  std::string text;
  // The size is not told: room is doubled until the text fits, up to the limit.
  for (std::size_t room = std::max<std::size_t>(packed.size() * 4, 4096);; room *= 2) {
    text.resize(std::min(room, maxBytes));
    std::size_t got = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), text.data(), text.size(), &got);
    if (result == LIBDEFLATE_SUCCESS) {
      text.resize(got);
      return text;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || text.size() == maxBytes) throwBadText(where);
  }
}

std::string_view cutAtZero(std::string_view& rest, const std::string& where) {
  const std::size_t end = rest.find('\0');
  if (end == std::string_view::npos) throwBadText(where);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return part;
}

}  // namespace

std::string encodePng(const Picture& picture, const PngOptions& options) {
  assert(picture.widthPx > 0 && picture.heightPx > 0);
  assert(picture.rgba.size() ==
         static_cast<std::size_t>(picture.widthPx) * static_cast<std::size_t>(picture.heightPx) * 4);
  const std::size_t channels = isOpaque(picture) ? 3 : 4;
  const Bytes packed = compress(scanLines(picture, channels, options.filter).view(), options.level);
  std::string file(reinterpret_cast<const char*>(pngSignature.data()), pngSignature.size());
  file.reserve(packed.size + 256);
  appendPngChunk(file, "IHDR", headerData(picture, channels));
  if (options.dotsPerInch) appendPngChunk(file, "pHYs", physicalSizeData(*options.dotsPerInch));
  for (const PngText& text : options.texts) appendPngChunk(file, "iTXt", textData(text));
  appendPngChunk(file, "IDAT", packed.view());
  appendPngChunk(file, "IEND", {});
  return file;
}

std::vector<PngText> pngTexts(std::span<const std::byte> bytes, const std::string& where, std::size_t maxTextBytes) {
  std::vector<PngText> texts;
  for (const PngChunk& chunk : pngChunks(bytes, where)) {
    if (chunk.type != "iTXt") continue;
    std::string_view rest(reinterpret_cast<const char*>(chunk.data.data()), chunk.data.size());
    PngText text;
    text.keyword = cutAtZero(rest, where);
    if (rest.size() < 2) throwBadText(where);
    const bool packed = rest[0] != 0;
    rest.remove_prefix(2);
    cutAtZero(rest, where);  // language
    cutAtZero(rest, where);  // translated keyword
    if (!packed && rest.size() > maxTextBytes) throwBadText(where);
    text.text = packed ? unpackText(rest, where, maxTextBytes) : std::string(rest);
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace dateline::image
