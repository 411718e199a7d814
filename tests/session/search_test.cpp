// The search field finds places in any script, passages by their words, the whole world, and coordinates.
#include "session/search.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "session/coordinates.hpp"

using namespace dateline;
using namespace dateline::session;
using Kind = SearchHit::Kind;

namespace {

std::vector<SearchHit> found(const std::string& typed) {
  static const State state = fixture::builtIn();
  return searchFor(state.dossier(), typed, base::Language::French, fixture::services());
}

bool finds(const std::string& typed, Kind kind, const std::string& id) {
  return std::ranges::any_of(found(typed), [&](const SearchHit& hit) { return hit.kind == kind && hit.id == id; });
}

}  // namespace

TEST_CASE("a place is found by its name in three scripts, whatever the accents and the case") {
  CHECK(finds("almaty", Kind::Place, "almaty"));
  CHECK(finds("ALMA", Kind::Place, "almaty"));
  CHECK(finds("Алматы", Kind::Place, "almaty"));
  CHECK(finds("Αλμάτι", Kind::Place, "almaty"));
  CHECK(finds("armenie", Kind::Place, "arm"));
  CHECK(finds("Россия", Kind::Place, "rus"));
  CHECK(finds("Kazakhstan", Kind::Place, "kaz"));
  REQUIRE_FALSE(found("almaty").empty());
  CHECK(found("almaty").front().kind == Kind::Place);
  CHECK(found("almaty").front().detail == "ville, Kazakhstan");
}

TEST_CASE("each place is listed once") {
  const auto hits = found("almaty");
  const auto named = [](const SearchHit& hit) { return hit.kind != Kind::Passage && hit.title == "Almaty"; };
  CHECK(std::ranges::count_if(hits, named) == 1);
}

TEST_CASE("passages are found by their words, also in the translation") {
  CHECK(finds("emeutes", Kind::Passage, "p3"));
  CHECK(finds("price of gas", Kind::Passage, "p5"));
  const auto hits = found("emeutes");
  const auto hit = std::ranges::find(hits, Kind::Passage, &SearchHit::kind);
  REQUIRE(hit != hits.end());
  CHECK(hit->title.find("émeutes") != std::string::npos);
}

TEST_CASE("the rest of the world is there too") {
  const auto hits = found("Reykjav");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits.front().kind == Kind::Gazetteer);
  CHECK(hits.front().at.lat == Approx(64.1).margin(0.3));
  CHECK(found("").empty());
  CHECK(found("a").empty());
  CHECK(found("qzxqzxqzx").empty());
  CHECK(found(std::string(100'000, 'a')).empty());
}

TEST_CASE("coordinates are read as people write them") {
  struct Case {
    const char* typed;
    double lon, lat;
  };
  const Case cases[] = {
      {"43.25, 76.95", 76.95, 43.25},
      {"43.25,76.95", 76.95, 43.25},
      {"43.25 76.95", 76.95, 43.25},
      {"43,25 76,95", 76.95, 43.25},
      {"43,25; 76,95", 76.95, 43.25},
      {"43°15′N 76°57′E", 76.95, 43.25},
      {"43° 15' 0\" N, 76° 57' 0\" E", 76.95, 43.25},
      {"43°15'N, 76°57'E", 76.95, 43.25},
      {"76°57′E 43°15′N", 76.95, 43.25},
      {"N 43.25 E 76.95", 76.95, 43.25},
      {"43.25° N, 76.95° E", 76.95, 43.25},
      {"33.5 S 70.6 W", -70.6, -33.5},
      {"48°51′ N 2°21′ O", -2.35, 48.85},
      {"-33.5, -70.6", -70.6, -33.5},
      {"−33.5, −70.6", -70.6, -33.5},
      {"120.5, 30", 120.5, 30},
  };
  for (const Case& one : cases) {
    INFO(one.typed);
    const auto at = coordinatesFrom(one.typed);
    REQUIRE(at);
    CHECK(at->lon == Approx(one.lon));
    CHECK(at->lat == Approx(one.lat));
  }
  for (const char* no : {"", "43.25", "Almaty", "43.25, 76.95, 12", "200, 300", "43°75′N 76°57′E", "-43 N, 76 E",
                         "43 N 76 N", "1e9, 3", "43.2.5, 7", "°, '", "N E", "\xff 43, 76", "43 N 76"}) {
    INFO(no);
    CHECK_FALSE(coordinatesFrom(no));
  }
  const auto hits = found("43.25, 76.95");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits.front().kind == Kind::Coordinates);
  CHECK(hits.front().detail == "Kazakhstan");
}
