#include "reading/speakers.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "reading/country_of_article.hpp"
#include "reading/names.hpp"
#include "reading/russian_cases.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t farthestBack = 400;    ///< mentions to look back over: keeps long texts linear
constexpr std::size_t officeWords = 5;       ///< how far before a name its office may stand
constexpr std::size_t asideOfficeWords = 8;  ///< with a comma between: «le haut-commissaire de la République, X»
constexpr std::size_t farthestBody = 300;    ///< tokens to look back for what a body was called
constexpr std::size_t longestBody = 4;
constexpr std::size_t subjectReach = 12;  ///< how far into a sentence its subject's name may stand
constexpr std::size_t sentencesBack = 4;  ///< in which a pronoun's antecedent stands

bool isRegional(const Document& doc, TokenSpan span) {
  for (std::size_t i = span.first; i < span.last; ++i)
    if (doc.at(i).folded.starts_with("regional")) return true;
  return false;
}

bool isFirm(std::string_view folded) {
  static constexpr std::string_view words[] = {"company", "firm",       "group",   "charity", "operator", "agency",
                                               "groupe",  "entreprise", "societe", "agence",  "compagnie"};
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

/// The noun itself, whatever case it stands in.
std::string_view officeOf(const Token& token) {
  const std::string_view russian = russianSpeakerNoun(token.folded).nominative;
  return russian.empty() ? token.folded : russian;
}

/// «Son porte-parole X», «Его помощник X»: whose he is stands only there.
bool isPossessive(std::string_view folded) {
  static constexpr std::string_view words[] = {"son", "sa", "leur", "his", "her", "their", "its", "ses",
                                               "его", "ее", "их",   "мои", "my",  "our",   "наш"};
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

bool isAlliance(std::string_view folded) {
  return folded == "alliance";
}

}  // namespace

Speakers::Speakers(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer)
    : m_doc(document),
      m_names(names),
      m_gazetteer(gazetteer),
      m_country(countryOfArticle(names, gazetteer)),
      m_known(names.people.persons.size()) {
  for (const PersonMention& mention : names.people.mentions) learnPerson(mention);
  for (const Person& person : names.people.persons) m_persons.insert(person.name);
  for (std::size_t i = 0; i < names.mentions.size(); ++i) {
    const Mention& mention = names.mentions[i];
    if (!mention.organisation) continue;
    std::string& longest = m_organisationNames[*mention.organisation];
    std::string name = text(names.tokens[i]);
    if (name.size() > longest.size()) longest = std::move(name);
  }
}

/// Office and country in the words right before the name: «le président kazakh X», "Russian Foreign Minister X".
void Speakers::learnPerson(const PersonMention& mention) {
  Known& known = m_known[mention.person];
  std::size_t at = mention.tokens.first;
  const bool aside =
      at > 1 && m_doc.isMark(at - 1, ',') && mention.tokens.last < m_doc.size() && m_doc.at(mention.tokens.last).mark();
  if (aside) --at;
  learnOfficeBehind(mention, known);
  learnGender(mention, known);
  for (std::size_t steps = 0;
       steps < (aside ? asideOfficeWords : officeWords) && at > 0 && m_doc.together(at - 1, mention.tokens.first);
       ++steps) {
    const Token& token = m_doc.at(--at);
    if (token.mark() || token.isAny(WordClass::Auxiliary | WordClass::Speech)) return;
    if (token.is(WordClass::Leader)) known.offices.push_back(officeOf(token));
    if (token.is(WordClass::Leader) && known.portfolio.empty()) known.portfolio = portfolioAt(at);
    known.headOfState = known.headOfState || token.is(WordClass::HeadOfState);
    const Mention* name = m_names.at(at);
    if (name != nullptr && name->place != gazetteer::noPlace && known.country == gazetteer::noPlace)
      known.country = name->place;
  }
}

/// "trade" of "trade minister": which of the ministers it is.
std::string_view Speakers::portfolioAt(std::size_t head) const {
  const Token& office = m_doc.at(head);
  if (m_doc.language() != "en" || head == 0 || !m_doc.together(head - 1, head)) return {};
  if (office.folded != "minister" && office.folded != "secretary") return {};
  const Token& before = m_doc.at(head - 1);
  const bool plain = before.word() && m_names.at(head - 1) == nullptr && before.folded != "'s" &&
                     !before.isAny(WordClass::Function | WordClass::Definite | WordClass::Of | WordClass::Speech);
  return plain ? before.folded : std::string_view();
}

/// «Pierre Esperan, directeur du Réseau», "Diana Nabwire, the ministry's spokeswoman".
void Speakers::learnOfficeBehind(const PersonMention& mention, Known& known) {
  const std::size_t comma = mention.tokens.last;
  if (!m_doc.isMark(comma, ',')) return;
  for (std::size_t i = comma + 1; i < std::min(m_doc.size(), comma + officeWords) && m_doc.together(comma, i); ++i) {
    const Token& token = m_doc.at(i);
    if (token.mark() || token.isAny(WordClass::Auxiliary | WordClass::Speech) || m_names.people.at(i) != nullptr)
      return;
    if (!token.is(WordClass::Leader)) continue;
    known.offices.push_back(officeOf(token));
    return;
  }
}

/// By the words around the name: «la ministre», "Mrs", "spokeswoman"; else nobody knows.
void Speakers::learnGender(const PersonMention& mention, Known& known) const {
  static constexpr std::string_view female[] = {"la", "une",         "mme",   "mlle",  "mrs",    "ms",        "miss",
                                                "sa", "spokeswoman", "queen", "reine", "madame", "chairwoman"};
  static constexpr std::string_view male[] = {"le", "un", "m", "mr", "son", "spokesman", "king", "roi", "monsieur"};
  for (std::size_t steps = 1; steps <= officeWords && steps <= mention.tokens.first; ++steps) {
    const std::size_t i = mention.tokens.first - steps;
    if (!m_doc.together(i, mention.tokens.first)) return;
    const std::string_view word = m_doc.at(i).folded;
    const bool complement = i > 0 && m_doc.at(i - 1).is(WordClass::Of);  // «ministre de la Défense X»
    if (complement) continue;
    if (std::find(std::begin(female), std::end(female), word) != std::end(female)) known.gender = Gender::Female;
    if (std::find(std::begin(male), std::end(male), word) != std::end(male)) known.gender = Gender::Male;
    if (known.gender != Gender::Unknown) return;
  }
}

std::string Speakers::text(TokenSpan span) const {
  std::string joined;
  for (const char c : m_doc.textOf(span)) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (space && !joined.empty() && joined.back() == ' ') continue;
    joined += space ? ' ' : c;
  }
  return joined;
}

SpeakerName Speakers::resolve(const SpeakerPhrase& phrase) {
  SpeakerName name{byOf(phrase), text(phrase.tokens)};
  const bool body = phrase.kind != SpeakerKind::Person && phrase.kind != SpeakerKind::Pronoun;
  const bool someone = m_persons.contains(name.by);
  m_last = name.by;
  m_lastIsOrganisation = phrase.kind == SpeakerKind::Organisation;
  m_lastAt = phrase.tokens.first;
  if (phrase.kind == SpeakerKind::Name || phrase.kind == SpeakerKind::Organisation) m_lastName = name.by;
  const std::string_view article = m_doc.at(phrase.tokens.first).folded;
  m_lastIsHe = article == "le" || article == "un" || article == "du";
  if (phrase.tokens.first > 0 && m_doc.at(phrase.tokens.first - 1).folded == "du") m_lastIsHe = true;
  if (someone) {
    m_lastPerson = name.by;
  } else if (body) {
    m_lastBody = name.by;
  }
  const bool same = name.surface == name.by || text(phrase.core) == name.by;
  const bool holdsName = name.surface.find(name.by) != std::string::npos && !isPossessive(article);
  if (same || holdsName) name.surface.clear();
  return name;
}

std::string Speakers::byOf(const SpeakerPhrase& phrase) {
  switch (phrase.kind) {
    case SpeakerKind::Person:
      return m_names.people.persons[phrase.person].name;
    case SpeakerKind::Organisation:
      return organisationName(phrase.organisation);
    case SpeakerKind::Description:
      return ofDescription(phrase);
    case SpeakerKind::Pronoun:
      return ofPronoun(phrase);
    case SpeakerKind::Place:
    case SpeakerKind::Name:
      break;
  }
  return ownName(phrase);
}

/// What it is called, in the nominative.
std::string Speakers::ownName(const SpeakerPhrase& phrase) const {
  std::string name = text(phrase.core);
  if (m_doc.language() != "ru") return name;
  if (phrase.kind == SpeakerKind::Place && phrase.country != gazetteer::noPlace) {
    const std::string nominative = m_gazetteer.nameOf(phrase.country, "ru");
    const std::vector<std::string> lemmas = russianLemmas(base::fold(name));
    const bool sameName = std::find(lemmas.begin(), lemmas.end(), base::fold(nominative)) != lemmas.end();
    return sameName ? nominative : name;
  }
  // «в Росморречфлоте»: a name of a body that nobody knows.
  constexpr std::string_view prepositional = "е";
  const bool unknown = phrase.kind == SpeakerKind::Name || phrase.kind == SpeakerKind::Place;
  const bool there = unknown && phrase.core.first > 0 && m_doc.at(phrase.core.first - 1).is(WordClass::Locative) &&
                     name.ends_with(prepositional);
  if (there && name.find(' ') == std::string::npos) name.resize(name.size() - prepositional.size());
  if (phrase.kind != SpeakerKind::Description) return name;
  std::size_t head = 0;
  for (std::size_t i = phrase.core.first + 1; i <= phrase.head; ++i) head += m_doc.at(i).spaceBefore ? 1 : 0;
  return bodyInNominative(name, head);
}

std::string Speakers::organisationName(std::uint32_t index) const {
  const auto found = m_organisationNames.find(index);
  return found == m_organisationNames.end() ? std::string() : found->second;
}

std::string Speakers::ofDescription(const SpeakerPhrase& phrase) {
  const Token& head = m_doc.at(phrase.head);
  if (head.is(WordClass::OrganisationNoun)) {
    std::string known = ofOrganisationNoun(phrase);
    if (!known.empty()) return known;
  }
  const bool bare = phrase.core.last == phrase.core.first + 1;
  const bool definite =
      phrase.core.first > phrase.tokens.first && m_doc.at(phrase.tokens.first).is(WordClass::Definite);
  const bool indefinite = phrase.core.first > phrase.tokens.first && !definite;
  // "a spokesman for the UN" is nobody who was named.
  if (head.is(WordClass::Leader) && !head.isAny(WordClass::Body | WordClass::People) && !indefinite) {
    std::string known = ofLeader(phrase);
    if (!known.empty()) return known;
    // «la candidate» of whom no office was told: whoever is spoken of.
    if (bare && definite && !head.is(WordClass::Government) && !m_lastPerson.empty()) return m_lastPerson;
  }
  // «The UN agency»: the organisation named last that spoke.
  if (definite && isFirm(head.folded) && phrase.core.last == phrase.head + 1 && !bare && m_lastIsOrganisation &&
      !m_last.empty())
    return m_last;
  // «le ministère» later on stands for the fullest name that was told for it.
  std::string& fullest = m_bodies[officeOf(head)];
  std::string own = ownName(phrase);
  if (bare && !fullest.empty()) return fullest;
  if (bare && definite)
    if (std::string told = bodyBefore(phrase.head); !told.empty()) return told;
  // "Trafigura said … the company added": a name that was no known body is the one meant.
  if (bare && definite && isFirm(head.folded) && !m_lastName.empty()) return m_lastName;
  if (own.size() > fullest.size()) fullest = own;
  return own;
}

/// "the irrigation department … The department denied": what the same noun was called before.
std::string Speakers::bodyBefore(std::size_t head) const {
  const Token& noun = m_doc.at(head);
  if (!noun.is(WordClass::Body) || noun.is(WordClass::Forces)) return {};  // any army is "the army"
  for (std::size_t i = head; i > 0 && head - i < farthestBody; --i) {
    if (m_doc.at(i - 1).folded != noun.folded) continue;
    std::size_t first = i - 1;
    constexpr WordClasses never = WordClass::Definite | WordClass::Function | WordClass::Preposition |
                                  WordClass::Speech | WordClass::Auxiliary | WordClass::Of;
    while (m_doc.language() == "en" && first > 0 && i - first < longestBody && m_doc.together(first - 1, i - 1) &&
           m_doc.at(first - 1).word() && !m_doc.at(first - 1).isAny(never) && m_doc.at(first - 1).folded != "'s")
      --first;
    if (first + 1 < i) return text({first, i});
    if (m_doc.language() == "en") continue;
    const auto phrase = speakerAt(m_doc, m_names, i - 1);
    if (phrase && phrase->core.last > i) return text(phrase->core);
  }
  return {};
}

/// The person who holds this office, in this country where both are told; the last who spoke wins.
std::string Speakers::ofLeader(const SpeakerPhrase& phrase) const {
  const Token& head = m_doc.at(phrase.head);
  const std::string_view wanted = officeOf(head);
  const bool headOfState = head.is(WordClass::HeadOfState) && !phrase.qualified;
  const std::string_view portfolio = portfolioAt(phrase.head);
  const Person* best = nullptr;
  for (std::size_t p = 0; p < m_known.size(); ++p) {
    const Known& known = m_known[p];
    const bool office = std::find(known.offices.begin(), known.offices.end(), wanted) != known.offices.end();
    if (!office && !(headOfState && known.headOfState)) continue;
    const bool told = phrase.country != gazetteer::noPlace && known.country != gazetteer::noPlace;
    if (told && m_gazetteer.place(phrase.country).country != m_gazetteer.place(known.country).country) continue;
    // «le président brésilien» in an article on another country is nobody who was named without one.
    const bool elsewhere = phrase.country != gazetteer::noPlace && known.country == gazetteer::noPlace &&
                           m_country != gazetteer::noPlace &&
                           m_gazetteer.place(phrase.country).country != m_gazetteer.place(m_country).country;
    if (elsewhere || (!portfolio.empty() && !known.portfolio.empty() && known.portfolio != portfolio)) continue;
    const Person& person = m_names.people.persons[p];
    if (best == nullptr || person.name == m_lastPerson) best = &person;
  }
  if (best != nullptr) return best->name;
  // «le dirigeant» of whom no office was told: whoever spoke last.
  return headOfState && phrase.country == gazetteer::noPlace ? m_lastPerson : std::string();
}

/// «L'organisation régionale»: the last organisation named before that is one.
std::string Speakers::ofOrganisationNoun(const SpeakerPhrase& phrase) const {
  const bool regional = isRegional(m_doc, phrase.tokens);
  const bool alliance = isAlliance(m_doc.at(phrase.head).folded);
  const std::size_t behind = mentionsBefore(phrase.tokens.first);
  for (std::size_t i = behind; i > 0 && behind - i < farthestBack; --i) {
    const Mention& mention = m_names.mentions[i - 1];
    if (!mention.organisation) continue;
    const gazetteer::Organisation organisation = m_gazetteer.organisation(*mention.organisation, "en");
    if ((regional && !organisation.regional) || (alliance && !organisation.alliance)) continue;
    return organisationName(*mention.organisation);
  }
  return {};
}

std::string Speakers::lastOrganisationBefore(std::size_t token) const {
  const std::size_t behind = mentionsBefore(token);
  for (std::size_t i = behind; i > 0 && behind - i < farthestBack; --i)
    if (m_names.mentions[i - 1].organisation) return organisationName(*m_names.mentions[i - 1].organisation);
  return {};
}

/// How many mentions stand before a token.
std::size_t Speakers::mentionsBefore(std::size_t token) const {
  const auto behind = std::lower_bound(m_names.tokens.begin(), m_names.tokens.end(), token,
                                       [](const TokenSpan& span, std::size_t t) { return span.first < t; });
  return static_cast<std::size_t>(behind - m_names.tokens.begin());
}

std::string Speakers::lastPersonBefore(std::size_t token) const {
  const auto& mentions = m_names.people.mentions;
  auto behind = std::lower_bound(mentions.begin(), mentions.end(), token,
                                 [](const PersonMention& m, std::size_t t) { return m.tokens.first < t; });
  while (behind != mentions.begin())
    if ((--behind)->evidence == PersonEvidence::Strong) return m_names.people.persons[behind->person].name;
  return {};
}

/// "The RSF did not respond. … it said": an organisation that opens a sentence told since somebody spoke.
std::string Speakers::organisationAsSubject(std::size_t token) const {
  const std::uint32_t sentence = m_doc.at(token).sentence;
  if (sentence == noSentence) return {};
  for (std::uint32_t back = 0; back <= 1 && back <= sentence; ++back) {
    const std::size_t first = m_doc.tokensOf(sentence - back).first;
    if (first <= m_lastAt || first >= token || m_doc.at(first).inQuote) return {};
    const auto phrase = speakerAt(m_doc, m_names, first);
    if (!phrase || phrase->tokens.last >= token || phrase->tokens.first != first) continue;
    if (phrase->kind == SpeakerKind::Organisation) return organisationName(phrase->organisation);
    const bool acronym = phrase->kind == SpeakerKind::Name && m_doc.at(phrase->core.first).shape == Shape::AllCaps;
    if (acronym) return text(phrase->core);
  }
  return {};
}

/// «Le Premier ministre X, qui …, a décrété … Il a promis»: who opens a sentence told since somebody spoke, and of the
/// pronoun's gender where that is known.
std::string Speakers::personAsSubject(std::size_t token) const {
  const Token& pronoun = m_doc.at(token);
  const Gender wanted = pronoun.is(WordClass::FemalePronoun) ? Gender::Female : Gender::Male;
  const auto& mentions = m_names.people.mentions;
  auto behind = std::lower_bound(mentions.begin(), mentions.end(), token,
                                 [](const PersonMention& m, std::size_t t) { return m.tokens.first < t; });
  for (std::size_t steps = 0; behind != mentions.begin() && steps < farthestBack; ++steps) {
    --behind;
    const std::size_t first = behind->tokens.first;
    if (first <= m_lastAt || m_doc.at(first).sentence == noSentence || m_doc.at(token).sentence == noSentence)
      return {};
    if (m_doc.at(token).sentence - m_doc.at(first).sentence > sentencesBack) return {};
    const bool named = behind->evidence == PersonEvidence::Strong || behind->tokens.last > first + 1;
    if (!named) continue;
    const std::size_t opens = m_doc.tokensOf(m_doc.at(first).sentence).first;
    if (first - opens > subjectReach || governed(opens, first)) continue;
    const Gender gender = m_known[behind->person].gender;
    if (gender != Gender::Unknown && gender != wanted) continue;
    return m_names.people.persons[behind->person].name;
  }
  return {};
}

/// A verb or a preposition stands between the sentence's start and the name: it is no subject.
bool Speakers::governed(std::size_t from, std::size_t name) const {
  for (std::size_t i = from; i < name; ++i) {
    const Token& token = m_doc.at(i);
    if (token.isAny(WordClass::Auxiliary | WordClass::Speech | WordClass::EventVerb)) return true;
    const bool ofOffice = token.is(WordClass::Of) || i + 1 < name;
    if (token.isAny(WordClass::Locative | WordClass::Preposition) && !ofOffice) return true;
  }
  return false;
}

std::string Speakers::ofPronoun(const SpeakerPhrase& phrase) const {
  const Token& pronoun = m_doc.at(phrase.tokens.first);
  if (pronoun.folded == "ce" || pronoun.folded == "cette" || pronoun.folded == "celui" || pronoun.folded == "celle" ||
      pronoun.folded == "the")
    return lastPersonBefore(phrase.tokens.first);
  const bool thing = pronoun.folded == "it" || pronoun.is(WordClass::PluralPronoun);
  if (pronoun.folded == "it")
    if (std::string subject = organisationAsSubject(phrase.tokens.first); !subject.empty()) return subject;
  if (!thing)
    if (std::string subject = personAsSubject(phrase.tokens.first); !subject.empty()) return subject;
  const bool eitherIn = m_doc.language() == "fr" && pronoun.is(WordClass::FemalePronoun);
  if (thing) return m_lastBody.empty() ? m_last : m_lastBody;
  if (eitherIn && m_lastIsHe && m_last == m_lastBody) {
    std::string organisation = lastOrganisationBefore(phrase.tokens.first);
    if (!organisation.empty()) return organisation;
  }
  if (eitherIn && !m_last.empty()) return m_last;
  // «D'après lui» of «le ministère» that spoke last.
  if (m_doc.language() == "fr" && m_lastIsHe && !m_last.empty() && m_last == m_lastBody) return m_last;
  if (!m_lastPerson.empty()) return m_lastPerson;
  std::string person = lastPersonBefore(phrase.tokens.first);
  return person.empty() ? m_last : person;
}

}  // namespace dateline::reading
