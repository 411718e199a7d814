// Text that may be too long for its place: broken into lines, and cut with an ellipsis after the last one.
#pragma once
#include <cstddef>
#include <string_view>

#include "frame/typesetter.hpp"

namespace dateline::frame {

/// The run's text in at most `mostLines` lines of at most `widthPx`, left-aligned, `leading` in em from line to line.
/// Lines break where UAX #14 allows it in `language` (BCP 47), and inside a word that is wider than a line; what does
/// not fit ends in “…”. Takes time by the lines that it makes, not by the length of the text. Empty for an empty text
/// or a width that holds no character.
TextBlock paragraph(Typesetter& type, const TextRun& run, double widthPx, std::size_t mostLines,
                    std::string_view language, double leading = 1.25);

}  // namespace dateline::frame
