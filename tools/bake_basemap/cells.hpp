// The grid that cuts the map into pieces: common vertices where lines meet its meridians and parallels, and at least
// one every degree, so that pieces fit together in any projection.
#pragma once
#include <functional>

#include "geos.hpp"

namespace dateline::bake {

struct Cell {
  int column = 0;  ///< from −180° eastwards
  int row = 0;     ///< from −90° northwards
  auto operator<=>(const Cell&) const = default;
};

/// The side of the cells at a level, millionths of a degree.
std::int32_t cellSizeOf(int level);

/// The vertices of the edge a→b after a, b included: where it meets the grid, and at most 1° apart. Whoever shares the
/// edge gets the same vertices, whichever way it runs.
void appendEdge(Arc& line, const Vertex& a, const Vertex& b, std::int32_t cellSize);
Arc densified(const Arc& line, std::int32_t cellSize);
Polygon densified(const Polygon& polygon, std::int32_t cellSize);

/// Cuts a densified polygon into the parts within each cell.
void cutIntoCells(const Geos& geos, const Polygon& polygon, std::int32_t cellSize,
                  const std::function<void(Cell, const Polygon&)>& take);

/// Cuts a line (densified here) into the stretches within each cell, seams left out.
void cutIntoCells(const Arc& line, std::int32_t cellSize, const std::function<void(Cell, Arc)>& take);

}  // namespace dateline::bake
