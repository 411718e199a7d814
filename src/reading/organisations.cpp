#include "reading/organisations.hpp"

namespace dateline::reading {
namespace {

constexpr double spelledOut = 0.97;
constexpr double acronym = 0.95;
constexpr double mixedCase = 0.8;  ///< «Otan», "Nato"

}  // namespace

std::vector<NameUse> findOrganisations(const Document& document, const std::vector<NameMatch>& matches) {
  std::vector<NameUse> uses;
  for (const NameMatch& match : matches) {
    const gazetteer::NameHit* hit = match.first(gazetteer::NameOf::Organisation);
    if (hit == nullptr) continue;
    NameUse use;
    use.kind = MentionKind::Organisation;
    use.tokens = match.tokens;
    use.hits = {*hit};
    const bool several = match.tokens.last > match.tokens.first + 1;
    const bool caps = document.at(match.tokens.first).shape == Shape::AllCaps;
    use.evidence = several ? spelledOut : caps ? acronym : mixedCase;
    uses.push_back(std::move(use));
  }
  return uses;
}

}  // namespace dateline::reading
