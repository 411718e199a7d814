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

/// Twice as many pixels each way, on the cubic B-spline over the samples (Unser 1999): smooth in its slopes too, so
/// that neither the pixels of the source nor its terraces of some 25 m show.
Grid doubled(const Grid& grid) {
  // Weights of four samples for a point a quarter of a pixel before the second; mirrored for one behind it.
  constexpr double t = 0.75;
  static constexpr float weight[4] = {
      static_cast<float>((1 - t) * (1 - t) * (1 - t) / 6), static_cast<float>((3 * t * t * t - 6 * t * t + 4) / 6),
      static_cast<float>((-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6), static_cast<float>(t * t * t / 6)};
  const auto at = [](const Grid& from, int x, int y, int dx, int dy, bool behind) {
    float sum = 0;
    for (int k = 0; k < 4; ++k) {
      const int step = k - (behind ? 1 : 2);
      sum += from.at(x + dx * step, y + dy * step) * weight[behind ? 3 - k : k];
    }
    return sum;
  };
  Grid wide{grid.width * 2, grid.height, {}};
  wide.values.reserve(grid.values.size() * 2);
  for (int y = 0; y < grid.height; ++y) {
    for (int x = 0; x < wide.width; ++x) wide.values.push_back(at(grid, x / 2, y, 1, 0, x % 2 != 0));
  }
  Grid result{wide.width, grid.height * 2, {}};
  result.values.reserve(wide.values.size() * 2);
  for (int y = 0; y < result.height; ++y) {
    for (int x = 0; x < wide.width; ++x) result.values.push_back(at(wide, x, y / 2, 0, 1, y % 2 != 0));
  }
  return result;
}

/// How bright a slope is: mostly from the north-west, with light from both sides of it, so that ranges that run along
/// the light are seen too (Mark 1992, "Multidirectional, oblique-weighted, shaded-relief image of the island of
/// Hawaii").
double lightOn(double east, double north) {
  struct Sun {
    double azimuthDegrees;
    double weight;
  };
  constexpr Sun suns[] = {{315, 0.55}, {270, 0.25}, {0, 0.2}};
  constexpr double altitude = 45 * std::numbers::pi / 180;
  const double length = std::sqrt(east * east + north * north + 1);
  double light = 0;
  for (const Sun& sun : suns) {
    const double azimuth = sun.azimuthDegrees * std::numbers::pi / 180;
    const double facing = -east * std::sin(azimuth) - north * std::cos(azimuth);
    light += sun.weight * std::max(0.0, facing * std::cos(altitude) + std::sin(altitude)) / length;
  }
  return light / std::sin(altitude);
}

}  // namespace

void bakeRelief(const std::filesystem::path& folder, Baked& baked) {
  const auto picture = image::loadGrey(folder / "relief.png");
  Grid grid{picture.widthPx, picture.heightPx, {}};
  grid.values.assign(picture.values.begin(), picture.values.end());
  grid = doubled(grid);
  // Elevations run from 0 to 255 for about 0 to 6400 m; exaggerated, since a pixel is 10 km wide.
  constexpr double metresPerStep = 25, exaggeration = 10;
  const double pixelMetres = 40'030'000.0 / grid.width;
  baked.hillshadeWidth = grid.width;
  baked.hillshade.reserve(grid.values.size());
  for (int y = 0; y < grid.height; ++y) {
    const double lat = (0.5 - (y + 0.5) / grid.height) * std::numbers::pi;
    const double shrink = std::max(0.2, std::cos(lat));
    for (int x = 0; x < grid.width; ++x) {
      const double scale = metresPerStep * exaggeration / (2 * pixelMetres);
      const double east = static_cast<double>(grid.at(x + 1, y) - grid.at(x - 1, y)) * scale / shrink;
      const double north = static_cast<double>(grid.at(x, y - 1) - grid.at(x, y + 1)) * scale;
      double shade = lightOn(east, north) * basemap::Hillshade::neutral;
      // Lit slopes would bleach pale colours: a little more than half of their light is enough.
      if (shade > basemap::Hillshade::neutral) shade = 0.55 * shade + 0.45 * basemap::Hillshade::neutral;
      baked.hillshade.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(shade), 0L, 255L)));
    }
  }
}

}  // namespace dateline::bake
