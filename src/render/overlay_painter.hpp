// Draws what stands on the ground: arrows, labels, markers and furniture, all known in pixels.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "frame/frame.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"
#include "render/glyph_sheet.hpp"
#include "render/logo_painter.hpp"
#include "render/polygon_mesh.hpp"
#include "text/atlas.hpp"

namespace dateline::render {

class OverlayPainter {
 public:
  explicit OverlayPainter(const text::Atlas& atlas);

  /// In drawing order: soft discs, numbers of events, arrows, labels, markers, an open fan, furniture with its marks
  /// and labels.
  void paint(const frame::Frame& frame);

 private:
  /// A program with a buffer that is filled anew for every picture.
  struct Stream {
    gl::Program program;
    gl::VertexArray layout;
    gl::Buffer vertices;
    Stream(std::string_view name, std::size_t strideBytes, std::span<const gl::VertexArray::Attribute> attributes);
  };

  void paintDiscs(const std::vector<frame::SoftDisc>& discs);
  void paintPolygons(const std::vector<PolygonVertex>& mesh);
  void paintLines(const std::vector<frame::Arrow>& arrows, const std::vector<frame::Leader>& leaders);
  void paintMarkers(const std::vector<frame::Marker>& markers);
  void paintRectangles(const std::vector<frame::Rectangle>& rectangles);
  void uploadSheet();
  void paintLabels(const std::vector<frame::Label>& labels);

  const text::Atlas& m_atlas;
  Stream m_polygons;
  Stream m_shapes;
  Stream m_rectangles;
  Stream m_glyphs;
  std::optional<LogoPainter> m_logos;  ///< made when there first is one
  GlyphSheet m_sheet;
  gl::Texture m_glyphTexture;  ///< of the sheet
  std::array<float, 2> m_sizePx{};
};

}  // namespace dateline::render
