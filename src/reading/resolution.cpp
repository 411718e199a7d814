#include "reading/resolution.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

#include "reading/publisher.hpp"

namespace dateline::reading {
namespace {

using gazetteer::CountryCode;
using gazetteer::NameHit;
using gazetteer::noPlace;
using gazetteer::Place;
using gazetteer::PlaceIndex;
using gazetteer::PlaceKind;

constexpr double priorCountry = 1.0, priorCapital = 0.80, priorRegion = 0.72, priorOther = 0.45;
constexpr double priorNamedNature = 0.80;  ///< "Red Sea": the noun in the name says what it is
constexpr double perTenfoldPeople = 0.1;   ///< a city of ten times the people
constexpr double rareNamePenalty = 0.25;   ///< an alternate name, not the main one in any language
constexpr double designatedBonus = 0.6, designatedPenalty = 0.3;
constexpr double bigCityOverItsRegion = 0.25;  ///< «Almaty», "New York": the city, not the region around it
constexpr double bigCityOverAnyRegion = 0.02;  ///< «Gaza»: the city, not a region of another country
constexpr double containerBonus = 0.9;
constexpr double homeBonus = 0.2;  ///< for the country of the paper itself
constexpr double countryVote = 0.45, regionVote = 0.35, nearVote = 0.1;
constexpr double temperature = 0.12;  ///< of the softmax that makes confidence
/// How sure a name is to be one, by the evidence counted for it; from what was right on GeoVirus (bench/accuracy.md).
constexpr double surenessAtNone = 0.72, surenessByEvidence = 0.25;
constexpr double guess = 0.1;  ///< confidence below which no place is named
constexpr int mostRounds = 4;
constexpr std::size_t mostCandidates = 8;
constexpr std::uint32_t bigCity = 300'000;
constexpr std::uint32_t bigSeat = 20'000;     ///< of a region
constexpr double smallSeatOverRegion = 0.02;  ///< a smaller one: before its region, and behind regions told elsewhere

enum class Ground { Only, Country, Container, Designated, Votes, Size };

struct Option {
  Place place;
  double prior = 0;
  double score = 0;
};

/// All uses of one name (and designation): one sense a document.
struct Group {
  std::vector<std::size_t> uses;
  std::vector<Option> options;
  std::size_t chosen = 0;
  bool designated = false;
  bool contained = false;
  bool hasCountry = false;  ///< one of the options is a country
  PlaceIndex container = noPlace;
  double evidence = 0;  ///< the best of its uses: what is a name once is one throughout
};

double priorOf(const Place& place, const NameHit& hit) {
  double prior = priorOther;
  const double people = std::log10(std::max<double>(place.population, 10)) * perTenfoldPeople;
  if (place.kind == PlaceKind::Country) prior = priorCountry;
  if (place.kind == PlaceKind::Region) prior = priorRegion;
  if (place.kind == PlaceKind::City) prior = place.isCapital ? priorCapital : people;
  if (place.kind == PlaceKind::Quarter) prior = people * 0.8;
  return prior - (hit.mainName ? 0 : rareNamePenalty);
}

/// A place's cell of five degrees: what lies in the same or the next one is near.
int cellOf(const Place& place) {
  const auto column = static_cast<int>(std::floor((place.at.lon + 180) / 5));
  const auto row = static_cast<int>(std::floor((place.at.lat + 90) / 5));
  return row * 100 + column;
}

/// What the article's resolved names speak for, as shares of all.
struct Votes {
  std::map<CountryCode, double> countries;
  std::unordered_map<PlaceIndex, double> regions;
  std::unordered_map<int, double> cells;
  double all = 0;

  void add(const Place& place, double weight) {
    countries[place.country] += weight;
    if (place.region != noPlace) regions[place.region] += weight;
    if (place.kind == PlaceKind::Region) regions[place.index] += weight;
    if (place.kind != PlaceKind::Country) cells[cellOf(place)] += weight;
    all += weight;
  }

  double near(const Place& place) const {
    double sum = 0;
    const int cell = cellOf(place);
    for (int row = -1; row <= 1; ++row)
      for (int column = -1; column <= 1; ++column)
        if (const auto found = cells.find(cell + row * 100 + column); found != cells.end()) sum += found->second;
    return sum;
  }

  /// Bonus of a candidate, with its own group's vote (`weight`, if it was counted for `own`) left out.
  double of(const Place& place, const Place& own, double weight) const {
    const double others = all - weight;
    if (others <= 0) return 0;
    double country = 0;
    if (const auto found = countries.find(place.country); found != countries.end()) country = found->second;
    if (own.country == place.country) country -= weight;
    double region = 0;
    if (const auto found = regions.find(place.region); found != regions.end() && place.region != noPlace)
      region = found->second - (own.region == place.region ? weight : 0);
    double close = place.kind == PlaceKind::Country ? 0 : near(place);
    if (own.kind != PlaceKind::Country && place.index == own.index) close -= weight;
    return countryVote * country / others + regionVote * region / others +
           nearVote * std::clamp(close / others, 0.0, 1.0);
  }
};

class Resolver {
 public:
  Resolver(const Document& doc, const std::vector<NameUse>& uses, const gazetteer::Gazetteer& gazetteer)
      : m_doc(doc),
        m_uses(uses),
        m_gazetteer(gazetteer),
        m_home(homeOf(doc.article().publisher, gazetteer)),
        m_groupOf(uses.size()) {}

  std::vector<Mention> run() {
    group();
    for (int round = 0; round < mostRounds; ++round)
      if (!vote(round > 0)) break;
    std::vector<Mention> mentions;
    mentions.reserve(m_uses.size());
    for (std::size_t i = 0; i < m_uses.size(); ++i) mentions.push_back(mentionOf(i));
    return mentions;
  }

 private:
  std::string keyOf(std::size_t i) const {
    const NameUse& use = m_uses[i];
    std::string key(m_doc.foldedOf(use.tokens));
    key += static_cast<char>('0' + static_cast<int>(use.kind));
    if (use.designated && *use.designated == PlaceKind::Region) key += 'r';
    return key;
  }

  void group() {
    std::unordered_map<std::string, std::size_t> byKey;
    for (std::size_t i = 0; i < m_uses.size(); ++i) {
      const auto [entry, fresh] = byKey.try_emplace(keyOf(i), m_groups.size());
      if (fresh) m_groups.emplace_back();
      m_groupOf[i] = entry->second;
      m_groups[entry->second].uses.push_back(i);
    }
    for (Group& g : m_groups) fill(g);
  }

  void fill(Group& g) {
    for (const std::size_t i : g.uses) g.evidence = std::max(g.evidence, m_uses[i].evidence);
    const NameUse& use = m_uses[g.uses.front()];
    if (use.kind == MentionKind::Organisation) return;
    for (const NameHit& hit : use.hits) {
      const Place place = m_gazetteer.place(hit.index);
      const bool known = std::any_of(g.options.begin(), g.options.end(),
                                     [&](const Option& o) { return o.place.index == place.index; });
      const double home = m_home.known() && place.country == m_home ? homeBonus : 0;
      const bool nature = place.kind == PlaceKind::Water || place.kind == PlaceKind::Mountains;
      const double prior = nature && saysNature(use.tokens) ? priorNamedNature : priorOf(place, hit);
      if (!known) g.options.push_back({place, prior + home, 0});
    }
    if (use.kind == MentionKind::Demonym) return;
    for (const std::size_t i : g.uses) designate(g, m_uses[i]);
    g.hasCountry = std::ranges::any_of(g.options, [](const Option& o) { return o.place.kind == PlaceKind::Country; });
    preferBigCities(g);
    for (const std::size_t i : g.uses) contain(g, i);
    if (!g.options.empty()) g.options.front().prior += 0.03;
  }

  /// "Red Sea", «mer Rouge»: one word of the name is a noun for waters or mountains.
  bool saysNature(TokenSpan name) const {
    for (std::size_t i = name.first; i < name.last; ++i) {
      const auto kind = m_gazetteer.kindOfDesignator(m_doc.at(i).folded);
      if (kind && (*kind == PlaceKind::Water || *kind == PlaceKind::Mountains)) return true;
    }
    return false;
  }

  static void designate(Group& g, const NameUse& use) {
    if (!use.designated || g.designated) return;
    g.designated = std::any_of(g.options.begin(), g.options.end(),
                               [&](const Option& o) { return o.place.kind == *use.designated; });
    if (!g.designated) return;
    for (Option& option : g.options)
      option.prior += option.place.kind == *use.designated ? designatedBonus : -designatedPenalty;
  }

  static void preferBigCities(Group& g) {
    if (g.designated) return;
    for (Option& city : g.options) {
      if (city.place.kind != PlaceKind::City || city.place.isCapital) continue;
      if (city.place.population < bigCity && !city.place.isRegionCapital) continue;
      const bool inRegion = std::any_of(g.options.begin(), g.options.end(), [&](const Option& o) {
        return o.place.kind == PlaceKind::Region && o.place.country == city.place.country;
      });
      const bool elsewhere = std::any_of(g.options.begin(), g.options.end(),
                                         [](const Option& o) { return o.place.kind == PlaceKind::Region; });
      if (elsewhere && !inRegion) city.prior = std::max(city.prior, priorRegion + bigCityOverAnyRegion);
      if (inRegion)
        city.prior = std::max(city.prior, priorRegion) +
                     (city.place.population < bigSeat ? smallSeatOverRegion : bigCityOverItsRegion);
    }
  }

  /// "Bangor, Maine", «Gao (Mali)»: the next name holds one of the candidates.
  void contain(Group& g, std::size_t i) {
    if (g.contained || i + 1 >= m_uses.size()) return;
    const NameUse& next = m_uses[i + 1];
    const std::size_t gap = m_uses[i].tokens.last;
    if (next.kind != MentionKind::Toponym || next.tokens.first != gap + 1 || !m_doc.together(gap, gap + 1)) return;
    if (!m_doc.isMark(gap, ',') && !m_doc.isMark(gap, '(')) return;
    for (const NameHit& hit : next.hits) {
      const Place outer = m_gazetteer.place(hit.index);
      if (outer.kind != PlaceKind::Country && outer.kind != PlaceKind::Region) continue;
      // "China, Japan": two countries in a row hold no town of the first one's name; "Georgia, USA" is a state.
      const bool countries = outer.kind == PlaceKind::Country && g.hasCountry;
      for (Option& option : g.options) {
        if (countries && option.place.kind != PlaceKind::Region) continue;
        const bool inside = outer.kind == PlaceKind::Country ? option.place.country == outer.country
                                                             : option.place.region == outer.index;
        if (!inside || option.place.index == outer.index || option.place.kind == PlaceKind::Country) continue;
        option.prior += containerBonus;
        g.contained = true;
        g.container = outer.index;
      }
      if (g.contained) return;
    }
  }

  static double weightOf(const Group& g) { return 1.0 + std::log2(static_cast<double>(g.uses.size())); }

  /// One round; true when a choice changed.
  bool vote(bool counted) {
    Votes votes;
    if (counted)
      for (const Group& g : m_groups)
        if (!g.options.empty()) votes.add(g.options[g.chosen].place, weightOf(g));
    bool changed = !counted;
    for (Group& g : m_groups) {
      if (g.options.empty()) continue;
      const Place own = g.options[g.chosen].place;
      const double weight = counted ? weightOf(g) : 0;
      std::size_t best = 0;
      for (std::size_t k = 0; k < g.options.size(); ++k) {
        Option& option = g.options[k];
        option.score = option.prior + (counted ? votes.of(option.place, own, weight) : 0);
        if (option.score > g.options[best].score) best = k;
      }
      changed = changed || best != g.chosen;
      g.chosen = best;
    }
    return changed;
  }

  Ground groundOf(const Group& g) const {
    if (g.contained) return Ground::Container;
    if (g.designated) return Ground::Designated;
    if (g.options[g.chosen].place.kind == PlaceKind::Country) return Ground::Country;
    if (g.options.size() == 1) return Ground::Only;
    const auto first = std::max_element(g.options.begin(), g.options.end(),
                                        [](const Option& a, const Option& b) { return a.prior < b.prior; });
    return first->place.index == g.options[g.chosen].place.index ? Ground::Size : Ground::Votes;
  }

  std::string countryName(const Place& place) const {
    const PlaceIndex country = m_gazetteer.countryPlace(place.country);
    return country == noPlace ? "its country" : m_gazetteer.nameOf(country, "en");
  }

  std::string reasonOf(const NameUse& use, const Group& g) const {
    if (use.kind == MentionKind::Organisation) return "The name of an organisation.";
    const Place& place = g.options[g.chosen].place;
    if (use.kind == MentionKind::Demonym) return "A word for the people or things of " + countryName(place) + ".";
    switch (groundOf(g)) {
      case Ground::Container:
        return "Followed by the name of what it lies in, " + m_gazetteer.nameOf(g.container, "en") + ".";
      case Ground::Designated:
        return "The text says what kind of place it is.";
      case Ground::Country:
        return "The name of a country.";
      case Ground::Only:
        return "The only place of this name in the gazetteer.";
      case Ground::Votes:
        return "The one in " + countryName(place) + ", where other places of the article lie.";
      case Ground::Size:
        break;
    }
    return "The most important of " + std::to_string(g.options.size()) + " places of this name.";
  }

  Mention mentionOf(std::size_t i) const {
    const NameUse& use = m_uses[i];
    const Group& g = m_groups[m_groupOf[i]];
    Mention mention;
    mention.range = m_doc.rangeOf(use.tokens);
    mention.kind = use.kind;
    if (use.kind == MentionKind::Organisation) {
      mention.organisation = use.hits.front().index;
      mention.confidence = use.evidence;
      mention.reason = reasonOf(use, g);
      return mention;
    }
    if (g.options.empty()) {
      mention.reason = "A place by its name; the gazetteer knows none of it.";
      return mention;
    }
    rank(mention, g, (use.evidence + g.evidence) / 2);
    mention.reason = reasonOf(use, g);
    if (mention.confidence < guess) {
      mention.place = noPlace;
      mention.reason = "One of " + std::to_string(g.options.size()) + " places of this name; nothing tells which.";
    }
    return mention;
  }

  static bool beside(const Place& a, const Place& b) {
    const double reach = 0.7;  // degrees
    return a.country == b.country && std::abs(a.at.lat - b.at.lat) < reach && std::abs(a.at.lon - b.at.lon) < reach;
  }

  /// Candidates by a softmax of their scores, times how sure it is that the name is one.
  static void rank(Mention& mention, const Group& g, double evidence) {
    const double best = g.options[g.chosen].score;
    double sum = 0;
    for (const Option& option : g.options) sum += std::exp((option.score - best) / temperature);
    for (const Option& option : g.options)
      mention.candidates.push_back({option.place.index, std::exp((option.score - best) / temperature) / sum});
    std::stable_sort(mention.candidates.begin(), mention.candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (mention.candidates.size() > mostCandidates) mention.candidates.resize(mostCandidates);
    const Place& chosen = g.options[g.chosen].place;
    mention.place = chosen.index;
    // A city and the district that bears its name are no doubt about where it is.
    double here = 0;
    for (const Option& option : g.options)
      if (beside(option.place, chosen)) here += std::exp((option.score - best) / temperature);
    mention.confidence = std::clamp((surenessAtNone + surenessByEvidence * evidence) * here / sum, 0.0, 1.0);
  }

  const Document& m_doc;
  const std::vector<NameUse>& m_uses;
  const gazetteer::Gazetteer& m_gazetteer;
  const CountryCode m_home;  ///< of the paper
  std::vector<Group> m_groups;
  std::vector<std::size_t> m_groupOf;
};

}  // namespace

std::vector<Mention> resolve(const Document& document, const std::vector<NameUse>& uses,
                             const gazetteer::Gazetteer& gazetteer) {
  return Resolver(document, uses, gazetteer).run();
}

}  // namespace dateline::reading
