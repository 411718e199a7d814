// Where a paper is at home, as far as its name or site tells: what it writes without saying where is likely there.
#pragma once
#include <string_view>

#include "gazetteer/gazetteer.hpp"

namespace dateline::reading {

/// The country of "thisisoxfordshire.co.uk" (its site's ending), "The Irish Times", «Le Parisien», "Times of India" (a
/// demonym, a country or a large city in its name); no country where nothing tells.
gazetteer::CountryCode homeOf(std::string_view publisher, const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
