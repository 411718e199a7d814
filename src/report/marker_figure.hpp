// Draws a marker as shaders/shape.frag does: its shape repeats its role, its outline says what is known of it.
#pragma once
#include "report/canvas.hpp"

namespace dateline::report {

void drawMarker(const frame::Marker& marker, Canvas& canvas);

}  // namespace dateline::report
