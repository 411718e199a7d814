// What people drew on the map: rings, lines and areas as lines over the ground, callouts with a thin line to their
// point. Names keep clear of them.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// The dossier's annotations and the one that is being drawn.
void addAnnotations(Sheet& sheet);

}  // namespace dateline::frame
