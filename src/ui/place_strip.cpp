// The places of the dossier by role, with counts: a strip below the map. A chip a place, its symbol as on the map;
// hollow and dashed until someone has verified it.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "frame/role_names.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

using dossier::Place;
using dossier::Role;

constexpr double chipHeight = 30;
constexpr double chipMost = 220;
constexpr double textInset = 27;
constexpr double margin = 24;
constexpr double gapPx = 8;

struct Group {
  Role role;
  std::vector<const Place*> places;
  std::string name;
};

std::vector<Group> groupsOf(const Context& context) {
  std::vector<Group> groups;
  for (const Role role : {Role::Site, Role::Origin, Role::Destination, Role::Actor, Role::Mention}) {
    Group group{role, {}, {}};
    for (const Place& place : context.dossier().places) {
      if (place.role == role && dossier::isDrawn(place)) group.places.push_back(&place);
    }
    if (group.places.empty()) continue;
    const bool allCountries =
        std::ranges::all_of(group.places, [](const Place* p) { return p->precision == dossier::Precision::Country; });
    group.name = context.say(frame::roleName(role, static_cast<long>(group.places.size()), allCountries));
    groups.push_back(std::move(group));
  }
  return groups;
}

float chipWidth(const Context& context, const Place& place) {
  return std::ceil(
      std::min(textWidth(context.fonts.label, place.name) + context.px(textInset + 12), context.px(chipMost)));
}

void drawChip(const Context& context, const Place& place) {
  const frame::Theme& theme = context.theme;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{chipWidth(context, place), context.px(chipHeight)};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  const bool chosen = context.state.selection.place == place.id;
  const bool lit = context.state.hover.place == place.id;
  const bool verified = place.status == dossier::Status::Verified;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float rounding = size.y / 2;
  const frame::Colour tint = frame::of(theme.rolePassage, place.role);
  list->AddRectFilled(at, end, packed(lit || chosen ? frame::blended(tint, theme.raised) : theme.raised), rounding);
  const frame::Colour& outline = chosen ? frame::of(theme.role, place.role) : theme.line;
  if (verified || chosen) {
    list->AddRect(at, end, packed(outline), rounding, 0, chosen ? context.px(1.6) : 1.0F);
  } else {
    drawDashedOutline(at, end, rounding, theme.quietText.withAlpha(150), 1.0F);
  }
  drawSymbol(context, place.role, {at.x + context.px(16), at.y + size.y / 2}, context.px(11), !verified);
  const float room = size.x - context.px(textInset + 11);
  drawText(context, context.fonts.label,
           {at.x + context.px(textInset), at.y + std::floor((size.y - context.fonts.label->FontSize) / 2)}, theme.text,
           fitted(context.fonts.label, place.name, room));
  const Context::Press press = context.pressable("place:" + place.id, size, rounding);
  if (press.hovered) context.hover.place = place.id;
  if (press.done) context.act(session::Select{{place.id, ""}, true});
}

/// A group: its role and count above its chips, wrapped. Returns its height.
float drawGroup(const Context& context, const Group& group, ImVec2 at, float width) {
  const frame::Theme& theme = context.theme;
  ImFont* small = context.fonts.small;
  const std::string count = std::to_string(group.places.size());
  const float countWidth = textWidth(small, count) + context.px(gapPx);
  const std::string name = fitted(small, group.name, width - countWidth);
  const float nameWidth = drawText(context, small, at, theme.quietText, name);
  drawText(context, small, {at.x + nameWidth + context.px(gapPx), at.y}, theme.quietText, count);
  float x = 0;
  float y = small->FontSize + context.px(9);
  for (const Place* place : group.places) {
    const float chip = chipWidth(context, *place);
    if (x > 0 && x + chip > width) {
      x = 0;
      y += context.px(chipHeight + 6);
    }
    ImGui::SetCursorScreenPos({at.x + x, at.y + y});
    drawChip(context, *place);
    x += chip + context.px(gapPx);
  }
  return y + context.px(chipHeight);
}

float groupWidth(const Context& context, const Group& group) {
  float width = -context.px(gapPx);
  for (const Place* place : group.places) width += chipWidth(context, *place) + context.px(gapPx);
  const std::string count = std::to_string(group.places.size());
  return std::max(width, textWidth(context.fonts.small, group.name) + textWidth(context.fonts.small, count) +
                             context.px(gapPx + 1));
}

}  // namespace

void drawPlaces(const Context& context) {
  const Box& box = context.layout.places;
  if (box.height < 1) return;
  const Panel panel(context, "places", box, context.theme.panel, {.scrolls = true});
  const auto left = static_cast<float>(box.x) + context.px(margin);
  const auto top = static_cast<float>(box.y);
  const float right = static_cast<float>(box.right()) - context.px(margin);
  ImGui::GetWindowDrawList()->AddLine({0, top + 0.5F}, {static_cast<float>(box.right()), top + 0.5F},
                                      packed(context.theme.line));
  const std::vector<Group> groups = groupsOf(context);
  ImVec2 at{left, top + context.px(13) - ImGui::GetScrollY()};
  if (groups.empty()) {
    drawWrapped(context, context.fonts.label, at, right - left, context.theme.quietText,
                context.say("No place was found in this article."));
    return;
  }
  // Groups stand side by side while they fit whole; else each begins a row.
  float rowHeight = 0;
  for (const Group& group : groups) {
    const float whole = groupWidth(context, group);
    if (at.x > left && at.x + whole > right) {
      at = {left, at.y + rowHeight + context.px(14)};
      rowHeight = 0;
    }
    rowHeight = std::max(rowHeight, drawGroup(context, group, at, right - at.x));
    at.x += whole + context.px(28);
  }
  ImGui::SetCursorScreenPos({left, at.y + rowHeight});
  ImGui::Dummy({1, context.px(10)});
}

}  // namespace dateline::ui
