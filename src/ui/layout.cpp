#include "ui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

// Measures of the sketch, at scale 1.
constexpr double barHeight = 52;
constexpr double statusHeight = 30;
constexpr double placesHeight = 104;
constexpr double readerWidth = 620;
constexpr double readerLeast = 340;
constexpr double mapLeast = 360;
constexpr double cardShare = 0.42;
constexpr double lowWindow = 620;  // below this height the strip of places gives way

}  // namespace

Layout layoutOf(int widthPx, int heightPx, double uiScale) {
  const double width = widthPx;
  const double height = heightPx;
  const auto px = [uiScale](double measure) { return std::round(measure * uiScale); };
  Layout layout;
  layout.bar = {0, 0, width, px(barHeight)};

  // The map has two thirds; the reader a third, but never so little that lines become columns of words.
  double reader = std::clamp(std::round(width / 3), px(readerLeast), px(readerWidth));
  if (width - reader < px(mapLeast)) reader = 0;
  const double left = width - reader;
  const double places = height < px(lowWindow) ? 0 : px(placesHeight);
  const double below = height - layout.bar.height;
  const double mapHeight = std::max(below - places - px(statusHeight), 1.0);
  layout.map = {0, layout.bar.height, left, mapHeight};
  layout.places = {0, layout.bar.height + mapHeight, left, places};
  layout.status = {0, height - px(statusHeight), left, px(statusHeight)};

  const double card = std::round(below * cardShare);
  layout.reader = {left, layout.bar.height, reader, below - card};
  layout.card = {left, height - card, reader, card};
  return layout;
}

}  // namespace dateline::ui
