#include "ui/style.hpp"

#include "ui/context.hpp"

namespace dateline::ui {

void applyStyle(const frame::Theme& theme, double uiScale) {
  const auto px = [uiScale](double measure) { return static_cast<float>(measure * uiScale); };
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowRounding = px(8);
  style.FrameRounding = px(6);
  style.PopupRounding = px(8);
  style.ScrollbarRounding = px(4);
  style.ScrollbarSize = px(9);
  style.FramePadding = {px(10), px(6)};
  style.ItemSpacing = {px(8), px(6)};
  style.WindowPadding = {px(14), px(12)};
  style.FrameBorderSize = 1;
  style.PopupBorderSize = 1;
  style.AntiAliasedLinesUseTex = false;  // the texture would be blurred where lines are scaled
  const auto set = [&style](ImGuiCol which, const frame::Colour& colour) { style.Colors[which] = unpacked(colour); };
  set(ImGuiCol_Text, theme.text);
  set(ImGuiCol_TextDisabled, theme.quietText);
  set(ImGuiCol_WindowBg, theme.panel);
  set(ImGuiCol_ChildBg, theme.panel.withAlpha(0));
  set(ImGuiCol_PopupBg, theme.raised);
  set(ImGuiCol_Border, theme.line);
  set(ImGuiCol_FrameBg, theme.raised);
  set(ImGuiCol_FrameBgHovered, theme.raised);
  set(ImGuiCol_FrameBgActive, theme.raised);
  set(ImGuiCol_ScrollbarBg, theme.panel.withAlpha(0));
  set(ImGuiCol_ScrollbarGrab, theme.line);
  set(ImGuiCol_ScrollbarGrabHovered, theme.quietText);
  set(ImGuiCol_ScrollbarGrabActive, theme.quietText);
  set(ImGuiCol_TextSelectedBg, theme.accent.withAlpha(70));
  set(ImGuiCol_Header, theme.line);
  set(ImGuiCol_HeaderHovered, theme.line);
  set(ImGuiCol_HeaderActive, theme.line);
  set(ImGuiCol_Button, theme.raised);
  set(ImGuiCol_ButtonHovered, theme.line);
  set(ImGuiCol_ButtonActive, theme.line);
  set(ImGuiCol_CheckMark, theme.accent);
  set(ImGuiCol_NavHighlight, theme.accent);
  set(ImGuiCol_ModalWindowDimBg, theme.text.withAlpha(0));
}

}  // namespace dateline::ui
