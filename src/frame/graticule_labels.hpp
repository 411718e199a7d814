// Degrees along the frame, where meridians and parallels meet it.
#pragma once
#include <span>

#include "frame/sheet.hpp"

namespace dateline::frame {

/// Small numbers at the picture's edges, clear of furniture and markers: meridians at the top and the bottom, parallels
/// at the left and the right.
void addGraticuleLabels(Sheet& sheet, std::span<const double> meridians, std::span<const double> parallels);

}  // namespace dateline::frame
