// The country that an article is about: what «le pays», "the country" stand for.
#pragma once
#include "reading/names_found.hpp"

namespace dateline::reading {

/// The country with most of the article's names; noPlace where there is none.
gazetteer::PlaceIndex countryOfArticle(const NamesFound& names, const gazetteer::Gazetteer& gazetteer);

/// True where «le pays», «ce pays», "the country" begins: a definite word and the noun, without a name behind it.
bool saysTheCountry(const Document& document, const NamesFound& names, std::size_t i);

}  // namespace dateline::reading
