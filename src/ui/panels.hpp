// The panels: each draws one part of the window from const state and says in Actions what the person did.
#pragma once
#include <optional>

#include "ui/context.hpp"
#include "ui/field_editor.hpp"
#include "ui/search_field.hpp"
#include "ui/sources.hpp"

namespace dateline::ui {

void drawTopBar(const Context& context, SearchField& search);
/// `pointer`: in the map's pixels; none while the pointer is elsewhere.
void drawStatus(const Context& context, const std::optional<geo::ScreenPoint>& pointer);
/// Returns how high the card wants to be; 0 when nothing is selected.
double drawCard(const Context& context, FieldEditor& editor, SourceGroups& sources);
/// Over everything else.
void drawNotice(const Context& context);

}  // namespace dateline::ui
