#include "ui/context.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "frame/role_names.hpp"

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

Context::Press Context::pressable(const std::string& name, ImVec2 size, float rounding, double ringOut) const {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  Press press;
  press.done = ImGui::InvisibleButton(name.c_str(), {std::max(size.x, 1.0F), std::max(size.y, 1.0F)});
  press.hovered = ImGui::IsItemHovered();
  if (press.hovered) cursor = Cursor::Hand;
  if (tab.visit(name)) {
    const float out = px(ringOut);
    ImGui::GetWindowDrawList()->AddRect({at.x - out, at.y - out}, {end.x + out, end.y + out}, packed(theme.accent),
                                        std::max(rounding + out, 0.0F), 0, px(2));
    if (!ImGui::IsItemVisible()) ImGui::SetScrollHereY();
  }
  press.done = press.done || tab.pressed(name);
  target(name, at, end);
  return press;
}

Panel::Panel(const Context& context, const char* id, const Box& box, const frame::Colour& ground, PanelLook look) {
  ImGui::SetNextWindowPos({static_cast<float>(box.x), static_cast<float>(box.y)});
  ImGui::SetNextWindowSize({static_cast<float>(box.width), static_cast<float>(box.height)});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ground));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.rounding);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, look.rounding > 0 ? 1.0F : 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1, 1});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;
  if (look.scrolls) flags &= ~ImGuiWindowFlags_NoScrollbar;
  if (!look.scrolls) flags |= ImGuiWindowFlags_NoScrollWithMouse;
  if (look.overlay) flags |= ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::Begin(id, nullptr, flags);
  // To the front without the focus, which would take the keyboard from a text field.
  if (look.overlay) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImGui::PushFont(context.fonts.label);
}

Panel::~Panel() {
  ImGui::PopFont();
  ImGui::End();
  ImGui::PopStyleVar(4);
  ImGui::PopStyleColor();
}

void drawFades(const Context& context, const Box& box, const frame::Colour& ground) {
  // Inside the outline, left of the scroll bar.
  const float edge = context.px(3);
  const float left = static_cast<float>(box.x) + edge;
  const float right = static_cast<float>(box.right()) - ImGui::GetStyle().ScrollbarSize - edge;
  const float depth = std::min(context.px(22), static_cast<float>(box.height) / 3);
  const ImU32 solid = packed(ground);
  const ImU32 clear = packed(ground.withAlpha(0));
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (ImGui::GetScrollY() > 0) {
    const float top = static_cast<float>(box.y) + 1;
    list->AddRectFilledMultiColor({left, top}, {right, top + depth}, solid, solid, clear, clear);
  }
  if (ImGui::GetScrollY() < ImGui::GetScrollMaxY()) {
    const float bottom = static_cast<float>(box.bottom()) - 1;
    list->AddRectFilledMultiColor({left, bottom - depth}, {right, bottom}, clear, clear, solid, solid);
  }
}

float drawText(const Context& context, ImFont* font, ImVec2 at, const frame::Colour& colour, std::string_view text) {
  context.fontCase.need(text);
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, packed(colour), text.data(), text.data() + text.size());
  return textWidth(font, text);
}

float drawWrapped(const Context& context, ImFont* font, ImVec2 at, float width, const frame::Colour& colour,
                  std::string_view text) {
  const TextLayout& layout = context.wraps.lines(text, *font, std::max(width, 1.0F), context.state.language);
  for (const TextLine& line : layout.lines()) {
    const float top = std::round(at.y + line.top + (line.heightPx - font->FontSize) / 2);
    drawText(context, font, {at.x, top}, colour, line.range.of(text));
  }
  return layout.heightPx();
}

ImVec2 wrappedSize(const Context& context, ImFont* font, float width, std::string_view text) {
  const TextLayout& layout = context.wraps.lines(text, *font, std::max(width, 1.0F), context.state.language);
  float widest = 0;
  for (const TextLine& line : layout.lines()) widest = std::max(widest, layout.xOf(line, line.range.end));
  return {widest, layout.heightPx()};
}

float textWidth(ImFont* font, std::string_view text) {
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::string fitted(ImFont* font, std::string_view text, float width) {
  if (textWidth(font, text) <= width) return std::string(text);
  constexpr std::string_view dots = "…";
  const float room = width - textWidth(font, dots);
  if (room < 0) return {};
  const char* end = text.data();
  font->CalcTextSizeA(font->FontSize, room, 0, text.data(), text.data() + text.size(), &end);
  std::string cut(text.data(), end);
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  return cut + std::string(dots);
}

namespace {

/// The corners of a role's shape, clockwise; none for what is round.
std::vector<ImVec2> cornersOf(dossier::Role role, ImVec2 c, float r) {
  switch (role) {
    case dossier::Role::Origin:
      return {{c.x, c.y - r * 1.1F}, {c.x + r * 1.1F, c.y}, {c.x, c.y + r * 1.1F}, {c.x - r * 1.1F, c.y}};
    case dossier::Role::Destination:
      return {{c.x - r * 0.86F, c.y - r * 0.86F},
              {c.x + r * 0.86F, c.y - r * 0.86F},
              {c.x + r * 0.86F, c.y + r * 0.86F},
              {c.x - r * 0.86F, c.y + r * 0.86F}};
    case dossier::Role::Actor:
      return {{c.x, c.y - r}, {c.x + r, c.y + r * 0.75F}, {c.x - r, c.y + r * 0.75F}};
    case dossier::Role::Site:
    case dossier::Role::Mention:
      break;
  }
  return {};
}

}  // namespace

void drawSymbol(const Context& context, dossier::Role role, ImVec2 centre, float size, bool hollow) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 colour = packed(frame::of(context.theme.role, role));
  const float pen = context.px(1.6);
  const float r = size / 2 - (hollow ? pen / 2 : 0);
  const std::vector<ImVec2> corners = cornersOf(role, centre, r);
  const auto count = static_cast<int>(corners.size());
  if (role == dossier::Role::Mention) {
    list->AddCircle(centre, r * 0.8F, colour, 24, hollow ? pen : r * 0.45F);
  } else if (corners.empty()) {
    if (hollow) list->AddCircle(centre, r, colour, 24, pen);
    if (!hollow) list->AddCircleFilled(centre, r, colour, 24);
  } else if (hollow) {
    list->AddPolyline(corners.data(), count, colour, ImDrawFlags_Closed, pen);
  } else {
    list->AddConvexPolyFilled(corners.data(), count, colour);
  }
}

void drawDashedOutline(ImVec2 from, ImVec2 to, float rounding, const frame::Colour& colour, float widthPx) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PathRect({from.x + 0.5F, from.y + 0.5F}, {to.x - 0.5F, to.y - 0.5F}, rounding);
  const std::vector<ImVec2> path(list->_Path.begin(), list->_Path.end());
  list->PathClear();
  const float dash = 4 * widthPx;
  float gone = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const ImVec2 a = path[i];
    const ImVec2 b = path[(i + 1) % path.size()];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    for (float at = 0; at < length;) {
      const float phase = std::fmod(gone + at, 2 * dash);
      const float step = std::min((phase < dash ? dash : 2 * dash) - phase + 0.01F, length - at);
      if (phase < dash) {
        const auto point = [&](float t) { return ImVec2{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
        list->AddLine(point(at / length), point((at + step) / length), packed(colour), widthPx);
      }
      at += step;
    }
    gone += length;
  }
}

std::string roleOf(const Context& context, const dossier::Place& place) {
  return context.say(frame::roleName(place.role, 1, place.precision == dossier::Precision::Country));
}

const char* nameOf(dossier::Status status) {
  using base::messageKey;
  constexpr std::array<const char*, 3> names{messageKey("not verified"), messageKey("verified"),
                                             messageKey("rejected")};
  return names[static_cast<std::size_t>(status)];
}

const char* nameOf(dossier::Precision precision) {
  using base::messageKey;
  constexpr std::array<const char*, 5> names{messageKey("country"), messageKey("region"), messageKey("city"),
                                             messageKey("exact place"), messageKey("vague")};
  return names[static_cast<std::size_t>(precision)];
}

void drawTick(const Context& context, ImVec2 from, float side, bool on) {
  const frame::Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 to{from.x + side, from.y + side};
  if (on) list->AddRectFilled(from, to, packed(theme.accent), context.px(3));
  list->AddRect(from, to, packed(on ? theme.accent : theme.quietText), context.px(3));
  if (!on) return;
  const ImVec2 tick[] = {{from.x + side * 0.22F, from.y + side * 0.52F},
                         {from.x + side * 0.43F, from.y + side * 0.72F},
                         {from.x + side * 0.78F, from.y + side * 0.3F}};
  list->AddPolyline(tick, 3, packed(theme.onAccent), 0, context.px(1.8));
}

float buttonWidth(const Context& context, std::string_view text) {
  return textWidth(context.fonts.label, text) + context.px(22);
}

float buttonHeight(const Context& context) {
  return context.fonts.label->FontSize + context.px(10);
}

bool button(const Context& context, const char* id, std::string_view text, ButtonLook look) {
  const frame::Theme& theme = context.theme;
  const ImVec2 size{buttonWidth(context, text), buttonHeight(context)};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  const float rounding = context.px(6);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (!look.enabled) {
    ImGui::Dummy(size);
    list->AddRect(at, end, packed(theme.line), rounding);
    drawText(context, context.fonts.label, {at.x + context.px(11), at.y + context.px(5)}, theme.quietText, text);
    return false;
  }
  const bool lit = ImGui::IsMouseHoveringRect(at, end) && ImGui::IsWindowHovered();
  const frame::Colour ground = look.chosen ? theme.accent : lit ? theme.line : theme.raised;
  list->AddRectFilled(at, end, packed(ground), rounding);
  list->AddRect(at, end, packed(look.chosen ? theme.accent : theme.line), rounding);
  drawText(context, context.fonts.label, {at.x + context.px(11), at.y + context.px(5)},
           look.chosen ? theme.onAccent : theme.text, text);
  return context.pressable(std::string("button:") + id, size, rounding).done;
}

}  // namespace dateline::ui
