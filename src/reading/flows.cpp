#include "reading/flows.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "reading/country_of_article.hpp"
#include "reading/flow_status.hpp"

namespace dateline::reading {
namespace {

using gazetteer::noPlace;
using gazetteer::PlaceIndex;

constexpr std::size_t farthest = 48;         ///< tokens between what moves and its verb
constexpr std::size_t nearObject = 14;       ///< between a verb and its object
constexpr std::size_t nearNumber = 7;        ///< between a verb and the number of its object
constexpr std::size_t farDestination = 24;   ///< between a verb and where to
constexpr std::size_t mostInNounGroup = 12;  ///< adjectives of origin before an English noun

constexpr std::string_view fromWords[] = {"de", "du", "des", "d'", "of", "from", "из"};
constexpr std::string_view toWords[] = {"au", "aux",  "en",  "a",  "vers", "dans", "to",
                                        "in", "into", "for", "at", "в",    "на"};

constexpr std::string_view landWords[] = {"capital",   "capitale",   "territory", "territoire", "soil",
                                          "sol",       "coast",      "cotes",     "port",       "ports",
                                          "frontiere", "frontieres", "border",    "столицу"};
/// Who flees something somewhere comes from there.
constexpr std::string_view fleeingStems[] = {"fuya", "fui", "fuir", "fleeing", "fled", "flee", "бежа", "бегущ"};
/// Anybody may be on the move where somebody flees.
constexpr std::string_view peopleWords[] = {"personnes", "people",   "habitants", "civils", "civilians",
                                            "человек",   "families", "familles",  "femmes", "women",
                                            "enfants",   "children", "людеи"};

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class FlowFinder {
 public:
  FlowFinder(const Document& doc, const NamesFound& names, const gazetteer::Gazetteer& gazetteer, PlaceIndex country)
      : m_doc(doc), m_names(names), m_gazetteer(gazetteer), m_country(country) {}

  void read(const Clause& clause, const Passage& passage, std::size_t index, std::vector<Flow>& flows) const {
    std::size_t from = clause.tokens.first;
    std::vector<std::size_t> told;  // what moves in a flow already: «a dépêché 56 pompiers, arrivés dimanche»
    for (std::size_t v = clause.tokens.first; v < clause.tokens.last; ++v) {
      const Token& verb = m_doc.at(v);
      const bool pledge = verb.is(WordClass::Promise) && pledged(clause, v);
      if ((!verb.isAny(WordClass::Arrive | WordClass::Send) && !pledge) || m_names.at(v) != nullptr) continue;
      if (verb.is(WordClass::Movable) || isNoun(v)) continue;
      const auto moved = pledge ? pledged(clause, v) : whatMoves(clause, from, v);
      if (!moved || std::find(told.begin(), told.end(), *moved) != told.end()) continue;
      std::vector<PlaceIndex> origins = originsOf(clause, *moved, v, from);
      PlaceIndex to = destinationOf(clause, v, *moved);
      if (to == noPlace && !leadsAway(m_doc, v)) to = m_country;  // understood: where the article is
      if (to == noPlace) continue;
      std::erase_if(origins, [&](PlaceIndex o) { return countryOf(o) == countryOf(to); });
      for (const PlaceIndex origin : origins) flows.push_back(flowOf(origin, to, *moved, v, passage, index));
      if (origins.empty()) continue;
      gapped(clause, v, to, passage, index, flows);
      told.push_back(*moved);
      from = v + 1;
    }
  }

 private:
  PlaceIndex countryOf(PlaceIndex place) const { return m_gazetteer.countryPlace(m_gazetteer.place(place).country); }

  bool isNoun(std::size_t v) const {
    if (v == 0 || !m_doc.together(v - 1, v)) return false;
    const std::string_view before = m_doc.at(v - 1).folded;
    if (isSendingNoun(m_doc, v)) return false;
    // «a envoyé» is a verb, "a transfer" none.
    if (m_doc.language() == "en") return before == "the" || before == "a";
    return before == "l'" || before == "un" || before == "cet" ||
           (before == "d'" && !m_doc.at(v).folded.ends_with("er"));
  }

  /// What moves: the object behind a verb of sending, else the subject before the verb.
  std::optional<std::size_t> whatMoves(const Clause& clause, std::size_t from, std::size_t v) const {
    const bool sends = m_doc.at(v).is(WordClass::Send) && !isPassive(m_doc, v);
    if (sends) {
      const auto counted = countedObject(clause, v);
      for (std::size_t i = v + 1; i < std::min(counted.value_or(clause.tokens.last), v + nearObject); ++i)
        if (m_doc.at(i).is(WordClass::Movable)) return i;
      if (counted) return counted;
    }
    // The nearest noun that can move, but of a list or a chain («soldats des forces …») its first.
    std::optional<std::size_t> found;
    for (std::size_t i = v; i > from && v - i < farthest; --i) {
      const Token& token = m_doc.at(i - 1);
      if (found && (token.is(WordClass::And) || m_doc.isMark(i - 1, ';'))) break;
      if (token.is(WordClass::Movable) && m_names.at(i - 1) == nullptr) found = i - 1;
    }
    if (found || !m_doc.at(v).is(WordClass::Arrive) || fleesFrom(clause) == noPlace) return found;
    for (std::size_t i = from; i < v; ++i)
      if (among(peopleWords, m_doc.at(i).folded)) return i;
    return found;
  }

  /// "has pledged 5,000 tents", «a promis 40 secouristes»: what is promised can be sent. Its token, or nothing.
  std::optional<std::size_t> pledged(const Clause& clause, std::size_t v) const {
    constexpr WordClasses stops = WordClass::That | WordClass::Send | WordClass::Auxiliary | WordClass::Of |
                                  WordClass::Preposition | WordClass::Negation;
    bool counted = false;
    for (std::size_t i = behindReceiver(clause, v); i < std::min(clause.tokens.last, v + nearNumber + 4); ++i) {
      const Token& token = m_doc.at(i);
      if (token.is(WordClass::Movable)) return countedBehind(clause, i);
      const bool insideNumber = token.mark() && counted && !token.spaceBefore && m_doc.at(i + 1).number();  // "5,000"
      if ((token.mark() && !insideNumber) || token.isAny(stops)) return {};
      if (counted && token.word() && !token.isAny(WordClass::TimeUnit | WordClass::Function)) return i;
      counted = counted || token.number();
    }
    return {};
  }

  /// «a proposé à l'Espagne l'aide», "pledged to Malawi": to whom stands between the verb and what it sends.
  std::size_t behindReceiver(const Clause& clause, std::size_t v) const {
    if (v + 1 >= clause.tokens.last || !among(toWords, m_doc.at(v + 1).folded)) return v + 1;
    std::size_t name = v + 2;
    while (name < clause.tokens.last && m_doc.at(name).is(WordClass::Definite)) ++name;
    return name < clause.tokens.last && m_names.at(name) != nullptr ? m_names.spanAt(name).last : v + 1;
  }

  /// «l'aide de 200 pompiers»: those who are counted come, not the aid. `noun` itself where nothing is counted behind
  /// it.
  std::size_t countedBehind(const Clause& clause, std::size_t noun) const {
    if (noun + 3 >= clause.tokens.last || !m_doc.at(noun + 1).is(WordClass::Of)) return noun;
    for (std::size_t i = noun + 2; i < std::min(clause.tokens.last, noun + nearNumber); ++i) {
      if (m_doc.at(i).is(WordClass::Movable)) return i;
      if (!m_doc.at(i).number()) return noun;
    }
    return noun;
  }

  /// «La Roumanie a dépêché 56 pompiers et Chypre deux avions»: the verb is told once.
  void gapped(const Clause& clause, std::size_t v, PlaceIndex to, const Passage& passage, std::size_t index,
              std::vector<Flow>& flows) const {
    for (std::size_t i = v + 1; i + 2 < clause.tokens.last; ++i) {
      const Mention* mention = m_names.at(i);
      if (mention == nullptr || mention->kind != MentionKind::Toponym || mention->place == noPlace) continue;
      std::size_t before = i;
      while (before > v + 1 && m_doc.at(before - 1).is(WordClass::Definite)) --before;
      const bool joined = m_doc.at(before - 1).is(WordClass::And) || m_doc.isMark(before - 1, ',') ||
                          m_doc.isMark(before - 1, ';') || m_doc.at(before - 1).folded == "а";
      const std::size_t behind = m_names.spanAt(i).last;
      i = behind - 1;
      if (!joined || behind + 1 >= clause.tokens.last || countryOf(mention->place) == countryOf(to)) continue;
      for (std::size_t j = behind; j < std::min(clause.tokens.last, behind + nearNumber); ++j) {
        const Token& token = m_doc.at(j);
        constexpr WordClasses otherVerb =
            WordClass::Auxiliary | WordClass::Send | WordClass::Arrive | WordClass::Speech;
        if ((token.mark() && !token.number()) || token.isAny(otherVerb) || m_names.at(j) != nullptr) break;
        if (!token.is(WordClass::Movable)) continue;
        flows.push_back(flowOf(countryOf(mention->place), to, j, v, passage, index));
        break;
      }
    }
  }

  /// "dispatch 30 divers": what is counted right behind the verb moves, whatever it is.
  std::optional<std::size_t> countedObject(const Clause& clause, std::size_t v) const {
    for (std::size_t i = v + 1; i + 1 < std::min(clause.tokens.last, v + nearNumber); ++i)
      if (m_doc.at(i).number() && m_doc.at(i + 1).word() && m_names.at(i + 1) == nullptr &&
          !m_doc.at(i + 1).isAny(WordClass::Function | WordClass::Preposition | WordClass::Of | WordClass::TimeUnit |
                                 WordClass::Month))
        return i + 1;
    return {};
  }

  /// «fuyant les violences au Soudan», "fleeing the war in Syria": the first place behind; noPlace where nobody flees.
  PlaceIndex fleesFrom(const Clause& clause) const {
    for (std::size_t i = clause.tokens.first; i < clause.tokens.last; ++i) {
      const auto flees = [&](std::string_view stem) { return m_doc.at(i).folded.starts_with(stem); };
      if (!std::any_of(std::begin(fleeingStems), std::end(fleeingStems), flees)) continue;
      for (std::size_t j = i + 1; j < std::min(clause.tokens.last, i + nearObject); ++j) {
        if (m_doc.at(j).isAny(WordClass::Arrive | WordClass::Auxiliary)) break;
        const Mention* mention = m_names.at(j);
        if (mention != nullptr && mention->kind == MentionKind::Toponym) return mention->place;
      }
    }
    return noPlace;
  }

  void add(std::vector<PlaceIndex>& origins, const Mention& mention) const {
    if (mention.place == noPlace) return;
    const PlaceIndex country = countryOf(mention.place);
    if (country == noPlace) return;
    if (std::find(origins.begin(), origins.end(), country) == origins.end()) origins.push_back(country);
  }

  /// Countries in the noun group of what moves; else the subject that sends it.
  std::vector<PlaceIndex> originsOf(const Clause& clause, std::size_t moved, std::size_t v, std::size_t from) const {
    std::vector<PlaceIndex> origins;
    // Before the noun: "Russian, Armenian and Kyrgyz troops".
    for (std::size_t i = moved; i > from && moved - i < mostInNounGroup; --i) {
      const Mention* mention = m_names.at(i - 1);
      if (mention != nullptr && mention->kind == MentionKind::Demonym) {
        add(origins, *mention);
      } else if (!m_doc.isMark(i - 1, ',') && !m_doc.at(i - 1).is(WordClass::And) && mention == nullptr &&
                 !plainAdjective(i - 1)) {
        break;
      }
    }
    std::reverse(origins.begin(), origins.end());
    const std::size_t end = moved < v ? v : std::min(clause.tokens.last, moved + farthest);
    behindNoun(origins, moved, end);
    if (!origins.empty()) return origins;
    if (m_doc.at(v).is(WordClass::Arrive)) cameFrom(origins, clause, v);
    if (!origins.empty()) return origins;
    if (isPassive(m_doc, v)) agent(origins, clause, v);
    if (!origins.empty()) return origins;
    if (!sender(origins, std::min(v, moved), from)) return {};
    // «Berlin a fait savoir que …, mais a démenti l'envoi de soldats»: the subject stands before another flow.
    if (origins.empty() && from > clause.tokens.first) sender(origins, from, clause.tokens.first);
    std::reverse(origins.begin(), origins.end());
    return origins;
  }

  /// "arrived from South Africa", «прибыли из Ирана», «… fuyant les violences au Soudan ont franchi la frontière».
  void cameFrom(std::vector<PlaceIndex>& origins, const Clause& clause, std::size_t v) const {
    for (std::size_t i = v + 1; i + 1 < std::min(clause.tokens.last, v + nearNumber); ++i) {
      if (m_doc.at(i).folded != "from" && m_doc.at(i).folded != "из" && m_doc.at(i).folded != "de" &&
          m_doc.at(i).folded != "du" && m_doc.at(i).folded != "d'")
        continue;
      const Mention* mention = m_names.at(i + 1);
      if (mention != nullptr && mention->kind == MentionKind::Toponym) return add(origins, *mention);
    }
    const PlaceIndex fled = fleesFrom(clause);
    if (fled != noPlace && countryOf(fled) != noPlace) origins.push_back(countryOf(fled));
  }

  bool plainAdjective(std::size_t i) const {
    return m_doc.at(i).word() &&
           !m_doc.at(i).isAny(WordClass::Function | WordClass::Preposition | WordClass::Auxiliary | WordClass::Send |
                              WordClass::Arrive | WordClass::Speech);
  }

  /// «soldats russes, arméniens et tadjiks», "troops from Kenya, Ghana and Togo".
  void behindNoun(std::vector<PlaceIndex>& origins, std::size_t moved, std::size_t end) const {
    bool listing = false;
    for (std::size_t i = moved + 1; i < end; ++i) {
      const Token& token = m_doc.at(i);
      const Mention* mention = m_names.at(i);
      if (mention == nullptr) {
        const bool joins = token.is(WordClass::And) || m_doc.isMark(i, ',') || token.is(WordClass::Definite) ||
                           token.is(WordClass::Of);
        listing = listing && joins;
        if (token.isAny(WordClass::Send | WordClass::Arrive | WordClass::Auxiliary | WordClass::That)) break;
        continue;
      }
      const bool opened = i > 0 && among(fromWords, m_doc.at(i - 1).folded);
      const bool articled =
          i > 1 && m_doc.at(i - 1).is(WordClass::Definite) && among(fromWords, m_doc.at(i - 2).folded);
      if (mention->kind == MentionKind::Demonym) {
        add(origins, *mention);
      } else if (mention->kind == MentionKind::Toponym && (opened || articled || listing)) {
        add(origins, *mention);
        listing = true;
      }
      i = m_names.spanAt(i).last - 1;
    }
  }

  /// «livrées par l'Italie», "sent by Italy".
  void agent(std::vector<PlaceIndex>& origins, const Clause& clause, std::size_t v) const {
    for (std::size_t i = v + 1; i + 1 < std::min(clause.tokens.last, v + farDestination); ++i) {
      if (m_doc.at(i).folded != "par" && m_doc.at(i).folded != "by") continue;
      std::size_t name = i + 1;
      while (name + 1 < clause.tokens.last && m_doc.at(name).is(WordClass::Definite)) ++name;
      if (const Mention* mention = m_names.at(name)) return add(origins, *mention);
    }
  }

  /// «La France a envoyé», "Moscow sent", «le gouvernement français»: the name nearest before the verb.
  /// False where an organisation sends, which is no country.
  bool sender(std::vector<PlaceIndex>& origins, std::size_t before, std::size_t from) const {
    for (std::size_t i = before; i > from && before - i < farthest; --i) {
      const Mention* mention = m_names.at(i - 1);
      if (mention == nullptr) continue;
      if (mention->kind == MentionKind::Organisation) {
        // "the European Union promised": "Cairo sent …" before it is another's part.
        if (onlyVerbs(i, before)) return false;
        continue;
      }
      const std::size_t first = m_names.spanAt(i - 1).first;
      const bool where =
          mention->kind == MentionKind::Toponym && first > 0 && among(toWords, m_doc.at(first - 1).folded);
      if (where) continue;
      add(origins, *mention);
      i = first + 1;
      if (!joinedBefore(first)) return true;
    }
    return true;
  }

  /// "…, its embassy in Islamabad said", «сообщили в посольстве в Кабуле»: who says it, not where to.
  bool saysWhoSpeaks(std::size_t i) const {
    static constexpr std::string_view embassies[] = {"embass", "ambassade", "посольств"};
    return std::any_of(std::begin(embassies), std::end(embassies),
                       [&](std::string_view stem) { return m_doc.at(i).folded.starts_with(stem); });
  }

  bool onlyVerbs(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (!m_doc.at(i).isAny(WordClass::Auxiliary | WordClass::Adverb | WordClass::Negation | WordClass::Promise |
                             WordClass::Speech))
        return false;
    return true;
  }

  /// «le Sénégal et le Ghana»: the name before is in the same list.
  bool joinedBefore(std::size_t first) const {
    std::size_t i = first;
    while (i > 0 && m_doc.at(i - 1).is(WordClass::Definite)) --i;
    return i > 1 && (m_doc.at(i - 1).is(WordClass::And) || m_doc.isMark(i - 1, ',')) && m_names.at(i - 2) != nullptr;
  }

  /// The first place behind the verb that a word of direction leads to, or «dans le pays».
  PlaceIndex destinationOf(const Clause& clause, std::size_t v, std::size_t moved) const {
    const std::size_t last = std::min(clause.tokens.last, v + farDestination);
    for (std::size_t i = v + 1; i < last; ++i) {
      const bool outOfIt = i > 0 && among(fromWords, m_doc.at(i - 1).folded);  // «du nord du pays»
      if (!outOfIt && saysTheCountry(m_doc, m_names, i)) return m_country;
      if (saysWhoSpeaks(i)) return noPlace;
      const Mention* mention = m_names.at(i);
      if (mention != nullptr && mention->kind == MentionKind::Demonym && saysWhereTo(i, v))
        return countryOf(mention->place);
      if (mention == nullptr || mention->kind != MentionKind::Toponym) continue;
      std::size_t before = i - 1;
      while (before > v && (m_doc.at(before).is(WordClass::Definite) || m_doc.at(before).is(WordClass::Direction)) &&
             !among(toWords, m_doc.at(before).folded))
        --before;
      const bool arrivesAt = before == v && m_doc.language() == "en";  // "reached Beirut"
      // «направить Узбекистану зерно»: the dative says to whom.
      const std::string_view name = m_doc.at(m_names.spanAt(i).last - 1).folded;
      const bool dative = m_doc.language() == "ru" && before == v && i < moved &&
                          (name.ends_with("у") || name.ends_with("ю") || name.ends_with("ии"));
      if (dative) return mention->place;
      if (among(toWords, m_doc.at(before).folded) || arrivesAt) return mention->place;
    }
    return noPlace;
  }

  /// "in the Haitian capital", «à l'armée malienne», «sur le sol malien»: the country that an adjective tells.
  bool saysWhereTo(std::size_t demonym, std::size_t v) const {
    const bool english = m_doc.language() == "en";
    const std::size_t noun = english ? m_names.spanAt(demonym).last : demonym - 1;
    if (noun >= m_doc.size() || noun <= v || !m_doc.together(noun, v)) return false;
    if (!among(landWords, m_doc.at(noun).folded) && !m_doc.at(noun).isAny(WordClass::Government | WordClass::Forces))
      return false;
    std::size_t before = (english ? demonym : noun) - 1;
    while (before > v && (m_doc.at(before).is(WordClass::Definite) || m_doc.at(before).is(WordClass::Adverb))) --before;
    // «ont franchi la frontière tchadienne», "reached the Haitian capital"
    if (before == v && m_doc.at(v).is(WordClass::Arrive)) return true;
    return among(toWords, m_doc.at(before).folded) || m_doc.at(before).folded == "sur" ||
           m_doc.at(before).folded == "on";
  }

  Flow flowOf(PlaceIndex from, PlaceIndex to, std::size_t moved, std::size_t v, const Passage& passage,
              std::size_t index) const {
    Flow flow;
    flow.from = from;
    flow.to = to;
    const bool blue = moved + 1 < m_doc.size() && m_doc.at(moved + 1).folded == "bleus";  // «casques bleus»
    flow.what = std::string(m_doc.textOf({moved, moved + (blue ? 2u : 1u)}));
    flow.passage = index;
    flow.status = flowStatus(m_doc, v, passage);
    const std::size_t at = m_doc.at(moved).range.begin;
    for (const Figure& figure : passage.figures)
      if (figure.range.contains(at)) {
        flow.count = figure.value;
        // "tonnes of food" says more than "tonnes", "medical teams" more than "teams".
        if (figure.unit.find(flow.what) != std::string::npos) flow.what = figure.unit;
      }
    for (const When& when : passage.when)
      if (when.happened && !flow.date) flow.date = when.happened;
    return flow;
  }

  const Document& m_doc;
  const NamesFound& m_names;
  const gazetteer::Gazetteer& m_gazetteer;
  PlaceIndex m_country;
};

}  // namespace

std::vector<Flow> findFlows(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer,
                            const std::vector<Clause>& clauses, const std::vector<Passage>& passages,
                            PlaceIndex country) {
  const FlowFinder finder(document, names, gazetteer, country);
  std::vector<Flow> flows;
  for (std::size_t i = 0; i < clauses.size(); ++i) finder.read(clauses[i], passages[i], i, flows);
  return flows;
}

}  // namespace dateline::reading
