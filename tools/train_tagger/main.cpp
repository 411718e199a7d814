// train_tagger CORPUS… -o MODEL.tsv            trains on all of them
// train_tagger CORPUS… --folds N -o OUT.ndjson  reads each document with a model trained without every Nth, itself
//                                               among them; the readings go to OUT for the scorer
#include <cstdlib>
#include <iostream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "reading/ndjson.hpp"
#include "reading/read.hpp"
#include "training.hpp"

using namespace dateline;

namespace {

struct Wanted {
  std::vector<std::filesystem::path> corpora;
  std::filesystem::path out;
  std::size_t folds = 0;
};

Wanted wantedOf(int count, char** words) {
  Wanted wanted;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "-o" && i + 1 < count) {
      wanted.out = words[++i];
    } else if (word == "--folds" && i + 1 < count) {
      wanted.folds = static_cast<std::size_t>(std::strtoul(words[++i], nullptr, 10));
    } else {
      wanted.corpora.emplace_back(word);
    }
  }
  if (wanted.corpora.empty() || wanted.out.empty() || wanted.folds == 1)
    throw base::InputError("usage: train_tagger CORPUS… [--folds N] -o OUT", "", "name corpora and an output");
  return wanted;
}

struct Marked {
  training::MarkedText text;
  std::vector<training::Example> examples;
  std::size_t number = 0;  ///< in its corpus
};

std::vector<const training::Example*> examplesWithout(const std::vector<Marked>& all, std::size_t fold,
                                                      std::size_t folds) {
  std::vector<const training::Example*> examples;
  for (const Marked& marked : all) {
    if (folds > 0 && marked.number % folds == fold) continue;
    for (const training::Example& example : marked.examples) examples.push_back(&example);
  }
  return examples;
}

std::string modelText(const training::Model& model) {
  std::string text =
      "# The tagger's weights, in thousandths: a feature (src/reading/tagger_features.cpp), a tab, a weight. Made by\n"
      "# tools/train_tagger of the texts that assets/README.md names; not written by hand.\n";
  for (const auto& [feature, weight] : model) text += feature + '\t' + std::to_string(weight) + '\n';
  return text;
}

std::string readingsByOthers(const std::vector<Marked>& all, const training::Vocabulary& vocabulary, std::size_t folds,
                             const gazetteer::Gazetteer& gazetteer) {
  std::string lines;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto weights = training::weightsOf(training::train(examplesWithout(all, fold, folds), vocabulary));
    const reading::Tagger tagger(weights);
    for (const Marked& marked : all) {
      if (marked.number % folds != fold) continue;
      const reading::LineDocument document = reading::documentFrom(marked.text.line);
      lines += reading::lineOf(document, reading::read(document.article, gazetteer, tagger), gazetteer) + '\n';
    }
  }
  return lines;
}

void run(const Wanted& wanted) {
  const auto gazetteer = gazetteer::Gazetteer::open(base::dataFolder() / "gazetteer.bin");
  training::Vocabulary vocabulary;
  std::vector<Marked> all;
  for (const std::filesystem::path& path : wanted.corpora) {
    std::size_t number = 0;
    for (training::MarkedText& text : training::readCorpus(path)) {
      std::vector<training::Example> examples = training::examplesOf(text, gazetteer, vocabulary);
      all.push_back({std::move(text), std::move(examples), number++});
    }
  }
  const std::string out = wanted.folds > 0 ? readingsByOthers(all, vocabulary, wanted.folds, gazetteer)
                                           : modelText(training::train(examplesWithout(all, 0, 0), vocabulary));
  base::writeFileAtomically(wanted.out, out);
}

}  // namespace

int main(int count, char** words) {
  try {
    run(wantedOf(count, words));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return 0;
}
