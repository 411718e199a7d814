// Flow arrows: geodesics from a marker to well inside the destination, clear of its name and of each other.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// An arrow that comes from outside the picture is drawn when so much of it is seen, pixels at 96 dpi.
inline constexpr double leastArrowSeenPx = 130;

/// Draws the dossier's flows (not those that were denied) and makes them obstacles for labels.
void addArrows(Sheet& sheet);

/// The colours and widths of an arrow; its path is left to the caller. Also draws the legend's.
Arrow arrowLook(const Theme& theme, double scale, bool promised);

}  // namespace dateline::frame
