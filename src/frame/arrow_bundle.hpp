// Arrows to one point that would cover each other at its end: they run into a common trunk, as in a map of flows.
#pragma once
#include <vector>

#include "frame/arrow_plan.hpp"

namespace dateline::frame {

inline constexpr double mostTrunkWidthPx = 10;  ///< at 96 dpi

/// Bends arrows of one state (done, promised) that come to one marker from nearly one side so that they lie side by
/// side where their trunk begins, and returns those trunks, whose width is the sum of theirs, up to mostTrunkWidthPx:
/// what is sent from several places adds up, but a slab would bury the ground. Method: after Phan et al. 2005 ("Flow
/// map layout": merging edges, widths that add up), with one level of branches.
std::vector<PlannedArrow> bundled(std::vector<PlannedArrow>& arrows, double scale);

}  // namespace dateline::frame
