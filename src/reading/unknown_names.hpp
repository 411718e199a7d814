// Places that the gazetteer does not know and the text gives away: "in Millerton Springs", "the village of Gondwa",
// «à Villeneuve-du-Puits», «в селе Заозёрное». They are names of places without a place: a person may put them on the
// map.
#pragma once
#include <vector>

#include "reading/toponyms.hpp"

namespace dateline::reading {

/// Uses without hits, in order of text, none of them touching a match or a person.
std::vector<NameUse> findUnknownPlaces(const Document& document, const std::vector<NameMatch>& matches,
                                       const People& people, const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
