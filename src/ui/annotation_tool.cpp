#include "ui/annotation_tool.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/numbers.hpp"
#include "geo/geodesic.hpp"
#include "session/registry.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

using dossier::Annotation;
using dossier::AnnotationKind;

std::optional<geo::LonLat> placeAt(const session::State& state, const geo::ScreenPoint& at) {
  return state.projection->unproject(geo::toProjected(state.camera, state.viewport, at));
}

/// A line on the ground as it lies in the window; it ends where the map does not show it.
void drawOnGround(const Context& context, const std::vector<geo::LonLat>& line, ImU32 colour) {
  const session::State& state = context.state;
  std::vector<ImVec2> points;
  const auto flush = [&] {
    if (points.size() > 1) {
      ImGui::GetWindowDrawList()->AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0,
                                              context.px(1.6));
    }
    points.clear();
  };
  for (const geo::LonLat& at : line) {
    const auto plane = state.projection->project(at);
    if (!plane) {
      flush();
      continue;
    }
    const geo::ScreenPoint p = geo::toScreen(state.camera, state.viewport, *plane);
    points.push_back({static_cast<float>(context.layout.map.x + p.x), static_cast<float>(context.layout.map.y + p.y)});
  }
  flush();
}

base::Message hintOf(const Annotation& draft) {
  switch (draft.kind) {
    case AnnotationKind::Callout:
      return "Click on what the callout speaks of";
    case AnnotationKind::Ring:
      return draft.points.empty() ? "Click on the middle of the ring"
                                  : "Click where the ring runs, or type its radius then";
    case AnnotationKind::Line:
      return draft.points.size() < 2 ? "Click on the points of the line" : "Click on, or press Enter: the line is done";
    case AnnotationKind::Area:
      break;
  }
  return draft.points.size() < 3 ? "Click on the corners of the area" : "Click on, or press Enter: the area is done";
}

}  // namespace

void setPoint(const Context& context, const geo::ScreenPoint& at) {
  if (const auto place = placeAt(context.state, at)) context.act(session::SetAnnotationPoint{*place});
}

void drawNextStroke(const Context& context, const geo::ScreenPoint& pointer) {
  const session::Annotating& annotating = context.state.annotating;
  if (!annotating.setsPoints() || annotating.draft->points.empty()) return;
  const auto to = placeAt(context.state, pointer);
  if (!to) return;
  const Annotation& draft = *annotating.draft;
  const geo::LonLat& from = draft.points.back();
  const double metres = geo::distanceMetres(from, *to);
  if (metres < 1) return;
  const ImU32 colour = packed(context.theme.ink);
  const double km = metres / 1000;
  if (draft.kind == AnnotationKind::Ring) drawOnGround(context, dossier::ringAround(from, km), colour);
  drawOnGround(context, geo::geodesic(from, *to), colour);
  const std::string said = base::sayNumber(km, context.state.language, km >= 100 ? 0 : 1) + "\u00a0km";
  const ImVec2 at{static_cast<float>(context.layout.map.x + pointer.x) + context.px(14),
                  static_cast<float>(context.layout.map.y + pointer.y) - context.px(20)};
  const ImVec2 size{textWidth(context.fonts.small, said), context.fonts.small->FontSize};
  ImGui::GetWindowDrawList()->AddRectFilled({at.x - context.px(5), at.y - context.px(3)},
                                            {at.x + size.x + context.px(5), at.y + size.y + context.px(3)},
                                            packed(context.theme.raised), context.px(4));
  drawText(context, context.fonts.small, at, context.theme.text, said);
}

void drawAnnotationHint(const Context& context) {
  const session::Annotating& annotating = context.state.annotating;
  if (!annotating.setsPoints()) return;
  const Box& map = context.layout.map;
  ImFont* font = context.fonts.label;
  std::string text = context.say(hintOf(*annotating.draft)) + " · " + std::string(context.say("Esc gives it up"));
  const double most = std::max(map.width - context.layout.controls.right() - context.px(60), 40.0);
  text = fitted(font, text, static_cast<float>(most));
  const float width = textWidth(font, text) + context.px(28);
  const float height = font->FontSize + context.px(16);
  const Box box{std::floor(map.x + (map.width - width) / 2), map.y + context.px(14), width, height};
  const Panel panel(context, "annotation-hint", box, context.theme.raised,
                    {.overlay = true, .rounding = context.px(8)});
  const ImVec2 at{static_cast<float>(box.x), static_cast<float>(box.y)};
  drawText(context, font, {at.x + context.px(14), at.y + context.px(8)}, context.theme.text, text);
  context.target("annotation-hint", at, {at.x + width, at.y + height});
}

}  // namespace dateline::ui
