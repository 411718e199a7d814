// What labels must keep clear of: boxes in a coarse grid, so that asking is quick however many there are.
#pragma once
#include <cstdint>
#include <vector>

#include "frame/frame.hpp"

namespace dateline::frame {

class Obstacles {
 public:
  explicit Obstacles(const geo::Viewport& viewport);

  void add(const ScreenBox& box);
  bool hits(const ScreenBox& box) const;
  /// A box around a point.
  bool hits(const geo::ScreenPoint& p, double radiusPx) const {
    return hits({p.x - radiusPx, p.y - radiusPx, p.x + radiusPx, p.y + radiusPx});
  }

 private:
  struct Span {
    int left, top, right, bottom;
  };
  Span spanOf(const ScreenBox& box) const;

  int m_columns;
  int m_rows;
  std::vector<ScreenBox> m_boxes;
  std::vector<std::vector<std::uint32_t>> m_cells;
};

/// The box with this much room on each side.
inline ScreenBox grown(const ScreenBox& box, double px) {
  return {box.left - px, box.top - px, box.right + px, box.bottom + px};
}
inline bool isInside(const ScreenBox& inner, const ScreenBox& outer) {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right &&
         inner.bottom <= outer.bottom;
}

}  // namespace dateline::frame
