// Flows: people or goods sent to or arriving in a place: «soldats russes, arméniens … arrivés au Kazakhstan».
#pragma once
#include <vector>

#include "reading/names_found.hpp"
#include "reading/passages.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

/// `clauses` and `passages` go together, one for one. One flow a country of origin; `country` is the article's own.
std::vector<Flow> findFlows(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer,
                            const std::vector<Clause>& clauses, const std::vector<Passage>& passages,
                            gazetteer::PlaceIndex country);

}  // namespace dateline::reading
