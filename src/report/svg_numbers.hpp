// Numbers, colours and outlines in the words of SVG.
#pragma once
#include <string>

#include "frame/theme.hpp"
#include "report/path.hpp"

namespace dateline::report {

/// At most `decimals` digits after the point, none that are only zeros.
std::string svgNumber(double value, int decimals = 2);
/// "#rrggbb"; what shines through is said beside it.
std::string svgColour(const frame::Colour& colour);
/// The `d` of a path: hundredths of a pixel, each step from where the last one ended.
std::string svgPath(const Path& path);
/// An XML name out of anything: letters, digits, hyphens; other bytes as "_" and two digits.
std::string svgId(const std::string& text);

}  // namespace dateline::report
