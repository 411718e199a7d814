#include "dossier/file.hpp"

#include <unordered_set>

#include "base/error.hpp"
#include "base/file.hpp"
#include "dossier/geometry.hpp"
#include "dossier/parts.hpp"

namespace dateline::dossier {

namespace {

constexpr int formatVersion = 1;

/// True for a file that has something of ours; other GeoJSON is imported instead.
bool isOurs(const base::Json& root) {
  return root.contains("dateline") || root.contains("articles") || root.contains("passages");
}

class UniqueIds {
 public:
  bool add(const std::string& id) { return m_seen.insert(id).second; }
  void mustAdd(const std::string& id, const Member& where) {
    if (!add(id)) where.fail({"has the id “{}”, which stands there already", {id}});
  }

 private:
  std::unordered_set<std::string> m_seen;
};

void readArticles(const Member& root, Dossier& dossier) {
  const auto list = root.find("articles");
  if (!list) return;
  UniqueIds ids;
  for (const Member& member : list->items()) {
    ReadArticle read = articleFrom(member);
    ids.mustAdd(read.article->id, member);
    dossier.articles.push_back(std::move(read.article));
    dossier.articleExtras.push_back(std::move(read.extra));
  }
}

Dossier ownFrom(const Member& root) {
  Dossier dossier;
  const Member type = root.at("type");
  if (type.text() != "FeatureCollection") type.fail("must be “FeatureCollection”");
  if (const auto head = root.find("dateline")) readHead(*head, dossier);
  readArticles(root, dossier);
  UniqueIds features;
  for (const Member& feature : root.at("features").items()) {
    if (isAnnotation(feature)) {
      dossier.annotations.push_back(annotationFrom(feature));
      features.mustAdd(dossier.annotations.back().id, feature);
    } else {
      dossier.places.push_back(placeFrom(feature));
      features.mustAdd(dossier.places.back().id, feature);
    }
  }
  UniqueIds passages;
  if (const auto list = root.find("passages")) {
    for (const Member& member : list->items()) {
      dossier.passages.push_back(passageFrom(member));
      passages.mustAdd(dossier.passages.back().id, member);
    }
  }
  if (const auto list = root.find("flows")) {
    for (const Member& member : list->items()) {
      for (Flow& flow : flowsFrom(member)) dossier.flows.push_back(std::move(flow));
    }
  }
  if (const auto list = root.find("briefing")) {
    for (const Member& member : list->items()) dossier.briefing.push_back(stepFrom(member));
  }
  if (const auto list = root.find("bookmarks")) {
    for (const Member& member : list->items()) dossier.bookmarks.push_back(bookmarkFrom(member));
  }
  if (const auto list = root.find("event_sets")) {
    for (const Member& member : list->items()) dossier.eventSets.push_back(eventSetFrom(member));
  }
  dossier.extra = root.rest(
      {"type", "dateline", "articles", "features", "passages", "flows", "briefing", "bookmarks", "event_sets"});
  resolveAnchors(dossier, 0, dossier.passages.size());
  return dossier;
}

void importFeature(const Member& feature, UniqueIds& ids, Dossier& dossier) {
  // Another program saved a dossier's features: what was drawn stays drawn.
  if (isAnnotation(feature) && feature.find("id")) {
    Annotation annotation = annotationFrom(feature);
    if (ids.add(annotation.id)) {
      dossier.annotations.push_back(std::move(annotation));
      return;
    }
  }
  const std::string generated = "f" + std::to_string(dossier.places.size() + 1);
  Place place = importedPlaceFrom(feature, generated);
  // Other programs may repeat an id, and a dossier may not: the later ones get a new id and keep theirs beside.
  if (!ids.add(place.id)) {
    place.extra["imported_id"] = feature.json()["id"];
    place.numericId = false;
    place.id = generated;
    while (!ids.add(place.id)) place.id += "-2";
  }
  dossier.places.push_back(std::move(place));
}

Dossier importedFrom(const Member& root) {
  Dossier dossier;
  UniqueIds ids;
  const Member type = root.at("type");
  const std::string kind = type.text();
  if (kind == "FeatureCollection") {
    for (const Member& feature : root.at("features").items()) importFeature(feature, ids, dossier);
    const base::Json others = root.rest({"type", "features"});
    for (const auto& [key, value] : others.items()) {
      // Members that happen to have our names are somebody else's.
      const bool clashes = key == "flows" || key == "briefing" || key == "bookmarks" || key == "event_sets";
      dossier.extra[clashes ? "imported_" + key : key] = value;
    }
  } else if (kind == "Feature") {
    importFeature(root, ids, dossier);
  } else {
    checkGeometry(root);
    Place place;
    place.id = "f1";
    place.name = place.id;
    place.precision = Precision::Exact;
    place.at = markerPosition(root.json());
    if (!isPlainPoint(root.json())) place.geometry = root.json();
    dossier.places.push_back(std::move(place));
  }
  return dossier;
}

}  // namespace

void readHead(const Member& head, Dossier& dossier) {
  head.mustBeObject();
  if (const auto version = head.find("version")) {
    if (version->count() > formatVersion) version->fail("is of a newer Dateline than this one");
  }
  dossier.title = head.textOr("title");
  dossier.language = head.textOr("language");
  dossier.extraDateline = head.rest({"version", "title", "language"});
}

Dossier parseDossier(std::string_view json, const std::string& name) {
  // A byte order mark is no part of JSON (RFC 8259 §8.1 lets readers ignore it).
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  if (json.starts_with(byteOrderMark)) json.remove_prefix(byteOrderMark.size());
  return dossierFrom(base::parseJson(json, name), name);
}

Dossier dossierFrom(const base::Json& json, const std::string& name) {
  const Member member(json, name);
  member.mustBeObject();
  return isOurs(json) ? ownFrom(member) : importedFrom(member);
}

Dossier loadDossier(const std::filesystem::path& path) {
  return parseDossier(base::readFile(path), path.string());
}

base::Json headJson(const Dossier& dossier) {
  base::Json head = {{"version", formatVersion}, {"title", dossier.title}, {"language", dossier.language}};
  addExtra(head, dossier.extraDateline);
  return head;
}

base::Json jsonOf(const Dossier& dossier) {
  base::Json root = {{"type", "FeatureCollection"}};
  root["dateline"] = headJson(dossier);
  base::Json articles = base::Json::array();
  for (std::size_t i = 0; i < dossier.articles.size(); ++i) {
    const ArticleExtra extra = i < dossier.articleExtras.size() ? dossier.articleExtras[i] : ArticleExtra{};
    articles.push_back(toJson(*dossier.articles[i], extra));
  }
  root["articles"] = std::move(articles);
  root["features"] = base::Json::array();
  for (const Place& place : dossier.places) root["features"].push_back(toJson(place));
  for (const Annotation& annotation : dossier.annotations) root["features"].push_back(toJson(annotation));
  root["passages"] = base::Json::array();
  for (const Passage& passage : dossier.passages) root["passages"].push_back(toJson(passage));
  root["flows"] = base::Json::array();
  for (const Flow& flow : dossier.flows) root["flows"].push_back(toJson(flow));
  root["briefing"] = base::Json::array();
  for (const Step& step : dossier.briefing) root["briefing"].push_back(toJson(step));
  for (const Bookmark& bookmark : dossier.bookmarks) root["bookmarks"].push_back(toJson(bookmark));
  for (const EventSetRef& set : dossier.eventSets) root["event_sets"].push_back(toJson(set));
  addExtra(root, dossier.extra);
  return root;
}

std::string writeDossier(const Dossier& dossier) {
  return base::writeJson(jsonOf(dossier));
}

void saveDossier(const Dossier& dossier, const std::filesystem::path& path) {
  base::writeFileAtomically(path, writeDossier(dossier));
}

}  // namespace dateline::dossier
