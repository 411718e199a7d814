// Names of rivers: italics along the river's own course.
#pragma once
#include <cstddef>

#include "frame/sheet.hpp"

namespace dateline::frame {

/// The name of one of Basemap::waters(), above its line, bent with a smoothed course; only where the course is long and
/// smooth enough, and no second time nearby.
void labelRiver(Sheet& sheet, std::size_t water);

}  // namespace dateline::frame
