// Which place a name stands for: priors of kind and size, the container named beside it, one sense a document, and the
// votes of the countries, regions and neighbourhoods that the rest of the article is about.
#pragma once
#include <vector>

#include "reading/toponyms.hpp"

namespace dateline::reading {

/// `uses` in order of text, not overlapping; the mentions come in the same order, one for each.
std::vector<Mention> resolve(const Document& document, const std::vector<NameUse>& uses,
                             const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
