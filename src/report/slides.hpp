// The slides of a briefing (ECMA-376, PresentationML): native text, the map as a picture with its description, notes.
#pragma once
#include <functional>
#include <string>

#include "report/briefing.hpp"

namespace dateline::report {

/// The map's share of a slide that is 16 units wide and 9 high.
inline constexpr double slideMapWidth = 15;
inline constexpr double slideMapHeight = 6.7;

/// The PNG of a step's map, by its index; of the shape slideMapWidth to slideMapHeight.
using StepPicture = std::function<std::string(std::size_t)>;

/// A .pptx: a slide a step.
std::string slidesOf(const Briefing& briefing, const StepPicture& pictureOf);

}  // namespace dateline::report
