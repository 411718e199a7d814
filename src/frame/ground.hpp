// The ground in projected metres: what a view needs of the base map, projected once a chunk and kept.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "basemap/basemap.hpp"
#include "geo/projected.hpp"

namespace dateline::frame {

/// The ground reaches this part of the viewport's width and height beyond each of its edges, at least: a renderer may
/// keep a picture with this margin.
inline constexpr double groundMargin = 0.25;

/// A position on the plane, metres from the origin of its GroundPiece: floats stay exact to well under a pixel.
struct PlanePoint {
  float x = 0;
  float y = 0;
};

/// An area chunk, projected: triangles.
struct AreaPiece {
  std::uint64_t key = 0;  ///< unique over chunk, level and projection: the renderer's cache key
  basemap::CountryCode country;
  std::uint16_t region = 0xffff;
  geo::Projected origin;
  geo::ProjectedBox box;
  std::vector<PlanePoint> vertices;
  std::vector<std::uint16_t> indices;
};

/// One segment of a line with what its width and colour depend on; drawn as a quad by the renderer.
struct LineSegment {
  PlanePoint a;
  PlanePoint b;
  float distance = 0;  ///< metres along the line at a, for dashes
  std::uint8_t rank = 0;
  std::uint8_t flags = 0;  ///< 1: disputed border, 2: of the country in focus
};

struct LinePiece {
  std::uint64_t key = 0;
  basemap::LineKind kind = basemap::LineKind::Coast;
  geo::Projected origin;
  geo::ProjectedBox box;
  bool disputed = false;  ///< some of it is
  std::vector<LineSegment> segments;
};

/// The hillshade's mesh: a grid of lon/lat projected, with texture coordinates; u goes on beyond 1 east of 180° (the
/// texture repeats).
struct ReliefVertex {
  PlanePoint at;
  float u = 0;
  float v = 0;
};
struct ReliefMesh {
  std::uint64_t key = 0;
  geo::Projected origin;
  std::vector<ReliefVertex> vertices;
  std::vector<std::uint32_t> indices;
  int textureWidth = 0;
  int textureHeight = 0;
  std::span<const std::uint8_t> shade;  ///< 128 is flat
};

/// A picture of the Earth's surface, laid on a ReliefMesh: rows from the north, columns from 180° west.
struct SurfacePicture {
  int widthPx = 0;
  int heightPx = 0;
  std::span<const std::uint8_t> rgba;
};

}  // namespace dateline::frame
