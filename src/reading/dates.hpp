// Dates in the text, resolved against the day of publication: full and partial dates, weekdays, ranges, «hier».
#pragma once
#include <optional>
#include <vector>

#include "reading/document.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

/// What the relative dates of an article count from.
struct DateFrame {
  std::optional<base::Date> published;  ///< as precise as the article tells
  std::optional<base::Date> day;        ///< the day of publication, when it is known or «ce 7 janvier» tells it
};

/// From what the article says of itself and, where that is vague, from «ce 7 janvier» or a full date in its text.
DateFrame dateFrame(const Document& document);

/// In order, none overlapping; headers left out. A date whose year nothing tells is left out.
std::vector<DateMention> findDates(const Document& document, const DateFrame& frame);

}  // namespace dateline::reading
