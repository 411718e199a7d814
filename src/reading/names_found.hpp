// The names that were found in an article, by token: what the recognisers behind them build on.
#pragma once
#include <cstdint>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "reading/document.hpp"
#include "reading/persons.hpp"
#include "reading/reading.hpp"
#include "reading/tagger.hpp"
#include "reading/toponyms.hpp"

namespace dateline::reading {

inline constexpr std::uint32_t noMention = 0xFFFFFFFFu;

struct NamesFound {
  std::vector<Mention> mentions;
  std::vector<TokenSpan> tokens;              ///< of each mention
  std::vector<std::uint32_t> mentionOfToken;  ///< noMention where a token belongs to none
  People people;

  /// The mention that covers this token, or null.
  const Mention* at(std::size_t token) const {
    const std::uint32_t index = token < mentionOfToken.size() ? mentionOfToken[token] : noMention;
    return index == noMention ? nullptr : &mentions[index];
  }
  TokenSpan spanAt(std::size_t token) const { return tokens[mentionOfToken[token]]; }
};

/// The first half of the chain: matches, people, toponyms, demonyms, organisations, resolution.
NamesFound findNames(const Document& document, const gazetteer::Gazetteer& gazetteer,
                     const Tagger& tagger = Tagger::shipped());

/// Everything that the tagger is asked about, in order of text. `matches` outlive them.
std::vector<Suspect> suspectsOf(const Document& document, const std::vector<NameMatch>& matches, const People& people,
                                const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
