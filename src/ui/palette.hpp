// The palette: a field and the commands that have the typed words, with their keys.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "session/palette.hpp"
#include "ui/context.hpp"

namespace dateline::ui {

class Palette {
 public:
  /// Over everything but dialogs, while it is open.
  void draw(const Context& context);
  /// What choosing an entry does: the palette closes, then the command runs. Nothing for one that cannot be done now.
  static void take(const session::State& state, std::size_t index, std::vector<session::Action>& actions);

 private:
  void drawEntry(const Context& context, const session::PaletteEntry& entry, std::size_t index, ImVec2 at,
                 float width) const;

  bool m_wasOpen = false;
  std::size_t m_shown = 0;
};

}  // namespace dateline::ui
