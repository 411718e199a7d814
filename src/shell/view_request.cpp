#include "shell/view_request.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "session/stage_view.hpp"
#include "session/view.hpp"

namespace dateline::shell {

namespace {

/// "W,S,E,N" in degrees; nothing for anything else.
std::optional<geo::GeoBox> boxFrom(std::string_view text) {
  std::array<double, 4> edge{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < edge.size(); ++i) {
    const auto [next, error] = std::from_chars(at, end, edge[i]);
    const bool last = i + 1 == edge.size();
    if (error != std::errc() || (last ? next != end : next == end || *next != ',')) return std::nullopt;
    at = next + 1;
  }
  const geo::GeoBox box{edge[0], edge[1], edge[2], edge[3]};
  const bool valid = geo::isValid({box.west, box.south}) && geo::isValid({box.east, box.north});
  if (!valid || box.south >= box.north || box.west == box.east) return std::nullopt;
  return box;
}

/// The markers, and the outline of every country that has one of its own.
std::vector<geo::LonLat> everythingDrawn(const dossier::Dossier& dossier, const basemap::Basemap& basemap) {
  std::vector<geo::LonLat> points;
  for (const dossier::Place& place : dossier.places) {
    if (!dossier::isDrawn(place)) continue;
    points.push_back(*place.at);
    if (place.precision != dossier::Precision::Country) continue;
    const std::vector<geo::LonLat> outline = session::outlineOf(basemap, place.country);
    points.insert(points.end(), outline.begin(), outline.end());
  }
  return points;
}

session::Focus focusOn(const dossier::Dossier& dossier, const std::string& id, const char* option) {
  if (dossier.place(id) != nullptr) return {id, ""};
  if (dossier.passage(id) != nullptr) return {"", id};
  throw base::UsageError({"the dossier has no place or passage “{}”", {id}}, option,
                         "take an id that stands in the file, such as the ones that dateline check names");
}

void showStep(session::State& state, const RenderOptions& options, const session::Services& services) {
  const int number = *options.step;
  const session::ThemeId theme = state.theme;
  state = session::stagedAt(state, static_cast<std::size_t>(number) - 1, state.viewport, services);
  if (options.theme) state.theme = theme;
}

}  // namespace

void applyViewRequest(session::State& state, const RenderOptions& options, const session::Services& services) {
  // A picture shows where a flight ends.
  const bool reducedMotion = state.reducedMotion;
  state.reducedMotion = true;
  if (options.fit == "all") {
    state.camera = session::cameraAround(state, everythingDrawn(state.dossier(), services.basemap));
  } else if (const auto box = boxFrom(options.fit)) {
    state.camera = session::cameraAround(state, session::borderOf(*box));
  } else if (options.fit.find(',') != std::string::npos && state.dossier().place(options.fit) == nullptr) {
    throw base::UsageError({"“{}” is not a box on the earth", {options.fit}}, "--fit",
                           "write west, south, east and north in degrees, south first: 46,40,88,56");
  } else if (options.fit != "places") {
    session::apply(state, session::Select{focusOn(state.dossier(), options.fit, "--fit"), true}, services);
    session::apply(state, session::ClearSelection{}, services);
  }
  if (options.step) showStep(state, options, services);
  if (!options.select.empty()) {
    session::apply(state, session::Select{focusOn(state.dossier(), options.select, "--select"), false}, services);
    ++state.scrollRequest;  // the view stays as it was asked for; the text shows the passage
  }
  state.reducedMotion = reducedMotion;
}

}  // namespace dateline::shell
