// Which country lies where on the screen: a coarse picture of the land, for placing names within their countries and
// ending arrows inside them. Its cells lie fast on the plane, so that panning does not move what is decided by them.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "frame/frame.hpp"
#include "geo/camera.hpp"
#include "geo/country_code.hpp"

namespace dateline::frame {

/// Columns and rows of the raster, the last ones not included.
struct CellWindow {
  int left = 0;
  int bottom = 0;
  int right = 0;
  int top = 0;
  bool operator==(const CellWindow&) const = default;
  bool empty() const { return right <= left || top <= bottom; }
  CellWindow within(const CellWindow& o) const {
    return {std::max(left, o.left), std::max(bottom, o.bottom), std::min(right, o.right), std::min(top, o.top)};
  }
};

class CountryRaster {
 public:
  /// Cells of `cellPx` over the viewport of `camera` and `marginShare` of it on each side, from the ground's land.
  CountryRaster(const Ground& ground, const geo::Camera& camera, const geo::Viewport& viewport, double marginShare,
                double cellPx);

  int columns() const { return m_columns; }
  int rows() const { return m_rows; }
  double cellMetres() const { return m_cellMetres; }

  /// 0 is water (or nothing); else a number of countries(), counted from 1.
  std::uint16_t at(int column, int row) const { return m_cells[indexOf(column, row)]; }
  /// The same for a place on the plane; water outside the raster.
  std::uint16_t at(const geo::Projected& p) const;
  std::uint16_t numberAt(std::size_t cell) const { return m_cells[cell]; }
  float depthOf(std::size_t cell) const { return static_cast<float>(m_depth[cell]) / straightStep; }
  /// How many cells from the nearest cell of something else (0 at the edge of a country).
  float depth(int column, int row) const { return static_cast<float>(m_depth[indexOf(column, row)]) / straightStep; }
  /// The same for a place on the plane; 0 outside the raster.
  float depthAt(const geo::Projected& p) const;
  /// True for every `stride`-th cell in both directions, counted from the plane's origin: a choice that panning keeps.
  bool isOnNet(int column, int row, std::int64_t stride) const {
    return (m_left + column) % stride == 0 && (m_bottom + row) % stride == 0;
  }
  geo::Projected centreOf(int column, int row) const;

  // The same in pixels of the ground: metres of the plane through the camera's metres a pixel, y down.
  double cellPx() const { return m_cellPx; }
  geo::ScreenPoint pixelOf(int column, int row) const {
    return {(static_cast<double>(m_left + column) + 0.5) * m_cellPx,
            -(static_cast<double>(m_bottom + row) + 0.5) * m_cellPx};
  }
  /// The cell that holds a pixel of the ground, when it lies in the window.
  std::optional<std::size_t> cellAtPixel(const geo::ScreenPoint& p, const CellWindow& window) const {
    const double column = std::floor(p.x / m_cellPx) - static_cast<double>(m_left);
    const double row = std::floor(-p.y / m_cellPx) - static_cast<double>(m_bottom);
    if (!(column >= window.left && row >= window.bottom && column < window.right && row < window.top)) {
      return std::nullopt;
    }
    return indexOf(static_cast<int>(column), static_cast<int>(row));
  }
  CellWindow whole() const { return {0, 0, m_columns, m_rows}; }
  /// The cells whose middles lie in a box of the plane.
  CellWindow windowOf(const geo::ProjectedBox& box) const;
  /// The block of `stride` cells, counted from the plane's origin, that a cell lies in.
  std::pair<std::int64_t, std::int64_t> netOf(int column, int row, std::int64_t stride) const {
    const auto floored = [&](std::int64_t value) {
      return value >= 0 ? value / stride : -((-value + stride - 1) / stride);
    };
    return {floored(m_left + column), floored(m_bottom + row)};
  }

  /// The number of a country in this raster; 0 when it is not in it.
  std::uint16_t numberOf(basemap::CountryCode code) const;
  const std::vector<basemap::CountryCode>& countries() const { return m_countries; }
  /// All cells of a country, as indices row · columns + column.
  const std::vector<std::uint32_t>& cellsOf(std::uint16_t number) const { return m_cellsOf[number]; }
  /// The smallest window that holds them all; of a country.
  const CellWindow& boundsOf(std::uint16_t number) const { return m_bounds[number]; }

  /// Of the cells under a box of the plane: how many are this country's, other countries', and water.
  struct Share {
    int own = 0;
    int foreign = 0;
    int water = 0;
    int total() const { return own + foreign + water; }
  };
  Share shareUnder(const geo::ProjectedBox& box, std::uint16_t own) const;
  /// Every cell under a box of the ground's pixels has this number; beyond the raster's edge everything does.
  bool isAll(const ScreenBox& box, std::uint16_t number) const;
  /// What lies under a box of the ground's pixels, cell by cell: of the country, other countries, water, and how many
  /// of the cells a river runs through. Cells beyond the raster are left out.
  struct Under {
    int own = 0;
    int foreign = 0;
    int water = 0;
    int river = 0;
    int total() const { return own + foreign + water; }
  };
  /// The country at a pixel of the ground, or the nearest within a reach: towns of the coast often lie in the raster's
  /// sea. 0: none.
  std::uint16_t landNear(const geo::ScreenPoint& p, double reachPx) const;
  Under under(const ScreenBox& box, std::uint16_t own) const;

  /// A number for all that the fit of a name reads in a window: where it lies on the plane, which of its cells are
  /// `own`, and how deep they lie. Equal in rasters around other views that hold the same there.
  std::uint64_t signOf(const CellWindow& window, std::uint16_t own) const;

 private:
  std::size_t indexOf(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
  }
  /// The cell that holds a place on the plane; nothing outside the raster.
  std::optional<std::size_t> cellAt(const geo::Projected& p) const;
  void fill(const AreaPiece& piece, std::uint16_t number);
  void fillTriangle(const geo::Projected& a, const geo::Projected& b, const geo::Projected& c, std::uint16_t number);
  void markRivers(const Ground& ground);
  void listCells();
  void measureDepth();

  static constexpr int straightStep = 5;
  static constexpr int diagonalStep = 7;
  static constexpr std::uint16_t deepest = 60'000;

  double m_cellMetres = 1;
  double m_cellPx = 1;
  std::int64_t m_left = 0;    ///< of the first column, in cells from the plane's origin
  std::int64_t m_bottom = 0;  ///< of the first row
  int m_columns = 0;
  int m_rows = 0;
  std::vector<std::uint16_t> m_cells;
  std::vector<std::uint8_t> m_river;   ///< 1 where one runs
  std::vector<std::uint16_t> m_depth;  ///< in straightStep-ths of a cell
  std::vector<basemap::CountryCode> m_countries;
  std::vector<std::vector<std::uint32_t>> m_cellsOf;
  std::vector<CellWindow> m_bounds;
};

}  // namespace dateline::frame
