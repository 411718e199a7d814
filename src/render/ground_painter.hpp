// Draws the ground: land, relief, lakes, lines. Keeps each piece's vertices on the graphics side by the piece's key.
#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "frame/frame.hpp"
#include "gl/framebuffer.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"
#include "render/surface_texture.hpp"

namespace dateline::render {

class GroundPainter {
 public:
  GroundPainter();

  /// Draws the picture that a ground lays on its Earth, if there is one and it is not the last one; binds another
  /// framebuffer. Before paint().
  void prepare(const frame::Ground& ground);

  /// A part of a picture, pixels from its bottom left corner (OpenGL's way).
  struct Part {
    int x = 0;
    int y = 0;
    int widthPx = 0;
    int heightPx = 0;
    int pictureX = 0;  ///< where in the framebuffer the picture begins
    int pictureY = 0;
  };

  /// Into what is bound: a picture of this size that shows the plane as the camera sees it.
  void paint(const frame::Ground& ground, const geo::Camera& camera, geo::Viewport size);
  /// Only a part of it, which may be the whole; the rest stays as it is. Leaves no clipping.
  void paint(const frame::Ground& ground, const geo::Camera& camera, geo::Viewport size, const Part& part);

 private:
  /// A piece's vertices; forgotten when no picture has used them for a while.
  struct Uploaded {
    gl::VertexArray layout;
    gl::Buffer vertices;
    gl::Buffer indices;
    std::size_t count = 0;
    std::uint64_t lastUse = 0;
  };
  using Uploads = std::unordered_map<std::uint64_t, Uploaded>;

  void paintShown(const frame::Ground& ground, const geo::Camera& camera, geo::Viewport size);
  void paintAreas(const std::vector<frame::AreaFill>& areas);
  void paintEarth(const frame::ReliefMesh& mesh, const frame::Colour& water);
  void paintFlat(const frame::ReliefMesh& mesh);
  void paintRelief(const frame::Ground& ground);
  void paintPicture(const frame::Ground& ground);
  void paintSea(const frame::Ground& ground);
  void paintLakes(const frame::Ground& ground);
  void paintShores(const std::vector<frame::Shore>& shores, const frame::Colour& water);
  void paintLines(const std::vector<frame::LineStroke>& lines);
  void paintStroke(const frame::LineStroke& stroke, const frame::Colour& colour, float extraPx);
  const Uploaded& uploaded(const frame::AreaPiece& piece);
  const Uploaded& uploaded(const frame::LinePiece& piece);
  const Uploaded& uploaded(const frame::ReliefMesh& mesh);
  const gl::Program& pictureProgram();
  void setPlace(const gl::Program& program, const geo::Projected& origin) const;
  void forgetUnused();

  gl::Program m_area;
  gl::Program m_line;
  gl::Program m_reliefProgram;
  // Not in every picture: made when first needed.
  std::unique_ptr<gl::Program> m_shoreProgram;
  std::unique_ptr<gl::Program> m_pictureProgram;
  SurfaceTexture m_picture;
  std::unique_ptr<gl::Framebuffer> m_flat;  ///< frame::FlatGround
  std::uint64_t m_flatKey = 0;
  Uploads m_areas;
  Uploads m_lines;
  std::unique_ptr<Uploaded> m_relief;
  SurfaceTexture m_shade;
  std::uint64_t m_reliefKey = 0;
  std::uint64_t m_pictures = 0;
  geo::Camera m_camera;
  geo::Viewport m_size;
  geo::ProjectedBox m_shown;  ///< the plane that the picture shows, with room for pens
};

}  // namespace dateline::render
