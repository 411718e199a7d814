// The tagger: what its weights can change, what they cannot, and that the baked model is a sorted list.
#include <algorithm>
#include <catch2/catch.hpp>

#include "reading/tagger.hpp"
#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* story =
    "Chad Kelly drove from Lagos to Brundleby on Monday. Reading is what he likes. He said Kelly had never seen "
    "Brundleby.";

Lines readWith(float bias) {
  const std::vector<reading::TaggerWeight> weights{{reading::hashOfFeature("bias"), bias}};
  const article::Article article = test::newsText(story, "en", "2023-05-02");
  const reading::Reading reading = reading::read(article, *test::gazetteer(), reading::Tagger(weights));
  Lines names;
  for (const reading::Mention& m : reading.mentions) names.emplace_back(m.range.of(article.text));
  return names;
}

}  // namespace

TEST_CASE("Weights take names that rules leave, and leave what rules take") {
  if (test::gazetteer() == nullptr) return;
  CHECK(readWith(0) == Lines{"Lagos"});
  CHECK(readWith(9) == Lines{"Lagos", "Brundleby", "Brundleby"});
  CHECK(readWith(-9).empty());
}

TEST_CASE("The shipped model is sorted and no feature stands in it twice") {
  const auto weights = reading::shippedWeights();
  REQUIRE(weights.size() > 1000);
  const auto notRising = [](const auto& a, const auto& b) { return a.feature >= b.feature; };
  CHECK(std::ranges::adjacent_find(weights, notRising) == weights.end());
}

TEST_CASE("A feature is known by its whole text, however it is put together") {
  reading::Features features(true);
  features.add({"p1=", "near"});
  features.add({"p1=near"});
  CHECK(features.hashes()[0] == features.hashes()[1]);
  CHECK(features.names() == Lines{"p1=near", "p1=near"});
}
