// Where the parts of the window lie: a pure function of its size, so that the map's viewport is known before drawing.
#pragma once
#include "geo/camera.hpp"

namespace dateline::ui {

/// Pixels from the window's top left corner.
struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool contains(double px, double py) const { return x <= px && px < x + width && y <= py && py < y + height; }
};

struct Layout {
  Box bar;       ///< on top: title, commands, search
  Box map;       ///< left two thirds
  Box controls;  ///< over the map's top left: zoom, fit, display
  Box places;    ///< a row: the filters that are set, and the places by role
  Box timeline;  ///< along the bottom
  Box events;    ///< filters of an event set; takes its place from the timeline
  Box reader;    ///< the article
  Box lost;      ///< above it: passages that it does not have any more
  Box card;      ///< the selected place, below the reader; as high as its content, up to half
  Box status;    ///< coordinates, scale, projection, below the map
  /// What a fitted view keeps free of markers: the map's edges, and the buttons over it.
  geo::InsetsPx mapInsets() const;
  geo::Viewport mapViewport() const { return {static_cast<int>(map.width), static_cast<int>(map.height)}; }
};

/// Works down to 640×400; below that the reader gives way to the map. `wantedCardPx` is how high the card's content is;
/// 0 when there is none. It moves nothing but reader and card.
Layout layoutOf(int widthPx, int heightPx, double uiScale, double wantedCardPx = 0);

/// Before a room: the map alone.
Layout stageLayout(int widthPx, int heightPx);

/// The same with so much of the reader's room for what its article lost.
Layout withLost(Layout layout, double heightPx);

/// The same with room for the filters of an event set, beside the timeline or instead of it and the row of places.
Layout withEvents(Layout layout, bool hasPlaces);

}  // namespace dateline::ui
