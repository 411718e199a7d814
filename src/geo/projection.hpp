// The only place that talks to PROJ: geographic degrees to metres on a plane and back.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "geo/lonlat.hpp"
#include "geo/projected.hpp"

namespace dateline::geo {

/// A forward and inverse map projection. Move-only (it owns PROJ handles); one thread at a time.
class Projection {
 public:
  /// Any PROJ string ("+proj=aea …") or code ("EPSG:3857"), degrees in, metres out. Throws base::UsageError for text
  /// that PROJ does not take, and for systems that are not a plane in a linear unit.
  static Projection fromCrs(const std::string& crs);

  /// The Albers equal-area conic (Snyder 1987, ch. 14) that fits a box: standard parallels at one sixth from its
  /// edges, rounded to whole degrees, where the box allows; Lambert azimuthal equal-area about a pole or the equator;
  /// Robinson for more than 160° of longitude or both hemispheres' far parts.
  static Projection fitting(const GeoBox& box);

  ~Projection();
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;

  /// Nothing for a point that the projection cannot take, or that would land absurdly far away.
  std::optional<Projected> project(const LonLat& p) const;
  std::optional<LonLat> unproject(const Projected& p) const;

  /// Projects many points at once (`to` has the size of `from`); those that cannot be taken become NaN.
  void project(std::span<const LonLat> from, std::span<Projected> to) const;

  /// The meridian opposite to the centre, where lines must be cut: −180…180 degrees.
  double cutMeridian() const;

  const std::string& crs() const;   ///< the text that makes it again
  const std::string& name() const;  ///< "Albers conical equal-area" …: an English message key for people

 private:
  struct Handles;
  explicit Projection(std::unique_ptr<Handles> handles);
  std::unique_ptr<Handles> m_handles;
};

}  // namespace dateline::geo
