// Logistic regression by stochastic gradient descent with a step of its own for each feature (AdaGrad, Duchi et al.
// 2011). The order is shuffled by a generator of ours, so that the same texts give the same bytes.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/tagger.hpp"

namespace dateline::training {

/// One suspected name: its features, by their numbers in the vocabulary, and whether the corpus marks just it.
struct Example {
  std::vector<std::uint32_t> features;
  bool place = false;
};

class Vocabulary {
 public:
  std::uint32_t numberOf(const std::string& feature);
  const std::vector<std::string>& names() const { return m_names; }

 private:
  std::map<std::string, std::uint32_t> m_numbers;
  std::vector<std::string> m_names;
};

/// The suspects of a text. Throws InputError where its line is no document.
std::vector<Example> examplesOf(const MarkedText& text, const gazetteer::Gazetteer& gazetteer, Vocabulary& vocabulary);

/// Feature → weight in thousandths; those seen seldom or of no weight are left out.
using Model = std::map<std::string, int>;
Model train(const std::vector<const Example*>& examples, const Vocabulary& vocabulary);

/// As the program has it, sorted by hash.
std::vector<reading::TaggerWeight> weightsOf(const Model& model);

}  // namespace dateline::training
