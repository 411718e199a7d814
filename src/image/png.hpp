// Pictures to PNG bytes, fast and the same every time, and the texts that a PNG carries.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "image/deflate.hpp"
#include "image/picture.hpp"

namespace dateline::image {

/// A text in a PNG (an iTXt chunk): UTF-8 under a keyword of 1 to 79 Latin letters, such as "Title".
struct PngText {
  std::string keyword;
  std::string text;
  bool operator==(const PngText&) const = default;
};

enum class PngFilter {
  None,  ///< pixels as they are: faster, and smaller for flat colours as maps and windows have them
  Up,    ///< the difference to the row above: best for gradients and relief
};

struct PngOptions {
  int level = 1;  ///< 0 is fastest, 3 smallest
  PngFilter filter = PngFilter::None;
  std::optional<double> dotsPerInch = {};  ///< written as pHYs, so that a print has the right size
  std::vector<PngText> texts = {};
};

enum class PngChannels { Rgb, Rgba };

/// Writes a picture whose rows come one after the other, so that it need not be held whole.
class PngWriter {
 public:
  PngWriter(int widthPx, int heightPx, PngChannels channels, const PngOptions& options = {});

  /// The next row from the top, four bytes a pixel; with PngChannels::Rgb the fourth is dropped.
  void addRow(std::span<const std::uint8_t> rgba);

  /// The whole file, once every row was added.
  std::string finish();

 private:
  void putPacked();

  std::size_t m_widthPx;
  int m_rowsLeft;
  std::size_t m_channels;
  PngFilter m_filter;
  ZlibPacker m_packer;
  std::string m_file;
  std::string m_packed;  ///< pixels on their way into the file
  std::vector<std::uint8_t> m_line, m_above;
};

/// The PNG file of a picture: three channels where the picture is opaque, else four. The same picture and options give
/// the same bytes.
std::string encodePng(const Picture& picture, const PngOptions& options = {});

/// The iTXt texts of a PNG in the file's order. Throws InputError when the file is no PNG or damaged, or a text is
/// larger than `maxTextBytes`.
std::vector<PngText> pngTexts(std::span<const std::byte> bytes, const std::string& where,
                              std::size_t maxTextBytes = std::size_t{64} << 20);

}  // namespace dateline::image
