// The chain: names → dates → attributions → figures → passages → when → events → flows → roles.
#include "reading/read.hpp"

#include <algorithm>
#include <iterator>

#include "reading/claims.hpp"
#include "reading/country_of_article.hpp"
#include "reading/dates.hpp"
#include "reading/document.hpp"
#include "reading/event_type.hpp"
#include "reading/figures.hpp"
#include "reading/flows.hpp"
#include "reading/names_found.hpp"
#include "reading/passages.hpp"
#include "reading/roles.hpp"
#include "reading/tagger.hpp"
#include "reading/when.hpp"

namespace dateline::reading {
namespace {

/// Indices of those that begin inside the range; `cursor` moves on, since ranges come in order.
template <typename T>
std::vector<std::size_t> inside(const std::vector<T>& all, base::TextRange range, std::size_t& cursor) {
  while (cursor < all.size() && all[cursor].range.begin < range.begin) ++cursor;
  std::vector<std::size_t> indices;
  for (; cursor < all.size() && all[cursor].range.begin < range.end; ++cursor) indices.push_back(cursor);
  return indices;
}

std::vector<Passage> fill(const Document& document, const std::vector<Clause>& clauses,
                          const std::vector<Attribution>& attributions, const Reading& reading,
                          const std::vector<Figure>& figures, const DateFrame& frame) {
  std::vector<Passage> passages;
  passages.reserve(clauses.size());
  std::size_t mention = 0;
  std::size_t date = 0;
  std::size_t figure = 0;
  for (const Clause& clause : clauses) {
    Passage passage;
    passage.range = clause.range;
    passage.mentions = inside(reading.mentions, clause.range, mention);
    passage.dates = inside(reading.dates, clause.range, date);
    for (const std::size_t i : inside(figures, clause.range, figure)) passage.figures.push_back(figures[i]);
    if (clause.attribution) passage.claim = attributions[*clause.attribution].claim;
    passage.when = whenOf(document, clause, attributions, reading.dates, passage.dates, frame);
    passages.push_back(std::move(passage));
  }
  return passages;
}

}  // namespace

Reading read(const article::Article& article, const gazetteer::Gazetteer& gazetteer) {
  return read(article, gazetteer, Tagger::shipped());
}

Reading read(const article::Article& article, const gazetteer::Gazetteer& gazetteer, const Tagger& tagger) {
  const Document document(article);
  NamesFound names = findNames(document, gazetteer, tagger);
  Reading reading;
  const DateFrame frame = dateFrame(document);
  reading.dates = findDates(document, frame);
  const std::vector<Attribution> attributions = findAttributions(document, names, gazetteer);
  const std::vector<Clause> clauses = findClauses(document, attributions);
  const std::vector<Figure> figures = findFigures(document, reading.dates);
  reading.mentions = names.mentions;
  reading.passages = fill(document, clauses, attributions, reading, figures, frame);
  findEventTypes(document, names, clauses, reading.passages);
  const gazetteer::PlaceIndex country = countryOfArticle(names, gazetteer);
  reading.flows = findFlows(document, names, gazetteer, clauses, reading.passages, country);
  auto flow = reading.flows.begin();
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    std::vector<Flow> own;
    for (; flow != reading.flows.end() && flow->passage == i; ++flow) own.push_back(*flow);
    reading.passages[i].places =
        rolesIn(document, names, gazetteer, clauses[i], attributions, own, reading.passages[i].event, country);
  }
  raiseCountries(reading.passages, gazetteer, country);
  return reading;
}

}  // namespace dateline::reading
