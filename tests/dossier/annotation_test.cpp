// Annotations are features that other programs draw, and come back as they were.
#include "dossier/annotation.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "dossier/audit.hpp"
#include "dossier/file.hpp"
#include "dossier/patch.hpp"
#include "geo/geodesic.hpp"
#include "sample.hpp"

using namespace dateline;
using dossier::Annotation;
using dossier::AnnotationKind;

namespace {

Annotation made(AnnotationKind kind, std::vector<geo::LonLat> points, std::string text = {}, double km = 0) {
  Annotation annotation;
  annotation.id = "note-" + std::string(wordOf(kind));
  annotation.kind = kind;
  annotation.points = std::move(points);
  annotation.text = std::move(text);
  annotation.radiusKm = km;
  return annotation;
}

dossier::Dossier withAnnotations() {
  dossier::Dossier dossier = dossier::parseDossier(sample::json().dump(), "test");
  dossier.annotations = {made(AnnotationKind::Callout, {{76.95, 43.25}}, "L’aéroport"),
                         made(AnnotationKind::Ring, {{76.95, 43.25}}, "", 300),
                         made(AnnotationKind::Line, {{76, 43}, {80, 45}, {82, 44}}, "La route"),
                         made(AnnotationKind::Area, {{60, 50}, {62, 50}, {61, 52}})};
  dossier.annotations[0].passage = "p1";
  dossier.annotations[0].extraProperties["colour"] = "red";
  return dossier;
}

}  // namespace

TEST_CASE("Annotations are saved as features and read again as they were") {
  const dossier::Dossier dossier = withAnnotations();
  const std::string text = dossier::writeDossier(dossier);
  const dossier::Dossier again = dossier::parseDossier(text, "test");
  CHECK(again == dossier);
  CHECK(again.places.size() == 2);
  const base::Json json = base::Json::parse(text);
  const base::Json& ring = json["features"][3];
  CHECK(ring["properties"]["dateline:annotation"] == "ring");
  CHECK(ring["properties"]["radius_km"] == 300);
  // What QGIS draws is the circle itself.
  CHECK(ring["geometry"]["type"] == "LineString");
  for (const base::Json& point : ring["geometry"]["coordinates"]) {
    const geo::LonLat at{point[0].get<double>(), point[1].get<double>()};
    CHECK(std::abs(geo::distanceMetres({76.95, 43.25}, at) - 300'000) < 1);
  }
  CHECK(json["features"][5]["geometry"]["coordinates"][0].size() == 4);  // an area's ring is closed
}

TEST_CASE("A ring across the antimeridian is cut there, and one around a pole too") {
  for (const geo::LonLat centre : {geo::LonLat{179, 65}, geo::LonLat{-179.5, -20}, geo::LonLat{10, 89}}) {
    dossier::Dossier dossier = withAnnotations();
    dossier.annotations = {made(AnnotationKind::Ring, {centre}, "", 400)};
    const base::Json json = dossier::jsonOf(dossier);
    const base::Json& geometry = json["features"][2]["geometry"];
    REQUIRE(geometry["type"] == "MultiLineString");
    for (const base::Json& piece : geometry["coordinates"]) {
      for (std::size_t i = 1; i < piece.size(); ++i) {
        CHECK(std::abs(piece[i][0].get<double>() - piece[i - 1][0].get<double>()) < 180);
      }
    }
    CHECK(dossier::dossierFrom(json, "test") == dossier);
  }
}

TEST_CASE("Annotations outlive a program that keeps features only") {
  base::Json json = dossier::jsonOf(withAnnotations());
  for (const char* key : {"dateline", "articles", "passages", "flows", "briefing"}) json.erase(key);
  const dossier::Dossier imported = dossier::dossierFrom(json, "test");
  CHECK(imported.annotations.size() == 4);
  CHECK(imported.places.size() == 2);
}

TEST_CASE("An annotation that lacks something is one clear sentence") {
  const auto broken = [](const char* key, const base::Json& value) {
    base::Json json = dossier::jsonOf(withAnnotations());
    json["features"][3]["properties"][key] = value;
    return json;
  };
  CHECK_THROWS_AS(dossier::dossierFrom(broken("dateline:annotation", "spiral"), "test"), base::InputError);
  CHECK_THROWS_AS(dossier::dossierFrom(broken("radius_km", -3), "test"), base::InputError);
  CHECK_THROWS_AS(dossier::dossierFrom(broken("centre", base::Json::array({500, 0})), "test"), base::InputError);
  CHECK_THROWS_AS(dossier::dossierFrom(broken("dateline:annotation", "area"), "test"), base::InputError);
}

TEST_CASE("The audit finds an annotation on a passage that does not exist; the journal keeps annotations") {
  dossier::Dossier dossier = withAnnotations();
  const auto errors = [](const dossier::Dossier& d) {
    return std::ranges::count_if(dossier::audit(d), [](const dossier::Finding& f) { return f.error; });
  };
  const auto before = errors(dossier);
  const dossier::Dossier sound = dossier;
  dossier.annotations[1].passage = "p99";
  CHECK(errors(dossier) == before + 1);
  CHECK(dossier::patched(sound, dossier::patchBetween(sound, dossier), "test") == dossier);
  dossier.annotations.erase(dossier.annotations.begin());
  CHECK(dossier::patched(sound, dossier::patchBetween(sound, dossier), "test") == dossier);
}
