// The base map's settlements with their names.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Settlements with their dots, by rank, as many as the scale carries. A town's name keeps its side of the dot while
/// the map moves; the picture's edge hides it rather than pushing it, unless it is a great one.
void labelCities(Sheet& sheet);

}  // namespace dateline::frame
