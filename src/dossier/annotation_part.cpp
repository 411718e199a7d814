// Annotations in a dossier file: features whose property "dateline:annotation" says what they are. A ring is written as
// the line that it is, so that other programs draw it; its centre and radius are what counts.
#include <cmath>

#include "dossier/geometry.hpp"
#include "dossier/parts.hpp"

namespace dateline::dossier {

namespace {

constexpr const char* kindKey = "dateline:annotation";
constexpr double perDegree = 1e6;

double rounded(double degrees) {
  return std::round(degrees * perDegree) / perDegree;
}

base::Json positionJson(const geo::LonLat& at) {
  return base::Json::array({numberJson(rounded(at.lon)), numberJson(rounded(at.lat))});
}

geo::LonLat positionFrom(const Member& position) {
  const std::vector<Member> numbers = position.items();
  if (numbers.size() < 2) position.fail("must be [longitude, latitude]");
  return {numbers[0].number(-180, 180), numbers[1].number(-90, 90)};
}

void addPositions(const Member& list, std::vector<geo::LonLat>& points) {
  for (const Member& position : list.items()) points.push_back(positionFrom(position));
}

/// The corners of a kind's own geometry; of another one there are none.
std::vector<geo::LonLat> pointsFrom(const Member& geometry, AnnotationKind kind) {
  std::vector<geo::LonLat> points;
  const std::string type = geometry.at("type").text();
  const auto coordinates = geometry.find("coordinates");
  if (!coordinates) return points;
  if (kind == AnnotationKind::Callout && type == "Point") points.push_back(positionFrom(*coordinates));
  if (kind == AnnotationKind::Line && type == "LineString") addPositions(*coordinates, points);
  if (kind == AnnotationKind::Area && type == "Polygon") {
    const std::vector<Member> rings = coordinates->items();
    if (!rings.empty()) addPositions(rings.front(), points);
    if (points.size() > 1 && points.front() == points.back()) points.pop_back();
  }
  return points;
}

/// A ring in pieces that do not cross the antimeridian (RFC 7946 §3.1.9).
base::Json ringJson(const Annotation& ring) {
  base::Json pieces = base::Json::array({base::Json::array()});
  const std::vector<geo::LonLat> circle = ringAround(ring.points.front(), ring.radiusKm);
  for (std::size_t i = 0; i < circle.size(); ++i) {
    if (i > 0 && std::abs(circle[i].lon - circle[i - 1].lon) > 180) {
      const double edge = circle[i - 1].lon < 0 ? -180 : 180;
      const double behind = circle[i].lon + 2 * edge;
      const double run = behind - circle[i - 1].lon;
      const double share = run == 0 ? 0 : (edge - circle[i - 1].lon) / run;
      const double lat = circle[i - 1].lat + (circle[i].lat - circle[i - 1].lat) * share;
      pieces.back().push_back(positionJson({edge, lat}));
      pieces.push_back(base::Json::array({positionJson({-edge, lat})}));
    }
    pieces.back().push_back(positionJson(circle[i]));
  }
  if (pieces.size() == 1) return {{"type", "LineString"}, {"coordinates", pieces.front()}};
  return {{"type", "MultiLineString"}, {"coordinates", std::move(pieces)}};
}

base::Json geometryJson(const Annotation& annotation) {
  if (annotation.points.empty()) return nullptr;
  if (annotation.kind == AnnotationKind::Ring) return ringJson(annotation);
  base::Json points = base::Json::array();
  for (const geo::LonLat& at : annotation.points) points.push_back(positionJson(at));
  switch (annotation.kind) {
    case AnnotationKind::Line:
      return {{"type", "LineString"}, {"coordinates", std::move(points)}};
    case AnnotationKind::Area:
      points.push_back(positionJson(annotation.points.front()));
      return {{"type", "Polygon"}, {"coordinates", base::Json::array({std::move(points)})}};
    case AnnotationKind::Callout:
    case AnnotationKind::Ring:
      break;
  }
  return {{"type", "Point"}, {"coordinates", points.front()}};
}

}  // namespace

bool isAnnotation(const Member& feature) {
  if (!feature.json().is_object()) return false;
  const auto properties = feature.find("properties");
  return properties && properties->json().is_object() && properties->find(kindKey);
}

Annotation annotationFrom(const Member& feature) {
  Annotation annotation;
  const Member id = feature.at("id");
  annotation.id = id.json().is_number() ? id.json().dump() : id.name();
  const Member properties = feature.at("properties");
  annotation.kind = properties.at(kindKey).word(annotationKindFrom, "callout, ring, line, area");
  annotation.text = properties.textOr("text");
  annotation.passage = properties.textOr("passage");
  const Member geometry = feature.at("geometry");
  checkGeometry(geometry);
  if (annotation.kind == AnnotationKind::Ring) {
    constexpr double leastKm = 0.001;
    annotation.radiusKm = properties.at("radius_km").number(leastKm, mostRingKm);
    annotation.points = {positionFrom(properties.at("centre"))};
  } else {
    annotation.points = pointsFrom(geometry, annotation.kind);
  }
  if (!isWhole(annotation)) feature.fail("is an annotation that lacks its shape or its text");
  annotation.extra = feature.rest({"type", "id", "geometry", "properties"});
  annotation.extraProperties = properties.rest({kindKey, "text", "passage", "radius_km", "centre"});
  return annotation;
}

base::Json toJson(const Annotation& annotation) {
  base::Json json = {{"type", "Feature"}, {"id", annotation.id}};
  json["geometry"] = geometryJson(annotation);
  base::Json properties = {{kindKey, wordOf(annotation.kind)}};
  if (!annotation.text.empty()) properties["text"] = annotation.text;
  if (annotation.kind == AnnotationKind::Ring && !annotation.points.empty()) {
    properties["radius_km"] = numberJson(annotation.radiusKm);
    properties["centre"] = positionJson(annotation.points.front());
  }
  if (!annotation.passage.empty()) properties["passage"] = annotation.passage;
  addExtra(properties, annotation.extraProperties);
  json["properties"] = std::move(properties);
  addExtra(json, annotation.extra);
  return json;
}

}  // namespace dateline::dossier
