// The panels: each draws one part of the window from const state and says in Actions what the person did.
#pragma once
#include <optional>

#include "ui/context.hpp"

namespace dateline::ui {

void drawTopBar(const Context& context);
void drawPlaces(const Context& context);
/// `pointer`: in the map's pixels; none while the pointer is elsewhere.
void drawStatus(const Context& context, const std::optional<geo::ScreenPoint>& pointer);
void drawCard(const Context& context);
/// Search results and notices lie over everything else.
void drawSearchHits(const Context& context);
void drawNotice(const Context& context);

}  // namespace dateline::ui
