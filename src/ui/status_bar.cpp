// The line below the map: where the pointer is, the scale, the projection, and how much is verified.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/numbers.hpp"
#include "session/coordinate_text.hpp"
#include "ui/filter_panel.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

constexpr double edge = 24;

/// 1 : 25 000 000 on a screen of 96 dpi, to two figures.
std::string scaleOf(const session::State& state) {
  constexpr double metresPerScreenPx = 0.0254 / 96;
  const double scale = state.camera.metresPerPx / metresPerScreenPx * state.uiScale;
  const double step = std::pow(10, std::floor(std::log10(scale)) - 1);
  return "1 : " + base::sayNumber(std::round(scale / step) * step, state.language);
}

/// To two decimals, which is what a pointer can mean; the other formats as they are copied.
std::string coordinatesOf(const geo::LonLat& at, const session::State& state) {
  if (state.desk.coordinates == session::CoordinateFormat::Decimal) {
    return base::sayCoordinates(at.lon, at.lat, state.language);
  }
  return session::sayPosition(at, state.desk.coordinates, state.language);
}

/// As many of the parts, from the first, as have room.
std::string joined(ImFont* font, const std::vector<std::string>& parts, float room) {
  std::string said;
  for (const std::string& part : parts) {
    std::string more = said;
    if (!more.empty()) more += "   ·   ";
    more += part;
    if (textWidth(font, more) > room) break;
    said = std::move(more);
  }
  return said;
}

/// How much a person has decided about, and what the map does not show.
std::vector<std::string> coverageOf(const Context& context) {
  std::vector<std::string> said;
  // Where the row of the filters has no room, this line says what they hide.
  if (context.shown.isSifted() && context.layout.places.height < 1) said.push_back(sayHidden(context));
  const std::size_t markerless = context.index.markerless();
  const std::size_t drawn = context.shown.places.size();
  if (drawn == 0) return said;
  std::size_t verified = 0;
  for (std::size_t i = 0; i < drawn; ++i) {
    // What was verified once and has lost its passages since is not verified any more.
    const bool holds = !context.shown.facts->place(context.shown.indexOf[i]).unsupported;
    if (holds && context.shown.places[i].status == dossier::Status::Verified) ++verified;
  }
  said.push_back(context.say({"{} of {} places verified", {std::to_string(verified), std::to_string(drawn)}}));
  if (markerless > 0) {
    said.push_back(context.say(base::Message::counted(static_cast<long>(markerless), "{} passage without a marker",
                                                      "{} passages without a marker")));
  }
  return said;
}

}  // namespace

void drawStatus(const Context& context, const std::optional<geo::ScreenPoint>& pointer) {
  const Box& box = context.layout.status;
  const frame::Theme& theme = context.theme;
  const Panel panel(context, "status", box, theme.panel);
  const auto left = static_cast<float>(box.x);
  const auto top = static_cast<float>(box.y);
  const float right = left + static_cast<float>(box.width);
  ImGui::GetWindowDrawList()->AddLine({left, top + 0.5F}, {right, top + 0.5F}, packed(theme.line));
  ImFont* font = context.fonts.small;
  const float y = top + std::floor((static_cast<float>(box.height) - font->FontSize) / 2);

  const session::State& state = context.state;
  std::vector<std::string> where{scaleOf(state)};
  if (pointer) {
    const auto place = state.projection->unproject(geo::toProjected(state.camera, state.viewport, *pointer));
    if (place) where.push_back(coordinatesOf(*place, state));
  }
  where.emplace_back(context.say(state.projection->name().c_str()));
  const float room = static_cast<float>(box.width) - 2 * context.px(edge);
  // What is verified has the right of way.
  const std::vector<std::string> parts = coverageOf(context);
  const float least = parts.empty() ? 0 : textWidth(font, parts.front()) + context.px(edge);
  const std::string said = joined(font, where, room - least);
  drawText(context, font, {left + context.px(edge), y}, theme.quietText, said);
  const std::string coverage = joined(font, parts, room - textWidth(font, said) - context.px(edge));
  drawText(context, font, {right - textWidth(font, coverage) - context.px(edge), y}, theme.quietText, coverage);
}

}  // namespace dateline::ui
