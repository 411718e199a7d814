#include "frame/event_colours.hpp"

namespace dateline::frame {

std::array<Colour, eventColours> eventColoursOf(const Theme& theme) {
  if (theme.dark) {
    return {rgb(0x56B4E9), rgb(0xE69F00), rgb(0x2DBE93), rgb(0xF0E442),
            rgb(0xE58FBF), rgb(0xE8743B), rgb(0x6F9BE8), rgb(0x9A9A9A)};
  }
  return {rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xE6A800),
          rgb(0xB5558C), rgb(0x56B4E9), rgb(0x7A3B10), rgb(0x808080)};
}

}  // namespace dateline::frame
