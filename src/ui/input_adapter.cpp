#include "ui/input_adapter.hpp"

#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline::ui {

namespace {

struct MappedKey {
  std::string_view name;
  ImGuiKey key;
};

// ImGui wants an index for each key that its widgets know; the place in this table is that index.
constexpr MappedKey mappedKeys[] = {{"Tab", ImGuiKey_Tab},
                                    {"Left", ImGuiKey_LeftArrow},
                                    {"Right", ImGuiKey_RightArrow},
                                    {"Up", ImGuiKey_UpArrow},
                                    {"Down", ImGuiKey_DownArrow},
                                    {"PageUp", ImGuiKey_PageUp},
                                    {"PageDown", ImGuiKey_PageDown},
                                    {"Home", ImGuiKey_Home},
                                    {"End", ImGuiKey_End},
                                    {"Insert", ImGuiKey_Insert},
                                    {"Delete", ImGuiKey_Delete},
                                    {"Backspace", ImGuiKey_Backspace},
                                    {"Space", ImGuiKey_Space},
                                    {"Enter", ImGuiKey_Enter},
                                    {"Escape", ImGuiKey_Escape},
                                    {"A", ImGuiKey_A},
                                    {"C", ImGuiKey_C},
                                    {"V", ImGuiKey_V},
                                    {"X", ImGuiKey_X},
                                    {"Y", ImGuiKey_Y},
                                    {"Z", ImGuiKey_Z}};

constexpr int mouseButtons = 3;

}  // namespace

/// What this frame has taken already.
struct InputAdapter::Taken {
  bool button[mouseButtons] = {};
  bool moved = false;
  std::vector<std::string> keys;
};

InputAdapter::InputAdapter() {
  ImGuiIO& io = ImGui::GetIO();
  int index = 0;
  for (const MappedKey& mapped : mappedKeys) io.KeyMap[mapped.key] = index++;
}

void InputAdapter::beginFrame() {
  m_pressed.clear();
  m_dropped.clear();
  Taken taken;
  while (!m_waiting.empty() && take(m_waiting.front(), taken)) m_waiting.pop_front();
}

bool InputAdapter::take(const InputEvent& event, Taken& taken) {
  ImGuiIO& io = ImGui::GetIO();
  if (const auto* moved = std::get_if<PointerMoved>(&event)) {
    // A widget must see the pointer where the button went down, and where it went up.
    if (std::any_of(std::begin(taken.button), std::end(taken.button), [](bool b) { return b; })) return false;
    io.MousePos = {static_cast<float>(moved->x), static_cast<float>(moved->y)};
    taken.moved = true;
  } else if (const auto* button = std::get_if<PointerButton>(&event)) {
    if (button->button < 0 || button->button >= mouseButtons) return true;
    // ImGui acts on what it hovered the frame before: a move has a frame of its own before the press.
    if (taken.button[button->button] || taken.moved) return false;
    io.MouseDown[button->button] = button->down;
    taken.button[button->button] = true;
  } else if (const auto* wheel = std::get_if<WheelTurned>(&event)) {
    io.MouseWheel += static_cast<float>(wheel->dy);
    io.MouseWheelH += static_cast<float>(wheel->dx);
  } else if (const auto* held = std::get_if<ModifiersHeld>(&event)) {
    // What was held when a key or button went down belongs to it, however soon it was let go.
    const bool changes = held->ctrl != io.KeyCtrl || held->shift != io.KeyShift || held->alt != io.KeyAlt;
    const bool buttons = std::any_of(std::begin(taken.button), std::end(taken.button), [](bool b) { return b; });
    if (changes && (buttons || !taken.keys.empty())) return false;
    io.KeyCtrl = held->ctrl;
    io.KeyShift = held->shift;
    io.KeyAlt = held->alt;
  } else if (const auto* key = std::get_if<KeyTurned>(&event)) {
    if (std::find(taken.keys.begin(), taken.keys.end(), key->key) != taken.keys.end()) return false;
    taken.keys.push_back(key->key);
    if (key->down) m_pressed.push_back(key->key);
    const auto* mapped = std::find_if(std::begin(mappedKeys), std::end(mappedKeys),
                                      [key](const MappedKey& m) { return m.name == key->key; });
    if (mapped != std::end(mappedKeys)) io.KeysDown[std::distance(std::begin(mappedKeys), mapped)] = key->down;
  } else if (const auto* typed = std::get_if<TextTyped>(&event)) {
    io.AddInputCharacter(typed->character);
  } else if (const auto* dropped = std::get_if<FilesDropped>(&event)) {
    m_dropped.push_back(dropped->path);
  }
  return true;
}

}  // namespace dateline::ui
