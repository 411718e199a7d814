// Chunks of the base map, projected: what a projection cannot take is left out, and what lies across the meridian
// where the map is cut is cut there.
#pragma once
#include <cstdint>
#include <memory>

#include "basemap/basemap.hpp"
#include "frame/ground.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// Which lines of a chunk a piece takes.
struct LineFilter {
  basemap::CountryCode only;   ///< lines of this country; empty: of all
  std::uint8_t maxRank = 255;  ///< rivers and shores up to this rank
  enum class Where : std::uint8_t { Anywhere, OnLand, OnWater } where = Where::Anywhere;  ///< borders
  bool operator==(const LineFilter&) const = default;
};

std::shared_ptr<const AreaPiece> projectArea(const basemap::AreaChunk& chunk, const geo::Projection& projection,
                                             std::uint64_t key);
std::shared_ptr<const LinePiece> projectLines(const basemap::LineChunk& chunk, const geo::Projection& projection,
                                              const LineFilter& filter, std::uint64_t key);

}  // namespace dateline::frame
