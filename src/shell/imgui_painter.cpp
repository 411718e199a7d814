#include "shell/imgui_painter.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "base/error.hpp"

namespace dateline::shell {

ImGuiPainter::ImGuiPainter() {
  if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
    throw base::SystemError("the interface cannot be drawn with this OpenGL driver", "",
                            "update the driver, or use Mesa's software renderer with LIBGL_ALWAYS_SOFTWARE=1");
  }
}

ImGuiPainter::~ImGuiPainter() {
  ImGui_ImplOpenGL3_Shutdown();
}

void ImGuiPainter::begin(std::uint32_t fontVersion) {
  if (m_fontVersion && *m_fontVersion != fontVersion) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  m_fontVersion = fontVersion;
  ImGui_ImplOpenGL3_NewFrame();
}

void ImGuiPainter::paint() {
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace dateline::shell
