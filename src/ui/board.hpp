// A board: a panel over the foot of the map for what needs width, with a title and a way to close it.
#pragma once
#include <string>

#include "ui/context.hpp"

namespace dateline::ui {

class BoardPanel {
 public:
  /// `heightPx`: of the content below the title, as it was when it was last drawn; 0: not known yet.
  BoardPanel(const Context& context, const char* id, const std::string& title, float heightPx);
  ~BoardPanel();
  BoardPanel(const BoardPanel&) = delete;
  BoardPanel& operator=(const BoardPanel&) = delete;

  ImVec2 at() const { return m_at; }  ///< where the content begins, scrolled
  float width() const { return m_width; }
  float bottom() const { return static_cast<float>(m_box.bottom()); }

 private:
  const Context& m_context;
  Box m_box;
  Panel m_panel;
  ImVec2 m_at;
  float m_width;
};

}  // namespace dateline::ui
