#include "ui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

// Measures of the sketch, at scale 1.
constexpr double barHeight = 52;
constexpr double statusHeight = 30;
constexpr double placesHeight = 46;
constexpr double timelineHeight = 106;
constexpr double readerWidth = 620;
constexpr double readerLeast = 320;
constexpr double mapLeast = 300;
constexpr double cardShare = 0.5;
constexpr double lowWindow = 640;     // below this height the row of places gives way
constexpr double lowestWindow = 560;  // below this one the timeline too
constexpr double controlsEdge = 16;
constexpr double controlsWidth = 36;
constexpr double controlsHeight = 4 * controlsWidth + 8;

}  // namespace

geo::InsetsPx Layout::mapInsets() const {
  constexpr double edgeShare = 0.05;
  const double edge = edgeShare * std::min(map.width, map.height);
  const double buttons = controls.width > 0 ? controls.right() - map.x + controls.width / 2 : 0;
  return {std::max(edge, buttons), edge, edge, edge};
}

Layout layoutOf(int widthPx, int heightPx, double uiScale, double wantedCardPx) {
  const double width = std::max(widthPx, 1);
  const double height = std::max(heightPx, 1);
  const auto px = [uiScale](double measure) { return std::round(measure * uiScale); };
  Layout layout;
  layout.bar = {0, 0, width, std::min(px(barHeight), height)};

  // The map has two thirds; the reader a third, but never so little that lines become columns of words.
  double reader = std::clamp(std::round(width / 3), px(readerLeast), px(readerWidth));
  if (width - reader < px(mapLeast)) reader = 0;
  const double left = width - reader;
  const double places = height < px(lowWindow) ? 0 : px(placesHeight);
  const double timeline = height < px(lowestWindow) ? 0 : px(timelineHeight);
  const double below = height - layout.bar.height;
  const double status = std::min(px(statusHeight), below);
  const double mapHeight = std::max(below - places - timeline - status, 1.0);
  layout.map = {0, layout.bar.height, left, mapHeight};
  layout.places = {0, layout.bar.height + mapHeight, left, places};
  layout.timeline = {0, layout.places.bottom(), left, timeline};
  layout.status = {0, height - status, left, status};
  layout.controls = {px(controlsEdge), layout.bar.height + px(controlsEdge), px(controlsWidth), px(controlsHeight)};
  if (layout.controls.bottom() + px(controlsEdge) > layout.map.bottom()) layout.controls = {};

  const double card = reader == 0 ? 0 : std::min(std::ceil(wantedCardPx), std::round(below * cardShare));
  layout.reader = {left, layout.bar.height, reader, below - card};
  layout.card = {left, height - card, reader, card};
  return layout;
}

Layout stageLayout(int widthPx, int heightPx) {
  Layout layout;
  layout.map = {0, 0, static_cast<double>(std::max(widthPx, 1)), static_cast<double>(std::max(heightPx, 1))};
  return layout;
}

Layout withLost(Layout layout, double heightPx) {
  layout.lost = layout.reader;
  layout.lost.height = std::min(heightPx, layout.reader.height);
  layout.reader.y += layout.lost.height;
  layout.reader.height -= layout.lost.height;
  return layout;
}

Layout withEvents(Layout layout, bool hasPlaces) {
  constexpr double timelineShare = 0.44;
  layout.events = layout.timeline;
  if (!hasPlaces) {
    // Nothing to filter but events: they have both rows.
    layout.events.y = layout.places.y;
    layout.events.height = layout.timeline.bottom() - layout.places.y;
    layout.places.width = layout.places.height = 0;
    layout.timeline.width = layout.timeline.height = 0;
    return layout;
  }
  layout.timeline.width = std::round(layout.timeline.width * timelineShare);
  layout.events.x += layout.timeline.width;
  layout.events.width -= layout.timeline.width;
  return layout;
}

}  // namespace dateline::ui
