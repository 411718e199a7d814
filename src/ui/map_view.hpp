// The map as a thing to point at: pan, zoom, boxes, hover and click on what the Frame shows.
#pragma once
#include <optional>

#include "ui/context.hpp"

namespace dateline::ui {

/// What a drag over the map remembers between frames.
class MapView {
 public:
  void draw(const Context& context);
  /// Where the pointer is on the map, in its pixels; nothing elsewhere.
  std::optional<geo::ScreenPoint> pointer() const { return m_pointer; }

 private:
  void annotate(const Context& context, geo::ScreenPoint at);
  void drag(const Context& context, geo::ScreenPoint at);
  void drawBox(const Context& context) const;

  std::optional<geo::ScreenPoint> m_pointer;
  std::optional<geo::ScreenPoint> m_boxFrom;
  bool m_dragged = false;
};

}  // namespace dateline::ui
