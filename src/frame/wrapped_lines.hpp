// Text that is longer than its place: set in lines, and cut with an ellipsis where even those do not hold it.
#pragma once
#include <string>
#include <vector>

#include "frame/typesetter.hpp"

namespace dateline::frame {

/// `run.text` in at most `mostLines` lines that are no wider than `widthPx`, broken between words (within a word that
/// is wider than a line); the last one ends in "…" where something was left out. Empty for an empty text.
std::vector<std::string> wrappedLines(Typesetter& type, const TextRun& run, double widthPx, std::size_t mostLines);

}  // namespace dateline::frame
