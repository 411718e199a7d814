// Draws a Frame's ground and its events on a canvas.
#pragma once
#include "report/canvas.hpp"

namespace dateline::report {

void drawGround(const frame::Frame& frame, Canvas& canvas);
void drawEvents(const frame::Frame& frame, Canvas& canvas);

}  // namespace dateline::report
