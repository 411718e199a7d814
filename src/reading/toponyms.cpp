#include "reading/toponyms.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.hpp"

namespace dateline::reading {
namespace {

using gazetteer::NameHit;
using gazetteer::NameOf;
using gazetteer::Place;
using gazetteer::PlaceKind;

constexpr int enough = 2;           ///< evidence at which a match is taken as a toponym
constexpr int enoughOnceTold = 0;   ///< where the same name was taken as one elsewhere in the article
constexpr double fullEvidence = 8;  ///< evidence that counts as certain
constexpr double compoundEvidence = 0.7;

/// Weights of what speaks for (+) and against (−) a name being a place here.
namespace weight {
constexpr int country = 5, region = 3, capital = 3, million = 3, city = 2, town = 1, otherKind = 2;
constexpr int severalWords = 1, locative = 2, ofBefore = 1, designator = 3, container = 3, contains = 3;
constexpr int person = -10, otherName = -6, title = -6, initialBefore = -4;
constexpr int capitalBeside = -3, organisationBeside = -4, ministry = -7;
constexpr int commonWord = -3, functionWord = -8, month = -8, firstName = -2, speaksAlone = -2, directionAlone = -6;
constexpr int sentenceStart = -1, alsoLowerCase = -4, shortName = -1, acronym = -3, rareName = -1;
}  // namespace weight

/// «près de», «à l'est de», "south of": with «de», "of" they say where.
bool isNearness(std::string_view folded) {
  static constexpr std::string_view words[] = {"pres",       "est",    "ouest",  "nord",     "sud",   "km",
                                               "kilometres", "autour", "proche", "aeroport", "north", "south",
                                               "east",       "west",   "miles",  "outskirts"};
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

class ToponymJudge {
 public:
  ToponymJudge(const Document& doc, const std::vector<NameMatch>& matches, const People& people,
               const gazetteer::Gazetteer& gazetteer)
      : m_doc(doc), m_matches(matches), m_people(people), m_gazetteer(gazetteer), m_named(doc.size(), false) {
    for (const NameMatch& match : matches)
      for (std::size_t i = match.tokens.first; i < match.tokens.last; ++i) m_named[i] = true;
    for (std::size_t i = 0; i < doc.size(); ++i)
      if (doc.at(i).word() && !doc.at(i).capital()) m_lowerCase.insert(doc.at(i).folded);
  }

  /// Nothing for a match that cannot be a place's name.
  std::optional<Suspect> judge(std::size_t index) const {
    const NameMatch& match = m_matches[index];
    Suspect suspect;
    suspect.match = &match;
    NameUse& use = suspect.use;
    use.tokens = match.tokens;
    for (const NameHit& hit : match.hits)
      if (hit.of == NameOf::Place) use.hits.push_back(hit);
    if (match.compound) {
      suspect.certain = suspect.byRules = standsAlone(match);
      use.evidence = compoundEvidence;
      return suspect.certain ? std::optional(std::move(suspect)) : std::nullopt;
    }
    if (use.hits.empty()) return {};
    use.designated = designationOf(m_doc, match.tokens, m_gazetteer);
    const Place best = m_gazetteer.place(use.hits.front().index);
    const bool country = best.kind == PlaceKind::Country;
    int score = ofPlace(best, use.hits.front()) + ofNeighbours(match.tokens, country) + ofShape(match.tokens, best) +
                ofPeople(match.tokens);
    if (use.designated) score += weight::designator;
    if (containedByNext(index)) score += weight::container;
    if (index > 0 && containedByNext(index - 1)) score += weight::contains;
    suspect.score = score;
    suspect.refused = ofPeople(match.tokens) == weight::person || commonWordFirst(match.tokens);
    use.evidence = std::clamp(score / fullEvidence, 0.3, 1.0);
    return suspect;
  }

 private:
  /// Its noun says that it is a place; only a longer name around it ("Main Street Theatre") says otherwise.
  bool standsAlone(const NameMatch& match) const {
    const auto capitalAt = [&](std::size_t i) {
      return i < m_doc.size() && m_doc.together(i, match.tokens.first) && m_doc.at(i).word() && m_doc.at(i).capital() &&
             !m_doc.at(i).is(WordClass::Function);
    };
    return !capitalAt(match.tokens.last) || m_named[match.tokens.last];
  }

  static int ofPlace(const Place& place, const NameHit& hit) {
    int score = 0;
    if (place.kind == PlaceKind::Country) {
      score = weight::country;
    } else if (place.kind == PlaceKind::Region) {
      score = weight::region;
    } else if (place.isCapital) {
      score = weight::capital;
    } else if (place.kind != PlaceKind::City && place.kind != PlaceKind::Quarter) {
      score = weight::otherKind;
    } else if (place.population >= 1'000'000) {
      score = weight::million;
    } else if (place.population >= 100'000) {
      score = weight::city;
    } else if (place.population >= 15'000) {
      score = weight::town;
    }
    return score + (hit.mainName ? 0 : weight::rareName);
  }

  /// The nearest token before that is no article or direction («à l'est de la»).
  std::optional<std::size_t> wordBefore(std::size_t first) const {
    std::size_t i = first;
    while (i > 0 && m_doc.together(i - 1, first)) {
      --i;
      const Token& token = m_doc.at(i);
      if (token.mark()) return {};
      if (!token.is(WordClass::Definite) && !(token.is(WordClass::Direction) && !token.is(WordClass::Locative)))
        return i;
    }
    return {};
  }

  int ofNeighbours(TokenSpan name, bool country) const {
    int score = 0;
    if (const auto before = wordBefore(name.first)) {
      const Token& token = m_doc.at(*before);
      if (token.is(WordClass::Locative)) score += weight::locative;
      if (token.is(WordClass::Of)) {
        score += weight::ofBefore;
        if (*before > 0 && isNearness(m_doc.at(*before - 1).folded)) score += weight::locative - weight::ofBefore;
        if (!country && *before > 0 && m_doc.at(*before - 1).folded.starts_with("minist")) score += weight::ministry;
        if (!country && partOfName(*before)) score += weight::organisationBeside;
      }
      if (token.is(WordClass::Title) && !token.is(WordClass::Function)) score += weight::title;
      const bool listed = token.is(WordClass::And) && *before > 0 && m_named[*before - 1];
      if (listed && !m_doc.at(*before - 1).is(WordClass::CommonWord)) score += weight::ofBefore;
    }
    if (name.first > 0 && m_doc.together(name.first - 1, name.first)) score += beside(name.first - 1, false);
    if (name.last < m_doc.size() && m_doc.together(name.last, name.first)) score += beside(name.last, true);
    return score;
  }

  /// "Committee of the Red Cross", "Cape of Good Hope", «Quai d'Orsay»: a capitalised word leads through «of» to the
  /// name.
  bool partOfName(std::size_t of) const {
    if (of == 0 || !m_doc.together(of - 1, of)) return false;
    const Token& token = m_doc.at(of - 1);
    if (!token.word() || !token.capital() || token.firstInSentence || m_named[of - 1]) return false;
    constexpr WordClasses seats = WordClass::Leader | WordClass::People | WordClass::Direction;
    return !token.isAny(seats) && !m_gazetteer.kindOfDesignator(token.folded);
  }

  /// A capitalised neighbour without a mark between makes the name a part of another one.
  int beside(std::size_t i, bool after) const {
    const Token& token = m_doc.at(i);
    if (token.mark()) {
      const bool initial = !after && i > 0 && m_doc.isMark(i, '.') && m_doc.at(i - 1).shape == Shape::Initial;
      return initial ? weight::initialBefore : 0;
    }
    if (!token.word() || !token.capital() || m_named[i]) return 0;
    constexpr WordClasses harmless = WordClass::Function | WordClass::Direction | WordClass::Leader |
                                     WordClass::Forces | WordClass::Government | WordClass::People | WordClass::Month |
                                     WordClass::Weekday | WordClass::Speech;
    if (token.is(WordClass::Title) && !token.is(WordClass::Leader)) return after ? 0 : weight::title;
    if (m_gazetteer.kindOfDesignator(token.folded)) return 0;
    if (token.is(WordClass::OrgNoun)) return weight::organisationBeside;
    return token.isAny(harmless) ? 0 : weight::capitalBeside;
  }

  int ofShape(TokenSpan name, const Place& place) const {
    if (numberBehind(name.last)) return weight::acronym * 2;
    if (name.last > name.first + 1) return weight::severalWords;
    const Token& token = m_doc.at(name.first);
    int score = 0;
    if (token.is(WordClass::Function) && token.shape != Shape::AllCaps) score += weight::functionWord;
    if (token.isAny(WordClass::Month | WordClass::Weekday)) score += weight::month;
    if (place.kind == PlaceKind::Country) return score;
    const bool major = place.isCapital || place.population >= 1'000'000;
    const bool starts = token.firstInSentence && !major;
    if (token.is(WordClass::CommonWord)) score += weight::commonWord;
    if (token.is(WordClass::FirstName) && (starts || capitalBehind(name.last))) score += weight::firstName;
    if (token.is(WordClass::Direction)) score += weight::directionAlone;
    if (starts) score += weight::sentenceStart;
    if (m_lowerCase.contains(token.folded)) score += weight::alsoLowerCase;
    const std::size_t letters = base::codePointCount(token.folded);
    if (letters <= 3) score += weight::shortName;
    const bool pointed = token.folded.find('.') != std::string_view::npos;
    if (token.shape == Shape::AllCaps && letters <= 5 && !pointed) score += weight::acronym;
    if (!major && name.last < m_doc.size() && m_doc.together(name.first, name.last) &&
        m_doc.at(name.last).is(WordClass::Speech))
      score += weight::speaksAlone;
    return score;
  }

  /// "US-24", "US$543": a road, a sum.
  bool numberBehind(std::size_t i) const {
    if (i >= m_doc.size() || m_doc.at(i).spaceBefore) return false;
    return m_doc.at(i).number() || m_doc.isMark(i, '$');
  }

  bool capitalBehind(std::size_t i) const {
    return i < m_doc.size() && m_doc.at(i).word() && m_doc.at(i).capital() && m_doc.together(i - 1, i);
  }

  int ofPeople(TokenSpan name) const {
    for (std::size_t i = name.first; i < name.last; ++i) {
      const PersonMention* mention = m_people.at(i);
      if (mention == nullptr) continue;
      const bool whole = mention->tokens.first >= name.first && mention->tokens.last <= name.last;
      if (mention->evidence == PersonEvidence::Strong) return weight::person;
      if (!whole) return weight::otherName;
    }
    return 0;
  }

  /// "Reading is fun": one common word, with its capital only because a sentence starts.
  bool commonWordFirst(TokenSpan name) const {
    const Token& token = m_doc.at(name.first);
    return name.last == name.first + 1 && token.firstInSentence &&
           token.isAny(WordClass::CommonWord | WordClass::Function);
  }

  /// "Bangor, Maine": a candidate lies in the country or region named right after the comma.
  bool containedByNext(std::size_t index) const {
    const NameMatch& match = m_matches[index];
    if (index + 1 >= m_matches.size() || !m_doc.isMark(match.tokens.last, ',')) return false;
    const NameMatch& next = m_matches[index + 1];
    if (next.tokens.first != match.tokens.last + 1) return false;
    for (const NameHit& outer : next.hits) {
      if (outer.of != NameOf::Place) continue;
      const Place container = m_gazetteer.place(outer.index);
      if (container.kind != PlaceKind::Country && container.kind != PlaceKind::Region) continue;
      for (const NameHit& hit : match.hits) {
        if (hit.of != NameOf::Place || hit.index == outer.index) continue;
        const Place place = m_gazetteer.place(hit.index);
        if (container.kind == PlaceKind::Country ? place.country == container.country : place.region == outer.index)
          return true;
      }
    }
    return false;
  }

  const Document& m_doc;
  const std::vector<NameMatch>& m_matches;
  const People& m_people;
  const gazetteer::Gazetteer& m_gazetteer;
  std::vector<bool> m_named;
  std::unordered_set<std::string_view> m_lowerCase;
};

}  // namespace

std::optional<PlaceKind> designationOf(const Document& document, TokenSpan name,
                                       const gazetteer::Gazetteer& gazetteer) {
  // Before: «la ville d'Almaty», «province du Xinjiang», "city of Leeds"; at most «de la» between.
  std::size_t i = name.first;
  bool linked = false;
  for (int steps = 0; steps < 3 && i > 0 && document.together(i - 1, name.first); ++steps) {
    const Token& token = document.at(--i);
    if (token.mark()) break;
    if (token.is(WordClass::Of) || token.is(WordClass::Definite)) {
      linked = linked || token.is(WordClass::Of);
      continue;
    }
    if (linked || token.folded == "lake" || token.folded == "mount" || token.folded == "lac" || token.folded == "mont")
      return gazetteer.kindOfDesignator(token.folded);
    break;
  }
  // After: "Gaziantep Province", "New York state". French puts it before.
  if (document.language() == "fr" || name.last >= document.size()) return {};
  const Token& after = document.at(name.last);
  if (!after.word() || !after.spaceBefore || !document.together(name.first, name.last)) return {};
  return gazetteer.kindOfDesignator(after.folded);
}

std::vector<Suspect> suspectToponyms(const Document& document, const std::vector<NameMatch>& matches,
                                     const People& people, const gazetteer::Gazetteer& gazetteer) {
  const ToponymJudge judge(document, matches, people, gazetteer);
  std::vector<Suspect> suspects;
  std::unordered_set<std::string_view> told;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    auto suspect = judge.judge(i);
    if (!suspect) continue;
    if (suspect->score >= enough) told.insert(document.foldedOf(matches[i].tokens));
    suspects.push_back(std::move(*suspect));
  }
  for (Suspect& suspect : suspects) {
    const int least = told.contains(document.foldedOf(suspect.use.tokens)) ? enoughOnceTold : enough;
    suspect.byRules = suspect.certain || suspect.score >= least;
  }
  return suspects;
}

}  // namespace dateline::reading
