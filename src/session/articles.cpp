#include "session/articles.hpp"

#include <algorithm>
#include <utility>

#include "article/load.hpp"
#include "base/utf8.hpp"
#include "reading/read.hpp"
#include "session/merge.hpp"
#include "session/to_dossier.hpp"

namespace dateline::session {

namespace {

using dossier::Dossier;
using dossier::Passage;

/// The passage's words stand elsewhere now: everything that points into them moves with them.
void moveTo(Passage& passage, const std::string& text, const base::CodePointIndex& index, base::TextRange range) {
  const std::size_t before = passage.anchor.start;
  passage.anchor = article::anchorOf(text, index, range);
  passage.range = range;
  const auto moved = [&](std::size_t at) { return at - before + passage.anchor.start; };
  for (dossier::Mention& mention : passage.mentions) {
    mention.start = moved(mention.start);
    mention.end = moved(mention.end);
  }
  for (dossier::Figure& figure : passage.figures) {
    if (figure.start) figure.start = moved(*figure.start);
    if (figure.end) figure.end = moved(*figure.end);
  }
}

/// What was read beside the words that passages stand on already.
Dossier withoutWords(Dossier reading, const std::vector<base::TextRange>& taken) {
  const auto overlaps = [&](const Passage& passage) {
    return !passage.range || std::ranges::any_of(taken, [&](base::TextRange range) {
      return range.begin < passage.range->end && passage.range->begin < range.end;
    });
  };
  std::vector<std::string> dropped;
  for (const Passage& passage : std::as_const(reading.passages)) {
    if (overlaps(passage)) dropped.push_back(passage.id);
  }
  const auto isDropped = [&](const std::string& id) { return std::ranges::find(dropped, id) != dropped.end(); };
  reading.passages.eraseIf([&](const Passage& passage) { return isDropped(passage.id); });
  for (dossier::Place& place : reading.places) {
    for (dossier::PassageRef& ref : place.passages) ref.role = ref.role.value_or(place.role);
    std::erase_if(place.passages, [&](const dossier::PassageRef& ref) { return isDropped(ref.passage); });
    place.role = dossier::Role::Mention;
    for (const dossier::PassageRef& ref : place.passages) place.role = std::min(place.role, *ref.role);
  }
  reading.places.eraseIf([](const dossier::Place& place) { return place.passages.empty(); });
  std::erase_if(reading.flows,
                [&](const dossier::Flow& flow) { return std::ranges::any_of(flow.passages, isDropped); });
  const auto& places = std::as_const(reading.places);
  for (Passage& passage : reading.passages) {
    for (dossier::Mention& mention : passage.mentions) {
      if (std::ranges::find(places, mention.place, &dossier::Place::id) == places.end()) mention.place.clear();
    }
  }
  return reading;
}

}  // namespace

const article::Article* articleShown(const State& state) {
  const Dossier& dossier = state.dossier();
  if (const article::Article* article = dossier.article(state.article)) return article;
  return dossier.articles.empty() ? nullptr : dossier.articles.front().get();
}

const Passage* passageAsked(const Dossier& dossier, const Focus& focus) {
  if (const Passage* passage = dossier.passage(focus.passage)) return passage;
  const dossier::Place* place = dossier.place(focus.place);
  if (place == nullptr) return nullptr;
  for (const dossier::PassageRef& ref : place->passages) {
    const Passage* passage = dossier.passage(ref.passage);
    if (passage != nullptr && passage->range) return passage;
  }
  return nullptr;
}

std::string firstLine(std::string_view text) {
  constexpr std::size_t most = 120;
  constexpr std::string_view blanks = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  text = text.substr(0, text.find_last_not_of(blanks) + 1);
  const std::string_view start = base::firstCodePoints(text, most);
  if (start.size() == text.size()) return std::string(text);
  const std::size_t blank = start.rfind(' ');
  return std::string(start.substr(0, blank == std::string_view::npos ? start.size() : blank)) + "…";
}

article::Article articleFromPaste(const std::string& text) {
  article::Article article = article::articleFromText(text, {}, "clipboard");
  article.title = firstLine(article.text);
  return article;
}

Reread reread(const Dossier& dossier, article::Article fresh, const Services& services) {
  Reread result;
  Dossier& next = result.dossier;
  next = dossier;
  const auto at = std::ranges::find(next.articles, fresh.id, [](const auto& article) { return article->id; });
  const article::Article& before = **at;
  // What the file does not say of itself stays as it was known.
  if (fresh.title.empty()) fresh.title = before.title;
  if (fresh.publisher.empty()) fresh.publisher = before.publisher;
  if (!fresh.published) fresh.published = before.published;
  if (fresh.url.empty()) fresh.url = before.url;
  fresh.retrieved = base::today();
  const base::CodePointIndex index(fresh.text);
  std::vector<base::TextRange> taken;
  for (std::size_t i = 0; i < next.passages.size(); ++i) {
    const Passage& passage = next.passages.constAt(i);
    if (passage.article != fresh.id) continue;
    const auto range = article::resolve(fresh.text, index, passage.anchor);
    if (range) {
      ++result.kept;
      taken.push_back(*range);
      moveTo(next.passages[i], fresh.text, index, *range);
    } else {
      ++result.lost;
      next.passages[i].range.reset();
    }
  }
  const auto number = static_cast<std::size_t>(at - next.articles.begin());
  if (number < next.articleExtras.size()) {
    next.articleExtras[number].headers.clear();
    next.articleExtras[number].hashMissing = false;
  }
  const std::string id = fresh.id;
  const Dossier reading =
      withoutWords(toDossier(fresh, reading::read(fresh, services.gazetteer), services.gazetteer), taken);
  *at = std::make_shared<const article::Article>(std::move(fresh));
  result.found = reading.passages.size();
  next = mergedReading(std::move(next), reading, id);
  return result;
}

}  // namespace dateline::session
