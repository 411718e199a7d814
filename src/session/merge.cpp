#include "session/merge.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

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

/// "a1", "a2" …, or "p1", "p2" …: numbers go on behind those that are there.
class NumberedIds {
 public:
  NumberedIds(char letter, const auto& list, const auto& idOf) : m_letter(letter), m_last(list.size()) {
    for (const auto& one : list) m_taken.insert(idOf(one));
  }
  std::string next() {
    for (;;) {
      std::string id = m_letter + std::to_string(++m_last);
      if (m_taken.insert(id).second) return id;
    }
  }

 private:
  char m_letter;
  std::size_t m_last;
  std::unordered_set<std::string> m_taken;
};

NewIds addArticles(dossier::Dossier& into, const dossier::Dossier& from) {
  NewIds ids;
  NumberedIds free('a', into.articles, [](const auto& article) { return article->id; });
  into.articleExtras.resize(into.articles.size());
  for (std::size_t i = 0; i < from.articles.size(); ++i) {
    article::Article copy = *from.articles[i];
    copy.id = free.next();
    ids[from.articles[i]->id] = copy.id;
    into.articles.push_back(std::make_shared<const article::Article>(std::move(copy)));
    into.articleExtras.push_back(i < from.articleExtras.size() ? from.articleExtras[i] : dossier::ArticleExtra{});
  }
  return ids;
}

NewIds addPassages(dossier::Dossier& into, const dossier::Dossier& from, const NewIds& articles) {
  NewIds ids;
  NumberedIds free('p', std::as_const(into.passages), [](const dossier::Passage& passage) { return passage.id; });
  for (dossier::Passage passage : from.passages) {
    const std::string id = free.next();
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
    const auto& known = std::as_const(into.places);
    const auto found = std::ranges::find_if(known, [&](const dossier::Place& p) { return isSamePlace(p, place); });
    if (found == known.end()) {
      const std::string id = freeId(place.id, [&](const std::string& wanted) { return into.place(wanted) != nullptr; });
      ids[place.id] = id;
      place.id = id;
      into.places.push_back(std::move(place));
      continue;
    }
    dossier::Place* const same = &into.places[static_cast<std::size_t>(found - known.begin())];
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

dossier::Dossier joined(dossier::Dossier into, const dossier::Dossier& from, const NewIds& articles) {
  const NewIds passages = addPassages(into, from, articles);
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

}  // namespace

dossier::Dossier merged(dossier::Dossier into, const dossier::Dossier& from) {
  const NewIds articles = addArticles(into, from);
  return joined(std::move(into), from, articles);
}

dossier::Dossier mergedReading(dossier::Dossier into, const dossier::Dossier& reading, const std::string& article) {
  NewIds articles;
  for (const auto& one : reading.articles) articles[one->id] = article;
  return joined(std::move(into), reading, articles);
}

}  // namespace dateline::session
