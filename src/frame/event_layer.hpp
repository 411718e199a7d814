// The events of a set as a Frame has them: circles by cell with the shares of the types, or a density, and what the
// legend says of both.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "events/cell.hpp"
#include "frame/theme.hpp"
#include "geo/camera.hpp"

namespace dateline::frame {

/// Colours for types: the last one is for all types that have none of their own.
inline constexpr std::size_t eventColours = 8;

/// One or more events at a point of the picture.
struct EventMark {
  events::Cell cell;                   ///< whose events these are
  std::optional<std::uint32_t> event;  ///< the one event that it is
  std::uint32_t count = 0;
  geo::ScreenPoint at;
  float radiusPx = 3;
  float holePx = 0;                            ///< radius of the open middle, where the number stands; 0: none
  std::array<float, eventColours - 1> ends{};  ///< where each colour's share ends, of a whole turn from the top
  bool lit = false;                            ///< pointed at or chosen
};

/// The density of events on a grid that is fixed to the plane.
struct EventDensity {
  int columns = 0;
  int rows = 0;
  geo::Projected corner;             ///< the grid's upper left corner
  double cellMetres = 1;             ///< of the plane
  std::vector<std::uint8_t> levels;  ///< row by row from above; 0: none … 255
  std::array<Colour, 256> ramp{};    ///< by level; its alpha grows from 0
};

struct EventLayer {
  bool open = false;
  std::array<Colour, eventColours> colours{};
  Colour outline;  ///< around circles
  Colour middle;   ///< of the open middle
  Colour ring;     ///< around what is lit
  float outlinePx = 1;
  std::vector<EventMark> marks;  ///< last is on top
  std::shared_ptr<const EventDensity> density;
  std::uint32_t inView = 0;  ///< events that the picture shows
};

/// The topmost mark at a point, within `slackPx` of its edge; nullptr when there is none.
const EventMark* eventMarkAt(const EventLayer& layer, const geo::ScreenPoint& p, double slackPx = 3);

}  // namespace dateline::frame
