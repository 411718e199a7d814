#include "ui/map_view.hpp"

#include <algorithm>
#include <cmath>

#include "ui/annotation_tool.hpp"
#include "ui/map_tool.hpp"

namespace dateline::ui {

namespace {

constexpr double wheelFactor = 1.25;
constexpr float clickSlackPx = 4;

std::optional<geo::LonLat> positionAt(const Context& context, const geo::ScreenPoint& at) {
  const session::State& state = context.state;
  return state.projection->unproject(geo::toProjected(state.camera, state.viewport, at));
}

/// None below furniture.
const frame::EventMark* eventMarkAt(const frame::Frame& map, const geo::ScreenPoint& at) {
  const auto covers = [&](const frame::ScreenBox& box) { return box.contains(at); };
  if (std::ranges::any_of(map.furnitureBoxes, covers)) return nullptr;
  return frame::eventMarkAt(map.events, at);
}

/// For recordings and tests: an annotation's text, else the middle of its first line.
void nameAnnotation(const Context& context, const frame::AnnotationMark& mark, ImVec2 origin) {
  frame::ScreenBox box = mark.label;
  if (box.width() <= 0 && !mark.paths.empty()) {
    const geo::ScreenPoint& p = mark.paths.front()[mark.paths.front().size() / 2];
    box = {p.x - 2, p.y - 2, p.x + 2, p.y + 2};
  }
  if (box.width() <= 0) return;
  context.target("annotation:" + mark.annotation,
                 {origin.x + static_cast<float>(box.left), origin.y + static_cast<float>(box.top)},
                 {origin.x + static_cast<float>(box.right), origin.y + static_cast<float>(box.bottom)});
}

}  // namespace

void MapView::draw(const Context& context) {
  const Box& box = context.layout.map;
  const Panel panel(context, "map", box, context.theme.paper.withAlpha(0));
  const ImVec2 origin{static_cast<float>(box.x), static_cast<float>(box.y)};
  ImGui::SetCursorScreenPos(origin);
  ImGui::InvisibleButton(
      "map", {std::max(static_cast<float>(box.width), 1.0F), std::max(static_cast<float>(box.height), 1.0F)},
      ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
  const bool hovered = ImGui::IsItemHovered();
  const bool active = ImGui::IsItemActive();
  for (const frame::AnnotationMark& mark : context.map.annotations) nameAnnotation(context, mark, origin);
  for (const auto* markers : {&context.map.markers, &context.map.fan.markers}) {
    for (const frame::Marker& marker : *markers) {
      const auto r = static_cast<float>(marker.sizePx / 2);
      const ImVec2 at{origin.x + static_cast<float>(marker.at.x), origin.y + static_cast<float>(marker.at.y)};
      context.target("marker:" + marker.place, {at.x - r, at.y - r}, {at.x + r, at.y + r});
    }
  }
  for (const frame::EdgeMark& mark : context.map.edgeMarks) {
    context.target("edge:" + mark.places.front(),
                   {origin.x + static_cast<float>(mark.box.left), origin.y + static_cast<float>(mark.box.top)},
                   {origin.x + static_cast<float>(mark.box.right), origin.y + static_cast<float>(mark.box.bottom)});
  }
  context.target("map", origin, {origin.x + static_cast<float>(box.width), origin.y + static_cast<float>(box.height)});

  m_pointer.reset();
  if (hovered || active) {
    m_pointer = geo::ScreenPoint{ImGui::GetIO().MousePos.x - origin.x, ImGui::GetIO().MousePos.y - origin.y};
  }
  drawTool(context, m_pointer);
  if (!m_pointer) {
    m_boxFrom.reset();
    return;
  }
  const ImGuiIO& io = ImGui::GetIO();
  const geo::ScreenPoint at = *m_pointer;
  if (hovered && io.MouseWheel != 0) {
    context.act(session::ZoomAt{at, std::pow(wheelFactor, static_cast<double>(io.MouseWheel))});
  }
  if (active) drag(context, at);
  if (context.state.annotating.setsPoints()) return annotate(context, at);
  // Events lie over areas, so that they are what is meant.
  const frame::EventMark* const mark = m_dragged ? nullptr : eventMarkAt(context.map, at);
  const std::string place = m_dragged || mark != nullptr ? std::string() : frame::placeAt(context.map, at);
  const std::string drawn = m_dragged ? std::string() : frame::annotationAt(context.map, at);
  const frame::EdgeMark* const edge = m_dragged ? nullptr : frame::edgeMarkAt(context.map, at);
  if (!place.empty()) context.hover.place = place;
  if (!place.empty() || edge != nullptr || !drawn.empty()) context.cursor = Cursor::Hand;
  if (mark != nullptr) {
    context.eventHover = {mark->cell, mark->event};
    context.cursor = Cursor::Hand;
  }
  if (m_dragged && !m_boxFrom) context.cursor = Cursor::Grab;
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && place.empty() &&
      edge == nullptr && context.state.desk.tool == session::Tool::None) {
    if (mark != nullptr) {
      context.act(session::ZoomToEvents{{mark->cell, mark->event}});
    } else {
      context.act(session::ZoomAt{at, 2});
    }
  }
  if (ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
    if (const auto point = positionAt(context, at)) context.act(session::CopyCoordinates{*point});
  }
  if (ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    if (m_boxFrom) {
      context.act(session::ZoomToBox{*m_boxFrom, at});
    } else if (!m_dragged && !drawn.empty()) {
      context.act(session::SelectAnnotation{drawn});
    } else if (!m_dragged && context.state.desk.tool != session::Tool::None) {
      if (const auto point = positionAt(context, at)) context.act(session::UseTool{*point});
    } else if (!m_dragged && !place.empty()) {
      context.act(session::Select{{place, ""}, true});
    } else if (edge != nullptr) {
      context.act(session::FlyTo{edge->target, edge->widthKm});
    } else if (!m_dragged && mark != nullptr) {
      context.act(session::SelectEvents{{mark->cell, mark->event}});
    } else if (!m_dragged && (!context.state.selection.none() || !context.state.events.selection.none() ||
                              !context.state.annotating.selected.empty())) {
      context.act(session::ClearSelection{});
    }
    m_boxFrom.reset();
    m_dragged = false;
  }
  if (!active) m_dragged = false;
  drawBox(context);
}

/// Clicks set points; the map can still be moved and zoomed.
void MapView::annotate(const Context& context, geo::ScreenPoint at) {
  drawNextStroke(context, at);
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    const dossier::Annotation& draft = *context.state.annotating.draft;
    if (draft.points.size() >= dossier::leastPoints(draft.kind)) context.act(session::EndAnnotationPoints{});
    m_dragged = true;  // letting go is no click
  }
  if (ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    if (!m_dragged) setPoint(context, at);
    m_boxFrom.reset();
    m_dragged = false;
  }
}

void MapView::drag(const Context& context, geo::ScreenPoint at) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
  if (std::abs(moved.x) + std::abs(moved.y) > clickSlackPx && !m_dragged) {
    m_dragged = true;
    if (io.KeyShift) m_boxFrom = geo::ScreenPoint{at.x - moved.x, at.y - moved.y};
  }
  if (m_dragged && !m_boxFrom && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
    context.act(session::Pan{io.MouseDelta.x, io.MouseDelta.y,
                             geo::ScreenPoint{at.x - io.MouseDelta.x, at.y - io.MouseDelta.y}});
  }
}

void MapView::drawBox(const Context& context) const {
  if (!m_boxFrom || !m_pointer) return;
  const auto onScreen = [&](const geo::ScreenPoint& p) {
    return ImVec2{static_cast<float>(context.layout.map.x + p.x), static_cast<float>(context.layout.map.y + p.y)};
  };
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(onScreen(*m_boxFrom), onScreen(*m_pointer), packed(context.theme.accent.withAlpha(30)));
  list->AddRect(onScreen(*m_boxFrom), onScreen(*m_pointer), packed(context.theme.accent), 0, 0, context.px(1.5));
}

}  // namespace dateline::ui
