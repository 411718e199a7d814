#include "report/surface_raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace dateline::report {

namespace {

/// A vertex in pixels of the picture that is made.
struct Corner {
  double x = 0, y = 0, u = 0, v = 0;
};

Corner cornerOf(const frame::Frame& frame, const geo::Projected& origin, const frame::PlanePoint& at, double scale) {
  const geo::ScreenPoint px = geo::toScreen(
      frame.camera, frame.viewport, {origin.x + static_cast<double>(at.x), origin.y + static_cast<double>(at.y)});
  return {px.x * scale, px.y * scale, 0, 0};
}

std::vector<Corner> cornersOf(const frame::ReliefMesh& mesh, const frame::Frame& frame, double scale) {
  std::vector<Corner> corners;
  corners.reserve(mesh.vertices.size());
  for (const frame::ReliefVertex& vertex : mesh.vertices) {
    corners.push_back(cornerOf(frame, mesh.origin, vertex.at, scale));
    corners.back().u = static_cast<double>(vertex.u);
    corners.back().v = static_cast<double>(vertex.v);
  }
  return corners;
}

double doubleArea(const Corner& a, const Corner& b, double x, double y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// Calls `shade(x, y, u, v)` for each pixel whose middle a triangle holds.
template <class Shade>
void drawTriangle(const std::array<Corner, 3>& t, int widthPx, int heightPx, Shade shade) {
  const double area = doubleArea(t[0], t[1], t[2].x, t[2].y);
  if (std::abs(area) < 1e-9) return;
  const auto [left, right] = std::minmax({t[0].x, t[1].x, t[2].x});
  const auto [top, bottom] = std::minmax({t[0].y, t[1].y, t[2].y});
  const auto first = [](double edge, int most) {
    return static_cast<int>(std::clamp(std::floor(edge), 0.0, double(most)));
  };
  const auto last = [](double edge, int most) {
    return static_cast<int>(std::clamp(std::ceil(edge), 0.0, double(most)));
  };
  constexpr double slack = -1e-9;  // pixels on a common edge belong to both
  for (int y = first(top, heightPx); y < last(bottom, heightPx); ++y) {
    for (int x = first(left, widthPx); x < last(right, widthPx); ++x) {
      const double px = x + 0.5;
      const double py = y + 0.5;
      const double a = doubleArea(t[1], t[2], px, py) / area;
      const double b = doubleArea(t[2], t[0], px, py) / area;
      const double c = 1 - a - b;
      if (a < slack || b < slack || c < slack) continue;
      shade(x, y, a * t[0].u + b * t[1].u + c * t[2].u, a * t[0].v + b * t[1].v + c * t[2].v);
    }
  }
}

template <class Shade>
void drawMesh(const frame::ReliefMesh& mesh, const frame::Frame& frame, double scale, image::Picture& picture,
              Shade shade) {
  const std::vector<Corner> corners = cornersOf(mesh, frame, scale);
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    drawTriangle({corners[mesh.indices[i]], corners[mesh.indices[i + 1]], corners[mesh.indices[i + 2]]},
                 picture.widthPx, picture.heightPx, shade);
  }
}

/// A texture's value between its texels; columns repeat, rows end.
template <std::size_t channels>
std::array<double, channels> sample(std::span<const std::uint8_t> texels, int width, int height, double u, double v) {
  const double x = u * width - 0.5;
  const double y = std::clamp(v * height - 0.5, 0.0, height - 1.0);
  const double x0 = std::floor(x);
  const double y0 = std::floor(y);
  const auto column = [width](double at) {
    return static_cast<std::size_t>((static_cast<long>(at) % width + width) % width);
  };
  const std::array<std::size_t, 2> columns{column(x0), column(x0 + 1)};
  const std::array<std::size_t, 2> rows{static_cast<std::size_t>(y0),
                                        static_cast<std::size_t>(std::min(y0 + 1, height - 1.0))};
  const double fx = x - x0;
  const double fy = y - y0;
  std::array<double, channels> value{};
  for (std::size_t channel = 0; channel < channels; ++channel) {
    const auto at = [&](std::size_t row, std::size_t col) {
      return static_cast<double>(
          texels[(rows[row] * static_cast<std::size_t>(width) + columns[col]) * channels + channel]);
    };
    value[channel] = (at(0, 0) * (1 - fx) + at(0, 1) * fx) * (1 - fy) + (at(1, 0) * (1 - fx) + at(1, 1) * fx) * fy;
  }
  return value;
}

std::uint8_t byteOf(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
}

/// The colours of water and land, coarsely.
image::Picture groundColours(const frame::Frame& frame, double scale) {
  const frame::Colour& water = frame.ground.water;
  image::Picture colours = image::Picture::filled(static_cast<int>(std::ceil(frame.viewport.widthPx * scale)),
                                                  static_cast<int>(std::ceil(frame.viewport.heightPx * scale)),
                                                  {water.r, water.g, water.b, 255});
  const geo::ProjectedBox shown = geo::visibleBox(frame.camera, frame.viewport);
  for (const frame::AreaFill& area : frame.ground.land) {
    const frame::AreaPiece& piece = *area.piece;
    if (!piece.box.overlaps(shown)) continue;
    std::vector<Corner> corners;
    corners.reserve(piece.vertices.size());
    for (const frame::PlanePoint& at : piece.vertices) corners.push_back(cornerOf(frame, piece.origin, at, scale));
    for (std::size_t i = 0; i + 2 < piece.indices.size(); i += 3) {
      drawTriangle({corners[piece.indices[i]], corners[piece.indices[i + 1]], corners[piece.indices[i + 2]]},
                   colours.widthPx, colours.heightPx, [&](int x, int y, double, double) {
                     colours.set(x, y, {area.colour.r, area.colour.g, area.colour.b, 255});
                   });
    }
  }
  return colours;
}

}  // namespace

image::Picture reliefPicture(const frame::Frame& frame) {
  constexpr double scale = 0.5;
  const frame::ReliefMesh& mesh = *frame.ground.relief;
  const image::Picture ground = groundColours(frame, scale);
  image::Picture picture = image::Picture::filled(ground.widthPx, ground.heightPx);
  const double strength = static_cast<double>(frame.ground.reliefStrength);
  drawMesh(mesh, frame, scale, picture, [&](int x, int y, double u, double v) {
    constexpr double flat = 128.0 / 255.0;
    const double shade = sample<1>(mesh.shade, mesh.textureWidth, mesh.textureHeight, u, v)[0] / 255.0 - flat;
    const double times = 1 + 2 * shade * strength;  // of the ground's colour
    if (times < 1) {
      picture.set(x, y, {0, 0, 0, byteOf(1 - times)});
      return;
    }
    // On the way to the lightest that the ground can become here.
    const double most = 1 + strength;
    const auto [r, g, b, a] = ground.at(x, y);
    const auto lightest = [most](std::uint8_t channel) { return byteOf(channel * most / 255); };
    picture.set(x, y, {lightest(r), lightest(g), lightest(b), byteOf((times - 1) / (most - 1))});
  });
  return picture;
}

image::Picture satellitePicture(const frame::Frame& frame) {
  image::Picture picture = image::Picture::filled(frame.viewport.widthPx, frame.viewport.heightPx);
  const frame::SurfacePicture& surface = frame.ground.picture;
  drawMesh(*frame.ground.pictured, frame, 1, picture, [&](int x, int y, double u, double v) {
    const auto colour = sample<4>(surface.rgba, surface.widthPx, surface.heightPx, u, v);
    picture.set(x, y, {byteOf(colour[0] / 255), byteOf(colour[1] / 255), byteOf(colour[2] / 255), 255});
  });
  return picture;
}

}  // namespace dateline::report
