#include "reading/speakers.hpp"

#include <algorithm>

namespace dateline::reading {
namespace {

constexpr std::size_t officeWords = 5;  ///< how far before a name its office may stand

bool isRegional(const Document& doc, TokenSpan span) {
  for (std::size_t i = span.first; i < span.last; ++i)
    if (doc.at(i).folded.starts_with("regional")) return true;
  return false;
}

bool isAlliance(std::string_view folded) {
  return folded == "alliance";
}

}  // namespace

Speakers::Speakers(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer)
    : m_doc(document), m_names(names), m_gazetteer(gazetteer), m_known(names.people.persons.size()) {
  for (const PersonMention& mention : names.people.mentions) learnPerson(mention);
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
    if (token.is(WordClass::Leader)) known.offices.push_back(token.folded);
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
  const bool someone = std::any_of(m_names.people.persons.begin(), m_names.people.persons.end(),
                                   [&](const Person& p) { return p.name == name.by; });
  m_last = name.by;
  if (someone) {
    m_lastPerson = name.by;
  } else if (body) {
    m_lastBody = name.by;
  }
  if (name.surface == name.by || text(phrase.core) == name.by || name.surface.find(name.by) != std::string::npos)
    name.surface.clear();
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
  return text(phrase.core);
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
  std::string& fullest = m_bodies[head.folded];
  std::string own = text(phrase.core);
  const bool bare = phrase.core.last == phrase.core.first + 1;
  if (bare && !fullest.empty()) return fullest;
  if (own.size() > fullest.size()) fullest = own;
  return own;
}

/// The person who holds this office, in this country where both are told; the last who spoke wins.
std::string Speakers::ofLeader(const SpeakerPhrase& phrase) const {
  const Token& head = m_doc.at(phrase.head);
  const bool headOfState = head.is(WordClass::HeadOfState) && !phrase.qualified;
  const Person* best = nullptr;
  for (std::size_t p = 0; p < m_known.size(); ++p) {
    const Known& known = m_known[p];
    const bool office = std::find(known.offices.begin(), known.offices.end(), head.folded) != known.offices.end();
    if (!office && !(headOfState && known.headOfState)) continue;
    const bool told = phrase.country != gazetteer::noPlace && known.country != gazetteer::noPlace;
    if (told && m_gazetteer.place(phrase.country).country != m_gazetteer.place(known.country).country) continue;
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
  std::string last;
  for (std::size_t i = 0; i < m_names.mentions.size(); ++i) {
    if (m_names.tokens[i].first >= phrase.tokens.first) break;
    const Mention& mention = m_names.mentions[i];
    if (!mention.organisation) continue;
    const gazetteer::Organisation organisation = m_gazetteer.organisation(*mention.organisation, "en");
    if ((regional && !organisation.regional) || (alliance && !organisation.alliance)) continue;
    last = organisationName(*mention.organisation);
  }
  return last;
}

std::string Speakers::lastPersonBefore(std::size_t token) const {
  std::string name;
  for (const PersonMention& mention : m_names.people.mentions) {
    if (mention.tokens.first >= token) break;
    if (mention.evidence == PersonEvidence::Strong) name = m_names.people.persons[mention.person].name;
  }
  return name;
}

std::string Speakers::ofPronoun(const SpeakerPhrase& phrase) const {
  const Token& pronoun = m_doc.at(phrase.tokens.first);
  const bool thing = pronoun.folded == "it" || pronoun.is(WordClass::PluralPronoun);
  const bool eitherIn = m_doc.language() == "fr" && pronoun.is(WordClass::FemalePronoun);
  if (thing) return m_lastBody.empty() ? m_last : m_lastBody;
  if (eitherIn && !m_last.empty()) return m_last;
  if (!m_lastPerson.empty()) return m_lastPerson;
  std::string person = lastPersonBefore(phrase.tokens.first);
  return person.empty() ? m_last : person;
}

}  // namespace dateline::reading
