#include "image/decode.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/file.hpp"
#include "image/deflate.hpp"
#include "image/png_chunks.hpp"

// The only place that compiles stb_image. Its functions stay in this file: other libraries bring their own copy.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_NO_FAILURE_STRINGS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_image.h>  // NOLINT(clang-analyzer-unix.Malloc): not our code
#pragma GCC diagnostic pop

namespace dateline::image {
namespace {

struct FreePixels {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

void checkSize(std::size_t width, std::size_t height, const std::string& where, const DecodeLimits& limits) {
  const auto side = static_cast<std::size_t>(limits.maxSidePx);
  if (width > side || height > side || width * height > limits.maxPixels) {
    throw base::InputError(
        {"the picture is {} × {} pixels, which is too large", {std::to_string(width), std::to_string(height)}}, where,
        "make it smaller with an image editor");
  }
}

// stb_image unpacks a PNG's data to whatever size it has; we first hold it against the size that the header promises,
// so that a small file cannot fill the memory. The palette must be there too.
void checkPng(std::span<const std::byte> bytes, const std::string& where, const DecodeLimits& limits) {
  const auto chunks = pngChunks(bytes, where);
  const PngHeader header = pngHeader(chunks, where);
  checkSize(header.widthPx, header.heightPx, where, limits);
  std::string packed;
  for (const PngChunk& chunk : chunks) {
    if (chunk.type == "IDAT") packed.append(reinterpret_cast<const char*>(chunk.data.data()), chunk.data.size());
  }
  const std::size_t promised = header.unpackedBytes();
  const auto unpacked = unpackZlib(packed, promised);
  if (!unpacked || unpacked->size() != promised) {
    throw base::InputError("the PNG picture is damaged or cut off", where, "save or download it again");
  }
}

std::unique_ptr<stbi_uc, FreePixels> decodeChannels(std::span<const std::byte> bytes, const std::string& where,
                                                    const DecodeLimits& limits, int channels, int& width, int& height) {
  constexpr std::size_t maxBytes = std::size_t{1} << 30;  // stb_image counts bytes with int
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
  const int size = bytes.size() > maxBytes ? 0 : static_cast<int>(bytes.size());
  int channelsInFile = 0;
  if (looksLikePng(bytes)) checkPng(bytes, where, limits);
  if (size == 0 || stbi_info_from_memory(data, size, &width, &height, &channelsInFile) == 0) {
    throw base::InputError("this is not a PNG or JPEG picture", where, "convert it to PNG");
  }
  checkSize(static_cast<std::size_t>(width), static_cast<std::size_t>(height), where, limits);
  std::unique_ptr<stbi_uc, FreePixels> pixels(
      stbi_load_from_memory(data, size, &width, &height, &channelsInFile, channels));
  if (!pixels) throw base::InputError("the picture is damaged or cut off", where, "save or download it again");
  return pixels;
}

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

}  // namespace

Picture decode(std::span<const std::byte> bytes, const std::string& where, const DecodeLimits& limits) {
  Picture picture;
  const auto pixels = decodeChannels(bytes, where, limits, 4, picture.widthPx, picture.heightPx);
  const std::size_t count = static_cast<std::size_t>(picture.widthPx) * static_cast<std::size_t>(picture.heightPx) * 4;
  picture.rgba.assign(pixels.get(), pixels.get() + count);
  return picture;
}

GreyPicture decodeGrey(std::span<const std::byte> bytes, const std::string& where, const DecodeLimits& limits) {
  GreyPicture picture;
  const auto pixels = decodeChannels(bytes, where, limits, 1, picture.widthPx, picture.heightPx);
  const std::size_t count = static_cast<std::size_t>(picture.widthPx) * static_cast<std::size_t>(picture.heightPx);
  picture.values.assign(pixels.get(), pixels.get() + count);
  return picture;
}

Picture load(const std::filesystem::path& path, const DecodeLimits& limits) {
  const std::string bytes = base::readFile(path);
  return decode(bytesOf(bytes), path.string(), limits);
}

GreyPicture loadGrey(const std::filesystem::path& path, const DecodeLimits& limits) {
  const std::string bytes = base::readFile(path);
  return decodeGrey(bytesOf(bytes), path.string(), limits);
}

}  // namespace dateline::image
