// Names of oceans, seas, lakes and rivers in italics.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

void labelWaters(Sheet& sheet);

}  // namespace dateline::frame
