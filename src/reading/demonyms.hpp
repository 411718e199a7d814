// Demonyms among the matches: "kazakh", "Russian", «les Maliens», and not the names of languages.
#pragma once
#include <vector>

#include "reading/toponyms.hpp"

namespace dateline::reading {

std::vector<NameUse> findDemonyms(const Document& document, const std::vector<NameMatch>& matches,
                                  const People& people);

}  // namespace dateline::reading
