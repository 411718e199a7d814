#include "frame/country_raster.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::frame {

CountryRaster::CountryRaster(const Ground& ground, const geo::Camera& camera, const geo::Viewport& viewport,
                             double marginShare, double cellPx) {
  m_cellMetres = cellPx * camera.metresPerPx;
  const double halfWidth = viewport.widthPx * (0.5 + marginShare) * camera.metresPerPx;
  const double halfHeight = viewport.heightPx * (0.5 + marginShare) * camera.metresPerPx;
  const auto cell = [&](double metres) { return static_cast<std::int64_t>(std::floor(metres / m_cellMetres)); };
  m_left = cell(camera.centre.x - halfWidth);
  m_bottom = cell(camera.centre.y - halfHeight);
  m_columns = static_cast<int>(cell(camera.centre.x + halfWidth) - m_left) + 1;
  m_rows = static_cast<int>(cell(camera.centre.y + halfHeight) - m_bottom) + 1;
  m_cells.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0);

  for (const AreaFill& fill : ground.land) {
    if (fill.piece->country.empty() || fill.piece->region != 0xffff) continue;
    if (numberOf(fill.piece->country) == 0) m_countries.push_back(fill.piece->country);
    this->fill(*fill.piece, numberOf(fill.piece->country));
  }
  // A name over a lake is hard to read, and nobody lands in one: lakes count as water.
  for (const AreaFill& fill : ground.lakes) this->fill(*fill.piece, 0);
  m_cellsOf.resize(m_countries.size() + 1);
  for (std::uint32_t i = 0; i < m_cells.size(); ++i) {
    if (m_cells[i] != 0) m_cellsOf[m_cells[i]].push_back(i);
  }
  measureDepth();
}

std::uint16_t CountryRaster::numberOf(basemap::CountryCode code) const {
  const auto found = std::ranges::find(m_countries, code);
  return found == m_countries.end() ? std::uint16_t{0} : static_cast<std::uint16_t>(found - m_countries.begin() + 1);
}

geo::Projected CountryRaster::centreOf(int column, int row) const {
  return {(static_cast<double>(m_left + column) + 0.5) * m_cellMetres,
          (static_cast<double>(m_bottom + row) + 0.5) * m_cellMetres};
}

std::optional<std::size_t> CountryRaster::cellAt(const geo::Projected& p) const {
  const auto column = static_cast<std::int64_t>(std::floor(p.x / m_cellMetres)) - m_left;
  const auto row = static_cast<std::int64_t>(std::floor(p.y / m_cellMetres)) - m_bottom;
  if (column < 0 || row < 0 || column >= m_columns || row >= m_rows) return std::nullopt;
  return indexOf(static_cast<int>(column), static_cast<int>(row));
}

std::uint16_t CountryRaster::at(const geo::Projected& p) const {
  const auto cell = cellAt(p);
  return cell ? m_cells[*cell] : std::uint16_t{0};
}

float CountryRaster::depthAt(const geo::Projected& p) const {
  const auto cell = cellAt(p);
  return cell ? m_depth[*cell] : 0.0F;
}

CountryRaster::Share CountryRaster::shareUnder(const geo::ProjectedBox& box, std::uint16_t own) const {
  const auto cell = [&](double metres, std::int64_t first, int count) {
    const auto at = static_cast<std::int64_t>(std::floor(metres / m_cellMetres)) - first;
    return static_cast<int>(std::clamp<std::int64_t>(at, 0, count - 1));
  };
  Share share;
  const int right = cell(box.max.x, m_left, m_columns);
  const int top = cell(box.max.y, m_bottom, m_rows);
  for (int row = cell(box.min.y, m_bottom, m_rows); row <= top; ++row) {
    for (int column = cell(box.min.x, m_left, m_columns); column <= right; ++column) {
      const std::uint16_t number = at(column, row);
      ++(number == own ? share.own : number == 0 ? share.water : share.foreign);
    }
  }
  return share;
}

void CountryRaster::fill(const AreaPiece& piece, std::uint16_t number) {
  const double left = static_cast<double>(m_left) * m_cellMetres;
  const double bottom = static_cast<double>(m_bottom) * m_cellMetres;
  const geo::ProjectedBox own{{left, bottom}, {left + m_columns * m_cellMetres, bottom + m_rows * m_cellMetres}};
  if (!piece.box.overlaps(own)) return;
  const auto corner = [&](std::size_t index) {
    const PlanePoint& v = piece.vertices[piece.indices[index]];
    // In cells from the raster's first, so that the loops below need no more arithmetic.
    return geo::Projected{(piece.origin.x + static_cast<double>(v.x) - left) / m_cellMetres,
                          (piece.origin.y + static_cast<double>(v.y) - bottom) / m_cellMetres};
  };
  for (std::size_t i = 0; i + 2 < piece.indices.size(); i += 3) {
    fillTriangle(corner(i), corner(i + 1), corner(i + 2), number);
  }
}

void CountryRaster::fillTriangle(const geo::Projected& a, const geo::Projected& b, const geo::Projected& c,
                                 std::uint16_t number) {
  const double lowest = std::min({a.y, b.y, c.y});
  const double highest = std::max({a.y, b.y, c.y});
  const int firstRow = std::max(0, static_cast<int>(std::ceil(std::max(lowest, -1.0) - 0.5)));
  const int lastRow = std::min(m_rows - 1, static_cast<int>(std::floor(std::min(highest, m_rows + 1.0) - 0.5)));
  for (int row = firstRow; row <= lastRow; ++row) {
    const double y = row + 0.5;
    double left = 1e300;
    double right = -1e300;
    const auto cross = [&](const geo::Projected& p, const geo::Projected& q) {
      if ((p.y <= y) == (q.y <= y)) return;
      const double x = p.x + (y - p.y) / (q.y - p.y) * (q.x - p.x);
      left = std::min(left, x);
      right = std::max(right, x);
    };
    cross(a, b);
    cross(b, c);
    cross(c, a);
    const int first = std::max(0, static_cast<int>(std::ceil(std::max(left, -1.0) - 0.5)));
    const int last = std::min(m_columns - 1, static_cast<int>(std::floor(std::min(right, m_columns + 1.0) - 0.5)));
    for (int column = first; column <= last; ++column) m_cells[indexOf(column, row)] = number;
  }
}

/// Two passes over the cells (Borgefors 1986, chamfer distances 1 and √2), all countries at once. The raster's own
/// edge is no border: what lies beyond is not known.
void CountryRaster::measureDepth() {
  constexpr float far = 1e6F;
  constexpr float diagonal = 1.414F;
  m_depth.assign(m_cells.size(), far);
  const auto relax = [&](int column, int row, int dx, int dy, float step) {
    const int x = column + dx;
    const int y = row + dy;
    if (x < 0 || y < 0 || x >= m_columns || y >= m_rows) return;
    float& depth = m_depth[indexOf(column, row)];
    const bool same = at(x, y) == at(column, row);
    depth = std::min(depth, same ? m_depth[indexOf(x, y)] + step : 0.0F);
  };
  for (int row = 0; row < m_rows; ++row) {
    for (int column = 0; column < m_columns; ++column) {
      relax(column, row, -1, 0, 1);
      relax(column, row, 0, -1, 1);
      relax(column, row, -1, -1, diagonal);
      relax(column, row, 1, -1, diagonal);
    }
  }
  for (int row = m_rows - 1; row >= 0; --row) {
    for (int column = m_columns - 1; column >= 0; --column) {
      relax(column, row, 1, 0, 1);
      relax(column, row, 0, 1, 1);
      relax(column, row, 1, 1, diagonal);
      relax(column, row, -1, 1, diagonal);
    }
  }
}

}  // namespace dateline::frame
