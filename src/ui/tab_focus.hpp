// What Tab reaches, without the toolkit's own navigation (its arrow keys would take those of the map): the parts in the
// order in which they are drawn, and the one that has the keyboard.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dateline::ui {

class TabFocus {
 public:
  /// Takes the keys of this frame; `typing` while a text field has them. A click elsewhere ends the focus.
  void beginFrame(const std::vector<std::string>& pressed, bool shift, bool typing, bool clicked);
  /// Says that a part is drawn now; true when it has the keyboard.
  bool visit(std::string_view name);
  /// What follows lies over the rest and has the keyboard alone.
  void beginLayer() { m_building.clear(); }
  /// True when Enter or Space was pressed on this part.
  bool pressed(std::string_view name) const { return m_presses && name == m_at; }
  bool isAt(std::string_view name) const { return name == m_at; }
  bool any() const { return !m_at.empty(); }
  /// True while Enter and Space belong to the part that has the keyboard.
  bool takes(std::string_view key) const { return any() && (key == "Enter" || key == "Space"); }

 private:
  void move(int step);

  std::vector<std::string> m_order;     ///< of the frame before
  std::vector<std::string> m_building;  ///< of this frame
  std::string m_at;
  bool m_presses = false;
};

}  // namespace dateline::ui
