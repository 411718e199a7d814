// A field that is open for typing: one line of text, what to write in it, and what there is to choose from. It stands
// where its value stands, on a card or in a list.
#pragma once
#include <cstdint>
#include <string>

#include "ui/context.hpp"

namespace dateline::ui {

class FieldEditor {
 public:
  /// True while this very field is the one that is edited.
  static bool isAt(const Context& context, session::Field field, const std::string& place, const std::string& passage);
  void beginFrame() { m_drawn = false; }
  /// Draws the open field; returns its height. A click elsewhere takes what was typed, as Enter does.
  float draw(const Context& context, ImVec2 at, float width);
  /// Over the map, when no card and no list had a place for the open field.
  void drawLoose(const Context& context);
  /// It has not got the keyboard yet: draw again.
  bool isSettling(const session::State& state) const;

 private:
  bool m_drawn = false;         ///< in this frame
  std::uint64_t m_focused = 0;  ///< the edit that was given the keyboard
  std::uint64_t m_shown = 0;    ///< the one that was scrolled to
  int m_frames = 0;             ///< since then
  float m_looseHeight = 0;      ///< measured when it was last drawn
};

}  // namespace dateline::ui
