// Which country lies where on the screen: a coarse picture of the land, for placing names within their countries and
// ending arrows inside them. Its cells lie fast on the plane, so that panning does not move what is decided by them.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "geo/country_code.hpp"
#include "frame/frame.hpp"
#include "geo/camera.hpp"

namespace dateline::frame {

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
  /// How many cells from the nearest cell of something else (0 at the edge of a country).
  float depth(int column, int row) const { return m_depth[indexOf(column, row)]; }
  /// The same for a place on the plane; 0 outside the raster.
  float depthAt(const geo::Projected& p) const;
  /// True for every `stride`-th cell in both directions, counted from the plane's origin: a choice that panning keeps.
  bool isOnNet(int column, int row, std::int64_t stride) const {
    return (m_left + column) % stride == 0 && (m_bottom + row) % stride == 0;
  }
  geo::Projected centreOf(int column, int row) const;

  /// The number of a country in this raster; 0 when it is not in it.
  std::uint16_t numberOf(basemap::CountryCode code) const;
  const std::vector<basemap::CountryCode>& countries() const { return m_countries; }
  /// All cells of a country, as indices row · columns + column.
  const std::vector<std::uint32_t>& cellsOf(std::uint16_t number) const { return m_cellsOf[number]; }

  /// Of the cells under a box of the plane: how many are this country's, other countries', and water.
  struct Share {
    int own = 0;
    int foreign = 0;
    int water = 0;
    int total() const { return own + foreign + water; }
  };
  Share shareUnder(const geo::ProjectedBox& box, std::uint16_t own) const;

 private:
  std::size_t indexOf(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
  }
  /// The cell that holds a place on the plane; nothing outside the raster.
  std::optional<std::size_t> cellAt(const geo::Projected& p) const;
  void fill(const AreaPiece& piece, std::uint16_t number);
  void fillTriangle(const geo::Projected& a, const geo::Projected& b, const geo::Projected& c, std::uint16_t number);
  void measureDepth();

  double m_cellMetres = 1;
  std::int64_t m_left = 0;    ///< of the first column, in cells from the plane's origin
  std::int64_t m_bottom = 0;  ///< of the first row
  int m_columns = 0;
  int m_rows = 0;
  std::vector<std::uint16_t> m_cells;
  std::vector<float> m_depth;
  std::vector<basemap::CountryCode> m_countries;
  std::vector<std::vector<std::uint32_t>> m_cellsOf;
};

}  // namespace dateline::frame
