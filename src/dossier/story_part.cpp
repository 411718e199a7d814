// Flows, bookmarks and the steps of the briefing in a dossier file.
#include <cmath>

#include "dossier/parts.hpp"

namespace dateline::dossier {

std::vector<Flow> flowsFrom(const Member& member) {
  Flow flow;
  flow.to = member.at("to").name();
  flow.what = member.textOr("what");
  if (const auto count = member.find("count")) flow.count = count->number(0, mostCounted);
  if (const auto date = member.find("date")) flow.date = date->dateSpan();
  if (const auto status = member.find("status")) flow.status = status->word(flowStatusFrom, "done, promised, denied");
  if (const auto passages = member.find("passages")) {
    for (const Member& passage : passages->items()) flow.passages.push_back(passage.name());
  }
  flow.extra = member.rest({"from", "to", "what", "count", "date", "status", "passages"});

  const Member from = member.at("from");
  std::vector<Flow> flows;
  if (from.json().is_array()) {
    for (const Member& one : from.items()) {
      flows.push_back(flow);
      flows.back().from = one.name();
    }
    if (flows.empty()) from.fail("names nowhere that the flow comes from");
  } else {
    flow.from = from.name();
    flows.push_back(std::move(flow));
  }
  return flows;
}

namespace {

CameraStep cameraFrom(const Member& member) {
  constexpr double leastKm = 0.001;
  constexpr double mostKm = 200'000;
  return {{member.at("lon").number(-180, 180), member.at("lat").number(-90, 90)},
          member.at("width_km").number(leastKm, mostKm),
          member.rest({"lon", "lat", "width_km"})};
}

base::Json toJson(const CameraStep& camera) {
  base::Json json = {{"lon", numberJson(camera.centre.lon)},
                     {"lat", numberJson(camera.centre.lat)},
                     {"width_km", numberJson(camera.widthKm)}};
  addExtra(json, camera.extra);
  return json;
}

}  // namespace

Bookmark bookmarkFrom(const Member& member) {
  return {member.at("name").name(), cameraFrom(member.at("camera")), member.rest({"name", "camera"})};
}

base::Json toJson(const Bookmark& bookmark) {
  base::Json json = {{"name", bookmark.name}, {"camera", toJson(bookmark.camera)}};
  addExtra(json, bookmark.extra);
  return json;
}

Step stepFrom(const Member& member) {
  Step step;
  step.title = member.textOr("title");
  step.caption = member.textOr("caption");
  step.notes = member.textOr("notes");
  step.select = member.textOr("select");
  if (const auto camera = member.find("camera")) step.camera = cameraFrom(*camera);
  if (const auto until = member.find("until")) step.until = until->date();
  if (const auto filters = member.find("filters")) {
    filters->mustBeObject();
    step.filters = filters->json();
  }
  step.theme = member.textOr("theme");
  step.extra = member.rest({"title", "caption", "notes", "select", "camera", "until", "filters", "theme"});
  return step;
}

base::Json toJson(const Flow& flow) {
  base::Json json = {{"from", flow.from}, {"to", flow.to}};
  if (!flow.what.empty()) json["what"] = flow.what;
  if (flow.count) json["count"] = numberJson(*flow.count);
  if (flow.date) json["date"] = base::toEdtf(*flow.date);
  json["status"] = wordOf(flow.status);
  json["passages"] = base::Json::array();
  for (const std::string& passage : flow.passages) json["passages"].push_back(passage);
  addExtra(json, flow.extra);
  return json;
}

base::Json toJson(const Step& step) {
  base::Json json = base::Json::object();
  if (!step.title.empty()) json["title"] = step.title;
  if (!step.caption.empty()) json["caption"] = step.caption;
  if (!step.notes.empty()) json["notes"] = step.notes;
  if (!step.select.empty()) json["select"] = step.select;
  if (step.camera) json["camera"] = toJson(*step.camera);
  if (step.until) json["until"] = base::toEdtf(*step.until);
  if (!step.filters.empty()) json["filters"] = step.filters;
  if (!step.theme.empty()) json["theme"] = step.theme;
  addExtra(json, step.extra);
  return json;
}

EventSetRef eventSetFrom(const Member& member) {
  member.mustBeObject();
  return {member.at("path").name(), member.textOr("sha256"), member.rest({"path", "sha256"})};
}

base::Json toJson(const EventSetRef& set) {
  base::Json json = {{"path", set.path}};
  if (!set.sha256.empty()) json["sha256"] = set.sha256;
  addExtra(json, set.extra);
  return json;
}

base::Json numberJson(double value) {
  constexpr double mostExact = 9'007'199'254'740'992.0;  // 2⁵³
  if (value == std::floor(value) && std::abs(value) <= mostExact) return static_cast<std::int64_t>(value);
  return value;
}

void addExtra(base::Json& json, const base::Json& extra) {
  for (const auto& [key, value] : extra.items()) {
    if (!json.contains(key)) json[key] = value;
  }
}

}  // namespace dateline::dossier
