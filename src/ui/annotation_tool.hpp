// Drawing on the map by clicks: the next point, what it would look like, and one line that says what to do.
#pragma once
#include <optional>

#include "ui/context.hpp"

namespace dateline::ui {

/// A click on the map while an annotation is drawn.
void setPoint(const Context& context, const geo::ScreenPoint& at);
/// The stroke from the last point to the pointer, in the open panel of the map.
void drawNextStroke(const Context& context, const geo::ScreenPoint& pointer);
/// What the next click does; over the map's head.
void drawAnnotationHint(const Context& context);

}  // namespace dateline::ui
