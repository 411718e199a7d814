// Input as values, from GLFW and from recordings alike. Interface::feed gives it to Dear ImGui: 1.86 has no input event
// calls, so this is the one adapter.
#pragma once
#include <string>
#include <variant>

namespace dateline::ui {

struct PointerMoved {
  double x = 0, y = 0; /* pixels of the window */
};
struct PointerButton {
  int button = 0; /* 0 left, 1 right, 2 middle */
  bool down = false;
};
struct WheelTurned {
  double dx = 0, dy = 0; /* notches */
};
struct KeyTurned {
  std::string key; /* named as in session::Key */
  bool down = false;
};
struct ModifiersHeld {
  bool ctrl = false, shift = false, alt = false;
};
struct TextTyped {
  char32_t character = 0;
};
struct FilesDropped {
  std::string path;
};

using InputEvent =
    std::variant<PointerMoved, PointerButton, WheelTurned, KeyTurned, ModifiersHeld, TextTyped, FilesDropped>;

}  // namespace dateline::ui
