// Names that the gazetteer does not know, and which of them the text gives away as places: "in Millerton Springs", "the
// village of Gondwa", «à Villeneuve-du-Puits», «в селе Заозёрное». They are names of places without a place: a person may
// put them on the map.
#pragma once
#include <vector>

#include "reading/toponyms.hpp"

namespace dateline::reading {

/// Capitalised names that no match and no person touches, in order of text; the rules take those that their
/// surroundings give away.
std::vector<Suspect> suspectUnknownNames(const Document& document, const std::vector<NameMatch>& matches,
                                         const People& people, const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
