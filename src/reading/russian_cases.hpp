// Russian declension, as far as speakers need it: which forms a noun has, which noun a form belongs to, and a person's
// name in the nominative from whatever case the text has it in. Folded words (й is и, ё is е) unless said otherwise.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/lexicon.hpp"

namespace dateline::reading {

/// The case forms of a noun, its nominative first. A plural noun («власти») gives the plural's. Some forms more than
/// the language has may be among them: they are for recognising, not for writing.
std::vector<std::string> russianForms(std::string_view nominative);

/// A noun that can head a speaker's phrase: «министр», «ведомство», «очевидцы».
struct RussianSpeakerNoun {
  std::string_view nominative;  ///< as it is written, in small letters; empty: no such noun
  WordClasses classes = 0;
  bool isNominative = false;  ///< the form is the nominative itself
};
RussianSpeakerNoun russianSpeakerNoun(std::string_view form);
/// True for a known first name in any case.
bool isRussianFirstName(std::string_view form);

/// What the forms of one surname have in common: «Зеленского», «Зеленский» → "зеленск".
std::string_view russianSurnameStem(std::string_view surname);

/// A person's name as it is written, in the nominative: «Игоря Рудени» → «Игорь Руденя»; unchanged where the first name
/// is not a known one in another case.
std::string personInNominative(std::string_view name);
/// True where the first name is a known one in the nominative.
bool isPersonInNominative(std::string_view name);

/// A body's name whose head stands in another case: «Министерстве обороны», «Следственном комитете» → «Министерство
/// обороны», «Следственный комитет». `head` is the index of its head among the words.
std::string bodyInNominative(std::string_view name, std::size_t head);

}  // namespace dateline::reading
