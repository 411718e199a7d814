#include "image/difference.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::image {
namespace {

int distanceOf(const std::array<std::uint8_t, 4>& a, const std::array<std::uint8_t, 4>& b) {
  if (a[3] == 0 && b[3] == 0) return 0;
  int distance = 0;
  for (std::size_t channel = 0; channel < 4; ++channel) {
    distance = std::max(distance, std::abs(int{a[channel]} - int{b[channel]}));
  }
  return distance;
}

std::array<std::uint8_t, 4> paled(const std::array<std::uint8_t, 4>& colour) {
  const int grey = (colour[0] * 3 + colour[1] * 6 + colour[2]) / 10;
  const auto pale = static_cast<std::uint8_t>(200 + grey * 55 / 255);
  return {pale, pale, pale, 255};
}

}  // namespace

Difference difference(const Picture& got, const Picture& expected, int tolerance) {
  Difference result;
  result.sameSize = got.widthPx == expected.widthPx && got.heightPx == expected.heightPx;
  if (!result.sameSize) return result;
  result.picture = Picture::filled(got.widthPx, got.heightPx, {255, 255, 255, 255});
  for (int y = 0; y < got.heightPx; ++y) {
    for (int x = 0; x < got.widthPx; ++x) {
      const auto wanted = expected.at(x, y);
      const int distance = distanceOf(got.at(x, y), wanted);
      result.maxDistance = std::max(result.maxDistance, distance);
      if (distance > tolerance) ++result.countOver;
      const std::array<std::uint8_t, 4> mark = distance > tolerance ? std::array<std::uint8_t, 4>{220, 0, 0, 255}
                                               : distance > 0       ? std::array<std::uint8_t, 4>{80, 130, 255, 255}
                                                                    : paled(wanted);
      result.picture.set(x, y, mark);
    }
  }
  const double pixels = static_cast<double>(got.widthPx) * got.heightPx;
  result.shareOver = pixels > 0 ? static_cast<double>(result.countOver) / pixels : 0;
  return result;
}

}  // namespace dateline::image
