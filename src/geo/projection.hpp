// The only place that talks to PROJ: geographic degrees to metres on a plane and back.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "geo/camera.hpp"
#include "geo/domain.hpp"
#include "geo/lonlat.hpp"
#include "geo/projected.hpp"

namespace dateline::geo {

/// The projections that are offered by name; Fitting is the one that suits what is to be shown.
enum class ProjectionKind { Fitting, Albers, Lambert, Mercator, Robinson, Globe };
inline constexpr int projectionKindCount = 6;

/// "fitting", "albers", "lambert", "mercator", "robinson", "globe".
std::string_view codeOf(ProjectionKind kind);
std::optional<ProjectionKind> projectionKindFrom(std::string_view code);
/// Of what kind a projection is, by its PROJ text; nothing for others than those.
std::optional<ProjectionKind> kindOfCrs(std::string_view crs);

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
  /// The same or another kind, with its parameters chosen for a box.
  static Projection ofKind(ProjectionKind kind, const GeoBox& box);
  /// A globe seen from above this point.
  static Projection globe(const LonLat& centre);

  /// On the way from one view of the Earth to another, `t` from 0 to 1: each point moves straight across the picture
  /// from where the first camera sees it to where the second one does. What one of them does not show comes out of its
  /// edge. To be seen with betweenCamera().
  static Projection between(std::shared_ptr<const Projection> from, const Camera& fromCamera,
                            std::shared_ptr<const Projection> to, const Camera& toCamera, double t);
  static Camera betweenCamera(const Camera& from, const Camera& to, double t);

  ~Projection();
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;

  /// Nothing for a point outside the domain, or that would land absurdly far away.
  std::optional<Projected> project(const LonLat& p) const;
  std::optional<LonLat> unproject(const Projected& p) const;

  /// Projects many points at once (`to` has the size of `from`); those that cannot be taken become NaN.
  void project(std::span<const LonLat> from, std::span<Projected> to) const;

  /// What it shows, and where its map is cut.
  const Domain& domain() const;

  /// The meridian and parallel that a globe (the orthographic projection of PROJ, nothing added) looks down on.
  std::optional<LonLat> globeCentre() const;

  /// The box that a system with a code is made for, as PROJ's database has it; nothing for PROJ strings and for the
  /// world.
  const std::optional<GeoBox>& areaOfUse() const;

  const std::string& crs() const;   ///< the text that makes it again
  const std::string& name() const;  ///< "Albers conical equal-area" …: an English message key for people

 private:
  struct Handles;
  explicit Projection(std::unique_ptr<Handles> handles);
  std::unique_ptr<Handles> m_handles;
};

}  // namespace dateline::geo
