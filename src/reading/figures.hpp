// Figures: numbers that count something, with what they count as it stands. Dates, times, ages and numbers that only
// name ("article 5", "G7") are none.
#pragma once
#include <vector>

#include "reading/document.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

/// In order of text, none overlapping a date.
std::vector<Figure> findFigures(const Document& document, const std::vector<DateMention>& dates);

/// The noun phrase counted from token `i` on; `words` are its words without quotation marks, empty where none begins.
struct CountedPhrase {
  std::size_t last = 0;  ///< token behind it
  base::TextRange words;
};
CountedPhrase countedPhrase(const Document& document, std::size_t i, bool plural);

}  // namespace dateline::reading
