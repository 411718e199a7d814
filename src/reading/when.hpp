// When a passage's events happened and when they were said: its own dates, by where they stand.
#pragma once
#include <vector>

#include "reading/dates.hpp"
#include "reading/passages.hpp"

namespace dateline::reading {

/// One entry a date of the clause; for a claim without one, the day of publication. `dates` in order of text.
std::vector<When> whenOf(const Document& document, const Clause& clause, const std::vector<Attribution>& attributions,
                         const std::vector<DateMention>& dates, const std::vector<std::size_t>& datesInClause,
                         const DateFrame& frame);

}  // namespace dateline::reading
