#include "reading/speakers.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "reading/country_of_article.hpp"
#include "reading/names.hpp"
#include "reading/russian_cases.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t farthestBack = 400;  ///< mentions to look back over: keeps long texts linear
constexpr std::size_t officeWords = 5;     ///< how far before a name its office may stand

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
  for (std::size_t steps = 0; steps < officeWords && at > 0 && m_doc.together(at - 1, mention.tokens.first); ++steps) {
    const Token& token = m_doc.at(--at);
    if (token.mark() || token.isAny(WordClass::Auxiliary | WordClass::Speech)) return;
    if (token.is(WordClass::Leader)) known.offices.push_back(officeOf(token));
    known.headOfState = known.headOfState || token.is(WordClass::HeadOfState);
    const Mention* name = m_names.at(at);
    if (name != nullptr && name->place != gazetteer::noPlace && known.country == gazetteer::noPlace)
      known.country = name->place;
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
  if (head.is(WordClass::Leader) && !head.isAny(WordClass::Body | WordClass::People)) {
    std::string known = ofLeader(phrase);
    if (!known.empty()) return known;
  }
  // «le ministère» later on stands for the fullest name that was told for it.
  std::string& fullest = m_bodies[officeOf(head)];
  std::string own = ownName(phrase);
  const bool bare = phrase.core.last == phrase.core.first + 1;
  if (bare && !fullest.empty()) return fullest;
  // "Trafigura said … the company added": a name that was no known body is the one meant.
  const bool definite =
      phrase.core.first > phrase.tokens.first && m_doc.at(phrase.tokens.first).is(WordClass::Definite);
  if (bare && definite && isFirm(head.folded) && !m_lastName.empty()) return m_lastName;
  if (own.size() > fullest.size()) fullest = own;
  return own;
}

/// The person who holds this office, in this country where both are told; the last who spoke wins.
std::string Speakers::ofLeader(const SpeakerPhrase& phrase) const {
  const Token& head = m_doc.at(phrase.head);
  const std::string_view wanted = officeOf(head);
  const bool headOfState = head.is(WordClass::HeadOfState) && !phrase.qualified;
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
    if (elsewhere) continue;
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

std::string Speakers::ofPronoun(const SpeakerPhrase& phrase) const {
  const Token& pronoun = m_doc.at(phrase.tokens.first);
  const bool thing = pronoun.folded == "it" || pronoun.is(WordClass::PluralPronoun);
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
