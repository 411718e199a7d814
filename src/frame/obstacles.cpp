#include "frame/obstacles.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::frame {
namespace {
constexpr double cellPx = 64;
}

Obstacles::Obstacles(const geo::Viewport& viewport)
    : m_columns(std::max(1, static_cast<int>(std::ceil(viewport.widthPx / cellPx)))),
      m_rows(std::max(1, static_cast<int>(std::ceil(viewport.heightPx / cellPx)))),
      m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows)) {}

Obstacles::Span Obstacles::spanOf(const ScreenBox& box) const {
  const auto cell = [](double px, int count) {
    return static_cast<int>(std::clamp(std::floor(px / cellPx), 0.0, static_cast<double>(count - 1)));
  };
  return {cell(box.left, m_columns), cell(box.top, m_rows), cell(box.right, m_columns), cell(box.bottom, m_rows)};
}

void Obstacles::add(const ScreenBox& box) {
  const auto index = static_cast<std::uint32_t>(m_boxes.size());
  m_boxes.push_back(box);
  const Span span = spanOf(box);
  for (int row = span.top; row <= span.bottom; ++row) {
    for (int column = span.left; column <= span.right; ++column) {
      m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)]
          .push_back(index);
    }
  }
}

bool Obstacles::hits(const ScreenBox& box) const {
  const Span span = spanOf(box);
  for (int row = span.top; row <= span.bottom; ++row) {
    for (int column = span.left; column <= span.right; ++column) {
      const auto& cell = m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                                 static_cast<std::size_t>(column)];
      if (std::ranges::any_of(cell, [&](std::uint32_t index) { return m_boxes[index].overlaps(box); })) return true;
    }
  }
  return false;
}

}  // namespace dateline::frame
