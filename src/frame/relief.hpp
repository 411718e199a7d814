// The hillshade's mesh over a part of the Earth.
#pragma once
#include <cstdint>
#include <memory>

#include "basemap/basemap.hpp"
#include "frame/ground.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// A box of whole cells, `stepDegrees` each: few enough to be projected at once.
struct ReliefGrid {
  int west = 0;  ///< degrees, may reach beyond ±180 so that columns go on
  int south = 0;
  int columns = 0;
  int rows = 0;
  int stepDegrees = 1;
};
ReliefGrid reliefGrid(const geo::GeoBox& box);

std::shared_ptr<const ReliefMesh> reliefMesh(const ReliefGrid& grid, const basemap::Hillshade& hillshade,
                                             const geo::Projection& projection, std::uint64_t key);

/// The outline of what the mesh covers: the Earth's edge, where the projection shows it.
std::shared_ptr<const LinePiece> earthEdge(const ReliefMesh& mesh, std::uint64_t key);

/// From 1 where the picture carries it to 0 where its pixels would show.
float reliefFade(double metresPerPx);
/// The same for the satellite picture, whose pixels are 10 km wide at the equator.
float pictureFade(double metresPerPx);

/// The satellite picture is laid on the plain ground so strongly at most: bare, it is louder than what stands on it.
inline constexpr float pictureStrength = 0.8F;

}  // namespace dateline::frame
