#include "dossier/patch.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "dossier/parts.hpp"

namespace dateline::dossier {

namespace {

/// Two lists of `before` and `after` entries; same(i, j) compares, json(j) writes an entry of the second.
template <class Same, class Write>
void addSplices(base::Json& patch, const char* key, std::size_t before, std::size_t after, Same same, Write json) {
  std::size_t front = 0;
  while (front < before && front < after && same(front, front)) ++front;
  std::size_t back = 0;
  while (back < before - front && back < after - front && same(before - 1 - back, after - 1 - back)) ++back;
  if (front + back == before && before == after) return;
  base::Json splices = base::Json::array();
  const auto add = [&](std::size_t at, std::size_t removed, std::size_t inserted) {
    base::Json put = base::Json::array();
    for (std::size_t i = at; i < at + inserted; ++i) put.push_back(json(i));
    splices.push_back(base::Json::array({at, removed, std::move(put)}));
  };
  if (before == after) {
    // Entries changed in place: only those that differ.
    for (std::size_t i = front; i < after - back; ++i) {
      if (!same(i, i)) add(i, 1, 1);
    }
  } else {
    add(front, before - front - back, after - front - back);
  }
  patch[key] = std::move(splices);
}

template <class Part>
void addSplices(base::Json& patch, const char* key, const SharedList<Part>& before, const SharedList<Part>& after) {
  addSplices(
      patch, key, before.size(), after.size(),
      [&](std::size_t i, std::size_t j) { return before.sharesEntry(i, after, j) || before[i] == after[j]; },
      [&](std::size_t j) { return toJson(after[j]); });
}

template <class Part>
void addSplices(base::Json& patch, const char* key, const std::vector<Part>& before, const std::vector<Part>& after) {
  addSplices(
      patch, key, before.size(), after.size(), [&](std::size_t i, std::size_t j) { return before[i] == after[j]; },
      [&](std::size_t j) { return toJson(after[j]); });
}

ArticleExtra extraOf(const Dossier& dossier, std::size_t index) {
  return index < dossier.articleExtras.size() ? dossier.articleExtras[index] : ArticleExtra{};
}

/// remove(at, count) takes entries out, put(at, entry) puts one in.
template <class Remove, class Put>
void applySplices(const Member& patch, const char* key, std::size_t size, Remove remove, Put put) {
  const auto splices = patch.find(key);
  if (!splices) return;
  for (const Member& splice : splices->items()) {
    const std::vector<Member> parts = splice.items();
    if (parts.size() != 3) splice.fail("does not fit the dossier");
    const std::size_t at = parts[0].count();
    const std::size_t removed = parts[1].count();
    if (at > size || removed > size - at) splice.fail("does not fit the dossier");
    remove(at, removed);
    std::size_t to = at;
    for (const Member& entry : parts[2].items()) put(to++, entry);
    size = size - removed + (to - at);
  }
}

template <class List, class Read>
void applySplices(const Member& patch, const char* key, List& list, Read read) {
  const auto at = [&list](std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
  applySplices(
      patch, key, list.size(), [&](std::size_t from, std::size_t count) { list.erase(at(from), at(from + count)); },
      [&](std::size_t to, const Member& entry) { list.insert(at(to), read(entry)); });
}

void applyArticles(const Member& patch, Dossier& dossier) {
  auto& articles = dossier.articles;
  auto& extras = dossier.articleExtras;
  extras.resize(articles.size());
  const auto at = [](auto& list, std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
  applySplices(
      patch, "articles", articles.size(),
      [&](std::size_t from, std::size_t count) {
        articles.erase(at(articles, from), at(articles, from + count));
        extras.erase(at(extras, from), at(extras, from + count));
      },
      [&](std::size_t to, const Member& entry) {
        ReadArticle read = articleFrom(entry);
        articles.insert(at(articles, to), std::move(read.article));
        extras.insert(at(extras, to), std::move(read.extra));
      });
}

/// What is put in is tied to its article's text; all of them where the texts changed.
void applyPassages(const Member& patch, Dossier& dossier) {
  auto& list = dossier.passages;
  std::vector<std::size_t> changed;
  const auto at = [&list](std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
  applySplices(
      patch, "passages", list.size(),
      [&](std::size_t from, std::size_t count) { list.erase(at(from), at(from + count)); },
      [&](std::size_t to, const Member& entry) {
        list.insert(at(to), passageFrom(entry));
        changed.push_back(to);  // splices come in order, so that later ones do not move it
      });
  if (patch.find("articles")) return resolveAnchors(dossier, 0, list.size());
  for (const std::size_t index : changed) resolveAnchors(dossier, index, 1);
}

}  // namespace

base::Json patchBetween(const Dossier& from, const Dossier& to) {
  base::Json patch = base::Json::object();
  const base::Json head = headJson(to);
  if (head != headJson(from)) patch["dateline"] = head;
  const auto sameArticle = [&](std::size_t i, std::size_t j) {
    if (extraOf(from, i) != extraOf(to, j)) return false;
    return from.articles[i] == to.articles[j] ||
           toJson(*from.articles[i], extraOf(from, i)) == toJson(*to.articles[j], extraOf(to, j));
  };
  addSplices(patch, "articles", from.articles.size(), to.articles.size(), sameArticle,
             [&](std::size_t j) { return toJson(*to.articles[j], extraOf(to, j)); });
  addSplices(patch, "features", from.places, to.places);
  addSplices(patch, "passages", from.passages, to.passages);
  addSplices(patch, "flows", from.flows, to.flows);
  addSplices(patch, "annotations", from.annotations, to.annotations);
  addSplices(patch, "briefing", from.briefing, to.briefing);
  addSplices(patch, "bookmarks", from.bookmarks, to.bookmarks);
  addSplices(patch, "event_sets", from.eventSets, to.eventSets);
  if (from.extra != to.extra) patch["extra"] = to.extra;
  return patch;
}

Dossier patched(const Dossier& from, const base::Json& patch, const std::string& name) {
  const Member root(patch, name);
  root.mustBeObject();
  Dossier dossier = from;
  if (const auto head = root.find("dateline")) readHead(*head, dossier);
  applyArticles(root, dossier);
  applySplices(root, "features", dossier.places, [](const Member& entry) { return placeFrom(entry); });
  applyPassages(root, dossier);
  applySplices(root, "flows", dossier.flows, [](const Member& entry) {
    std::vector<Flow> flows = flowsFrom(entry);
    if (flows.size() != 1) entry.fail("does not fit the dossier");
    return std::move(flows.front());
  });
  applySplices(root, "annotations", dossier.annotations, [](const Member& entry) { return annotationFrom(entry); });
  applySplices(root, "briefing", dossier.briefing, [](const Member& entry) { return stepFrom(entry); });
  applySplices(root, "bookmarks", dossier.bookmarks, [](const Member& entry) { return bookmarkFrom(entry); });
  applySplices(root, "event_sets", dossier.eventSets, [](const Member& entry) { return eventSetFrom(entry); });
  if (const auto extra = root.find("extra")) dossier.extra = extra->json();
  return dossier;
}

}  // namespace dateline::dossier
