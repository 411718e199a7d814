// Cards over a step on stage: the quotes of a place, large; the notes of who speaks; a number being typed.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Those that the state asks for; they end `footPx` above the lower edge.
void addStageCards(Sheet& sheet, double footPx);

}  // namespace dateline::frame
