#include "ui/map_controls.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "session/registry.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;

enum class Icon { Plus, Minus, Fit, Layers };

void drawIcon(Icon icon, ImVec2 c, float r, ImU32 colour, float pen) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  switch (icon) {
    case Icon::Plus:
      list->AddLine({c.x, c.y - r}, {c.x, c.y + r}, colour, pen);
      [[fallthrough]];
    case Icon::Minus:
      list->AddLine({c.x - r, c.y}, {c.x + r, c.y}, colour, pen);
      break;
    case Icon::Fit:
      for (const float sx : {-1.0F, 1.0F}) {
        for (const float sy : {-1.0F, 1.0F}) {
          const ImVec2 corner{c.x + sx * r, c.y + sy * r};
          const ImVec2 path[] = {{corner.x - sx * r * 0.7F, corner.y}, corner, {corner.x, corner.y - sy * r * 0.7F}};
          list->AddPolyline(path, 3, colour, 0, pen);
        }
      }
      break;
    case Icon::Layers: {
      const ImVec2 sheet[] = {
          {c.x, c.y - r}, {c.x + r * 1.2F, c.y - r * 0.35F}, {c.x, c.y + r * 0.3F}, {c.x - r * 1.2F, c.y - r * 0.35F}};
      list->AddPolyline(sheet, 4, colour, ImDrawFlags_Closed, pen);
      const ImVec2 below[] = {
          {c.x - r * 1.2F, c.y + r * 0.3F}, {c.x, c.y + r * 0.95F}, {c.x + r * 1.2F, c.y + r * 0.3F}};
      list->AddPolyline(below, 3, colour, 0, pen);
      break;
    }
  }
}

bool iconButton(const Context& context, const char* id, Icon icon, ImVec2 at, float side, bool chosen = false) {
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(std::string("button:") + id, {side, side}, context.px(7), -2);
  const float inset = context.px(3);
  if (chosen || press.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled({at.x + inset, at.y + inset}, {at.x + side - inset, at.y + side - inset},
                                              packed(chosen ? context.theme.accent : context.theme.line),
                                              context.px(5));
  }
  drawIcon(icon, {at.x + side / 2, at.y + side / 2}, std::round(side * 0.17F),
           packed(chosen ? context.theme.onAccent : context.theme.text), context.px(1.6));
  return press.done;
}

struct Switch {
  const char* id;
  const char* name;
  bool session::Layers::*layer;
};

constexpr Switch switches[] = {{"layer-relief", messageKey("Relief"), &session::Layers::relief},
                               {"layer-regions", messageKey("Regions"), &session::Layers::regions},
                               {"layer-rivers", messageKey("Rivers"), &session::Layers::rivers},
                               {"layer-labels", messageKey("Names"), &session::Layers::labels},
                               {"layer-areas", messageKey("Areas by role"), &session::Layers::areas},
                               {"layer-flows", messageKey("Arrows"), &session::Layers::flows},
                               {"layer-graticule", messageKey("Graticule"), &session::Layers::graticule}};

constexpr double menuWidth = 364;  // the four themes side by side, in French
constexpr double menuPadding = 16;
constexpr double switchHeight = 28;

void heading(const Context& context, std::string_view text) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  drawText(context, context.fonts.small, at, context.theme.quietText, text);
  ImGui::SetCursorScreenPos({at.x, at.y + context.fonts.small->FontSize + context.px(6)});
}

/// A row with a box that is ticked.
void drawSwitch(const Context& context, const Switch& one, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = context.px(switchHeight);
  const bool on = context.state.layers.*one.layer;
  const frame::Theme& theme = context.theme;
  const Context::Press press = context.pressable(std::string("button:") + one.id, {width, height}, context.px(4));
  const float side = context.px(16);
  const ImVec2 from{at.x, at.y + std::floor((height - side) / 2)};
  drawTick(context, from, side, on);
  drawText(context, context.fonts.label,
           {from.x + side + context.px(10), at.y + std::floor((height - context.fonts.label->FontSize) / 2)},
           theme.text, context.say(one.name));
  if (press.done) {
    session::Layers layers = context.state.layers;
    layers.*one.layer = !on;
    context.act(session::SetLayers{layers});
  }
}

void drawThemes(const Context& context) {
  using session::ThemeId;
  struct Choice {
    const char* id;
    const char* name;
    ThemeId theme;
  };
  constexpr Choice choices[] = {{"theme-paper", messageKey("Paper"), ThemeId::Paper},
                                {"theme-dark", messageKey("Dark"), ThemeId::Dark},
                                {"theme-print", messageKey("Print"), ThemeId::Print},
                                {"theme-satellite", messageKey("Satellite"), ThemeId::Satellite}};
  for (const Choice& choice : choices) {
    if (&choice != choices) ImGui::SameLine(0, context.px(6));
    if (button(context, choice.id, context.say(choice.name), {.chosen = context.state.theme == choice.theme})) {
      context.act(session::SetTheme{choice.theme});
    }
  }
}

/// Two rows of three: the one that fits first.
void drawProjections(const Context& context) {
  using geo::ProjectionKind;
  struct Choice {
    const char* id;
    const char* name;
    ProjectionKind kind;
  };
  constexpr Choice choices[] = {{"projection-fitting", messageKey("Fitting"), ProjectionKind::Fitting},
                                {"projection-albers", messageKey("Albers"), ProjectionKind::Albers},
                                {"projection-lambert", messageKey("Lambert"), ProjectionKind::Lambert},
                                {"projection-mercator", messageKey("Mercator"), ProjectionKind::Mercator},
                                {"projection-robinson", messageKey("Robinson"), ProjectionKind::Robinson},
                                {"projection-globe", messageKey("Globe"), ProjectionKind::Globe}};
  const ImVec2 start = ImGui::GetCursorScreenPos();
  int column = 0;
  for (const Choice& one : choices) {
    if (column == 3) {
      ImGui::SetCursorScreenPos({start.x, start.y + buttonHeight(context) + context.px(6)});
    } else if (column > 0) {
      ImGui::SameLine(0, context.px(6));
    }
    if (button(context, one.id, context.say(one.name), {.chosen = context.state.projectionKind == one.kind})) {
      context.act(session::SetProjection{one.kind});
    }
    ++column;
  }
}

void drawLanguages(const Context& context) {
  using base::Language;
  // Each in its own words, so that whoever reads only one finds it.
  const Language now = context.state.language;
  if (button(context, "language-en", "English", {.chosen = now == Language::English})) {
    context.act(session::SetLanguage{Language::English});
  }
  ImGui::SameLine(0, context.px(6));
  if (button(context, "language-fr", "Français", {.chosen = now == Language::French})) {
    context.act(session::SetLanguage{Language::French});
  }
}

void drawScale(const Context& context) {
  constexpr double step = 0.25;
  constexpr double least = 0.75;
  constexpr double most = 4;
  const double scale = context.state.uiScale;
  if (button(context, "scale-less", "−", {.enabled = scale > least + 1e-6})) {
    context.act(session::SetUiScale{std::max(least, std::ceil(scale / step - 1 - 1e-6) * step)});
  }
  ImGui::SameLine(0, context.px(10));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string text = base::sayNumber(std::round(scale * 100), context.state.language) + "\u00a0%";
  drawText(context, context.fonts.label, {at.x, at.y + context.px(5)}, context.theme.text, text);
  ImGui::SetCursorScreenPos({at.x + context.px(52), at.y});
  if (button(context, "scale-more", "+", {.enabled = scale < most - 1e-6})) {
    context.act(session::SetUiScale{std::min(most, std::floor(scale / step + 1 + 1e-6) * step)});
  }
}

}  // namespace

void MapControls::draw(const Context& context) {
  const Box& box = context.layout.controls;
  if (box.height < 1) {
    m_open = false;
    return;
  }
  {
    const Panel panel(context, "controls", box, context.theme.legend, {.overlay = true, .rounding = context.px(6)});
    const auto side = static_cast<float>(box.width);
    const ImVec2 at{static_cast<float>(box.x), static_cast<float>(box.y)};
    const float gap = (static_cast<float>(box.height) - 4 * side) / 2;
    const auto run = [&](const char* command) { context.act(session::commandById(command)->make(context.state)); };
    if (iconButton(context, "zoom-in", Icon::Plus, at, side)) run("view.zoom-in");
    if (iconButton(context, "zoom-out", Icon::Minus, {at.x, at.y + side}, side)) run("view.zoom-out");
    if (iconButton(context, "fit-all", Icon::Fit, {at.x, at.y + 2 * side + gap}, side)) run("view.fit-all");
    if (iconButton(context, "display", Icon::Layers, {at.x, at.y + 3 * side + 2 * gap}, side, m_open)) m_open = !m_open;
    for (const float line : {2 * side + gap / 2, 3 * side + gap * 1.5F}) {
      ImGui::GetWindowDrawList()->AddLine({at.x + context.px(7), at.y + line},
                                          {at.x + side - context.px(7), at.y + line}, packed(context.theme.line));
    }
  }
  if (m_open) drawMenu(context);
}

void MapControls::drawMenu(const Context& context) {
  const Box& controls = context.layout.controls;
  const double top = controls.y;
  const double most = context.layout.status.bottom() - top - context.px(8);
  const double wanted = m_menuHeight > 0 ? static_cast<double>(m_menuHeight) : most;
  const double left = controls.right() + context.px(8);
  const Box box{left, top, std::min<double>(context.px(menuWidth), context.layout.bar.width - left - context.px(8)),
                std::min(wanted, most)};
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.contains(mouse.x, mouse.y) &&
      !controls.contains(mouse.x, mouse.y)) {
    m_open = false;
  }
  const Panel panel(context, "display-menu", box, context.theme.raised, {true, true, context.px(8)});
  const float padding = context.px(menuPadding);
  const auto x = static_cast<float>(box.x) + padding;
  const float width = static_cast<float>(box.width) - 2 * padding;
  const float start = static_cast<float>(box.y) - ImGui::GetScrollY();
  float y = start + padding;
  const auto place = [&](float gap) {
    y += gap;
    ImGui::SetCursorScreenPos({x, y});
  };
  const auto section = [&](const char* name, float gap, auto&& drawRow) {
    place(gap);
    heading(context, context.say(name));
    y = ImGui::GetCursorScreenPos().y;
    drawRow();
    y += buttonHeight(context);
  };
  place(0);
  heading(context, context.say("The map shows"));
  y = ImGui::GetCursorScreenPos().y;
  for (const Switch& one : switches) {
    place(0);
    drawSwitch(context, one, width);
    y += context.px(switchHeight);
  }
  section(messageKey("Projection"), context.px(10), [&] {
    drawProjections(context);
    y += buttonHeight(context) + context.px(6);
  });
  section(messageKey("Theme"), context.px(14), [&] { drawThemes(context); });
  section(messageKey("Language"), context.px(14), [&] { drawLanguages(context); });
  section(messageKey("Size of type"), context.px(14), [&] { drawScale(context); });
  place(0);
  ImGui::Dummy({1, padding});
  m_menuHeight = y + padding - start;
}

}  // namespace dateline::ui
