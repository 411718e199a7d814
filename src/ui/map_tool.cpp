#include "ui/map_tool.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "base/numbers.hpp"
#include "geo/geodesic.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using session::Tool;

std::optional<ImVec2> onScreen(const Context& context, const geo::LonLat& at) {
  const session::State& state = context.state;
  const auto plane = state.projection->project(at);
  if (!plane) return std::nullopt;
  const geo::ScreenPoint point = geo::toScreen(state.camera, state.viewport, *plane);
  return ImVec2{static_cast<float>(context.layout.map.x + point.x), static_cast<float>(context.layout.map.y + point.y)};
}

/// The shortest line, as it lies in this projection.
void drawLine(const Context& context, const geo::LonLat& a, const geo::LonLat& b) {
  constexpr double mostPieces = 100;
  const double step = std::max(geo::distanceMetres(a, b) / mostPieces, 1000.0);
  std::optional<ImVec2> last;
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const geo::LonLat& point : geo::geodesic(a, b, step)) {
    const auto here = onScreen(context, point);
    if (last && here) {
      list->AddLine(*last, *here, packed(context.theme.labelHalo), context.px(4.5));
      list->AddLine(*last, *here, packed(context.theme.accent), context.px(2));
    }
    last = here;
  }
}

void drawCross(const Context& context, ImVec2 at) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float r = context.px(9);
  for (const auto& [colour, pen] :
       {std::pair{context.theme.labelHalo, context.px(4)}, std::pair{context.theme.accent, context.px(1.6)}}) {
    list->AddLine({at.x - r, at.y}, {at.x + r, at.y}, packed(colour), pen);
    list->AddLine({at.x, at.y - r}, {at.x, at.y + r}, packed(colour), pen);
  }
}

const char* sayTool(Tool tool) {
  switch (tool) {
    case Tool::AddMarker:
      return messageKey("Click where the marker belongs. Esc: leave it.");
    case Tool::MoveMarker:
      return messageKey("Click where the marker belongs. Esc: leave it.");
    case Tool::Measure:
      return messageKey("Click from point to point. Esc: done.");
    case Tool::None:
      break;
  }
  return "";
}

/// A plate at the map's top middle.
void drawPlate(const Context& context, const std::string& text) {
  const Box& map = context.layout.map;
  ImFont* font = context.fonts.label;
  const float padding = context.px(10);
  const ImVec2 size{textWidth(font, text) + 2 * padding, font->FontSize + context.px(12)};
  const ImVec2 at{std::round(static_cast<float>(map.x + map.width / 2) - size.x / 2),
                  static_cast<float>(map.y) + context.px(12)};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, end, packed(context.theme.legend), context.px(6));
  list->AddRect(at, end, packed(context.theme.legendLine), context.px(6));
  drawText(context, font, {at.x + padding, at.y + context.px(6)}, context.theme.text, text);
  context.target("tool", at, end);
}

void drawMeasure(const Context& context, const std::optional<geo::LonLat>& pointer) {
  std::vector<geo::LonLat> points = context.state.desk.measured;
  if (pointer && !points.empty()) points.push_back(*pointer);
  double metres = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    drawLine(context, points[i - 1], points[i]);
    metres += geo::distanceMetres(points[i - 1], points[i]);
  }
  for (const geo::LonLat& point : context.state.desk.measured) {
    if (const auto at = onScreen(context, point)) {
      ImDrawList* list = ImGui::GetWindowDrawList();
      list->AddCircleFilled(*at, context.px(4.5), packed(context.theme.labelHalo), 20);
      list->AddCircleFilled(*at, context.px(3), packed(context.theme.accent), 20);
    }
  }
  const std::string hint(context.say(sayTool(Tool::Measure)));
  drawPlate(context, points.size() < 2 ? hint : base::sayDistance(metres, context.state.language) + "   ·   " + hint);
}

}  // namespace

void drawTool(const Context& context, const std::optional<geo::ScreenPoint>& pointer) {
  const session::State& state = context.state;
  const Tool tool = state.desk.tool;
  if (tool == Tool::None) return;
  const Box& map = context.layout.map;
  std::optional<geo::LonLat> at;
  if (pointer) {
    at = state.projection->unproject(geo::toProjected(state.camera, state.viewport, *pointer));
    context.cursor = Cursor::Arrow;
  }
  if (tool == Tool::Measure) {
    drawMeasure(context, at);
  } else {
    drawPlate(context, std::string(context.say(sayTool(tool))));
  }
  const ImVec2 origin{static_cast<float>(map.x), static_cast<float>(map.y)};
  if (pointer) {
    drawCross(context, {origin.x + static_cast<float>(pointer->x), origin.y + static_cast<float>(pointer->y)});
  } else {
    drawCross(context, {origin.x + static_cast<float>(map.width / 2), origin.y + static_cast<float>(map.height / 2)});
  }
}

}  // namespace dateline::ui
