// The line below the map: where the pointer is, the scale, the projection, and how much is verified.
#include <cmath>

#include "base/numbers.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

/// 1 : 25 000 000 on a screen of 96 dpi, to two figures.
std::string scaleOf(const session::State& state) {
  constexpr double metresPerScreenPx = 0.0254 / 96;
  const double scale = state.camera.metresPerPx / metresPerScreenPx * state.uiScale;
  const double step = std::pow(10, std::floor(std::log10(scale)) - 1);
  return "1 : " + base::sayNumber(std::round(scale / step) * step, state.language);
}

std::string verifiedOf(const Context& context) {
  long drawn = 0;
  long verified = 0;
  for (const dossier::Place& place : context.dossier().places) {
    if (!dossier::isDrawn(place)) continue;
    ++drawn;
    if (place.status == dossier::Status::Verified) ++verified;
  }
  return context.say({"{} of {} places verified", {std::to_string(verified), std::to_string(drawn)}});
}

}  // namespace

void drawStatus(const Context& context, const std::optional<geo::ScreenPoint>& pointer) {
  const Box& box = context.layout.status;
  const frame::Theme& theme = context.theme;
  const Panel panel(context, "status", box, theme.panel, {0, 0});
  const auto left = static_cast<float>(box.x);
  const auto top = static_cast<float>(box.y);
  const float right = left + static_cast<float>(box.width);
  ImGui::GetWindowDrawList()->AddLine({left, top + 0.5F}, {right, top + 0.5F}, packed(theme.line));
  ImFont* font = context.fonts.small;
  const float y = top + (static_cast<float>(box.height) - font->FontSize) / 2;

  const session::State& state = context.state;
  std::string where = std::string(context.label(state.projection->name().c_str())) + "   ·   " + scaleOf(state);
  if (pointer) {
    const auto place = state.projection->unproject(geo::toProjected(state.camera, state.viewport, *pointer));
    if (place) where += "   ·   " + base::sayCoordinates(place->lon, place->lat, state.language);
  }
  const std::string verified = verifiedOf(context);
  const float width = textWidth(font, verified);
  drawText(font, {right - width - context.px(16), y}, theme.quietText, verified);
  drawText(font, {left + context.px(24), y}, theme.quietText,
           fitted(font, where, static_cast<float>(box.width) - width - context.px(64)));
}

}  // namespace dateline::ui
