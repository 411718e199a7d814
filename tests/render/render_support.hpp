// Frames made by hand, with ground pieces of a few vertices, and their pictures.
#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "gl/framebuffer.hpp"
#include "gl/handles.hpp"
#include "render/renderer.hpp"
#include "text/atlas.hpp"

namespace dateline::render::test {

inline text::Atlas& atlas() {
  static text::Atlas atlas = text::Atlas::open(std::filesystem::path(DATELINE_BUILD) / "data" / "glyphs.bin",
                                               std::filesystem::path(DATELINE_BUILD) / "data" / "fonts");
  return atlas;
}

/// White water and no land; one metre of the plane is one pixel, the plane's origin in the middle.
inline frame::Frame emptyFrame(int widthPx = 120, int heightPx = 80) {
  frame::Frame frame;
  frame.viewport = {widthPx, heightPx};
  frame.camera = {{0, 0}, 1};
  frame.ground.key = 1;
  frame.ground.water = frame::rgb(0xFFFFFF);
  return frame;
}

/// Black line through these points (metres, y up).
inline frame::LineStroke line(const std::vector<frame::PlanePoint>& points, float widthPx, std::uint64_t key = 7) {
  auto piece = std::make_shared<frame::LinePiece>();
  piece->key = key;
  piece->origin = {0, 0};
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    piece->segments.push_back({points[i], points[i + 1], 0, 0, 0});
    piece->box.add({points[i].x, points[i].y});
    piece->box.add({points[i + 1].x, points[i + 1].y});
  }
  frame::LineStroke stroke;
  stroke.piece = piece;
  stroke.colour = frame::rgb(0x000000);
  stroke.widthPx = widthPx;
  return stroke;
}

/// A black triangle of land.
inline frame::AreaFill triangle(const std::array<frame::PlanePoint, 3>& corners, std::uint64_t key = 11) {
  auto piece = std::make_shared<frame::AreaPiece>();
  piece->key = key;
  piece->origin = {0, 0};
  piece->vertices.assign(corners.begin(), corners.end());
  piece->indices = {0, 1, 2};
  for (const frame::PlanePoint& p : corners) piece->box.add({p.x, p.y});
  return {piece, frame::rgb(0x205020)};
}

inline image::Picture drawn(Renderer& renderer, const frame::Frame& frame, bool keepsGround = false) {
  const auto target = gl::Framebuffer::withMask(frame.viewport.widthPx, frame.viewport.heightPx);
  renderer.draw(frame, {0, 0, target.name(), keepsGround});
  return gl::readPixels(target);
}

inline image::Picture drawn(const frame::Frame& frame) {
  Renderer renderer(atlas());
  return drawn(renderer, frame);
}

/// How dark a pixel is, 0 to 1.
inline double ink(const image::Picture& picture, int x, int y) {
  return 1 - picture.at(x, y)[0] / 255.0;
}

}  // namespace dateline::render::test
