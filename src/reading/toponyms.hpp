// Which matches of the gazetteer's names are names in this text, and of which kind: evidence for and against, weighed.
#pragma once
#include <optional>
#include <vector>

#include "reading/names.hpp"
#include "reading/persons.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

/// A name accepted in the text, not yet resolved to one place.
struct NameUse {
  TokenSpan tokens;
  MentionKind kind = MentionKind::Toponym;
  std::vector<gazetteer::NameHit> hits;            ///< of its kind only, likeliest first
  double evidence = 0;                             ///< 0 to 1: how sure it is a name of this kind at all
  std::optional<gazetteer::PlaceKind> designated;  ///< «la ville d'…», "… Province"
};

/// A name that may be a place's, with what the rules make of it. The tagger (tagger.hpp) has the last word.
struct Suspect {
  NameUse use;
  const NameMatch* match = nullptr;  ///< null: a name that the gazetteer does not know
  int score = 0;                     ///< what the rules count for it
  bool byRules = false;              ///< the rules take it
  bool refused = false;              ///< a person, or a common word at a sentence's start: no model takes it
  bool certain = false;              ///< completed by a noun ("Main Street"): nothing to weigh
};

/// The matches that can be places. `matches` are in order of text and outlive the suspects.
std::vector<Suspect> suspectToponyms(const Document& document, const std::vector<NameMatch>& matches,
                                     const People& people, const gazetteer::Gazetteer& gazetteer);

/// The kind that a noun right before («la ville d'») or after ("Province") gives a name.
std::optional<gazetteer::PlaceKind> designationOf(const Document& document, TokenSpan name,
                                                  const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
