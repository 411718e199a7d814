// The ground of a globe while it turns. Projecting and drawing it anew takes several frames' time, so it is drawn flat
// once, around the point that the globe then looked down on, and that picture is laid on the globe of each frame.
#pragma once
#include <memory>
#include <optional>

#include "basemap/basemap.hpp"
#include "frame/frame.hpp"
#include "frame/ground_builder.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

class TurningGround {
 public:
  explicit TurningGround(const basemap::Basemap& basemap) : m_builder(basemap) {}

  /// The request's projection must be a globe.
  Ground build(const GroundRequest& request);

 private:
  void lookDownOn(const geo::LonLat& centre, const GroundRequest& request, double seenDegrees);
  std::shared_ptr<const ReliefMesh> meshOn(const geo::Projection& globe, std::uint64_t key) const;

  GroundBuilder m_builder;
  // The flat picture: an azimuthal map as far around its centre as may come to be seen.
  std::optional<geo::Projection> m_projection;
  geo::LonLat m_centre;
  double m_reachDegrees = 0;
  double m_globeMetresPerPx = 0;
  geo::Camera m_camera;
  geo::Viewport m_size;
  std::shared_ptr<const FlatGround> m_flat;
};

}  // namespace dateline::frame
