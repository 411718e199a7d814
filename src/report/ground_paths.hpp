// The ground's pieces as outlines: triangles become the areas that they cover, segments become lines.
#pragma once
#include <span>
#include <vector>

#include "frame/frame.hpp"
#include "report/path.hpp"

namespace dateline::report {

/// Where the plane lies in a picture, and what of it is drawn.
struct GroundView {
  geo::Camera camera;
  geo::Viewport size;

  geo::ScreenPoint toPx(const geo::Projected& origin, const frame::PlanePoint& at) const;
  bool shows(const geo::ProjectedBox& box) const;
};

/// The outline of everything that the triangles of these pieces cover: where two triangles meet, nothing is left of
/// their common edge, also across pieces.
Path outlineOf(std::span<const frame::AreaPiece* const> pieces, const GroundView& view);
Path outlineOf(const frame::ReliefMesh& mesh, const GroundView& view);

/// A line of one width, in pixels.
struct Polyline {
  std::vector<geo::ScreenPoint> points;
  double alongPx = 0;  ///< how far it has come where it begins, for dashes
  int rank = 0;
  bool disputed = false;
};

/// What of a piece is in sight: segments that follow each other become one line.
void appendLines(const frame::LinePiece& piece, const GroundView& view, double reachPx, std::vector<Polyline>& lines);

}  // namespace dateline::report
