// What kind of event each passage is about: ACLED's six types, disasters, and statements.
#pragma once
#include <vector>

#include "reading/passages.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

/// Sets `event` of every passage that tells one; `clauses` and `passages` go together, one for one.
void findEventTypes(const Document& document, const NamesFound& names, const std::vector<Clause>& clauses,
                    std::vector<Passage>& passages);

}  // namespace dateline::reading
