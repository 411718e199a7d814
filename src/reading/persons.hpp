// People named in an article: found by titles, first names and the verbs that follow, so that nobody becomes a place
// and a surname alone leads to the full name.
#pragma once
#include <string>
#include <vector>

#include "reading/names.hpp"

namespace dateline::reading {

/// How sure it is that a run of capitalised words names a person.
enum class PersonEvidence : std::uint8_t { Weak /* some name, maybe not a person's */, Strong };

struct PersonMention {
  TokenSpan tokens;        ///< without title
  std::size_t person = 0;  ///< index into People::persons
  PersonEvidence evidence = PersonEvidence::Weak;
  WordClasses described = 0;  ///< classes of the words right before: title, leader …
};

struct Person {
  std::string name;           ///< the fullest that the article tells
  WordClasses described = 0;  ///< everything that it is called
};

struct People {
  std::vector<Person> persons;
  std::vector<PersonMention> mentions;  ///< in order of text

  /// The mention that covers this token, or null.
  const PersonMention* at(std::size_t token) const;
};

People findPeople(const Document& document, const std::vector<NameMatch>& names, const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
