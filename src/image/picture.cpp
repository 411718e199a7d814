#include "image/picture.hpp"

#include <algorithm>
#include <cassert>

namespace dateline::image {

Picture Picture::filled(int widthPx, int heightPx, std::array<std::uint8_t, 4> colour) {
  assert(widthPx >= 0 && heightPx >= 0);
  Picture picture{widthPx, heightPx, {}};
  const std::size_t count = static_cast<std::size_t>(widthPx) * static_cast<std::size_t>(heightPx);
  picture.rgba.resize(count * 4);
  for (std::size_t i = 0; i < count; ++i) {
    std::copy(colour.begin(), colour.end(), picture.rgba.begin() + static_cast<std::ptrdiff_t>(i * 4));
  }
  return picture;
}

std::array<std::uint8_t, 4> Picture::at(int x, int y) const {
  const std::size_t i = offsetOf(x, y);
  return {rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]};
}

void Picture::set(int x, int y, std::array<std::uint8_t, 4> colour) {
  std::copy(colour.begin(), colour.end(), rgba.begin() + static_cast<std::ptrdiff_t>(offsetOf(x, y)));
}

std::size_t Picture::offsetOf(int x, int y) const {
  assert(x >= 0 && x < widthPx && y >= 0 && y < heightPx);
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(widthPx) + static_cast<std::size_t>(x)) * 4;
}

}  // namespace dateline::image
