#include "session/merge.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace dateline::session {

namespace {

using NewIds = std::map<std::string, std::string>;

std::string freeId(const std::string& wanted, const auto& isTaken) {
  if (!isTaken(wanted)) return wanted;
  for (int number = 2;; ++number) {
    std::string id = wanted + "-" + std::to_string(number);
    if (!isTaken(id)) return id;
  }
}

bool isSamePlace(const dossier::Place& a, const dossier::Place& b) {
  const bool countries = a.kind == "country" && b.kind == "country";
  if (countries) return a.country == b.country;
  if (a.geonames != 0 && b.geonames != 0) return a.geonames == b.geonames;
  return a.id == b.id && a.kind == b.kind && a.country == b.country;
}

NewIds addArticles(dossier::Dossier& into, const dossier::Dossier& from) {
  NewIds ids;
  for (const auto& article : from.articles) {
    article::Article copy = *article;
    copy.id = "a" + std::to_string(into.articles.size() + 1);
    ids[article->id] = copy.id;
    into.articles.push_back(std::make_shared<const article::Article>(std::move(copy)));
  }
  return ids;
}

NewIds addPassages(dossier::Dossier& into, const dossier::Dossier& from, const NewIds& articles) {
  NewIds ids;
  for (dossier::Passage passage : from.passages) {
    const std::string id = "p" + std::to_string(into.passages.size() + 1);
    ids[passage.id] = id;
    passage.id = id;
    passage.article = articles.at(passage.article);
    into.passages.push_back(std::move(passage));
  }
  return ids;
}

NewIds addPlaces(dossier::Dossier& into, const dossier::Dossier& from, const NewIds& passages) {
  NewIds ids;
  for (dossier::Place place : from.places) {
    for (dossier::PassageRef& ref : place.passages) {
      if (!ref.role) ref.role = place.role;
      ref.passage = passages.at(ref.passage);
    }
    const auto same = std::find_if(into.places.begin(), into.places.end(),
                                   [&](const dossier::Place& other) { return isSamePlace(other, place); });
    if (same == into.places.end()) {
      const std::string id = freeId(place.id, [&](const std::string& wanted) { return into.place(wanted) != nullptr; });
      ids[place.id] = id;
      place.id = id;
      into.places.push_back(std::move(place));
      continue;
    }
    ids[place.id] = same->id;
    for (dossier::PassageRef& ref : same->passages) {
      if (!ref.role) ref.role = same->role;
    }
    same->passages.insert(same->passages.end(), place.passages.begin(), place.passages.end());
    if (place.role < same->role) {
      // The marker of the stronger role stands where that role puts it (a capital, or a label point).
      same->role = place.role;
      same->at = place.at;
      same->atCapital = place.atCapital;
      same->capital = place.capital;
    }
    same->confidence = std::max(same->confidence, place.confidence);
  }
  return ids;
}

}  // namespace

dossier::Dossier merged(dossier::Dossier into, const dossier::Dossier& from) {
  const NewIds passages = addPassages(into, from, addArticles(into, from));
  const NewIds places = addPlaces(into, from, passages);
  const auto newId = [](const NewIds& ids, const std::string& id) {
    const auto found = ids.find(id);
    return found == ids.end() ? id : found->second;
  };
  for (std::size_t i = into.passages.size() - from.passages.size(); i < into.passages.size(); ++i) {
    for (dossier::Mention& mention : into.passages[i].mentions) mention.place = newId(places, mention.place);
  }
  for (dossier::Flow flow : from.flows) {
    flow.from = newId(places, flow.from);
    flow.to = newId(places, flow.to);
    for (std::string& passage : flow.passages) passage = newId(passages, passage);
    into.flows.push_back(std::move(flow));
  }
  return into;
}

}  // namespace dateline::session
