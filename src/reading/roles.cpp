#include "reading/roles.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "reading/country_of_article.hpp"

namespace dateline::reading {
namespace {

using gazetteer::noPlace;
using gazetteer::PlaceIndex;
using gazetteer::PlaceKind;

constexpr std::size_t nounReach = 5;  ///< how far a demonym may stand from its noun
constexpr std::size_t verbReach = 6;  ///< between a verb of moving or saying and where
constexpr std::size_t demandReach = 10;
constexpr double understood = 0.7;  ///< confidence of «le pays»

constexpr WordClasses powers = WordClass::Leader | WordClass::Government | WordClass::Forces | WordClass::Body;

class RoleReader {
 public:
  RoleReader(const Document& doc, const NamesFound& names, const gazetteer::Gazetteer& gazetteer, const Clause& clause,
             const std::vector<Attribution>& attributions, std::optional<EventType> event, PlaceIndex country)
      : m_doc(doc),
        m_names(names),
        m_gazetteer(gazetteer),
        m_clause(clause),
        m_country(country),
        m_happens(event && *event != EventType::Statement) {
    for (std::size_t i = clause.tokens.first; i < clause.tokens.last; ++i)
      m_event = m_event || (doc.at(i).isAny(WordClass::EventNoun | WordClass::EventVerb) && names.at(i) == nullptr);
    for (std::size_t i = clause.tokens.first; i < clause.tokens.last && !m_moves; ++i)
      m_moves = doc.at(i).isAny(WordClass::Arrive | WordClass::Send) || doc.at(i).folded.starts_with("вылет");
    if (!clause.attribution) return;
    m_attribution = &attributions[*clause.attribution];
    m_speaker = m_attribution->speaker;
  }

  std::vector<PlaceRole> read(const std::vector<Flow>& flows) {
    for (const Flow& flow : flows) {
      put(flow.from, Role::Origin, confidenceOf(flow.from));
      put(flow.to, Role::Destination, confidenceOf(flow.to));
    }
    for (std::size_t i = m_clause.tokens.first; i < m_clause.tokens.last; ++i) {
      const Mention* mention = m_names.at(i);
      if (mention == nullptr) {
        if (m_country != noPlace && saysTheCountry(m_doc, m_names, i))
          put(m_country, m_event ? Role::Site : Role::Mention, understood);
        continue;
      }
      const TokenSpan span = m_names.spanAt(i);
      if (mention->place != noPlace) readMention(*mention, span);
      i = span.last - 1;
    }
    return std::move(m_roles);
  }

 private:
  double confidenceOf(PlaceIndex place) const {
    for (std::size_t i = m_clause.tokens.first; i < m_clause.tokens.last; ++i)
      if (const Mention* mention = m_names.at(i); mention != nullptr && mention->place == place)
        return mention->confidence;
    return understood;
  }

  void put(PlaceIndex place, Role role, double confidence) {
    for (PlaceRole& known : m_roles) {
      if (known.place != place) continue;
      known.role = std::min(known.role, role);
      known.confidence = std::max(known.confidence, confidence);
      return;
    }
    m_roles.push_back({place, role, confidence});
  }

  bool moves(PlaceIndex place) const {
    return std::any_of(m_roles.begin(), m_roles.end(), [&](const PlaceRole& r) {
      return r.place == place && (r.role == Role::Origin || r.role == Role::Destination);
    });
  }

  void readMention(const Mention& mention, TokenSpan span) {
    const Role role = mention.kind == MentionKind::Demonym ? ofDemonym(span) : ofToponym(mention, span);
    // What only sends or receives in this passage is not where something happens.
    if (moves(mention.place) && role != Role::Actor) return;
    put(mention.place, role, mention.confidence);
  }

  /// The noun that an adjective of nationality goes with.
  const Token* nounOf(TokenSpan span) const {
    const bool english = m_doc.language() == "en" || m_doc.language() == "ru";  // the adjective stands first
    for (std::size_t steps = 0; steps < nounReach; ++steps) {
      const std::size_t i = english ? span.last + steps : span.first - 1 - steps;
      if (english ? i >= m_clause.tokens.last : span.first < steps + 1 || i < m_clause.tokens.first) break;
      const Token& token = m_doc.at(i);
      if (token.mark() && !m_doc.isMark(i, ',')) break;
      if (token.isAny(powers | WordClass::EventNoun | WordClass::People | WordClass::Movable)) return &token;
      if (token.isAny(WordClass::Auxiliary | WordClass::Speech | WordClass::That)) break;
    }
    return nullptr;
  }

  Role ofDemonym(TokenSpan span) const {
    const Token* noun = nounOf(span);
    if (noun == nullptr || namesInstitution(span)) return Role::Mention;
    if (noun->isAny(powers)) return Role::Actor;
    if (noun->is(WordClass::EventNoun) && !noun->is(WordClass::People)) return Role::Site;
    return Role::Mention;
  }

  /// "the Saudi Hospital": its name, not its country.
  bool namesInstitution(TokenSpan span) const {
    const std::size_t i = span.last;
    return m_doc.language() == "en" && i < m_clause.tokens.last && m_doc.at(i).capital() &&
           m_doc.at(i).is(WordClass::OrgNoun) && !m_doc.at(i).isAny(powers);
  }

  /// The token before that is no article or direction; size() where there is none.
  std::size_t before(std::size_t first) const {
    std::size_t i = first;
    while (i > m_clause.tokens.first) {
      const Token& token = m_doc.at(--i);
      if (!token.is(WordClass::Definite) && !(token.is(WordClass::Direction) && !token.is(WordClass::Locative)))
        return i;
    }
    return m_doc.size();
  }

  bool speaks(TokenSpan span) const { return m_speaker.contains(span.first); }

  /// «le président de la Russie», "Kazakhstan's president", "Kenya police".
  bool namesPower(TokenSpan span, std::size_t previous) const {
    if (previous < m_doc.size() && m_doc.at(previous).is(WordClass::Of) && previous > m_clause.tokens.first &&
        m_doc.at(previous - 1).isAny(powers))
      return true;
    if (m_doc.language() == "ru" && previous < m_doc.size() && m_doc.at(previous).isAny(powers)) return true;
    std::size_t after = span.last;
    if (after < m_clause.tokens.last && m_doc.at(after).folded == "'s" && !m_doc.at(after).spaceBefore) ++after;
    return m_doc.language() == "en" && after < m_clause.tokens.last && m_doc.at(after).isAny(powers) &&
           !m_doc.at(after).isAny(WordClass::Auxiliary | WordClass::EventNoun);
  }

  /// «В Уругвае и Чили»: the name before the conjunction stands in the same list. Its first token, or size().
  std::size_t listedBehind(std::size_t previous) const {
    const bool joins = m_doc.at(previous).is(WordClass::And) || m_doc.isMark(previous, ',');
    if (!joins || previous == m_clause.tokens.first || m_names.at(previous - 1) == nullptr) return m_doc.size();
    const std::size_t first = m_names.spanAt(previous - 1).first;
    return first > m_clause.tokens.first ? first : m_doc.size();
  }

  /// «dans la forêt de X», "on the outskirts of X".
  bool nounIsLocated(std::size_t of) const {
    std::size_t i = of;
    for (std::size_t words = 0; words < 2 && i > m_clause.tokens.first; ++words) {
      --i;
      if (!m_doc.at(i).word() || m_doc.at(i).isAny(WordClass::Function | WordClass::Of | powers)) return false;
      std::size_t at = i;
      while (at > m_clause.tokens.first && m_doc.at(at - 1).is(WordClass::Definite)) --at;
      if (at > m_clause.tokens.first && at < i && m_doc.at(at - 1).is(WordClass::Locative)) return true;
    }
    return false;
  }

  /// A word that says where, or «dans l'est de», "north of".
  bool isLocated(std::size_t previous) const {
    const Token& token = m_doc.at(previous);
    if (token.is(WordClass::Locative)) return true;
    if (const std::size_t first = listedBehind(previous); first != m_doc.size()) {
      const std::size_t earlier = before(first);
      return earlier < previous && isLocated(earlier);
    }
    if (token.is(WordClass::Of) && nounIsLocated(previous)) return true;
    if (!token.is(WordClass::Of) || previous == m_clause.tokens.first) return false;
    const Token& before = m_doc.at(previous - 1);
    // "near the town of", «dans la localité d'»: as much as the word before them says.
    if (m_gazetteer.kindOfDesignator(before.folded)) return true;
    return before.is(WordClass::Direction) || before.is(WordClass::CountryNoun) || before.folded == "pres";
  }

  /// The country in "Allen, Texas", «Gao (Mali)»: it says where the other place lies.
  bool containerOfOther(TokenSpan span) const {
    if (span.first < m_clause.tokens.first + 2) return false;
    if (!m_doc.isMark(span.first - 1, ',') && !m_doc.isMark(span.first - 1, '(')) return false;
    const Mention* inner = m_names.at(span.first - 2);
    const Mention* outer = m_names.at(span.first);
    if (inner == nullptr || inner->kind != MentionKind::Toponym || inner->place == noPlace) return false;
    const gazetteer::Place in = m_gazetteer.place(inner->place);
    const gazetteer::Place out = m_gazetteer.place(outer->place);
    if (in.kind == PlaceKind::Country || in.index == out.index) return false;
    return out.kind == PlaceKind::Country ? in.country == out.country : in.region == out.index;
  }

  /// "Kenya's presidential election": an event of the place itself.
  bool ownsEvent(TokenSpan span) const {
    const std::size_t s = span.last;
    if (s >= m_clause.tokens.last || m_doc.at(s).folded != "'s" || m_doc.at(s).spaceBefore) return false;
    for (std::size_t i = s + 1; i < std::min(m_clause.tokens.last, s + 4) && m_doc.at(i).word(); ++i)
      if (m_doc.at(i).is(WordClass::EventNoun)) return true;
    return false;
  }

  Role ofToponym(const Mention& mention, TokenSpan span) const {
    const gazetteer::Place place = m_gazetteer.place(mention.place);
    const bool country = place.kind == PlaceKind::Country;
    const bool wide = country || place.kind == PlaceKind::Area;
    const std::size_t previous = before(span.first);
    if (speaks(span)) return Role::Actor;
    if (country && namesPower(span, previous)) return Role::Actor;
    if (previous < m_doc.size() && speaksForItself(span, previous)) return Role::Actor;
    if (ownsEvent(span)) return Role::Site;
    const bool from = previous < m_doc.size() && previous > m_clause.tokens.first &&
                      (m_doc.at(previous).is(WordClass::Of) || m_doc.at(previous).folded == "from");
    if (from && (m_doc.at(previous - 1).is(WordClass::Arrive) || leftBehind(previous - 1))) return Role::Origin;
    if (previous < m_doc.size() && m_doc.at(previous).folded == "из") return m_moves ? Role::Origin : Role::Mention;
    if (containerOfOther(span)) return Role::Mention;
    const bool located = previous < m_doc.size() && isLocated(previous);
    if (located && (ofEmbassy(previous) || demanded(span))) return Role::Mention;
    if (located && reached(previous)) return Role::Destination;
    if (located && placeOfSaying(span)) return Role::Mention;
    if (m_event && (located || !wide || suffers(span))) return Role::Site;
    // In a report a town that something is told to lie in is where it happens, by whatever verb.
    if (located && (m_happens || (!wide && (m_doc.at(previous).is(WordClass::Locative) || nounIsLocated(previous)))))
      return Role::Site;
    // A state as the subject of a verb acts: «La Russie a condamné».
    return country && !located && isSubject(span) ? Role::Actor : Role::Mention;
  }

  /// «В Киеве считают»: a capital that stands for its government.
  bool speaksForItself(TokenSpan span, std::size_t previous) const {
    return m_doc.language() == "ru" && m_doc.at(previous).folded == "в" && span.last < m_clause.tokens.last &&
           m_doc.at(span.last).is(WordClass::Speech);
  }

  /// «venus de Turquie», «originaires du Mali».
  bool leftBehind(std::size_t i) const {
    static constexpr std::string_view stems[] = {"venu", "venant", "originaire", "parti", "provenan", "fuya"};
    return std::any_of(std::begin(stems), std::end(stems),
                       [&](std::string_view stem) { return m_doc.at(i).folded.starts_with(stem); });
  }

  /// "its embassy in Islamabad": where an embassy is, nothing happens.
  bool ofEmbassy(std::size_t previous) const {
    if (previous == m_clause.tokens.first) return false;
    const std::string_view noun = m_doc.at(previous - 1).folded;
    return noun.starts_with("embass") || noun.starts_with("ambassade") || noun.starts_with("посольств") ||
           noun.starts_with("consulat");
  }

  /// "urged both sides to resume talks in Geneva": what is asked for has not happened there.
  bool demanded(TokenSpan span) const {
    for (std::size_t i = span.first; i > m_clause.tokens.first && span.first - i < demandReach; --i) {
      if (m_doc.isMark(i - 1, ':') || m_doc.isMark(i - 1, ';')) return false;
      if (m_doc.at(i - 1).is(WordClass::Demand)) return true;
    }
    return false;
  }

  /// «arrivé samedi à Djeddah», "flown to Cali": a verb of moving leads there.
  bool reached(std::size_t previous) const {
    const std::string_view word = m_doc.at(previous).folded;
    const bool english = m_doc.language() == "en";
    const bool to = word == "to" || word == "into" || word == "toward" || word == "towards" || word == "vers";
    if (english ? !to && word != "in" && word != "at" : !m_doc.at(previous).is(WordClass::Locative)) return false;
    for (std::size_t i = previous; i > m_clause.tokens.first && previous - i < verbReach; --i) {
      const Token& token = m_doc.at(i - 1);
      if (token.mark() || token.is(WordClass::That)) return false;
      if (token.is(WordClass::Arrive) || token.folded == "expected") return true;
      if (token.is(WordClass::Send) && !token.is(WordClass::Movable)) return to || !english;
    }
    return false;
  }

  /// «À Paris, la ministre a dénoncé», "told reporters in Moscow": where somebody speaks.
  bool placeOfSaying(TokenSpan span) const {
    if (m_attribution == nullptr || m_attribution->cue.kind != CueKind::Verb) return false;
    const TokenSpan cue = m_attribution->cue.tokens;
    const bool opens = m_attribution->subjectBefore && span.last <= m_speaker.first;
    const bool follows = span.first >= cue.last && span.first - cue.last < verbReach && !m_attribution->cue.that;
    if (!opens && !follows) return false;
    const std::size_t from = opens ? m_clause.tokens.first : cue.last;
    const std::size_t to = opens ? m_speaker.first : span.first;
    for (std::size_t i = from; i < to; ++i)
      if (m_doc.at(i).isAny(WordClass::EventNoun | WordClass::EventVerb | WordClass::That)) return false;
    return true;
  }

  /// A verb follows the name, or the list of names that it stands in: «L'Egypte et la Turquie ont promis».
  bool isSubject(TokenSpan span) const {
    std::size_t i = span.last;
    // «La France « suit la situation »»: the quote holds the verb.
    if (i < m_clause.tokens.last && m_doc.isQuoteMark(i) && m_attribution != nullptr) return true;
    for (std::size_t steps = 0; steps < 8 && i < m_clause.tokens.last; ++steps) {
      const Token& token = m_doc.at(i);
      if (token.isAny(WordClass::Auxiliary | WordClass::Speech | WordClass::Send)) return true;
      // «…, a fait savoir X»: the comma ends the part that the name stands in.
      const bool ended = m_doc.isMark(i, ',') && i + 1 < m_clause.tokens.last && m_names.at(i + 1) == nullptr &&
                         !m_doc.at(i + 1).isAny(WordClass::Definite | WordClass::And);
      if (ended) return false;
      const bool list =
          token.is(WordClass::And) || token.is(WordClass::Definite) || m_doc.isMark(i, ',') || m_names.at(i);
      if (!list) return false;
      i = m_names.at(i) != nullptr ? m_names.spanAt(i).last : i + 1;
    }
    return false;
  }

  /// «X a été frappé», "X was hit", or the object of such a verb.
  bool suffers(TokenSpan span) const {
    bool be = false;
    for (std::size_t i = span.last; i < std::min(m_clause.tokens.last, span.last + 5); ++i) {
      const Token& token = m_doc.at(i);
      if (token.mark()) break;
      be = be || token.is(WordClass::Be);
      if (be && token.is(WordClass::EventVerb)) return true;
    }
    const std::size_t previous = before(span.first);
    return previous < m_doc.size() && m_doc.at(previous).is(WordClass::EventVerb);
  }

  const Document& m_doc;
  const NamesFound& m_names;
  const gazetteer::Gazetteer& m_gazetteer;
  const Clause& m_clause;
  PlaceIndex m_country;
  bool m_happens;        ///< the passage is about an event
  bool m_moves = false;  ///< something in it is on its way
  const Attribution* m_attribution = nullptr;
  TokenSpan m_speaker;
  bool m_event = false;
  std::vector<PlaceRole> m_roles;
};

}  // namespace

std::vector<PlaceRole> rolesIn(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer,
                               const Clause& clause, const std::vector<Attribution>& attributions,
                               const std::vector<Flow>& flows, std::optional<EventType> event, PlaceIndex country) {
  return RoleReader(document, names, gazetteer, clause, attributions, event, country).read(flows);
}

void raiseCountries(std::vector<Passage>& passages, const gazetteer::Gazetteer& gazetteer, PlaceIndex country) {
  std::set<gazetteer::CountryCode> happenedIn;
  std::map<PlaceIndex, PlaceRole*> strongest;
  for (Passage& passage : passages)
    for (PlaceRole& role : passage.places) {
      const gazetteer::Place place = gazetteer.place(role.place);
      if (place.kind != PlaceKind::Country) {
        if (role.role == Role::Site && place.country.known()) happenedIn.insert(place.country);
        continue;
      }
      PlaceRole*& best = strongest[role.place];
      if (best == nullptr || role.role < best->role) best = &role;
    }
  if (happenedIn.empty() && country != noPlace) happenedIn.insert(gazetteer.place(country).country);
  for (const auto& [place, role] : strongest) {
    const bool acts = role->role == Role::Actor || role->role == Role::Mention;
    if (acts && happenedIn.contains(gazetteer.place(place).country)) role->role = Role::Site;
  }
}

}  // namespace dateline::reading
