// Agency text in two papers is told together, and never as one.
#include "dossier/near_duplicates.hpp"

#include <catch2/catch.hpp>
#include <memory>

using namespace dateline;
using dossier::Passage;

namespace {

const std::string agency =
    "Protesters stormed the city hall on Wednesday and set it on fire before troops fired shots to drive them back.";
const std::string edited =
    "Protesters stormed the city hall on Wednesday and set it on fire before soldiers fired shots to drive them back.";
const std::string other =
    "The president asked a security alliance of former Soviet states to send troops to the city on Wednesday.";

Passage in(const std::string& article, const std::string& id, const std::string& text) {
  Passage passage;
  passage.id = id;
  passage.article = article;
  passage.anchor.exact = text;
  return passage;
}

}  // namespace

TEST_CASE("One changed word leaves texts alike; another sentence about the same day does not") {
  CHECK(dossier::resemblance(agency, agency) == 1);
  CHECK(dossier::resemblance(agency, edited) > dossier::leastResemblance);
  CHECK(dossier::resemblance(agency, other) < 0.1);
  CHECK(dossier::resemblance("«Tirez pour tuer»", "\"Tirez pour tuer.\"") == 1);
  CHECK(dossier::resemblance("", "") == 0);
  CHECK(dossier::resemblance("Almaty", "Astana") == 0);
}

TEST_CASE("Passages of other articles join, those of the same article stay apart, and none is lost") {
  const Passage a = in("a1", "p1", agency);
  const Passage again = in("a1", "p2", agency);
  const Passage b = in("a2", "p3", edited);
  const Passage c = in("a3", "p4", other);
  const auto groups = dossier::groupedByText({&a, &again, &b, &c});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0] == std::vector<const Passage*>{&a, &b});
  CHECK(groups[1] == std::vector<const Passage*>{&again});
  CHECK(groups[2] == std::vector<const Passage*>{&c});
}

TEST_CASE("Sources are publishers where they are known, else articles") {
  dossier::Dossier dossier;
  for (const auto& [id, publisher] : {std::pair("a1", "The Courier"), {"a2", "the courier"}, {"a3", ""}, {"a4", ""}}) {
    article::Article article;
    article.id = id;
    article.publisher = publisher;
    dossier.articles.push_back(std::make_shared<const article::Article>(article));
  }
  const Passage a = in("a1", "p1", agency);
  const Passage b = in("a2", "p2", agency);
  const Passage c = in("a3", "p3", agency);
  const Passage d = in("a4", "p4", agency);
  CHECK(dossier::sourcesOf(dossier, {&a, &b}) == 1);
  CHECK(dossier::sourcesOf(dossier, {&a, &b, &c, &d}) == 3);
}
