#include "ui/stage_view.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

/// Dims all but a disc around the pointer; its edge is soft.
void drawSpotlight() {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const ImVec2 at = ImGui::GetIO().MousePos;
  const float radius = 0.17F * size.y;
  const float reach = std::hypot(size.x, size.y);
  constexpr int rings = 12;
  constexpr float edgeShare = 0.22F;
  constexpr int dim = 150;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float step = edgeShare * radius / rings;
  for (int ring = 0; ring < rings; ++ring) {
    const float r = radius + (static_cast<float>(ring) + 0.5F) * step;
    list->AddCircle(at, r, IM_COL32(0, 0, 0, dim * (ring + 1) / (rings + 1)), 128, step + 0.5F);
  }
  const float begin = radius + rings * step;
  list->AddCircle(at, begin + reach / 2, IM_COL32(0, 0, 0, dim), 128, reach);
}

}  // namespace

void drawStage(const Context& context) {
  const Box& box = context.layout.map;
  const session::Stage& stage = *context.state.stage;
  const Panel panel(context, "stage", box, context.theme.paper.withAlpha(0));
  const ImVec2 size{std::max(static_cast<float>(box.width), 1.0F), std::max(static_cast<float>(box.height), 1.0F)};
  ImGui::SetCursorScreenPos({static_cast<float>(box.x), static_cast<float>(box.y)});
  const bool clicked = ImGui::InvisibleButton("stage", size);
  context.target("stage", {static_cast<float>(box.x), static_cast<float>(box.y)}, {size.x, size.y});
  for (const frame::Marker& marker : context.map.markers) {
    if (marker.place.empty()) continue;
    const float half = marker.sizePx / 2;
    const ImVec2 at{static_cast<float>(marker.at.x), static_cast<float>(marker.at.y)};
    context.target("marker:" + marker.place, {at.x - half, at.y - half}, {at.x + half, at.y + half});
  }
  if (stage.spotlight && stage.screen == session::StageScreen::Map) drawSpotlight();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool free = stage.screen == session::StageScreen::Map && stage.quotedPlace.empty();
  std::string place;
  if (free && ImGui::IsItemHovered()) place = frame::placeAt(context.map, {mouse.x - box.x, mouse.y - box.y});
  if (!place.empty()) {
    context.hover.place = place;
    context.cursor = Cursor::Hand;
  }
  if (!clicked) return;
  if (!place.empty()) {
    context.act(session::QuotePlace{place});
  } else {
    context.act(session::StepOnStage{1});
  }
}

std::optional<session::Action> typedOnStage(const session::State& state, std::string_view key) {
  if (key.size() == 1 && key[0] >= '0' && key[0] <= '9') return session::TypeOnStage{key[0]};
  if (key != "Backspace") return std::nullopt;
  if (state.stage->typed.empty()) return session::StepOnStage{-1};
  return session::TypeOnStage{'x'};
}

}  // namespace dateline::ui
