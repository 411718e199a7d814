#include "frame/event_cells.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::frame {
namespace {

constexpr double metresPerDegree = 111'200;
/// Widths of cells shrink towards the poles: the scale is made for the latitudes where most people live.
constexpr double usualNarrowing = 0.77;
constexpr double markerSidePx = 7;

double areaOf(const geo::Projected& a, const geo::Projected& b) {
  return std::abs(a.x * b.y - a.y * b.x);
}

class Walk {
 public:
  Walk(const CellQuery& query, const std::function<void(const ShownCell&)>& take) : m_query(query), m_take(take) {}

  void visit(const events::Cell& cell, const events::Range& range) {
    const std::uint32_t count = m_query.shown.count(range);
    if (count == 0 || !isInView(cell)) return;
    if (count == 1) {
      takeSingle(cell, range);
      return;
    }
    if (cell.depth >= m_query.shown.set().deepest() || isSmall(cell)) {
      if (cell.depth >= m_query.shown.set().deepest()) measure(cell);
      if (m_measured) m_take({cell, range, m_centre, m_east, m_north, false});
      return;
    }
    const std::uint32_t split = m_query.shown.set().splitOf(cell, range);
    visit(cell.half(0), {range.first, split});
    visit(cell.half(1), {split, range.last});
  }

 private:
  bool isInView(const events::Cell& cell) const {
    const geo::GeoBox& box = m_query.visible;
    const double south = cell.south();
    if (south > box.north || south + cell.heightDegrees() < box.south) return false;
    const double west = cell.west();
    const double east = west + cell.widthDegrees();
    if (box.crossesAntimeridian()) return east >= box.west || west <= box.east;
    return west <= box.east && east >= box.west;
  }

  void takeSingle(const events::Cell& cell, const events::Range& range) const {
    const std::uint32_t event = m_query.shown.nth(range, 0);
    const auto at = m_query.projection.project(m_query.shown.set().at(event));
    if (at) m_take({cell, {event, event + 1}, *at, {}, {}, true});
  }

  bool isSmall(const events::Cell& cell) {
    m_measured = false;
    // Far too large by any projection that maps are made in: not worth being projected.
    const double sidePx = cell.heightDegrees() * metresPerDegree / m_query.metresPerPx;
    constexpr double surely = 12;
    if (sidePx > surely * m_query.sidePx && cell.heightDegrees() > 0.01) return false;
    measure(cell);
    // The middle is nowhere on the map: a part of it may be.
    if (!m_measured) return cell.heightDegrees() < 1;
    const double metres = m_query.sidePx * m_query.metresPerPx;
    const double area = areaOf(m_east, m_north);
    if (area > 2 * metres * metres) return false;
    const double aspect = std::hypot(m_east.x, m_east.y) / std::max(1e-9, std::hypot(m_north.x, m_north.y));
    const bool alike = aspect > 0.69 && aspect < 1.45;
    return alike || area < metres * metres / 4;
  }

  /// Sets the plane about the cell's middle.
  void measure(const events::Cell& cell) {
    m_measured = false;
    const double width = cell.widthDegrees();
    const double height = cell.heightDegrees();
    const double lon = cell.west() + width / 2;
    // The two shallowest cells reach beyond the poles.
    const double lat = std::clamp(cell.south() + height / 2, -90.0, 90.0);
    const auto centre = m_query.projection.project({lon, lat});
    if (!centre) return;
    const double dLon = width / 4;
    const double dLat = std::min(height / 4, 45.0);
    const auto along = [&](double lonStep, double latStep) -> std::optional<geo::Projected> {
      const auto before = m_query.projection.project({lon - lonStep, std::max(-90.0, lat - latStep)});
      const auto after = m_query.projection.project({lon + lonStep, std::min(90.0, lat + latStep)});
      if (!before || !after) return std::nullopt;
      return geo::Projected{(after->x - before->x) * 2, (after->y - before->y) * 2};
    };
    const auto east = along(dLon, 0);
    const auto north = along(0, dLat);
    if (!east || !north) return;
    m_centre = *centre;
    m_east = *east;
    m_north = *north;
    m_measured = true;
  }

  const CellQuery& m_query;
  const std::function<void(const ShownCell&)>& m_take;
  bool m_measured = false;
  geo::Projected m_centre;
  geo::Projected m_east;
  geo::Projected m_north;
};

}  // namespace

int depthOfSide(double sideMetres) {
  const double sideDegrees = sideMetres / metresPerDegree;
  const double cells = 360.0 * 360.0 * usualNarrowing / (sideDegrees * sideDegrees);
  return std::clamp(static_cast<int>(std::lround(std::log2(std::max(1.0, cells)))), 0, 64);
}

EventScale eventScaleOf(const events::Sifted& shown, double metresPerPx, double scale) {
  EventScale out;
  out.sidePx *= scale;
  out.leastPx *= scale;
  out.mostPx *= scale;
  const double onePx = 3.6 * scale;
  const std::uint32_t largest = std::max(1U, shown.largestCell(depthOfSide(metresPerPx * out.sidePx)));
  out.perRootPx = std::min(onePx, out.mostPx / std::sqrt(static_cast<double>(largest)));
  // Where even the fullest cell has room for its events, each is drawn.
  out.markers = out.perRootPx >= onePx;
  if (out.markers) out.sidePx = markerSidePx * scale;
  return out;
}

double eventRadiusPx(const EventScale& scale, std::uint32_t count) {
  return std::max(scale.leastPx, scale.perRootPx * std::sqrt(static_cast<double>(count)));
}

void forEachCell(const CellQuery& query, const std::function<void(const ShownCell&)>& take) {
  Walk(query, take).visit({}, {0, query.shown.set().size()});
}

}  // namespace dateline::frame
