#include "training.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "base/utf8.hpp"
#include "reading/compounds.hpp"
#include "reading/names_found.hpp"
#include "reading/ndjson.hpp"

namespace dateline::training {
namespace {

constexpr int rounds = 8;
constexpr double step = 0.1;
constexpr double decay = 0.001;  ///< pulls weights towards none (L2)
constexpr int seenEnough = 3;    ///< suspects that a feature must have been seen with
constexpr double unit = 1000;    ///< weights are kept in thousandths
constexpr int leastWeight = 20;  ///< below which a weight is left out

/// xorshift64 (Marsaglia 2003).
class Shuffle {
 public:
  void operator()(std::vector<const Example*>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[next() % i]);
  }

 private:
  std::uint64_t next() {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 7;
    return m_state ^= m_state << 17;
  }
  std::uint64_t m_state = 88172645463325252u;
};

}  // namespace

std::uint32_t Vocabulary::numberOf(const std::string& feature) {
  const auto [entry, fresh] = m_numbers.try_emplace(feature, static_cast<std::uint32_t>(m_names.size()));
  if (fresh) m_names.push_back(feature);
  return entry->second;
}

std::vector<Example> examplesOf(const MarkedText& text, const gazetteer::Gazetteer& gazetteer, Vocabulary& vocabulary) {
  const reading::LineDocument line = reading::documentFrom(text.line);
  const reading::Document document(line.article);
  const base::CodePointIndex index(line.article.text);
  const std::vector<reading::NameMatch> matches =
      reading::withCompounds(document, reading::matchNames(document, gazetteer), gazetteer);
  const reading::People people = reading::findPeople(document, matches, gazetteer);
  const std::vector<reading::Suspect> suspects = reading::suspectsOf(document, matches, people, gazetteer);
  const auto features = reading::featuresOf(document, matches, suspects, people, gazetteer, true);
  std::vector<Example> examples;
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    if (suspects[i].certain) continue;
    const base::TextRange range = document.rangeOf(suspects[i].use.tokens);
    Example example;
    example.place = text.places.contains({index.toCodePoint(range.begin), index.toCodePoint(range.end)});
    for (const std::string& name : features[i].names()) example.features.push_back(vocabulary.numberOf(name));
    examples.push_back(std::move(example));
  }
  return examples;
}

Model train(const std::vector<const Example*>& examples, const Vocabulary& vocabulary) {
  std::vector<int> seen(vocabulary.names().size(), 0);
  for (const Example* example : examples)
    for (const std::uint32_t feature : example->features) ++seen[feature];
  std::vector<double> weights(seen.size(), 0);
  std::vector<double> squares(seen.size(), 1e-6);
  std::vector<const Example*> order = examples;
  Shuffle shuffle;
  for (int round = 0; round < rounds; ++round) {
    shuffle(order);
    for (const Example* example : order) {
      double score = 0;
      for (const std::uint32_t feature : example->features) score += weights[feature];
      const double error = 1 / (1 + std::exp(-score)) - (example->place ? 1 : 0);
      for (const std::uint32_t feature : example->features) {
        if (seen[feature] < seenEnough) continue;
        const double gradient = error + decay * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= step * gradient / std::sqrt(squares[feature]);
      }
    }
  }
  Model model;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const int weight = static_cast<int>(std::lround(weights[i] * unit));
    if (std::abs(weight) >= leastWeight) model.emplace(vocabulary.names()[i], weight);
  }
  return model;
}

std::vector<reading::TaggerWeight> weightsOf(const Model& model) {
  std::vector<reading::TaggerWeight> weights;
  weights.reserve(model.size());
  for (const auto& [feature, weight] : model)
    weights.push_back({reading::hashOfFeature(feature), static_cast<float>(weight / unit)});
  std::ranges::sort(weights, {}, &reading::TaggerWeight::feature);
  return weights;
}

}  // namespace dateline::training
