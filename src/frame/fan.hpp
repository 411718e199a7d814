// The fan: markers of one place spread out while one of them is pointed at, so that each can be reached.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Opens the group of the place that is pointed at, if it has one: its markers leave their seats and stand around their
/// places, above everything else on the map, the one that is meant with its name.
void openFan(Sheet& sheet);

}  // namespace dateline::frame
