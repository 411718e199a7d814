// The trained part of recognition: for each suspected name a weighed sum of its features (a log-linear model), told
// apart from the rules where it is sure enough, the same for one name throughout an article. tools/train_tagger makes
// the model; assets/README.md says of what.
#pragma once
#include <span>
#include <vector>

#include "reading/tagger_features.hpp"

namespace dateline::reading {

struct TaggerWeight {
  FeatureHash feature = 0;
  float weight = 0;
};

class Tagger {
 public:
  /// `weights` sorted by feature; they outlive the tagger.
  explicit Tagger(std::span<const TaggerWeight> weights) : m_weights(weights) {}

  /// The model that was baked in.
  static const Tagger& shipped();

  /// The logarithm of how much likelier a place than none.
  double scoreOf(const Features& features) const;

  /// Which of the suspects are places' names, in the order of the text.
  std::vector<NameUse> tag(const Document& document, const std::vector<NameMatch>& matches,
                           std::vector<Suspect> suspects, const People& people,
                           const gazetteer::Gazetteer& gazetteer) const;

 private:
  std::span<const TaggerWeight> m_weights;
};

/// The weights of assets/reading/tagger.tsv, sorted (generated when Dateline is built).
std::span<const TaggerWeight> shippedWeights();

}  // namespace dateline::reading
