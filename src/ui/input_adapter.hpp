// Gives input events to Dear ImGui 1.86, which has no calls for them: it sets the fields of ImGuiIO itself. An event
// that would undo another of the same frame (press and release of a button) waits for the next frame.
#pragma once
#include <deque>
#include <string>
#include <vector>

#include "ui/input.hpp"

namespace dateline::ui {

class InputAdapter {
 public:
  /// Sets ImGui's key map. Needs ImGui's context.
  InputAdapter();

  void feed(const InputEvent& event) { m_waiting.push_back(event); }
  /// Before ImGui::NewFrame: gives what belongs to this frame.
  void beginFrame();
  bool hasWaiting() const { return !m_waiting.empty(); }

  /// Keys that went down in this frame, and the files dropped.
  const std::vector<std::string>& pressedKeys() const { return m_pressed; }
  const std::vector<std::string>& droppedFiles() const { return m_dropped; }

 private:
  struct Taken;
  bool take(const InputEvent& event, Taken& taken);

  std::deque<InputEvent> m_waiting;
  std::vector<std::string> m_pressed;
  std::vector<std::string> m_dropped;
};

}  // namespace dateline::ui
