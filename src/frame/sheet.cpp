#include "frame/sheet.hpp"

#include <algorithm>

namespace dateline::frame {

Sheet::Sheet(const session::State& theState, const basemap::Basemap& theBasemap, const Scene& theScene,
             const CountryRaster& theRaster, Typesetter& theType, Frame& theFrame, double theScale)
    : state(theState),
      basemap(theBasemap),
      scene(theScene),
      raster(theRaster),
      type(theType),
      frame(theFrame),
      scale(theScale),
      obstacles(theState.viewport),
      names{theBasemap, theState.language, theState.dossier().language, theScene.date} {}

ScreenBox Sheet::safe() const {
  const double edge = 5 * scale;
  return {edge, edge, frame.viewport.widthPx - edge, frame.viewport.heightPx - edge};
}

std::optional<geo::ScreenPoint> Sheet::toScreen(const geo::LonLat& at) const {
  const auto plane = state.projection->project(at);
  if (!plane) return std::nullopt;
  return toScreen(*plane);
}

bool Sheet::isInFocus(basemap::CountryCode code) const {
  return std::ranges::find(scene.focus, code) != scene.focus.end();
}

bool Sheet::fits(const TextBlock& block, const geo::ScreenPoint& start, double roomPx) const {
  const ScreenBox box = block.boxAt(start);
  return isInside(box, safe()) && !obstacles.hits(grown(box, roomPx * scale));
}

void Sheet::put(const TextBlock& block, const geo::ScreenPoint& start, const std::string& text,
                const std::string& place) {
  appendLabels(frame.labels, block, start, theme().labelHalo, px(1.6));
  const ScreenBox box = block.boxAt(start);
  obstacles.add(box);
  frame.placed.push_back({box, text, place});
}

}  // namespace dateline::frame
