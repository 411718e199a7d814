#include "session/search.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"
#include "base/locale.hpp"
#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "geo/geodesic.hpp"
#include "session/coordinates.hpp"
#include "session/facts.hpp"

namespace dateline::session {

namespace {

constexpr std::size_t mostPassages = 6;
constexpr std::size_t mostGazetteer = 8;

/// True when a word of `folded` begins with `typed`, both folded.
bool hasWordStart(std::string_view folded, std::string_view typed) {
  for (std::size_t at = folded.find(typed); at != std::string_view::npos; at = folded.find(typed, at + 1)) {
    if (at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '\'') return true;
  }
  return false;
}

/// A piece of a text cut back to whole words at its outer end, where it is not all of its side of the text.
std::string_view wholeWords(std::string_view piece, std::size_t sideSize, bool cutFront) {
  if (piece.size() == sideSize) return piece;
  const std::size_t space = cutFront ? piece.find(' ') : piece.rfind(' ');
  if (space == std::string_view::npos) return piece;
  return cutFront ? piece.substr(space + 1) : piece.substr(0, space);
}

class Search {
 public:
  Search(const dossier::Dossier& dossier, const std::string& typed, base::Language language, const Services& services,
         const Facts* facts)
      : m_dossier(dossier),
        m_typed(typed),
        m_folded(base::fold(typed)),
        m_language(language),
        m_services(services),
        m_facts(facts) {
    while (!m_folded.empty() && m_folded.back() == ' ') m_folded.pop_back();
    while (!m_folded.empty() && m_folded.front() == ' ') m_folded.erase(0, 1);
  }

  std::vector<SearchHit> run() {
    if (const std::optional<geo::LonLat> at = coordinatesFrom(m_typed)) addCoordinates(*at);
    constexpr std::size_t fewest = 2;
    if (base::codePointCount(m_folded) < fewest) return std::move(m_hits);
    m_known = m_services.gazetteer.search(m_typed, mostGazetteer + m_dossier.places.size());
    addPlaces();
    addPassages();
    addGazetteer();
    return std::move(m_hits);
  }

 private:
  void addCoordinates(const geo::LonLat& at) {
    SearchHit hit;
    hit.kind = SearchHit::Kind::Coordinates;
    constexpr int decimals = 4;
    hit.title = base::sayCoordinates(at.lon, at.lat, m_language, decimals);
    if (const auto code = m_services.basemap.countryAt(at)) {
      hit.detail = base::countryName(code->text(), base::codeOf(m_language));
    }
    hit.at = at;
    m_hits.push_back(std::move(hit));
  }

  std::string detailOf(const char* kind, std::string_view country) const {
    const std::string said(base::say(kind, m_language));
    const std::string name = country.empty() ? std::string() : base::countryName(country, base::codeOf(m_language));
    return name.empty() ? said : said + ", " + name;
  }

  /// "city, Texas, United States": there are many towns of one name.
  std::string detailOf(const gazetteer::Place& known, const std::string& title) const {
    std::string detail(base::say(gazetteer::wordOf(known.kind), m_language));
    if (known.kind == gazetteer::PlaceKind::Country) return detail;
    if (known.region != gazetteer::noPlace && known.region != known.index) {
      const std::string region = m_services.gazetteer.nameOf(known.region, base::codeOf(m_language));
      if (!region.empty() && region != title) detail += ", " + region;
    }
    const std::string country = base::countryName(known.country.text(), base::codeOf(m_language));
    return country.empty() ? detail : detail + ", " + country;
  }

  /// A city and the region of the same name around it are one thing to who searches.
  bool isListed(const SearchHit& hit, bool isRegion) const {
    const double nearMetres = isRegion ? 400'000 : 60'000;  // a region stands in the middle of its area
    return std::ranges::any_of(m_hits, [&](const SearchHit& other) {
      return other.kind != SearchHit::Kind::Passage && other.title == hit.title &&
             geo::distanceMetres(other.at, hit.at) < nearMetres;
    });
  }

  static bool isSame(const gazetteer::Place& known, const dossier::Place& place) {
    if (place.precision == dossier::Precision::Country) {
      return known.kind == gazetteer::PlaceKind::Country && known.country.text() == place.country;
    }
    return known.geonames != 0 && known.geonames == place.geonames;
  }

  // By the name in the dossier, or by any name that the gazetteer has for the same place: "Алматы" finds Almaty.
  void addPlaces() {
    std::set<std::string_view> matching;
    for (const gazetteer::PlaceIndex index : m_known) {
      const gazetteer::Place known = m_services.gazetteer.place(index);
      for (const dossier::Place& place : m_dossier.places) {
        if (isSame(known, place)) matching.insert(place.id);
      }
    }
    for (const dossier::Place& place : m_dossier.places) {
      if (!dossier::isDrawn(place)) continue;
      if (!matching.contains(place.id) && !hasWordStart(base::fold(place.name), m_folded)) continue;
      SearchHit hit;
      hit.kind = SearchHit::Kind::Place;
      hit.id = place.id;
      hit.title = place.name;
      const bool isCountry = place.precision == dossier::Precision::Country;
      hit.detail = detailOf(place.kind.empty() ? "place" : place.kind.c_str(), isCountry ? "" : place.country);
      hit.at = *place.at;
      m_hits.push_back(std::move(hit));
    }
  }

  void addPassages() {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_dossier.passages.size(); ++i) {
      if (count == mostPassages) return;
      if (m_facts != nullptr && m_facts->folded(i).find(m_folded) == std::string::npos) continue;
      const dossier::Passage& passage = m_dossier.passages[i];
      std::string snippet = snippetOf(passage.anchor.exact);
      for (const dossier::Translation& one : passage.translations) {
        if (snippet.empty()) snippet = snippetOf(one.text);
      }
      if (snippet.empty()) continue;
      SearchHit hit;
      hit.kind = SearchHit::Kind::Passage;
      hit.id = passage.id;
      hit.title = std::move(snippet);
      const article::Article* article = m_dossier.article(passage.article);
      if (article != nullptr) hit.detail = article->title;
      m_hits.push_back(std::move(hit));
      ++count;
    }
  }

  /// What stands around the first match in a text; empty when there is none.
  std::string snippetOf(const std::string& text) const {
    const base::FoldedText folded = base::foldWithSource(text);
    const std::size_t at = folded.text.find(m_folded);
    if (at == std::string::npos) return {};
    const std::size_t begin = folded.source[at];
    const std::size_t end = folded.source[std::min(at + m_folded.size(), folded.source.size() - 1)];
    constexpr std::size_t before = 24;
    constexpr std::size_t after = 48;
    const std::string_view whole(text);
    const std::string_view left = wholeWords(base::lastCodePoints(whole.substr(0, begin), before), begin, true);
    const std::string_view right =
        wholeWords(base::firstCodePoints(whole.substr(end), after), whole.size() - end, false);
    std::string snippet;
    if (left.size() < begin) snippet += "…";
    snippet.append(left).append(whole.substr(begin, end - begin)).append(right);
    if (end + right.size() < whole.size()) snippet += "…";
    return snippet;
  }

  void addGazetteer() {
    std::size_t count = 0;
    for (const gazetteer::PlaceIndex index : m_known) {
      if (count == mostGazetteer) return;
      const gazetteer::Place known = m_services.gazetteer.place(index);
      const auto same = [&](const dossier::Place& place) { return dossier::isDrawn(place) && isSame(known, place); };
      if (std::ranges::any_of(m_dossier.places, same)) continue;
      SearchHit hit;
      hit.kind = SearchHit::Kind::Gazetteer;
      hit.title = m_services.gazetteer.nameOf(index, base::codeOf(m_language));
      if (hit.title.empty()) hit.title = std::string(known.name);
      hit.detail = detailOf(known, hit.title);
      hit.at = known.at;
      if (isListed(hit, known.kind == gazetteer::PlaceKind::Region)) continue;
      m_hits.push_back(std::move(hit));
      ++count;
    }
  }

  const dossier::Dossier& m_dossier;
  const std::string& m_typed;
  std::string m_folded;
  base::Language m_language;
  const Services& m_services;
  const Facts* m_facts;
  std::vector<gazetteer::PlaceIndex> m_known;
  std::vector<SearchHit> m_hits;
};

}  // namespace

std::vector<SearchHit> searchFor(const dossier::Dossier& dossier, const std::string& typed, base::Language language,
                                 const Services& services, const Facts* facts) {
  return Search(dossier, typed, language, services, facts).run();
}

}  // namespace dateline::session
