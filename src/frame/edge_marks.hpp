// Markers outside the view, at its edge: which way they lie, who they are, and how far from the middle of the view.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Puts a small sign at the edge for every place that is not in sight, one for those that lie the same way, clear of
/// markers and furniture, and makes it furniture.
void addEdgeMarks(Sheet& sheet);

}  // namespace dateline::frame
