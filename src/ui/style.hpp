// Dear ImGui's style in the theme's colours: what its own widgets (text fields, scroll bars) look like.
#pragma once
#include "frame/theme.hpp"

namespace dateline::ui {

void applyStyle(const frame::Theme& theme, double uiScale);

}  // namespace dateline::ui
