// PNG and JPEG files to pictures, with limits that are checked before anything large is allocated.
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

#include "image/picture.hpp"

namespace dateline::image {

/// What a picture file may ask of this machine.
struct DecodeLimits {
  int maxSidePx = 16384;
  std::size_t maxPixels = std::size_t{64} << 20;  ///< 64 M pixels are 256 MB decoded
};

/// A PNG (any depth, palette, interlaced) or JPEG as eight-bit RGBA. `where` names the picture in errors.
/// Throws InputError when it is neither, damaged, truncated, or larger than the limits, also when only its
/// compressed data would unpack to more than its header promises.
Picture decode(std::span<const std::byte> bytes, const std::string& where, const DecodeLimits& limits = {});

/// The same as one channel (colour is weighed by luminance).
GreyPicture decodeGrey(std::span<const std::byte> bytes, const std::string& where, const DecodeLimits& limits = {});

/// Reads and decodes a file.
Picture load(const std::filesystem::path& path, const DecodeLimits& limits = {});
GreyPicture loadGrey(const std::filesystem::path& path, const DecodeLimits& limits = {});

}  // namespace dateline::image
