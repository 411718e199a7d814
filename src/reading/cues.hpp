// Cues of attribution: «selon», "according to", «a fait savoir que», "said", «, ajoutant». Where they stand and what
// they make of what is said; who speaks is found elsewhere.
#pragma once
#include <vector>

#include "reading/names_found.hpp"

namespace dateline::reading {

enum class CueKind : std::uint8_t {
  Source,      ///< «selon X»: the speaker follows
  Verb,        ///< a finite verb of saying: the speaker is its subject
  Participle,  ///< «ajoutant»: the speaker is the sentence's
};

struct Cue {
  CueKind kind = CueKind::Verb;
  TokenSpan tokens;  ///< the cue as a reader would mark it
  TokenSpan verb;    ///< without what follows it («que», «dans un communiqué»)
  ClaimMode mode = ClaimMode::Asserted;
  bool that = false;        ///< «que», "that" follows
  bool optional = false;    ///< «pour X»: a cue only when a speaker and a comma follow
  bool quoted = false;      ///< "citing X": whoever said it before passes X on
  std::size_t pronoun = 0;  ///< token of an inverted pronoun («a-t-il ajouté»), 0 for none
};

/// In order of text, none inside a quote.
std::vector<Cue> findCues(const Document& document, const NamesFound& names);

}  // namespace dateline::reading
