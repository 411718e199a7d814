// A row below the map: the filters that are set, then the places that pass them, by role. A chip a place, its symbol as
// on the map; hollow and dashed until someone has verified it.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/filter_panel.hpp"
#include "ui/place_strip.hpp"

namespace dateline::ui {

namespace {

using dossier::Place;
using dossier::Role;

constexpr double chipHeight = 28;
constexpr double chipMost = 220;
constexpr double textInset = 27;
constexpr double margin = 24;
constexpr double gapPx = 8;
constexpr double groupGap = 20;
constexpr double endWidth = 26;

/// Of one role.
using Group = std::vector<const Place*>;

std::vector<Group> groupsOf(const Context& context) {
  std::vector<Group> groups;
  for (const Role role : {Role::Site, Role::Origin, Role::Destination, Role::Actor, Role::Mention}) {
    Group group;
    for (const Place& place : context.shown.places) {
      if (place.role == role) group.push_back(&place);
    }
    if (!group.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

float chipWidth(const Context& context, const Place& place) {
  return std::ceil(std::min(textWidth(context.fonts.label, context.nameOf(place)) + context.px(textInset + 12),
                            context.px(chipMost)));
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
           fitted(context.fonts.label, context.nameOf(place), room));
  const Context::Press press = context.pressable("place:" + place.id, size, rounding);
  if (press.hovered) context.hover.place = place.id;
  if (press.done) context.act(session::Select{{place.id, ""}, true});
}

void drawGroup(const Context& context, const Group& group, ImVec2 at) {
  for (const Place* place : group) {
    ImGui::SetCursorScreenPos(at);
    drawChip(context, *place);
    at.x += chipWidth(context, *place) + context.px(gapPx);
  }
}

float groupWidth(const Context& context, const Group& group) {
  float width = -context.px(gapPx);
  for (const Place* place : group) width += chipWidth(context, *place) + context.px(gapPx);
  return width;
}

/// Where a place's chip begins and ends in the row; nothing for one that is not in it.
std::optional<std::pair<float, float>> extentOf(const Context& context, const std::vector<Group>& groups,
                                                const std::string& id) {
  float begin = 0;
  for (const Group& group : groups) {
    float x = begin;
    for (const Place* place : group) {
      const float width = chipWidth(context, *place);
      if (place->id == id) return std::pair{x, x + width};
      x += width + context.px(gapPx);
    }
    begin += groupWidth(context, group) + context.px(groupGap);
  }
  return std::nullopt;
}

}  // namespace

void PlaceStrip::scroll(const Context& context, float content, float room) {
  if (ImGui::IsWindowHovered()) m_scroll -= ImGui::GetIO().MouseWheel * context.px(90);
  m_scroll = std::clamp(m_scroll, 0.0F, std::max(content - room, 0.0F));
}

void PlaceStrip::drawEnds(const Context& context, float content, float left, float right) {
  const Box& box = context.layout.places;
  const auto top = static_cast<float>(box.y) + 1;
  const float room = right - left;
  const float side = context.px(endWidth);
  const ImU32 solid = packed(context.theme.panel);
  const ImU32 clear = packed(context.theme.panel.withAlpha(0));
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float chipTop = top + (static_cast<float>(box.height) - context.px(chipHeight)) / 2;
  const auto turner = [&](const char* id, const char* sign, float x) {
    ImGui::SetCursorScreenPos({x, chipTop + (context.px(chipHeight) - buttonHeight(context)) / 2});
    return button(context, id, sign);
  };
  const auto bottom = static_cast<float>(box.bottom());
  if (m_scroll > 0) {
    const float end = left + side;
    list->AddRectFilledMultiColor({end, top}, {end + side, bottom}, solid, clear, clear, solid);
    if (turner("places-back", "‹", left - context.px(8))) m_scroll -= room * 0.8F;
  }
  if (m_scroll < content - room) {
    const float begin = right - side;
    list->AddRectFilledMultiColor({begin - side, top}, {begin, bottom}, clear, solid, solid, clear);
    if (turner("places-on", "›", right + context.px(8) - buttonWidth(context, "›"))) m_scroll += room * 0.8F;
  }
}

void PlaceStrip::draw(const Context& context) {
  const Box& box = context.layout.places;
  if (box.height < 1) return;
  const Panel panel(context, "places", box, context.theme.panel);
  const float start = static_cast<float>(box.x) + context.px(margin);
  const float right = static_cast<float>(box.right()) - context.px(margin);
  const auto top = static_cast<float>(box.y);
  ImGui::GetWindowDrawList()->AddLine({0, top + 0.5F}, {static_cast<float>(box.right()), top + 0.5F},
                                      packed(context.theme.line));
  const float buttonTop = top + std::floor((static_cast<float>(box.height) - buttonHeight(context)) / 2);
  constexpr float mostOfRow = 0.72F;
  const float left =
      drawFilterChips(context, {start, buttonTop}, start + (right - start) * mostOfRow) + context.px(groupGap / 2);
  ImGui::GetWindowDrawList()->AddLine({left - context.px(9), top + context.px(12)},
                                      {left - context.px(9), static_cast<float>(box.bottom()) - context.px(12)},
                                      packed(context.theme.line));
  const std::vector<Group> groups = groupsOf(context);
  const float rowTop = top + std::floor((static_cast<float>(box.height) - context.px(chipHeight)) / 2);
  if (groups.empty()) {
    const std::string_view why =
        context.shown.placesDrawn > 0 ? context.say("The filters hide every place.")
        : context.dossier().places.empty()
            ? context.say("No place was found in this article.")
            : context.say("The file has places, but none has a passage that would make it a marker.");
    drawText(context, context.fonts.label, {left, buttonTop + context.px(5)}, context.theme.quietText,
             fitted(context.fonts.label, why, right - left));
    return;
  }
  float content = -context.px(groupGap);
  for (const Group& group : groups) content += groupWidth(context, group) + context.px(groupGap);
  scroll(context, content, right - left);
  if (m_shown != context.state.selection.place) {
    // What was selected elsewhere comes into sight.
    m_shown = context.state.selection.place;
    const float ends = context.px(60);
    if (const auto extent = extentOf(context, groups, m_shown)) {
      m_scroll = std::max(m_scroll, extent->second + ends - (right - left));
      m_scroll = std::min(m_scroll, std::max(extent->first - ends, 0.0F));
      m_scroll = std::clamp(m_scroll, 0.0F, std::max(content - (right - left), 0.0F));
    }
  }
  // Under the buttons at the ends nothing can be pressed.
  const float side = context.px(endWidth);
  const float clipLeft = m_scroll > 0 ? left + side : left - context.px(4);
  const float clipRight = m_scroll < content - (right - left) ? right - side : static_cast<float>(box.right());
  ImGui::PushClipRect({clipLeft, top}, {std::max(clipRight, clipLeft), static_cast<float>(box.bottom())}, true);
  float x = left - m_scroll;
  for (const Group& group : groups) {
    const float width = groupWidth(context, group);
    if (x + width > 0 && x < right) drawGroup(context, group, {std::round(x), rowTop});
    x += width + context.px(groupGap);
  }
  ImGui::PopClipRect();
  drawEnds(context, content, left, right);
}

}  // namespace dateline::ui
