#include "frame/sheet.hpp"

#include <algorithm>
#include <utility>

#include "frame/ground_builder.hpp"
#include "frame/hash.hpp"

namespace dateline::frame {

Sheet::Sheet(const session::State& theState, const basemap::Basemap& theBasemap, const Scene& theScene,
             const CountryRaster& theRaster, Typesetter& theType, Frame& theFrame, double theScale,
             LabelCaches& theCaches, const geo::Camera& theGroundCamera)
    : state(theState),
      basemap(theBasemap),
      scene(theScene),
      raster(theRaster),
      type(theType),
      frame(theFrame),
      scale(theScale),
      caches(theCaches),
      groundCamera(theGroundCamera),
      obstacles(theState.viewport),
      covers(theState.viewport),
      names{theBasemap,    theState.language,          theState.dossier().language,
            theScene.date, theState.layers.localNames, theScene.lettering} {}

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

geo::ScreenPoint Sheet::groundOrigin() const {
  const double metres = frame.camera.metresPerPx;
  return {frame.viewport.widthPx / 2.0 - frame.camera.centre.x / metres,
          frame.viewport.heightPx / 2.0 + frame.camera.centre.y / metres};
}

bool Sheet::isOnEarth(const ScreenBox& groundBox) const {
  if (!frame.ground.earth) return true;  // its edge is out of sight
  const double metres = frame.camera.metresPerPx;
  for (const double x : {groundBox.left, groundBox.right}) {
    for (const double y : {groundBox.top, groundBox.bottom}) {
      if (!state.projection->unproject({x * metres, -y * metres})) return false;
    }
  }
  return true;
}

CellWindow Sheet::sharedWindow(double share) const {
  const geo::Camera camera = snappedCamera(frame.camera, frame.viewport, share);
  const double metres = camera.metresPerPx;
  // Letters reach beyond the cells that their line runs through.
  const double halfWidth = std::max(0.0, frame.viewport.widthPx * (1 - share) / 2 - 14 * scale) * metres;
  const double halfHeight = std::max(0.0, frame.viewport.heightPx * (1 - share) / 2 - 14 * scale) * metres;
  return raster.windowOf({{camera.centre.x - halfWidth, camera.centre.y - halfHeight},
                          {camera.centre.x + halfWidth, camera.centre.y + halfHeight}});
}

bool Sheet::fits(const TextBlock& block, const geo::ScreenPoint& start, double roomPx) const {
  const ScreenBox box = block.boxAt(start);
  return isSeen(box) && !obstacles.hits(grown(box, roomPx * scale));
}

bool Sheet::fits(const BentText& text, double roomPx) const {
  return isInside(text.whole, safe()) && std::ranges::none_of(text.boxes, [&](const ScreenBox& box) {
           return covers.hits(box) || obstacles.hits(grown(box, roomPx * scale));
         });
}

namespace {

/// Lines of one name differ in their number, names in what they say and of which place.
void sign(std::vector<Label>& labels, std::size_t first, const std::string& text, const std::string& place) {
  for (std::size_t i = first; i < labels.size(); ++i) {
    labels[i].key = Hash().add(text).add(place).add(std::uint64_t{i - first + 1}).value();
  }
}

}  // namespace

void Sheet::put(const TextBlock& block, const geo::ScreenPoint& start, const std::string& text,
                const std::string& place) {
  const std::size_t first = frame.labels.size();
  appendLabels(frame.labels, block, start, theme().labelHalo, px(theme().picture ? 2.2 : 1.6));
  sign(frame.labels, first, text, place);
  const ScreenBox box = block.boxAt(start);
  // Two names on one line need more than a blank between them, or they read as one.
  const double beside = 0.28 * static_cast<double>(block.parts.empty() ? 0 : block.parts.front().run.sizePx);
  obstacles.add({box.left - beside, box.top, box.right + beside, box.bottom});
  frame.placed.push_back({box, text, place, {}});
}

void Sheet::put(const TextBlock& block, BentText bent, const std::string& text, const std::string& place) {
  const std::size_t first = frame.labels.size();
  if (bent.places.empty()) return;
  appendLabels(frame.labels, block, bent.places.front().at, theme().labelHalo, px(theme().picture ? 2.2 : 1.5));
  sign(frame.labels, first, text, place);
  for (const ScreenBox& box : bent.boxes) obstacles.add(box);
  frame.placed.push_back({bent.whole, text, place, std::move(bent.boxes)});
  frame.labels.back().places = std::move(bent.places);
}

}  // namespace dateline::frame
