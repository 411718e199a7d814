// Which part of the Earth a box of the plane shows.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "geo/lonlat.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// A coarse net of the whole Earth, projected once: tells what lies in a box where the way back from the plane fails
/// (beyond the edge of the world, about the poles).
class WorldNet {
 public:
  explicit WorldNet(const geo::Projection& projection);

  struct Seen {
    geo::GeoBox box;      ///< meridians and parallels around everything that is seen, with some room
    bool beyond = false;  ///< part of the view shows nothing of the Earth
  };
  /// What the plane's box shows; nothing when it shows nothing of the Earth.
  std::optional<Seen> visible(const geo::Projection& projection, const geo::ProjectedBox& box) const;

 private:
  std::vector<geo::LonLat> m_points;
  std::vector<geo::Projected> m_projected;
};

}  // namespace dateline::frame
