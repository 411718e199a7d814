#include "frame/graticule.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "geo/clip.hpp"

namespace dateline::frame {
namespace {

constexpr double metresPerDegree = 111'195;
constexpr double polarLimit = 80;

/// Adds a line that is straight in degrees: bent as the projection bends it, cut where the map ends.
class LineMaker {
 public:
  LineMaker(const geo::Projection& projection, LinePiece& piece, double sampleDegrees)
      : m_projection(projection), m_clipper(projection.domain()), m_piece(piece), m_sample(sampleDegrees) {}

  void add(const geo::LonLat& from, const geo::LonLat& to) {
    const double length = std::max(std::abs(to.lon - from.lon), std::abs(to.lat - from.lat));
    const int parts = std::max(1, static_cast<int>(std::ceil(length / m_sample)));
    std::vector<geo::LonLat> points;
    for (int i = 0; i <= parts; ++i) {
      const double t = static_cast<double>(i) / parts;
      points.push_back({from.lon + t * (to.lon - from.lon), from.lat + t * (to.lat - from.lat)});
    }
    m_clipper.line(points, [&](std::span<const geo::LonLat> run) { addRun(run); });
  }

 private:
  void addRun(std::span<const geo::LonLat> run) {
    std::vector<geo::LonLat> onEarth(run.begin(), run.end());
    for (geo::LonLat& p : onEarth) p.lon = std::abs(p.lon) <= 180 ? p.lon : std::remainder(p.lon, 360.0);
    std::vector<geo::Projected> at(onEarth.size());
    m_projection.project(onEarth, at);
    double distance = 0;
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
      if (!geo::isFinite(at[i]) || !geo::isFinite(at[i + 1])) continue;
      const double length = std::hypot(at[i + 1].x - at[i].x, at[i + 1].y - at[i].y);
      // Torn by a projection of which nothing is known.
      if (m_projection.domain().mayTear && length > 20 * m_sample * metresPerDegree) continue;
      if (m_piece.segments.empty()) m_piece.origin = at[i];
      const auto relative = [&](const geo::Projected& p) {
        m_piece.box.add(p);
        return PlanePoint{static_cast<float>(p.x - m_piece.origin.x), static_cast<float>(p.y - m_piece.origin.y)};
      };
      m_piece.segments.push_back({relative(at[i]), relative(at[i + 1]), static_cast<float>(distance), 0, 0});
      distance += length;
    }
  }

  const geo::Projection& m_projection;
  geo::Clipper m_clipper;
  LinePiece& m_piece;
  double m_sample;
};

}  // namespace

double graticuleStep(double metresPerPx) {
  constexpr double wantedPx = 130;
  constexpr double steps[] = {30, 20, 15, 10, 5, 2, 1, 0.5, 1.0 / 6, 1.0 / 12, 1.0 / 60};
  const double wanted = wantedPx * metresPerPx / metresPerDegree;
  double best = steps[0];
  for (const double step : steps) {
    if (std::abs(std::log(step / wanted)) < std::abs(std::log(best / wanted))) best = step;
  }
  return best;
}

Graticule graticuleIn(const geo::GeoBox& box, double metresPerPx) {
  Graticule out;
  out.stepDegrees = graticuleStep(metresPerPx);
  const auto first = [&](double edge) { return static_cast<long>(std::ceil(edge / out.stepDegrees - 1e-9)); };
  for (long i = first(box.south); static_cast<double>(i) * out.stepDegrees <= box.north + 1e-9; ++i) {
    const double lat = static_cast<double>(i) * out.stepDegrees;
    if (std::abs(lat) < 90 - 1e-9) out.parallels.push_back(lat);
  }
  const double east = box.west + box.widthDegrees();
  for (long i = first(box.west); static_cast<double>(i) * out.stepDegrees <= east + 1e-9; ++i) {
    const double lon = static_cast<double>(i) * out.stepDegrees;
    out.meridians.push_back(lon >= 180 - 1e-9 ? lon - 360 : lon);
  }
  std::ranges::sort(out.meridians);
  const auto [end, last] = std::ranges::unique(out.meridians);
  out.meridians.erase(end, last);
  return out;
}

std::shared_ptr<const LinePiece> graticuleLines(const Graticule& graticule, const geo::GeoBox& box,
                                                const geo::Projection& projection, std::uint64_t key) {
  auto piece = std::make_shared<LinePiece>();
  piece->key = key;
  LineMaker lines(projection, *piece, std::clamp(graticule.stepDegrees / 8, 0.01, 1.5));
  for (const double lon : graticule.meridians) {
    const bool whole = std::abs(std::remainder(lon, 90.0)) < 1e-9;
    const double most = whole ? 90 : polarLimit;
    const double south = std::max(box.south, -most);
    const double north = std::min(box.north, most);
    if (south < north) lines.add({lon, south}, {lon, north});
  }
  const double east = box.west + box.widthDegrees();
  for (const double lat : graticule.parallels) lines.add({box.west, lat}, {east, lat});
  return piece;
}

}  // namespace dateline::frame
