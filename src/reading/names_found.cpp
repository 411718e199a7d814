#include "reading/names_found.hpp"

#include <algorithm>
#include <iterator>

#include "reading/compounds.hpp"
#include "reading/demonyms.hpp"
#include "reading/organisations.hpp"
#include "reading/resolution.hpp"
#include "reading/unknown_names.hpp"

namespace dateline::reading {
namespace {

/// Where recognisers claim the same words, an organisation wins over a toponym and a toponym over a demonym.
int rank(const NameUse& use) {
  if (use.kind == MentionKind::Organisation) return 0;
  return use.kind == MentionKind::Toponym ? 1 : 2;
}

std::vector<NameUse> merged(std::vector<NameUse> uses) {
  std::stable_sort(uses.begin(), uses.end(), [](const NameUse& a, const NameUse& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : rank(a) < rank(b);
  });
  std::vector<NameUse> kept;
  for (NameUse& use : uses)
    if (kept.empty() || kept.back().tokens.last <= use.tokens.first) kept.push_back(std::move(use));
  return kept;
}

}  // namespace

std::vector<Suspect> suspectsOf(const Document& document, const std::vector<NameMatch>& matches, const People& people,
                                const gazetteer::Gazetteer& gazetteer) {
  std::vector<Suspect> suspects = suspectToponyms(document, matches, people, gazetteer);
  std::ranges::move(suspectUnknownNames(document, matches, people, gazetteer), std::back_inserter(suspects));
  std::ranges::stable_sort(suspects, {}, [](const Suspect& s) { return s.use.tokens.first; });
  return suspects;
}

NamesFound findNames(const Document& document, const gazetteer::Gazetteer& gazetteer, const Tagger& tagger) {
  const std::vector<NameMatch> matches = withCompounds(document, matchNames(document, gazetteer), gazetteer);
  NamesFound found;
  found.people = findPeople(document, matches, gazetteer);
  std::vector<NameUse> uses =
      tagger.tag(document, matches, suspectsOf(document, matches, found.people, gazetteer), found.people, gazetteer);
  std::ranges::move(findDemonyms(document, matches, found.people), std::back_inserter(uses));
  std::ranges::move(findOrganisations(document, matches), std::back_inserter(uses));
  uses = merged(std::move(uses));
  found.mentions = resolve(document, uses, gazetteer);
  found.mentionOfToken.assign(document.size(), noMention);
  for (std::size_t m = 0; m < uses.size(); ++m) {
    found.tokens.push_back(uses[m].tokens);
    for (std::size_t i = uses[m].tokens.first; i < uses[m].tokens.last; ++i)
      found.mentionOfToken[i] = static_cast<std::uint32_t>(m);
  }
  return found;
}

}  // namespace dateline::reading
