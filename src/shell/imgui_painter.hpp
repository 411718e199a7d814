// Dear ImGui's OpenGL 3 backend behind a handle: paints the interface's draw data.
#pragma once
#include <cstdint>
#include <optional>

namespace dateline::shell {

/// Needs a current OpenGL context and ImGui's context for its whole life.
class ImGuiPainter {
 public:
  ImGuiPainter();
  ~ImGuiPainter();
  ImGuiPainter(const ImGuiPainter&) = delete;
  ImGuiPainter& operator=(const ImGuiPainter&) = delete;

  /// Before the interface builds its frame. Uploads the fonts' texture again when `fontVersion` is another than before.
  void begin(std::uint32_t fontVersion);
  /// Paints what the interface built into the framebuffer that is bound.
  void paint();

 private:
  std::optional<std::uint32_t> m_fontVersion;  ///< that the texture has
};

}  // namespace dateline::shell
