// The buttons over the map's top left corner: zoom, fit, and what is shown (layers, theme, language, scale).
#pragma once
#include "ui/context.hpp"

namespace dateline::ui {

class MapControls {
 public:
  void draw(const Context& context);
  bool isOpen() const { return m_open; }
  void close() { m_open = false; }

 private:
  void drawMenu(const Context& context);

  bool m_open = false;
  float m_menuHeight = 0;  ///< measured when it was last drawn
};

}  // namespace dateline::ui
