#include "relief.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "image/decode.hpp"

namespace dateline::bake {
namespace {

/// A grid around the globe: columns wrap, rows end at the poles.
struct Grid {
  int width = 0;
  int height = 0;
  std::vector<float> values;
  float at(int x, int y) const {
    const int column = (x + width) % width;
    const int row = std::clamp(y, 0, height - 1);
    return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column)];
  }
};

/// A binomial filter (1 2 1) both ways: eight-bit elevations are terraces of some 30 m otherwise.
Grid smoothed(const Grid& grid) {
  Grid result = grid;
  std::size_t i = 0;
  for (int y = 0; y < grid.height; ++y) {
    for (int x = 0; x < grid.width; ++x) {
      float sum = 0;
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
          sum += grid.at(x + dx, y + dy) * static_cast<float>((2 - std::abs(dx)) * (2 - std::abs(dy)));
        }
      }
      result.values[i++] = sum / 16;
    }
  }
  return result;
}

}  // namespace

void bakeRelief(const std::filesystem::path& folder, Baked& baked) {
  const auto picture = image::loadGrey(folder / "relief.png");
  Grid grid{picture.widthPx, picture.heightPx, {}};
  grid.values.assign(picture.values.begin(), picture.values.end());
  grid = smoothed(grid);
  // Elevations run from 0 to 255 for about 0 to 6400 m; exaggerated, since a pixel is 20 km wide.
  constexpr double metresPerStep = 25, exaggeration = 9;
  constexpr double sun[3] = {-0.5, 0.5, 0.70710678};  // from the north-west, 45° high
  const double pixelMetres = 40'030'000.0 / grid.width;
  baked.hillshadeWidth = grid.width;
  baked.hillshade.reserve(grid.values.size());
  for (int y = 0; y < grid.height; ++y) {
    const double lat = (0.5 - (y + 0.5) / grid.height) * std::numbers::pi;
    const double shrink = std::max(0.2, std::cos(lat));
    for (int x = 0; x < grid.width; ++x) {
      const double scale = metresPerStep * exaggeration / (2 * pixelMetres);
      const double east = (grid.at(x + 1, y) - grid.at(x - 1, y)) * scale / shrink;
      const double north = (grid.at(x, y - 1) - grid.at(x, y + 1)) * scale;
      const double light = (-east * sun[0] - north * sun[1] + sun[2]) / std::sqrt(east * east + north * north + 1);
      double shade = light / sun[2] * basemap::Hillshade::neutral;
      // Lit slopes would bleach pale colours: half of their light is enough.
      if (shade > basemap::Hillshade::neutral) shade = (shade + basemap::Hillshade::neutral) / 2;
      baked.hillshade.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(shade), 0L, 255L)));
    }
  }
}

}  // namespace dateline::bake
