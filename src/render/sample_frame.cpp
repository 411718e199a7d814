#include "render/sample_frame.hpp"

#include <array>
#include <cstdint>

namespace dateline::render {

namespace {

// Keys are hashes elsewhere: these cannot be met by accident.
constexpr std::uint64_t sampleKey = 1;

std::shared_ptr<const frame::AreaPiece> area() {
  auto piece = std::make_shared<frame::AreaPiece>();
  piece->key = sampleKey;
  piece->box.add({0, 0});
  piece->vertices.resize(3);
  piece->indices = {0, 1, 2};
  return piece;
}

std::shared_ptr<const frame::LinePiece> line() {
  auto piece = std::make_shared<frame::LinePiece>();
  piece->key = sampleKey;
  piece->box.add({0, 0});
  piece->segments.resize(1);
  return piece;
}

std::shared_ptr<const frame::ReliefMesh> relief() {
  static constexpr std::array<std::uint8_t, 16> flat{128, 128, 128, 128, 128, 128, 128, 128,
                                                     128, 128, 128, 128, 128, 128, 128, 128};
  auto mesh = std::make_shared<frame::ReliefMesh>();
  mesh->key = sampleKey;
  mesh->vertices.resize(3);
  mesh->vertices.back().v = 0.25F;  // three rows of the texture: what drivers compile differs for powers of two
  mesh->indices = {0, 1, 2};
  mesh->textureWidth = 4;
  mesh->textureHeight = 4;
  mesh->shade = flat;
  return mesh;
}

}  // namespace

frame::Frame sampleFrame(geo::Viewport size) {
  frame::Frame frame;
  frame.viewport = size;
  frame.camera = {{0, 0}, 1};
  frame.ground.key = sampleKey;
  frame.ground.water = {255, 255, 255, 255};  // shores are darker, as on most grounds
  frame.ground.shores.push_back({line(), {}, 1});
  frame.ground.land.push_back({area(), {}});
  frame.ground.relief = relief();
  frame.ground.reliefStrength = 1;
  frame::LineStroke stroke;
  stroke.piece = line();
  frame.ground.lines.push_back(stroke);
  frame::Leader leader;
  leader.to = {1, 0};
  leader.widthPx = 0;
  frame.leaders.push_back(leader);
  frame.markers.emplace_back().sizePx = 0;
  frame.furniture.emplace_back();
  frame::Label label;
  label.line.glyphs.emplace_back();
  label.sizePx = 1;
  label.colour.a = 0;
  frame.labels.push_back(label);
  return frame;
}

}  // namespace dateline::render
