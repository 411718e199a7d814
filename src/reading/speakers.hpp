// Who a speaking phrase stands for within its article: «lui», «le dirigeant», "the ministry" lead to the fullest name
// that was told. Phrases must be given in order of text.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reading/speaker_phrase.hpp"

namespace dateline::reading {

struct SpeakerName {
  std::string by;
  std::string surface;  ///< empty when the same as `by`, or when it holds the full name itself
  bool operator==(const SpeakerName&) const = default;
};

class Speakers {
 public:
  Speakers(const Document& document, const NamesFound& names, const gazetteer::Gazetteer& gazetteer);

  SpeakerName resolve(const SpeakerPhrase& phrase);

  /// Who spoke last; empty at the start.
  const std::string& last() const { return m_last; }

 private:
  enum class Gender { Unknown, Female, Male };
  struct Known {
    std::vector<std::string_view> offices;  ///< «président», "minister"
    std::string_view portfolio;             ///< "trade" of "trade minister"
    bool headOfState = false;
    gazetteer::PlaceIndex country = gazetteer::noPlace;
    Gender gender = Gender::Unknown;
  };

  void learnPerson(const PersonMention& mention);
  std::string byOf(const SpeakerPhrase& phrase);
  std::string ownName(const SpeakerPhrase& phrase) const;
  std::string ofDescription(const SpeakerPhrase& phrase);
  std::string ofLeader(const SpeakerPhrase& phrase) const;
  std::string ofOrganisationNoun(const SpeakerPhrase& phrase) const;
  std::string ofPronoun(const SpeakerPhrase& phrase) const;
  std::string lastOrganisationBefore(std::size_t token) const;
  std::size_t mentionsBefore(std::size_t token) const;
  void learnOfficeBehind(const PersonMention& mention, Known& known);
  std::string_view portfolioAt(std::size_t head) const;
  void learnGender(const PersonMention& mention, Known& known) const;
  std::string bodyBefore(std::size_t head) const;
  std::string organisationAsSubject(std::size_t token) const;
  std::string personAsSubject(std::size_t token) const;
  bool governed(std::size_t from, std::size_t name) const;
  std::string lastPersonBefore(std::size_t token) const;
  std::string organisationName(std::uint32_t index) const;
  std::string text(TokenSpan span) const;

  const Document& m_doc;
  const NamesFound& m_names;
  const gazetteer::Gazetteer& m_gazetteer;
  gazetteer::PlaceIndex m_country;                           ///< that the article is about
  std::set<std::string_view> m_persons;                      ///< names of people
  std::vector<Known> m_known;                                ///< of each person
  std::map<std::uint32_t, std::string> m_organisationNames;  ///< the longest told
  std::map<std::string_view, std::string> m_bodies;          ///< by head noun: the fullest told so far
  std::string m_last;
  bool m_lastIsOrganisation = false;
  std::size_t m_lastAt = 0;  ///< token at which who spoke last stands
  std::string m_lastPerson;
  std::string m_lastBody;
  std::string m_lastName;   ///< of an organisation, or of whatever has a name of its own
  bool m_lastIsHe = false;  ///< French: who spoke last is told with a masculine article
};

}  // namespace dateline::reading
