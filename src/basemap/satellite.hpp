// The satellite picture in a file of its own, mapped only by who shows it: pixels as a texture takes them, in three
// sizes, so that nothing is decoded when a picture is drawn.
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "base/file.hpp"

namespace dateline::basemap {

/// The whole Earth: row 0 is the north, x = (lon + 180) / 360 · width, y = (90 − lat) / 180 · height.
struct SatellitePicture {
  int width = 0;
  int height = 0;
  std::span<const std::uint8_t> rgba;  ///< width × height × 4, opaque
};

class SatelliteFile {
 public:
  static constexpr int levels = 3;

  /// Throws base::DataError when the file is missing, cut short or of another version.
  explicit SatelliteFile(const std::filesystem::path& path);
  /// What stands before the pixels of a picture, level after level, each half as large as the one before.
  static std::string header(int width, int height);

  /// The smallest one whose pixels are not much larger than the view's, else the largest.
  SatellitePicture pictureFor(double metresPerPx) const;

 private:
  SatellitePicture level(int index) const;

  base::MappedFile m_file;
  int m_width = 0;
  int m_height = 0;
};

}  // namespace dateline::basemap
