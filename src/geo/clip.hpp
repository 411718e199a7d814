// Cuts shapes to a projection's domain before they are projected: nothing is torn, and edges end on the map's edge.
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "geo/domain.hpp"
#include "geo/lonlat.hpp"

namespace dateline::geo {

/// Edges are straight in degrees and should be short (some degrees). Longitudes run on: they may lie beyond ±180, and
/// those of one shape must not jump.
class Clipper {
 public:
  explicit Clipper(Domain domain);
  const Domain& domain() const { return m_domain; }

  enum class Side { Inside, Outside, Across };
  /// Where a box of at most some 20° lies; Inside: nothing in it needs to be cut.
  Side sideOf(const GeoBox& box) const;

  using Take = std::function<void(std::span<const LonLat>)>;
  /// The parts of a convex polygon (Sutherland and Hodgman 1974), each with at least three corners; along a round edge
  /// there is one at least every two degrees.
  void polygon(std::span<const LonLat> corners, const Take& take) const;
  /// The stretches of a line, each with at least two points.
  void line(std::span<const LonLat> points, const Take& take) const;

 private:
  using Points = std::vector<LonLat>;

  bool isInCap(const LonLat& p) const;
  LonLat edgeBetween(const LonLat& a, const LonLat& b) const;
  void appendArc(Points& out, const LonLat& from, const LonLat& to) const;
  Points insideCap(const Points& corners) const;
  void cutAt(std::size_t index, const Points& corners, const Take& take) const;
  void cutLine(const Points& points, const Take& take) const;

  Domain m_domain;
  double m_cosRadius;
};

}  // namespace dateline::geo
