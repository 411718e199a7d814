#include "reading/tagger.hpp"

#include <algorithm>
#include <unordered_map>

namespace dateline::reading {
namespace {

// Set by cross-validation on the training texts (bench/accuracy.md).
constexpr double surelyPlace = 0.3;     ///< score above which a name is taken that the rules leave
constexpr double surelyNoState = -3;    ///< the same for a country or its capital, which acts in its name
constexpr double surelyNone = -1.5;     ///< score below which a name is left that the rules take
constexpr double shareOfArticle = 0.8;  ///< of the mean score of the same name in the article, the rest its own

bool namesStateOrCapital(const Suspect& suspect, const gazetteer::Gazetteer& gazetteer) {
  if (suspect.use.hits.empty()) return false;
  const gazetteer::NameHit& hit = suspect.use.hits.front();
  const gazetteer::Place place = gazetteer.place(hit.index);
  return hit.mainName && (place.kind == gazetteer::PlaceKind::Country || place.isCapital);
}

struct Mean {
  double sum = 0;
  double count = 0;
};

}  // namespace

const Tagger& Tagger::shipped() {
  static const Tagger tagger(shippedWeights());
  return tagger;
}

double Tagger::scoreOf(const Features& features) const {
  double score = 0;
  for (const FeatureHash hash : features.hashes()) {
    const auto found = std::ranges::lower_bound(m_weights, hash, {}, &TaggerWeight::feature);
    if (found != m_weights.end() && found->feature == hash) score += static_cast<double>(found->weight);
  }
  return score;
}

std::vector<NameUse> Tagger::tag(const Document& document, const std::vector<NameMatch>& matches,
                                 std::vector<Suspect> suspects, const People& people,
                                 const gazetteer::Gazetteer& gazetteer) const {
  const std::vector<Features> features = featuresOf(document, matches, suspects, people, gazetteer);
  std::vector<double> own;
  std::unordered_map<std::string_view, Mean> means;
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    own.push_back(scoreOf(features[i]));
    Mean& mean = means[document.foldedOf(suspects[i].use.tokens)];
    mean.sum += own.back();
    mean.count += 1;
  }
  std::vector<NameUse> uses;
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    Suspect& suspect = suspects[i];
    const Mean& mean = means[document.foldedOf(suspect.use.tokens)];
    const double score = (1 - shareOfArticle) * own[i] + shareOfArticle * mean.sum / mean.count;
    const double least = namesStateOrCapital(suspect, gazetteer) ? surelyNoState : surelyNone;
    const bool place = suspect.certain || (suspect.byRules ? score > least : !suspect.refused && score > surelyPlace);
    if (place) uses.push_back(std::move(suspect.use));
  }
  return uses;
}

}  // namespace dateline::reading
