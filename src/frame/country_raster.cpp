#include "frame/country_raster.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace dateline::frame {
namespace {
constexpr double smallLakeCells = 12;  ///< width and height together
}

CountryRaster::CountryRaster(const Ground& ground, const geo::Camera& camera, const geo::Viewport& viewport,
                             double marginShare, double cellPx) {
  m_cellMetres = cellPx * camera.metresPerPx;
  m_cellPx = cellPx;
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
  // The smallest are left out: a name may run over them.
  const double smallMetres = smallLakeCells * m_cellMetres;
  for (const AreaFill& fill : ground.lakes) {
    if (fill.piece->box.width() + fill.piece->box.height() > smallMetres) this->fill(*fill.piece, 0);
  }
  markRivers(ground);
  listCells();
  measureDepth();
}

void CountryRaster::listCells() {
  m_cellsOf.resize(m_countries.size() + 1);
  m_bounds.assign(m_countries.size() + 1, {m_columns, m_rows, 0, 0});
  std::uint32_t i = 0;
  for (int row = 0; row < m_rows; ++row) {
    for (int column = 0; column < m_columns; ++column, ++i) {
      const std::uint16_t number = m_cells[i];
      if (number == 0) continue;
      m_cellsOf[number].push_back(i);
      CellWindow& bounds = m_bounds[number];
      bounds = {std::min(bounds.left, column), std::min(bounds.bottom, row), std::max(bounds.right, column + 1),
                std::max(bounds.top, row + 1)};
    }
  }
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
  return cell ? static_cast<float>(m_depth[*cell]) / straightStep : 0.0F;
}

CellWindow CountryRaster::windowOf(const geo::ProjectedBox& box) const {
  const auto cell = [&](double metres, std::int64_t first, int count) {
    const auto at = static_cast<std::int64_t>(std::floor(metres / m_cellMetres + 0.5)) - first;
    return static_cast<int>(std::clamp<std::int64_t>(at, 0, count));
  };
  return {cell(box.min.x, m_left, m_columns), cell(box.min.y, m_bottom, m_rows), cell(box.max.x, m_left, m_columns),
          cell(box.max.y, m_bottom, m_rows)};
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

bool CountryRaster::isAll(const ScreenBox& box, std::uint16_t number) const {
  const auto cell = [&](double px, std::int64_t first) {
    return static_cast<int>(static_cast<std::int64_t>(std::floor(px / m_cellPx)) - first);
  };
  const int top = std::min(cell(-box.top, m_bottom), m_rows - 1);
  const int right = std::min(cell(box.right, m_left), m_columns - 1);
  for (int row = std::max(0, cell(-box.bottom, m_bottom)); row <= top; ++row) {
    for (int column = std::max(0, cell(box.left, m_left)); column <= right; ++column) {
      if (at(column, row) != number) return false;
    }
  }
  return true;
}

std::uint16_t CountryRaster::landNear(const geo::ScreenPoint& p, double reachPx) const {
  const int reach = static_cast<int>(std::ceil(reachPx / m_cellPx));
  std::uint16_t best = 0;
  int nearest = 1 << 30;
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const auto cell = cellAtPixel({p.x + dx * m_cellPx, p.y + dy * m_cellPx}, whole());
      if (!cell || m_cells[*cell] == 0 || dx * dx + dy * dy >= nearest) continue;
      nearest = dx * dx + dy * dy;
      best = m_cells[*cell];
    }
  }
  return best;
}

CountryRaster::Under CountryRaster::under(const ScreenBox& box, std::uint16_t own) const {
  const auto cell = [&](double px, std::int64_t first) {
    return static_cast<int>(static_cast<std::int64_t>(std::floor(px / m_cellPx)) - first);
  };
  Under out;
  const int top = std::min(cell(-box.top, m_bottom), m_rows - 1);
  const int right = std::min(cell(box.right, m_left), m_columns - 1);
  for (int row = std::max(0, cell(-box.bottom, m_bottom)); row <= top; ++row) {
    for (int column = std::max(0, cell(box.left, m_left)); column <= right; ++column) {
      const std::size_t index = indexOf(column, row);
      const std::uint16_t number = m_cells[index];
      ++(number == 0 ? out.water : number == own ? out.own : out.foreign);
      out.river += m_river[index];
    }
  }
  return out;
}

std::uint64_t CountryRaster::signOf(const CellWindow& window, std::uint16_t own) const {
  std::uint64_t sign = 0;
  const auto add = [&](std::uint64_t value) {
    sign = (sign ^ value) * 0x9e3779b97f4a7c15ULL;
    sign ^= sign >> 32U;
  };
  for (const std::int64_t side :
       {m_left + window.left, m_bottom + window.bottom, m_left + window.right, m_bottom + window.top}) {
    add(static_cast<std::uint64_t>(side));
  }
  add(std::bit_cast<std::uint64_t>(m_cellMetres));
  constexpr std::uint64_t water = 0x10000;
  constexpr std::uint64_t foreign = 0x20000;
  for (int row = window.bottom; row < window.top; ++row) {
    for (int column = window.left; column < window.right; ++column) {
      const std::size_t cell = indexOf(column, row);
      add(m_cells[cell] == own ? m_depth[cell] : m_cells[cell] == 0 ? water : foreign);
    }
  }
  return sign;
}

void CountryRaster::markRivers(const Ground& ground) {
  m_river.assign(m_cells.size(), 0);
  for (const LineStroke& stroke : ground.lines) {
    if (stroke.piece->kind != basemap::LineKind::River) continue;
    const double x0 = stroke.piece->origin.x / m_cellMetres - static_cast<double>(m_left);
    const double y0 = stroke.piece->origin.y / m_cellMetres - static_cast<double>(m_bottom);
    for (const LineSegment& segment : stroke.piece->segments) {
      const double ax = x0 + static_cast<double>(segment.a.x) / m_cellMetres;
      const double ay = y0 + static_cast<double>(segment.a.y) / m_cellMetres;
      const double bx = x0 + static_cast<double>(segment.b.x) / m_cellMetres;
      const double by = y0 + static_cast<double>(segment.b.y) / m_cellMetres;
      const double reach = std::max(std::abs(bx - ax), std::abs(by - ay));
      if (!(reach < 4000)) continue;
      const int steps = static_cast<int>(reach) + 1;
      for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double x = ax + (bx - ax) * t;
        const double y = ay + (by - ay) * t;
        if (x < 0 || y < 0 || x >= m_columns || y >= m_rows) continue;
        m_river[indexOf(static_cast<int>(x), static_cast<int>(y))] = 1;
      }
    }
  }
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

/// Two passes over the cells (Borgefors 1986, chamfer distances 5 and 7), all countries at once. The raster's own edge
/// is no border: what lies beyond is not known.
void CountryRaster::measureDepth() {
  m_depth.assign(m_cells.size(), std::uint16_t{deepest});
  const auto relax = [&](int row, int firstNeighbour, int lastNeighbour, int otherRow, bool forward) {
    for (int i = 0; i < m_columns; ++i) {
      const int column = forward ? i : m_columns - 1 - i;
      const std::size_t here = indexOf(column, row);
      const std::uint16_t number = m_cells[here];
      unsigned depth = m_depth[here];
      const auto take = [&](int x, int y, unsigned step) {
        if (x < 0 || x >= m_columns) return;
        const std::size_t there = indexOf(x, y);
        depth = std::min(depth, m_cells[there] == number ? m_depth[there] + step : 0U);
      };
      take(column + (forward ? -1 : 1), row, straightStep);
      if (otherRow >= 0 && otherRow < m_rows) {
        for (int dx = firstNeighbour; dx <= lastNeighbour; ++dx) {
          take(column + dx, otherRow, dx == 0 ? straightStep : diagonalStep);
        }
      }
      m_depth[here] = static_cast<std::uint16_t>(depth);
    }
  };
  for (int row = 0; row < m_rows; ++row) relax(row, -1, 1, row - 1, true);
  for (int row = m_rows - 1; row >= 0; --row) relax(row, -1, 1, row + 1, false);
}

}  // namespace dateline::frame
