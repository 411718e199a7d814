// The tool that a person has taken on the map: what it would do, said on the map, and the line that is measured.
#pragma once
#include <optional>

#include "ui/context.hpp"

namespace dateline::ui {

/// `pointer` in the map's pixels; none while the pointer is elsewhere: then the map's middle is where Enter uses the
/// tool.
void drawTool(const Context& context, const std::optional<geo::ScreenPoint>& pointer);

}  // namespace dateline::ui
