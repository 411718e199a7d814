// What the map says of its events: how many there are and how many it shows, the colour of each type, and how large a
// circle is for how many.
#pragma once
#include "frame/builder.hpp"
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Takes a corner; nothing where no event set is open or no corner has room.
void addEventLegend(Sheet& sheet, const Furnishing& furnishing);

}  // namespace dateline::frame
