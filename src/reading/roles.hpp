// Which part each place of a passage plays: where it happens, where something comes from or goes to, who acts.
#pragma once
#include <vector>

#include "reading/claims.hpp"
#include "reading/passages.hpp"

namespace dateline::reading {

/// The places that the clause supports, each once with its strongest role; `flows` and `event` are those of this
/// passage only.
std::vector<PlaceRole> rolesIn(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer,
                               const Clause& clause, const std::vector<Attribution>& attributions,
                               const std::vector<Flow>& flows, std::optional<EventType> event,
                               gazetteer::PlaceIndex country);

/// A country in which something happened is a site, also where only its people or its government are told of. Where no
/// place within any country is a site, the article's own `country` is one.
void raiseCountries(std::vector<Passage>& passages, const gazetteer::Gazetteer& gazetteer,
                    gazetteer::PlaceIndex country);

}  // namespace dateline::reading
