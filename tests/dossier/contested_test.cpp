// Which places are contested: sources of different owners that cannot both be right.
#include <catch2/catch.hpp>

#include "dossier/contested.hpp"

using namespace dateline;
using namespace dateline::dossier;

namespace {

Passage says(const char* id, const char* by, double count, const char* unit = "morts") {
  Passage p;
  p.id = id;
  p.article = "a1";
  p.range = base::TextRange{0, 1};
  p.claim = Claim{};
  p.claim->by = by;
  Figure figure;
  figure.value = count;
  figure.unit = unit;
  p.figures.push_back(figure);
  return p;
}

std::vector<Disagreement> between(const Passage& a, const Passage& b, Role role = Role::Site) {
  Dossier d;
  d.passages = {a, b};
  Place place;
  place.id = "x";
  place.role = role;
  place.passages = {{a.id, {}}, {b.id, {}}};
  return disagreements(place, passagesById(d));
}

}  // namespace

TEST_CASE("two speakers with two figures of one unit disagree") {
  const auto found = between(says("p1", "ministère", 26), says("p2", "ONG", 160, "Morts"));
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Disagreement{"p1", "p2", "morts"});
}

TEST_CASE("no disagreement: one figure, other units, one speaker, other days, other events, a mere mention") {
  const Passage one = says("p1", "ministère", 26);
  CHECK(between(one, says("p2", "ONG", 26)).empty());
  CHECK(between(one, says("p2", "ONG", 160, "blessés")).empty());
  CHECK(between(one, says("p2", "Ministère", 160)).empty());
  CHECK(between(one, says("p2", "ONG", 160), Role::Mention).empty());
  const auto on = [](Passage p, int day) {
    When when;
    when.happened = base::DateSpan{base::Date{2022, 1, day}, base::Date{2022, 1, day}};
    p.when.push_back(when);
    return p;
  };
  CHECK(between(on(one, 5), on(says("p2", "ONG", 160), 7)).empty());
  CHECK(between(on(one, 5), on(says("p2", "ONG", 160), 5)).size() == 1);
  Passage a = one;
  a.extra["event"] = "attack";
  Passage b = says("p2", "ONG", 160);
  b.extra["event"] = "arrest";
  CHECK(between(a, b).empty());
}

TEST_CASE("ranges and round numbers agree where they overlap") {
  Passage about = says("p1", "ministère", 20'000);
  about.figures[0].approximate = true;
  CHECK(between(about, says("p2", "ONG", 19'000)).empty());
  CHECK(between(about, says("p2", "ONG", 12'000)).size() == 1);
  Passage range = says("p1", "ministère", 150);
  range.figures[0].min = 100;
  range.figures[0].max = 200;
  CHECK(between(range, says("p2", "ONG", 180)).empty());
  CHECK(between(range, says("p2", "ONG", 225)).size() == 1);
}

TEST_CASE("who denies contests what another says, not what he himself said") {
  Passage denial = says("p1", "Moscou", 0);
  denial.figures.clear();
  denial.claim->mode = ClaimMode::Denied;
  Passage report = says("p2", "ONG", 0);
  report.figures.clear();
  const auto found = between(denial, report);
  REQUIRE(found.size() == 1);
  CHECK(found[0].unit.empty());
  report.claim->by = "Moscou";
  CHECK(between(denial, report).empty());
}

TEST_CASE("a passage that is lost contests nothing, and one that does not exist breaks nothing") {
  Passage lost = says("p2", "ONG", 160);
  lost.range.reset();
  CHECK(between(says("p1", "ministère", 26), lost).empty());
  Place place;
  place.passages = {{"nowhere", {}}};
  CHECK_FALSE(isContested(place, {}));
}
