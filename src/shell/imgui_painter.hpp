// Dear ImGui's OpenGL 3 backend behind a handle: paints the interface's draw data.
#pragma once

namespace dateline::shell {

/// Needs a current OpenGL context and ImGui's context for its whole life.
class ImGuiPainter {
 public:
  ImGuiPainter();
  ~ImGuiPainter();
  ImGuiPainter(const ImGuiPainter&) = delete;
  ImGuiPainter& operator=(const ImGuiPainter&) = delete;

  /// Before the interface builds its frame.
  void begin();
  /// Paints what the interface built into the framebuffer that is bound.
  void paint();
};

}  // namespace dateline::shell
