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

/// Toponyms among the matches. `matches` are in order of text.
std::vector<NameUse> findToponyms(const Document& document, const std::vector<NameMatch>& matches, const People& people,
                                  const gazetteer::Gazetteer& gazetteer);

/// The kind that a noun right before («la ville d'») or after ("Province") gives a name.
std::optional<gazetteer::PlaceKind> designationOf(const Document& document, TokenSpan name,
                                                  const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
