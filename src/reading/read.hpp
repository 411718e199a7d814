// The reader's one entrance: an article in, a Reading out, through a chain of small recognisers.
#pragma once
#include "article/article.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

class Tagger;

/// Pure: the same article and gazetteer give the same reading. Never throws for any valid UTF-8; linear in the text.
Reading read(const article::Article& article, const gazetteer::Gazetteer& gazetteer);

/// The same with another model than the shipped one, to measure it.
Reading read(const article::Article& article, const gazetteer::Gazetteer& gazetteer, const Tagger& tagger);

}  // namespace dateline::reading
