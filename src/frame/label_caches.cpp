#include "frame/label_caches.hpp"

#include <algorithm>
#include <cmath>

#include "frame/hash.hpp"

namespace dateline::frame {
namespace {
constexpr std::size_t cityBlock = 256;
/// A view that is panned within one ground needs some hundred; more come from windows that were left.
constexpr std::size_t mostFits = 3000;
}  // namespace

void LabelCaches::useGround(std::uint64_t groundKey, const geo::Camera& groundCamera) {
  if (m_groundKey == groundKey && m_groundCamera == groundCamera && m_fits.size() < mostFits) return;
  m_groundKey = groundKey;
  m_groundCamera = groundCamera;
  m_fits.clear();
  m_numbers.clear();
  m_signs.clear();
  if (m_lastingFits.size() >= mostFits) m_lastingFits.clear();
}

void LabelCaches::useProjection(const geo::Projection& projection) {
  if (m_crs == projection.crs()) return;
  m_crs = projection.crs();
  m_cities.clear();
  m_waters.clear();
  m_paths.clear();
  m_lastingFits.clear();
}

const std::vector<Fit>& LabelCaches::lastingFits(std::uint64_t key, const std::function<std::vector<Fit>()>& make) {
  const auto found = m_lastingFits.find(key);
  return found != m_lastingFits.end() ? found->second : m_lastingFits.emplace(key, make()).first->second;
}

const std::vector<Fit>& LabelCaches::fits(std::uint64_t key, const std::function<std::vector<Fit>()>& make) {
  const auto found = m_fits.find(key);
  return found != m_fits.end() ? found->second : m_fits.emplace(key, make()).first->second;
}

double LabelCaches::number(std::uint64_t key, const std::function<double()>& make) {
  const auto found = m_numbers.find(key);
  return found != m_numbers.end() ? found->second : m_numbers.emplace(key, make()).first->second;
}

std::uint64_t LabelCaches::signOf(const CountryRaster& raster, const CellWindow& window, std::uint16_t own) {
  Hash hash;
  for (const int value : {static_cast<int>(own), window.left, window.bottom, window.right, window.top}) {
    hash.add(static_cast<std::uint64_t>(value));
  }
  const std::uint64_t key = hash.value();
  const auto found = m_signs.find(key);
  return found != m_signs.end() ? found->second : m_signs.emplace(key, raster.signOf(window, own)).first->second;
}

std::optional<geo::Projected> LabelCaches::city(const geo::Projection& projection,
                                                std::span<const basemap::City> cities, std::size_t index) {
  while (index >= m_cities.size()) {
    const std::size_t first = m_cities.size();
    const std::size_t count = std::min(cityBlock, cities.size() - first);
    std::vector<geo::LonLat> from;
    for (const basemap::City& city : cities.subspan(first, count)) from.push_back(city.at);
    m_cities.resize(first + count);
    projection.project(from, std::span(m_cities).subspan(first));
  }
  if (std::isnan(m_cities[index].x)) return std::nullopt;
  return m_cities[index];
}

std::optional<geo::Projected> LabelCaches::water(const geo::Projection& projection,
                                                 std::span<const basemap::WaterLabel> waters, std::size_t index) {
  if (m_waters.empty()) {
    std::vector<geo::LonLat> from;
    for (const basemap::WaterLabel& water : waters) from.push_back(water.at);
    m_waters.resize(from.size());
    projection.project(from, m_waters);
  }
  if (std::isnan(m_waters[index].x)) return std::nullopt;
  return m_waters[index];
}

const std::vector<geo::Projected>& LabelCaches::waterPath(const geo::Projection& projection,
                                                          const basemap::WaterLabel& water, std::size_t index) {
  const auto found = m_paths.find(index);
  if (found != m_paths.end()) return found->second;
  std::vector<geo::LonLat> from;
  for (const basemap::Vertex& vertex : water.path) from.push_back(vertex.lonLat());
  std::vector<geo::Projected> to(from.size());
  projection.project(from, to);
  if (std::ranges::any_of(to, [](const geo::Projected& p) { return std::isnan(p.x); })) to.clear();
  return m_paths.emplace(index, std::move(to)).first->second;
}

}  // namespace dateline::frame
