// Attributions: each cue with its speaker, resolved in order of text.
#pragma once
#include <vector>

#include "reading/cues.hpp"
#include "reading/speakers.hpp"

namespace dateline::reading {

struct Attribution {
  Cue cue;
  TokenSpan speaker;  ///< the speaker's phrase; empty when it is understood («, ajoutant»)
  gazetteer::PlaceIndex place = gazetteer::noPlace;  ///< a country or capital that speaks itself
  std::size_t first = 0;                             ///< the earlier of speaker and cue
  bool subjectBefore = false;                        ///< the speaker stands before its verb
  Claim claim;
};

/// In order of text. A cue whose speaker nobody can tell makes none.
std::vector<Attribution> findAttributions(const Document& document, const NamesFound& names,
                                          const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
