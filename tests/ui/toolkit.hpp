// Dear ImGui's context and the interface's fonts, for tests of parts below the whole interface.
#pragma once
#include <imgui.h>

#include "desk.hpp"
#include "ui/fonts.hpp"

namespace dateline::ui::test {

struct ToolkitContext {
  ToolkitContext() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
  }
  ~ToolkitContext() { ImGui::DestroyContext(); }
  ToolkitContext(const ToolkitContext&) = delete;
  ToolkitContext& operator=(const ToolkitContext&) = delete;
};

struct Toolkit {
  ToolkitContext context;
  FontCase fontCase{fontFolder(), 1};
  const Fonts& fonts() const { return fontCase.fonts(); }
};

}  // namespace dateline::ui::test
