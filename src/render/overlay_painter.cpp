#include "render/overlay_painter.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "gl/draw.hpp"
#include "render/glyph_mesh.hpp"

namespace dateline::render {

namespace {

using Attribute = gl::VertexArray::Attribute;
using Type = gl::VertexArray::Type;
using Four = std::array<float, 4>;

/// An instance of shape.vert.
struct ShapeInstance {
  Four atSizeReach;
  Four fill;
  Four outline;
  Four ring;
  Four style;
};

/// An instance of rectangle.vert.
struct RectangleInstance {
  Four box;
  Four fill;
  Four outline;
  std::array<float, 3> style;
};

constexpr std::array<Attribute, 2> polygonAttributes{
    Attribute{0, 2, Type::Float, false, offsetof(PolygonVertex, x), 0},
    Attribute{1, 4, Type::Float, false, offsetof(PolygonVertex, colour), 0}};
constexpr std::array<Attribute, 5> shapeAttributes{
    Attribute{0, 4, Type::Float, false, offsetof(ShapeInstance, atSizeReach), 1},
    Attribute{1, 4, Type::Float, false, offsetof(ShapeInstance, fill), 1},
    Attribute{2, 4, Type::Float, false, offsetof(ShapeInstance, outline), 1},
    Attribute{3, 4, Type::Float, false, offsetof(ShapeInstance, ring), 1},
    Attribute{4, 4, Type::Float, false, offsetof(ShapeInstance, style), 1}};
constexpr std::array<Attribute, 4> rectangleAttributes{
    Attribute{0, 4, Type::Float, false, offsetof(RectangleInstance, box), 1},
    Attribute{1, 4, Type::Float, false, offsetof(RectangleInstance, fill), 1},
    Attribute{2, 4, Type::Float, false, offsetof(RectangleInstance, outline), 1},
    Attribute{3, 3, Type::Float, false, offsetof(RectangleInstance, style), 1}};
constexpr std::array<Attribute, 4> glyphAttributes{
    Attribute{0, 2, Type::Float, false, offsetof(GlyphVertex, positionPx), 0},
    Attribute{1, 2, Type::Float, false, offsetof(GlyphVertex, texel), 0},
    Attribute{2, 4, Type::Float, false, offsetof(GlyphVertex, colour), 0},
    Attribute{3, 3, Type::Float, false, offsetof(GlyphVertex, shape), 0}};

template <class Element>
std::span<const std::byte> bytesOf(const std::vector<Element>& elements) {
  return std::as_bytes(std::span(elements));
}

ShapeInstance instanceOf(const frame::Marker& marker) {
  // Room for a triangle's point, for the dashed line around what is not verified, and for the soft edge.
  const float reach = std::max(marker.sizePx * 0.78F + marker.outlinePx * 4.4F, marker.ringPx * 0.5F) + 1.5F;
  const float flags =
      (marker.dashedOutline ? 1.0F : 0.0F) + (marker.crossed ? 2.0F : 0.0F) + (marker.halved ? 4.0F : 0.0F);
  return {{static_cast<float>(marker.at.x), static_cast<float>(marker.at.y), marker.sizePx, reach},
          premultiplied(marker.fill),
          premultiplied(marker.outline),
          premultiplied(marker.ring),
          {static_cast<float>(marker.shape), marker.outlinePx, marker.ringPx, flags}};
}

RectangleInstance instanceOf(const frame::Rectangle& rectangle) {
  const frame::ScreenBox& box = rectangle.box;
  return {{static_cast<float>(box.left), static_cast<float>(box.top), static_cast<float>(box.right),
           static_cast<float>(box.bottom)},
          premultiplied(rectangle.fill),
          premultiplied(rectangle.outline),
          {rectangle.radiusPx, rectangle.outlinePx, rectangle.shadowPx}};
}

}  // namespace

OverlayPainter::Stream::Stream(std::string_view name, std::size_t strideBytes, std::span<const Attribute> attributes)
    : program(gl::Program::named(name)), vertices(gl::Buffer::Kind::Vertices) {
  layout.attach(vertices, strideBytes, attributes);
}

OverlayPainter::OverlayPainter(const text::Atlas& atlas)
    : m_atlas(atlas),
      m_polygons("polygon", sizeof(PolygonVertex), polygonAttributes),
      m_shapes("shape", sizeof(ShapeInstance), shapeAttributes),
      m_rectangles("rectangle", sizeof(RectangleInstance), rectangleAttributes),
      m_glyphs("sdf_text", sizeof(GlyphVertex), glyphAttributes),
      m_sheet(atlas),
      m_glyphTexture(gl::Texture::Format::Grey8, m_sheet.widthPx(), m_sheet.heightPx()) {}

void OverlayPainter::paint(const frame::Frame& frame) {
  m_sizePx = {static_cast<float>(frame.viewport.widthPx), static_cast<float>(frame.viewport.heightPx)};
  gl::setBlend(gl::Blend::Over);
  paintDiscs(frame.discs);
  paintLabels(frame.eventLabels);
  paintLines(frame.arrows, frame.leaders);
  paintLabels(frame.labels);
  paintMarkers(frame.markers);
  if (frame.fan.radiusPx > 0) {
    paintRectangles(frame.fan.cards);
    paintLines({}, frame.fan.leaders);
    paintMarkers(frame.fan.markers);
    paintLabels(frame.fan.labels);
  }
  paintRectangles(frame.furniture);
  if (!frame.pictures.empty()) {
    if (!m_logos) m_logos.emplace();
    m_logos->paint(frame.pictures, m_sizePx);
  }
  paintLines(frame.furnitureArrows, {});
  paintMarkers(frame.furnitureMarks);
  paintLabels(frame.furnitureLabels);
}

void OverlayPainter::paintDiscs(const std::vector<frame::SoftDisc>& discs) {
  std::vector<PolygonVertex> mesh;
  for (const frame::SoftDisc& disc : discs) appendDisc(mesh, disc);
  paintPolygons(mesh);
}

void OverlayPainter::paintLines(const std::vector<frame::Arrow>& arrows, const std::vector<frame::Leader>& leaders) {
  std::vector<PolygonVertex> mesh;
  for (const frame::Leader& leader : leaders) appendLeader(mesh, leader);
  for (const frame::Arrow& arrow : arrows) appendArrow(mesh, arrow);
  paintPolygons(mesh);
}

void OverlayPainter::paintPolygons(const std::vector<PolygonVertex>& mesh) {
  if (mesh.empty()) return;
  m_polygons.program.use();
  m_polygons.program.set("u_sizePx", m_sizePx);
  m_polygons.vertices.upload(bytesOf(mesh), gl::Usage::Stream);
  m_polygons.layout.bind();
  gl::drawTriangles(0, mesh.size());
}

void OverlayPainter::paintMarkers(const std::vector<frame::Marker>& markers) {
  if (markers.empty()) return;
  std::vector<ShapeInstance> instances;
  instances.reserve(markers.size());
  for (const frame::Marker& marker : markers) instances.push_back(instanceOf(marker));
  m_shapes.program.use();
  m_shapes.program.set("u_sizePx", m_sizePx);
  m_shapes.vertices.upload(bytesOf(instances), gl::Usage::Stream);
  m_shapes.layout.bind();
  gl::drawQuads(instances.size());
}

void OverlayPainter::paintRectangles(const std::vector<frame::Rectangle>& rectangles) {
  if (rectangles.empty()) return;
  std::vector<RectangleInstance> instances;
  instances.reserve(rectangles.size());
  for (const frame::Rectangle& rectangle : rectangles) instances.push_back(instanceOf(rectangle));
  m_rectangles.program.use();
  m_rectangles.program.set("u_sizePx", m_sizePx);
  m_rectangles.vertices.upload(bytesOf(instances), gl::Usage::Stream);
  m_rectangles.layout.bind();
  gl::drawQuads(instances.size());
}

void OverlayPainter::paintLabels(const std::vector<frame::Label>& labels) {
  const std::vector<GlyphVertex> mesh = glyphMesh(m_atlas, m_sheet, labels);
  if (mesh.empty()) return;
  uploadSheet();
  m_glyphs.program.use();
  m_glyphs.program.set("targetPx", m_sizePx);
  m_glyphs.program.set("atlasPx", std::array<float, 2>{static_cast<float>(m_glyphTexture.widthPx()),
                                                       static_cast<float>(m_glyphTexture.heightPx())});
  m_glyphs.program.set("spreadPx", m_atlas.spreadPx());
  m_glyphs.program.set("atlas", 0);
  m_glyphTexture.bind(0);
  m_glyphs.vertices.upload(bytesOf(mesh), gl::Usage::Stream);
  m_glyphs.layout.bind();
  gl::drawTriangles(0, mesh.size());
}

void OverlayPainter::uploadSheet() {
  GlyphSheet::Rows changed = m_sheet.takeChanged();
  if (changed.count == 0) return;
  if (m_glyphTexture.heightPx() < m_sheet.heightPx()) {
    m_glyphTexture = gl::Texture(gl::Texture::Format::Grey8, m_sheet.widthPx(), m_sheet.heightPx());
    changed = {0, m_sheet.heightPx()};
  }
  m_glyphTexture.upload(changed.first, changed.count, m_sheet.rows(changed.first, changed.count));
}

}  // namespace dateline::render
