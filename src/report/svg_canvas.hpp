// SVG, written by ourselves: text stays text, layers have names, the same picture gives the same bytes.
#pragma once
#include <string>

#include "report/figure.hpp"

namespace dateline::report {

/// The file of a picture (SVG 1.1 with Inkscape's names for layers). Typefaces are named, not embedded.
std::string svgOf(const frame::Frame& frame, const FigureText& text);

}  // namespace dateline::report
