#include "frame/event_colours.hpp"

namespace dateline::frame {

std::array<Colour, eventColours> eventColoursOf(const Theme& theme) {
  if (theme.dark) {
    return {rgb(0x56B4E9), rgb(0xE69F00), rgb(0x12A87A), rgb(0xF0E442),
            rgb(0xF0B3D6), rgb(0xD9552A), rgb(0x5B7FE0), rgb(0x7C7280)};
  }
  return {rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xE6A800),
          rgb(0xB5558C), rgb(0x56B4E9), rgb(0x5F2D0C), rgb(0xA4A4A4)};
}

}  // namespace dateline::frame
