// Names that a common noun completes: "Main Street", "Scott County", "Gulf of Alaska", «rue de Rivoli», «mont Ngaoui».
// Whoever knows only the part would put Main Street into a town called Main.
#pragma once
#include <vector>

#include "reading/names.hpp"

namespace dateline::reading {

/// `matches` with those that a noun completes made whole, and with names that only their noun gives away: such a match
/// says so (`compound`), and its hits are the places that it can stand for, often none. In order, none overlapping.
std::vector<NameMatch> withCompounds(const Document& document, std::vector<NameMatch> matches,
                                     const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
