// The places of the dossier by role, with counts: a strip below the map. A chip a place, its symbol as on the map.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

using dossier::Place;
using dossier::Role;

std::vector<const Place*> placesWith(const Context& context, Role role) {
  std::vector<const Place*> places;
  for (const Place& place : context.dossier().places) {
    if (place.role == role && dossier::isDrawn(place)) places.push_back(&place);
  }
  return places;
}

float chipWidth(const Context& context, const Place& place) {
  return textWidth(context.fonts.label, place.name) + context.px(38);
}

void drawChip(const Context& context, const Place& place) {
  const frame::Theme& theme = context.theme;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{chipWidth(context, place), context.px(30)};
  const std::string id = "chip:" + place.id;
  const bool clicked = ImGui::InvisibleButton(id.c_str(), size);
  const bool hovered = ImGui::IsItemHovered();
  const bool chosen = context.state.selection.place == place.id;
  const bool lit = hovered || context.state.hover.place == place.id;
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float rounding = size.y / 2;
  list->AddRectFilled(at, end, packed(lit || chosen ? frame::of(theme.rolePassage, place.role) : theme.raised),
                      rounding);
  list->AddRect(at, end, packed(chosen ? frame::of(theme.role, place.role) : theme.line), rounding, 0,
                chosen ? context.px(1.6) : 1.0F);
  drawSymbol(context, place.role, {at.x + context.px(16), at.y + size.y / 2}, context.px(11));
  drawText(context.fonts.label, {at.x + context.px(27), at.y + (size.y - context.fonts.label->FontSize) / 2},
           theme.text, place.name);
  context.target("place:" + place.id, at, end);
  if (hovered) {
    context.hover.place = place.id;
    context.cursor = Cursor::Hand;
  }
  if (clicked) context.act(session::Select{{place.id, ""}, true});
}

/// A group: its role and count above its chips, wrapped; leaves ImGui's cursor right of it.
void drawGroup(const Context& context, Role role, const std::vector<const Place*>& places, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float name = drawText(context.fonts.small, at, context.theme.quietText, context.label(nameOf(role)));
  drawText(context.fonts.small, {at.x + name + context.px(8), at.y}, context.theme.quietText,
           std::to_string(places.size()));
  const float gap = context.px(8);
  float x = 0;
  float y = context.px(24);
  for (const Place* place : places) {
    const float chip = chipWidth(context, *place);
    if (x > 0 && x + chip > width) {
      x = 0;
      y += context.px(36);
    }
    ImGui::SetCursorScreenPos({at.x + x, at.y + y});
    drawChip(context, *place);
    x += chip + gap;
  }
}

float groupWidth(const Context& context, const std::vector<const Place*>& places, Role role) {
  float width = 0;
  for (const Place* place : places) width += chipWidth(context, *place) + context.px(8);
  return std::max(width, textWidth(context.fonts.small, context.label(nameOf(role))) + context.px(30));
}

}  // namespace

void drawPlaces(const Context& context) {
  const Box& box = context.layout.places;
  if (box.height < 1) return;
  const Panel panel(context, "places", box, context.theme.panel, {0, 0}, true);
  const auto left = static_cast<float>(box.x);
  const auto top = static_cast<float>(box.y);
  const float right = left + static_cast<float>(box.width);
  ImGui::GetWindowDrawList()->AddLine({left, top + 0.5F}, {right, top + 0.5F}, packed(context.theme.line));
  const float margin = context.px(24);
  ImVec2 at{left + margin, top + context.px(16) - ImGui::GetScrollY()};
  for (const Role role : {Role::Site, Role::Origin, Role::Destination, Role::Actor, Role::Mention}) {
    const std::vector<const Place*> places = placesWith(context, role);
    if (places.empty()) continue;
    const float whole = groupWidth(context, places, role);
    const float room = right - margin - at.x;
    if (whole > room && at.x > left + margin) {
      at.x = left + margin;
      at.y = ImGui::GetCursorScreenPos().y + context.px(12);
    }
    ImGui::SetCursorScreenPos(at);
    drawGroup(context, role, places, right - margin - at.x);
    at.x += whole + context.px(24);
  }
  ImGui::Dummy({0, context.px(8)});
}

}  // namespace dateline::ui
