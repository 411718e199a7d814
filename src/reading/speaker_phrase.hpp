// Noun phrases that can speak: a person with title, an organisation, a country, «le ministère de l'Intérieur kazakh»,
// «le dirigeant», "officials", a pronoun.
#pragma once
#include <optional>

#include "reading/names_found.hpp"

namespace dateline::reading {

enum class SpeakerKind : std::uint8_t { Person, Organisation, Place, Description, Pronoun, Name };

struct SpeakerPhrase {
  SpeakerKind kind = SpeakerKind::Name;
  TokenSpan tokens;                                    ///< with its determiner
  TokenSpan core;                                      ///< without
  std::size_t head = 0;                                ///< token of the noun that says what it is (descriptions)
  std::size_t person = 0;                              ///< index into People::persons (persons)
  std::uint32_t organisation = 0;                      ///< (organisations)
  gazetteer::PlaceIndex country = gazetteer::noPlace;  ///< from a demonym or country name in it
  bool qualified = false;                              ///< has a complement that says of what («chef de la police»)
};

/// The phrase that begins at token `i`, as long as it goes.
std::optional<SpeakerPhrase> speakerAt(const Document& document, const NamesFound& names, std::size_t i);

/// The longest phrase that ends right before token `end`, not reaching before `begin`.
std::optional<SpeakerPhrase> speakerBefore(const Document& document, const NamesFound& names, std::size_t begin,
                                           std::size_t end);

}  // namespace dateline::reading
