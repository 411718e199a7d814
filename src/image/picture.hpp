// Pictures in memory: eight bits a channel, rows from the top, no padding between rows.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::image {

/// Four channels: red, green, blue, alpha (not premultiplied).
struct Picture {
  int widthPx = 0;
  int heightPx = 0;
  std::vector<std::uint8_t> rgba;  ///< widthPx · heightPx · 4 bytes

  /// A picture of one colour.
  static Picture filled(int widthPx, int heightPx, std::array<std::uint8_t, 4> colour = {0, 0, 0, 0});

  std::array<std::uint8_t, 4> at(int x, int y) const;
  void set(int x, int y, std::array<std::uint8_t, 4> colour);
  bool operator==(const Picture&) const = default;

 private:
  std::size_t offsetOf(int x, int y) const;
};

/// One channel: elevation, masks, distance fields.
struct GreyPicture {
  int widthPx = 0;
  int heightPx = 0;
  std::vector<std::uint8_t> values;  ///< widthPx · heightPx bytes
};

}  // namespace dateline::image
