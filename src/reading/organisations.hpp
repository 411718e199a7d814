// Organisations among the matches: «l'OTSC», "the African Union". Their members are the gazetteer's to tell.
#pragma once
#include <vector>

#include "reading/toponyms.hpp"

namespace dateline::reading {

std::vector<NameUse> findOrganisations(const Document& document, const std::vector<NameMatch>& matches);

}  // namespace dateline::reading
