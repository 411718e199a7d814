// Places in a dossier file: GeoJSON features with our properties, or features that some other program wrote.
#include <algorithm>
#include <array>

#include "dossier/geometry.hpp"
#include "dossier/parts.hpp"

namespace dateline::dossier {

namespace {

constexpr std::array<std::string_view, 13> ourProperties{
    "name",       "kind",    "country",  "geonames",   "precision", "role", "status",
    "confidence", "capital", "passages", "candidates", "reviewed",  "notes"};

std::string countryCode(const Member& member) {
  std::string code = member.text();
  const bool alpha3 = code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!alpha3 && !code.empty()) member.fail("must be a country's code of three capital letters (ISO 3166-1 alpha-3)");
  return code;
}

Status statusFrom(const Member& member) {
  return member.word([](std::string_view word) { return dossier::statusFrom(word); }, "unreviewed, verified, rejected");
}

Reviewed reviewedFrom(const Member& member) {
  return {member.textOr("by"), member.textOr("at"), member.rest({"by", "at"})};
}

PassageRef passageRefFrom(const Member& member) {
  PassageRef ref;
  if (member.json().is_string()) {
    ref.passage = member.name();
    return ref;
  }
  member.mustBeObject();
  ref.passage = member.at("id").name();
  if (const auto role = member.find("role")) {
    ref.role = role->word(roleFrom, "site, origin, destination, actor, mention");
  }
  if (const auto status = member.find("status")) ref.status = statusFrom(*status);
  if (const auto reviewed = member.find("reviewed")) ref.reviewed = reviewedFrom(*reviewed);
  ref.extra = member.rest({"id", "role", "status", "reviewed"});
  return ref;
}

Candidate candidateFrom(const Member& member) {
  Candidate candidate;
  candidate.name = member.textOr("name");
  candidate.kind = member.textOr("kind");
  if (const auto country = member.find("country")) candidate.country = countryCode(*country);
  candidate.region = member.textOr("region");
  if (const auto geonames = member.find("geonames")) candidate.geonames = geonames->id32();
  candidate.at = {member.at("lon").number(-180, 180), member.at("lat").number(-90, 90)};
  if (const auto score = member.find("score")) candidate.score = score->number(0, 1);
  candidate.reason = member.textOr("reason");
  candidate.extra = member.rest({"name", "kind", "country", "region", "geonames", "lon", "lat", "score", "reason"});
  return candidate;
}

void readProperties(const Member& properties, Place& place) {
  place.name = properties.textOr("name", place.id);
  place.kind = properties.textOr("kind");
  if (const auto country = properties.find("country")) place.country = countryCode(*country);
  if (const auto geonames = properties.find("geonames")) place.geonames = geonames->id32();
  const auto precision = properties.find("precision");
  place.precision =
      precision ? precision->word(precisionFrom, "country, region, city, exact, vague") : precisionOfKind(place.kind);
  if (const auto role = properties.find("role")) {
    place.role = role->word(roleFrom, "site, origin, destination, actor, mention");
  }
  if (const auto status = properties.find("status")) place.status = statusFrom(*status);
  if (const auto confidence = properties.find("confidence")) place.confidence = confidence->number(0, 1);
  if (const auto capital = properties.find("capital")) {
    place.atCapital = true;
    place.capital = capital->text();
  }
  if (const auto passages = properties.find("passages")) {
    for (const Member& ref : passages->items()) place.passages.push_back(passageRefFrom(ref));
  }
  if (const auto candidates = properties.find("candidates")) {
    for (const Member& one : candidates->items()) place.candidates.push_back(candidateFrom(one));
  }
  if (const auto reviewed = properties.find("reviewed")) place.reviewed = reviewedFrom(*reviewed);
  place.notes = properties.textOr("notes");
  for (const auto& [key, value] : properties.json().items()) {
    if (std::ranges::find(ourProperties, key) == ourProperties.end()) place.extraProperties[key] = value;
  }
}

void readGeometry(const Member& feature, Place& place) {
  const auto geometry = feature.find("geometry");
  if (!geometry) return;
  checkGeometry(*geometry);
  place.at = markerPosition(geometry->json());
  if (!isPlainPoint(geometry->json())) place.geometry = geometry->json();
}

void mustBeFeature(const Member& feature) {
  const Member type = feature.at("type");
  if (type.text() != "Feature") type.fail("must be “Feature”");
}

}  // namespace

Place placeFrom(const Member& feature) {
  mustBeFeature(feature);
  Place place;
  const Member id = feature.at("id");
  place.numericId = id.json().is_number();
  place.id = place.numericId ? id.json().dump() : id.name();
  readGeometry(feature, place);
  const Member properties = feature.at("properties");
  properties.mustBeObject();
  readProperties(properties, place);
  place.extra = feature.rest({"type", "id", "geometry", "properties"});
  return place;
}

Place importedPlaceFrom(const Member& feature, const std::string& idIfNone) {
  mustBeFeature(feature);
  Place place;
  const auto id = feature.find("id");
  place.numericId = id && id->json().is_number();
  if (place.numericId) {
    place.id = id->json().dump();
  } else {
    place.id = id ? id->name() : idIfNone;
  }
  readGeometry(feature, place);
  place.precision = Precision::Exact;
  place.name = place.id;
  place.extra = feature.rest({"type", "id", "geometry", "properties"});
  const auto properties = feature.find("properties");
  if (!properties) return place;
  properties->mustBeObject();
  base::Json imported = base::Json::object();
  for (const auto& [key, value] : properties->json().items()) {
    if (key == "name" && value.is_string()) {
      place.name = value.get<std::string>();
    } else if (std::ranges::find(ourProperties, key) != ourProperties.end()) {
      imported[key] = value;
    } else {
      place.extraProperties[key] = value;
    }
  }
  if (place.name == place.id) {
    const auto title = place.extraProperties.find("title");
    if (title != place.extraProperties.end() && title->is_string()) place.name = title->get<std::string>();
  }
  if (!imported.empty()) place.extraProperties["imported"] = std::move(imported);
  return place;
}

namespace {

base::Json toJson(const Reviewed& reviewed) {
  base::Json json = base::Json::object();
  if (!reviewed.by.empty()) json["by"] = reviewed.by;
  if (!reviewed.at.empty()) json["at"] = reviewed.at;
  addExtra(json, reviewed.extra);
  return json;
}

base::Json toJson(const PassageRef& ref) {
  if (!ref.role && !ref.status && !ref.reviewed && ref.extra.empty()) return ref.passage;
  base::Json json = {{"id", ref.passage}};
  if (ref.role) json["role"] = wordOf(*ref.role);
  if (ref.status) json["status"] = wordOf(*ref.status);
  if (ref.reviewed) json["reviewed"] = toJson(*ref.reviewed);
  addExtra(json, ref.extra);
  return json;
}

base::Json toJson(const Candidate& candidate) {
  base::Json json = base::Json::object();
  if (!candidate.name.empty()) json["name"] = candidate.name;
  if (!candidate.kind.empty()) json["kind"] = candidate.kind;
  if (!candidate.country.empty()) json["country"] = candidate.country;
  if (!candidate.region.empty()) json["region"] = candidate.region;
  if (candidate.geonames != 0) json["geonames"] = candidate.geonames;
  json["lon"] = numberJson(candidate.at.lon);
  json["lat"] = numberJson(candidate.at.lat);
  if (candidate.score > 0) json["score"] = numberJson(candidate.score);
  if (!candidate.reason.empty()) json["reason"] = candidate.reason;
  addExtra(json, candidate.extra);
  return json;
}

base::Json propertiesJson(const Place& place) {
  base::Json json = {{"name", place.name}};
  if (!place.kind.empty()) json["kind"] = place.kind;
  if (!place.country.empty()) json["country"] = place.country;
  if (place.geonames != 0) json["geonames"] = place.geonames;
  json["precision"] = wordOf(place.precision);
  if (place.atCapital) json["capital"] = place.capital;
  json["role"] = wordOf(place.role);
  json["status"] = wordOf(place.status);
  if (place.reviewed) json["reviewed"] = toJson(*place.reviewed);
  if (place.confidence > 0) json["confidence"] = numberJson(place.confidence);
  json["passages"] = base::Json::array();
  for (const PassageRef& ref : place.passages) json["passages"].push_back(toJson(ref));
  if (!place.candidates.empty()) {
    json["candidates"] = base::Json::array();
    for (const Candidate& one : place.candidates) json["candidates"].push_back(toJson(one));
  }
  if (!place.notes.empty()) json["notes"] = place.notes;
  addExtra(json, place.extraProperties);
  return json;
}

base::Json geometryJson(const Place& place) {
  if (!place.geometry.is_null()) return place.geometry;
  if (!place.at) return nullptr;
  return {{"type", "Point"},
          {"coordinates", base::Json::array({numberJson(place.at->lon), numberJson(place.at->lat)})}};
}

}  // namespace

base::Json toJson(const Place& place) {
  base::Json json = {{"type", "Feature"}, {"id", place.id}};
  if (place.numericId) json["id"] = base::Json::parse(place.id, nullptr, false);
  json["geometry"] = geometryJson(place);
  json["properties"] = propertiesJson(place);
  addExtra(json, place.extra);
  return json;
}

}  // namespace dateline::dossier
