// Names that find no room beside their marker stand farther off, tied to it by a thin line: a place of the dossier
// never loses its name.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Puts the block at the cheapest place around the marker and draws the line to it. `reachPx` is the marker's own
/// size from its centre. False when the whole neighbourhood is taken.
bool putWithLeader(Sheet& sheet, const ScenePlace& place, const TextBlock& block, double reachPx);

}  // namespace dateline::frame
