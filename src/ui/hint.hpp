// A sentence beside what the pointer (or the keyboard) is on: why something is as it is.
#pragma once
#include <string>

#include "ui/context.hpp"

namespace dateline::ui {

/// Below `at`, over everything else; kept inside the window. Its target is "hint".
void drawHint(const Context& context, ImVec2 at, const std::string& text);

}  // namespace dateline::ui
