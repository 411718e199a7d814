// What the placing of names keeps between frames because it is dear and follows from the ground alone: where names lie
// best in their areas, and where the base map's points lie on the plane. Caches never change what is built.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "basemap/basemap.hpp"
#include "frame/area_fit.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

class LabelCaches {
 public:
  /// Forgets what belongs to another ground.
  void useGround(std::uint64_t groundKey, const geo::Camera& groundCamera);
  /// Forgets what belongs to another projection.
  void useProjection(const geo::Projection& projection);

  /// The fits under a key that says all they depend on: other grounds find them again.
  const std::vector<Fit>& lastingFits(std::uint64_t key, const std::function<std::vector<Fit>()>& make);
  /// The fits under a key that says all they depend on besides the ground.
  const std::vector<Fit>& fits(std::uint64_t key, const std::function<std::vector<Fit>()>& make);

  /// A number under a key of the same kind.
  double number(std::uint64_t key, const std::function<double()>& make);
  /// CountryRaster::signOf, found once a ground.
  std::uint64_t signOf(const CountryRaster& raster, const CellWindow& window, std::uint16_t own);

  /// Settlements in the base map's order, waters in theirs; nothing where the projection has no place for them.
  /// Cities are projected in blocks when they are first asked for: a world map needs few of them.
  std::optional<geo::Projected> city(const geo::Projection& projection, std::span<const basemap::City> cities,
                                     std::size_t index);
  std::optional<geo::Projected> water(const geo::Projection& projection, std::span<const basemap::WaterLabel> waters,
                                      std::size_t index);
  const std::vector<geo::Projected>& waterPath(const geo::Projection& projection, const basemap::WaterLabel& water,
                                               std::size_t index);

 private:
  std::uint64_t m_groundKey = 0;
  geo::Camera m_groundCamera;
  using Fits = std::unordered_map<std::uint64_t, std::vector<Fit>>;
  Fits m_fits;
  Fits m_lastingFits;  ///< of one projection
  std::unordered_map<std::uint64_t, double> m_numbers;
  std::unordered_map<std::uint64_t, std::uint64_t> m_signs;

  std::string m_crs;
  std::vector<geo::Projected> m_cities;
  std::vector<geo::Projected> m_waters;
  std::unordered_map<std::size_t, std::vector<geo::Projected>> m_paths;
};

}  // namespace dateline::frame
