// Longest match of the gazetteer's names over an article's tokens: what could be a name, before anyone judges it.
#pragma once
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "reading/document.hpp"

namespace dateline::reading {

/// Tokens that the gazetteer knows a name for, written in a way in which such a name may be written.
struct NameMatch {
  TokenSpan tokens;
  std::vector<gazetteer::NameHit> hits;  ///< likeliest first; only kinds that the capitals allow
  bool compound = false;                 ///< completed by a common noun: "Main Street" (compounds.hpp)

  bool has(gazetteer::NameOf of) const;
  const gazetteer::NameHit* first(gazetteer::NameOf of) const;
};

/// In order, none overlapping.
std::vector<NameMatch> matchNames(const Document& document, const gazetteer::Gazetteer& gazetteer);

/// The lemmas that a Russian word may be a case of: «Казахстане» → «казахстан», «москве» → «москва». Folded.
std::vector<std::string> russianLemmas(std::string_view foldedWord);

}  // namespace dateline::reading
