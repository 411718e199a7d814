#include "ui/context.hpp"

#include <array>

namespace dateline::ui {

void Context::target(std::string name, ImVec2 min, ImVec2 max) const {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clipMin = list->GetClipRectMin();
  const ImVec2 clipMax = list->GetClipRectMax();
  const ImVec2 from{std::max(min.x, clipMin.x), std::max(min.y, clipMin.y)};
  const ImVec2 to{std::min(max.x, clipMax.x), std::min(max.y, clipMax.y)};
  if (from.x >= to.x || from.y >= to.y) return;
  targets.push_back(
      {std::move(name), {from.x, from.y, static_cast<double>(to.x - from.x), static_cast<double>(to.y - from.y)}});
}

Panel::Panel(const Context& context, const char* id, const Box& box, const frame::Colour& ground, ImVec2 padding,
             bool scrolls) {
  ImGui::SetNextWindowPos({static_cast<float>(box.x), static_cast<float>(box.y)});
  ImGui::SetNextWindowSize({static_cast<float>(box.width), static_cast<float>(box.height)});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ground));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;
  if (scrolls) flags &= ~ImGuiWindowFlags_NoScrollbar;
  if (!scrolls) flags |= ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin(id, nullptr, flags);
  ImGui::PushFont(context.fonts.label);
}

Panel::~Panel() {
  ImGui::PopFont();
  ImGui::End();
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor();
}

float drawText(ImFont* font, ImVec2 at, const frame::Colour& colour, std::string_view text) {
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, packed(colour), text.data(), text.data() + text.size());
  return textWidth(font, text);
}

float textWidth(ImFont* font, std::string_view text) {
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::string fitted(ImFont* font, std::string_view text, float width) {
  if (textWidth(font, text) <= width) return std::string(text);
  constexpr std::string_view dots = "…";
  const float room = width - textWidth(font, dots);
  const char* end = text.data();
  font->CalcTextSizeA(font->FontSize, std::max(room, 0.0F), 0, text.data(), text.data() + text.size(), &end);
  std::string cut(text.data(), end);
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  return cut + std::string(dots);
}

void drawSymbol(const Context& context, dossier::Role role, ImVec2 centre, float size) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 colour = packed(frame::of(context.theme.role, role));
  const float r = size / 2;
  switch (role) {
    case dossier::Role::Site:
      list->AddCircleFilled(centre, r, colour, 24);
      break;
    case dossier::Role::Origin:
      list->AddQuadFilled({centre.x, centre.y - r * 1.1F}, {centre.x + r * 1.1F, centre.y},
                          {centre.x, centre.y + r * 1.1F}, {centre.x - r * 1.1F, centre.y}, colour);
      break;
    case dossier::Role::Destination:
      list->AddRectFilled({centre.x - r * 0.86F, centre.y - r * 0.86F}, {centre.x + r * 0.86F, centre.y + r * 0.86F},
                          colour, 1);
      break;
    case dossier::Role::Actor:
      list->AddTriangleFilled({centre.x, centre.y - r}, {centre.x + r, centre.y + r * 0.7F},
                              {centre.x - r, centre.y + r * 0.7F}, colour);
      break;
    case dossier::Role::Mention:
      list->AddCircle(centre, r * 0.8F, colour, 24, r * 0.45F);
      break;
  }
}

const char* nameOf(dossier::Role role) {
  constexpr std::array<const char*, 5> names{"Event site", "Origin", "Destination", "Actor", "Mention"};
  return names[static_cast<std::size_t>(role)];
}

const char* nameOf(dossier::Status status) {
  constexpr std::array<const char*, 3> names{"not verified", "verified", "rejected"};
  return names[static_cast<std::size_t>(status)];
}

const char* nameOf(dossier::Precision precision) {
  constexpr std::array<const char*, 5> names{"country", "region", "city", "exact place", "vague"};
  return names[static_cast<std::size_t>(precision)];
}

bool button(const Context& context, const char* id, std::string_view text, bool chosen) {
  const frame::Theme& theme = context.theme;
  const ImVec2 padding{context.px(11), context.px(5)};
  const float width = textWidth(context.fonts.label, text);
  const ImVec2 size{width + 2 * padding.x, context.fonts.label->FontSize + 2 * padding.y};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool clicked = ImGui::InvisibleButton(id, size);
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  const float rounding = context.px(6);
  const frame::Colour ground = chosen ? theme.text : hovered ? theme.line : theme.raised;
  list->AddRectFilled(at, end, packed(ground), rounding);
  list->AddRect(at, end, packed(theme.line), rounding);
  drawText(context.fonts.label, {at.x + padding.x, at.y + padding.y}, chosen ? theme.panel : theme.text, text);
  if (hovered) context.cursor = Cursor::Hand;
  context.target(std::string("button:") + id, at, end);
  return clicked;
}

}  // namespace dateline::ui
