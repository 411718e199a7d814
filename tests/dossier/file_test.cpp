// A dossier file is read strictly, written canonically, and loses nothing on the way.
#include "dossier/file.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "base/error.hpp"
#include "base/file.hpp"
#include "sample.hpp"

using namespace dateline;
using base::Json;

namespace {

dossier::Dossier parsed(const Json& json) {
  return dossier::parseDossier(json.dump(), "test.geojson");
}

std::string complaint(const std::string& text) {
  try {
    dossier::parseDossier(text, "test.geojson");
  } catch (const base::InputError& error) {
    return error.sentence(base::Language::English);
  }
  return "no error";
}

std::string complaint(const std::function<void(Json&)>& change) {
  Json json = sample::json();
  change(json);
  return complaint(json.dump());
}

/// True when every member and item of `part` stands in `whole`.
bool holds(const Json& whole, const Json& part, const std::string& path = "") {
  if (part.is_object() && whole.is_object()) {
    for (const auto& [key, value] : part.items()) {
      if (!whole.contains(key)) {
        if (value.is_null()) continue;
        WARN("lost " << path << "." << key);
        return false;
      }
      if (!holds(whole[key], value, path + "." + key)) return false;
    }
    return true;
  }
  if (part.is_array() && whole.is_array() && part.size() == whole.size()) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (!holds(whole[i], part[i], path + "[" + std::to_string(i) + "]")) return false;
    }
    return true;
  }
  if (whole == part) return true;
  WARN("differs " << path << ": " << whole.dump() << " was " << part.dump());
  return false;
}

}  // namespace

TEST_CASE("what a file says stands in the model") {
  const dossier::Dossier d = parsed(sample::json());
  CHECK(d.title == "Essai");
  REQUIRE(d.places.size() == 2);
  const dossier::Place* almaty = d.place("almaty");
  REQUIRE(almaty != nullptr);
  CHECK(almaty->role == dossier::Role::Site);
  CHECK(almaty->status == dossier::Status::Verified);
  CHECK(almaty->at == geo::LonLat{76.95, 43.25});
  CHECK(dossier::isDrawn(*almaty));
  const dossier::Place* russia = d.place("rus");
  CHECK(russia->atCapital);
  CHECK(russia->capital == "Moscou");
  CHECK(dossier::roleIn(*russia, "p2") == dossier::Role::Origin);
  CHECK(dossier::roleIn(*russia, "p1") == dossier::Role::Mention);
  const auto of = dossier::placesOf(d, "p1");
  REQUIRE(of.size() == 2);
  CHECK(of[0]->id == "almaty");

  const dossier::Passage* passage = d.passage("p1");
  REQUIRE(passage != nullptr);
  REQUIRE(passage->supported());
  CHECK(passage->range->of(d.articles[0]->text) == sample::first);
  REQUIRE(passage->when.size() == 2);
  CHECK(passage->when[1].said->approximate);
  CHECK(passage->figures[0].value == 20000);
  CHECK(d.articles[0]->headers == std::vector<base::TextRange>{{0, 12}});

  REQUIRE(d.flows.size() == 2);
  CHECK(d.flows[0].from == "rus");
  CHECK(d.flows[1].from == "almaty");
  CHECK(d.briefing[0].camera->widthKm == 800);
}

TEST_CASE("writing is canonical and reading it again gives the same dossier") {
  const dossier::Dossier d = parsed(sample::json());
  const std::string bytes = dossier::writeDossier(d);
  const dossier::Dossier again = dossier::parseDossier(bytes, "again");
  CHECK(again == d);
  CHECK(dossier::writeDossier(again) == bytes);
  CHECK(bytes.find("20000.0") == std::string::npos);
}

TEST_CASE("members that nobody knows are kept at every level and in their order") {
  Json before = sample::json();
  const Json after = Json::parse(dossier::writeDossier(parsed(before)));
  before["flows"] = after["flows"];  // one record a country
  CHECK(after["flows"][0]["colour"] == "red");
  CHECK(after["briefing"][0].contains("sound"));
  before["passages"][0]["selector"][0].erase("prefix");
  before["passages"][0]["selector"][0].erase("suffix");
  before["passages"][1]["selector"][0].erase("prefix");
  before["passages"][1]["selector"][0].erase("suffix");
  CHECK(holds(after, before));
  const std::string properties = after["features"][0]["properties"].dump();
  CHECK(properties.find("zebra") < properties.find("apple"));
}

TEST_CASE("a file that says something wrong is refused with the member's name") {
  const auto at = [](const char* pointer, Json value) {
    return [pointer, value](Json& json) { json[Json::json_pointer(pointer)] = value; };
  };
  struct Case {
    const char* pointer;
    Json value;
    const char* named;
  };
  const std::vector<Case> cases{
      {"/features/1/properties/role", "hero", "test.geojson: features[1].properties.role"},
      {"/features/1/properties/role", 5, "features[1].properties.role"},
      {"/features/0/properties/status", "maybe", "features[0].properties.status"},
      {"/features/0/properties/country", "kz", "features[0].properties.country"},
      {"/features/0/properties/geonames", -1, "features[0].properties.geonames"},
      {"/features/0/properties/geonames", 1.5, "features[0].properties.geonames"},
      {"/features/0/properties/confidence", 7, "features[0].properties.confidence"},
      {"/features/0/properties/passages", "p1", "features[0].properties.passages"},
      {"/features/0/properties/passages/0", 3, "features[0].properties.passages[0]"},
      {"/features/0/properties", Json::array(), "features[0].properties"},
      {"/features/0/type", "Thing", "features[0].type"},
      {"/features/0/id", "", "features[0].id"},
      {"/features/1/id", "almaty", "features[1]"},
      {"/features/0/geometry/coordinates", {200, 43}, "features[0].geometry.coordinates[0]"},
      {"/features/0/geometry/coordinates", {76.95}, "features[0].geometry.coordinates"},
      {"/features/0/geometry/coordinates", "x", "features[0].geometry.coordinates"},
      {"/features/0/geometry/type", "Blob", "features[0].geometry.type"},
      {"/passages/1/id", "p1", "passages[1]"},
      {"/passages/0/article", 1, "passages[0].article"},
      {"/passages/0/selector", Json::array(), "passages[0].selector"},
      {"/passages/0/selector/1/start", -4, "passages[0].selector[1].start"},
      {"/passages/0/selector/1/end", 1e300, "passages[0].selector[1].end"},
      {"/passages/0/when/0/happened", "yesterday", "passages[0].when[0].happened"},
      {"/passages/0/when/0/happened", "2022-02-31", "passages[0].when[0].happened"},
      {"/passages/0/claim/mode", "shouted", "passages[0].claim.mode"},
      {"/passages/0/figures/0/value", 1e200, "passages[0].figures[0].value"},
      {"/passages/0/figures/0/value", "many", "passages[0].figures[0].value"},
      {"/passages/0/translations", Json::array(), "passages[0].translations"},
      {"/articles/0/text", nullptr, "articles[0]"},
      {"/articles/0/published", "soon", "articles[0].published"},
      {"/articles/0/headers/0/end", 99999, "articles[0].headers[0]"},
      {"/flows/0/to", Json::object(), "flows[0].to"},
      {"/flows/0/status", "perhaps", "flows[0].status"},
      {"/briefing/0/camera/width_km", 0, "briefing[0].camera.width_km"},
      {"/briefing/0/until", "2022-13", "briefing[0].until"},
      {"/dateline/version", 2, "dateline.version"},
      {"/dateline", 3, "dateline"},
      {"/type", "Topology", "type"},
      {"/features", Json::object(), "features"},
  };
  for (const Case& one : cases) {
    const std::string told = complaint(at(one.pointer, one.value));
    INFO(one.pointer << " = " << one.value.dump() << " → " << told);
    CHECK(told.find(one.named) != std::string::npos);
    CHECK(told.find('\n') == std::string::npos);
  }
}

TEST_CASE("what is no JSON, or hostile JSON, is one clear sentence") {
  const std::string whole = sample::json().dump();
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
    CHECK(complaint(whole.substr(0, size)).find("test.geojson") == 0);
  }
  CHECK(complaint("[]").find("test.geojson") == 0);
  CHECK(complaint("null").find("test.geojson") == 0);
  CHECK(complaint(std::string(100'000, '[')).find("test.geojson") == 0);
  CHECK(complaint("{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}").find("test.geojson") == 0);
  CHECK(complaint("{\"type\": \"\xff\"}").find("test.geojson") == 0);
  CHECK(complaint(R"({"type":"FeatureCollection","dateline":{"version":1e999},"features":[]})").find("test.geojson") ==
        0);
  CHECK(complaint(R"({"type":"FeatureCollection","dateline":{"version":NaN},"features":[]})").find("test.geojson") ==
        0);
  CHECK(complaint(std::string(5'000'000, ' ')).find("test.geojson") == 0);
}

TEST_CASE("a passage whose quote is gone is unsupported, not an error") {
  Json json = sample::json();
  std::string text = sample::text;
  text.replace(text.find("attaquée"), 8, "bttaqu");
  json["articles"][0]["text"] = text;
  const dossier::Dossier d = parsed(json);
  CHECK_FALSE(d.passage("p1")->supported());
  CHECK(d.passage("p2")->supported());  // found again by its quote
  CHECK(dossier::isUnsupported(d, *d.place("almaty")));
  CHECK_FALSE(dossier::isUnsupported(d, *d.place("rus")));
}

TEST_CASE("a passage that has only its quote gets its position") {
  Json json = sample::json();
  json["passages"][1]["selector"] = Json::array({json["passages"][1]["selector"][0]});
  const dossier::Dossier d = parsed(json);
  REQUIRE(d.passage("p2")->supported());
  CHECK(d.passage("p2")->anchor.start == sample::codePointsBefore(sample::second));
}

TEST_CASE("any GeoJSON opens, its shapes are kept, and none of it is a marker") {
  const char* text = R"({"type":"FeatureCollection","name":"layer","features":[
    {"type":"Feature","id":7,"properties":{"name":"Zone","status":"active","pop":12},
     "geometry":{"type":"Polygon","coordinates":[[[60,40],[70,40],[70,50],[60,50],[60,40]]]}},
    {"type":"Feature","id":7,"properties":null,"geometry":{"type":"Point","coordinates":[10,20,300]}},
    {"type":"Feature","properties":{"role":5,"name":4},"geometry":null},
    {"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[
      {"type":"LineString","coordinates":[[0,0],[10,10]]}]}}]})";
  const dossier::Dossier d = dossier::parseDossier(text, "layer.geojson");
  REQUIRE(d.places.size() == 4);
  CHECK(d.places[0].name == "Zone");
  CHECK(d.places[0].at->lon == Approx(65));
  CHECK(d.places[1].at == geo::LonLat{10, 20});
  CHECK_FALSE(d.places[2].at);
  CHECK(d.places[3].at->lat == Approx(5));
  for (const dossier::Place& place : d.places) CHECK_FALSE(dossier::isDrawn(place));

  const std::string bytes = dossier::writeDossier(d);
  const dossier::Dossier again = dossier::parseDossier(bytes, "again");
  CHECK(again == d);
  const Json json = Json::parse(bytes);
  CHECK(json["name"] == "layer");
  CHECK(json["features"][0]["id"] == 7);
  CHECK(json["features"][0]["properties"]["imported"]["status"] == "active");
  CHECK(json["features"][0]["geometry"]["coordinates"][0].size() == 5);
  CHECK(json["features"][1]["geometry"]["coordinates"][2] == 300);

  CHECK(dossier::parseDossier(R"({"type":"Point","coordinates":[1,2]})", "p").places.size() == 1);
  CHECK(dossier::parseDossier(R"({"type":"Feature","geometry":null,"properties":null})", "f").places.size() == 1);
  CHECK_THROWS_AS(dossier::parseDossier(R"({"type":"Topology","objects":{}})", "t"), base::InputError);
}

TEST_CASE("saving goes through the disk unharmed") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "dateline_dossier_test";
  std::filesystem::create_directories(folder);
  const std::filesystem::path path = folder / "dossier.geojson";
  const dossier::Dossier d = parsed(sample::json());
  dossier::saveDossier(d, path);
  CHECK(dossier::loadDossier(path) == d);
  CHECK_THROWS_AS(dossier::saveDossier(d, folder / "none" / "x.geojson"), base::SystemError);
  CHECK_THROWS_AS(dossier::loadDossier(folder / "missing.geojson"), base::InputError);
  std::filesystem::remove_all(folder);
}
