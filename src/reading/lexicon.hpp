// Classes of words by language: the tables that every recogniser's rules are written in. A word may have several.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::reading {

/// What a folded word can be. Bits, so that one look-up answers every rule.
enum class WordClass : std::uint64_t {
  None = 0,
  Function = 1ull << 0,      ///< determiners, pronouns, conjunctions, adverbs: never a name by itself
  Definite = 1ull << 1,      ///< le, la, les, the, this …
  Preposition = 1ull << 2,   ///< ends a noun phrase
  Of = 1ull << 3,            ///< de, du, des, d', of: goes on inside a noun phrase
  Locative = 1ull << 4,      ///< à, au, en, dans, in, at, near, to: what follows may be where
  And = 1ull << 5,           ///< et, ou, and, or, и
  That = 1ull << 6,          ///< que, qu', that, что
  Pronoun = 1ull << 7,       ///< third person, may stand for a speaker
  Auxiliary = 1ull << 8,     ///< avoir, être, have, be, modals in the third person
  Be = 1ull << 9,            ///< forms of être/be: passives
  Conditional = 1ull << 10,  ///< serait, aurait, would, reportedly: hearsay in news French
  Future = 1ull << 11,       ///< va, devrait, will, shall: not yet done
  Adverb = 1ull << 12,       ///< may stand inside a verb group: également, encore, also
  Negation = 1ull << 13,
  Title = 1ull << 14,       ///< M., Mme, Mr, Dr, général: a person follows
  Leader = 1ull << 15,      ///< président, dirigeant, ministre, chef, spokesman: one person
  Body = 1ull << 16,        ///< ministère, gouvernement, police, agency: speaks and has no person's name
  People = 1ull << 17,      ///< autorités, responsables, témoins, officials: several who speak
  Government = 1ull << 18,  ///< with a demonym: that country acts
  Forces = 1ull << 19,      ///< armée, troupes, police: with a demonym, that country acts
  Movable = 1ull << 20,     ///< what is sent or arrives: soldats, secouristes, aide, troops, aid
  Arrive = 1ull << 21,      ///< verbs whose subject moves
  Send = 1ull << 22,        ///< verbs whose object moves
  EventNoun = 1ull << 23,   ///< émeutes, séisme, attentat, explosion, vote
  EventVerb = 1ull << 24,   ///< attaquer, tuer, frapper, exploser
  Speech = 1ull << 25,      ///< verbs of saying
  Deny = 1ull << 26,
  Demand = 1ull << 27,
  Promise = 1ull << 28,
  Medium = 1ull << 29,        ///< communiqué, discours, statement, interview
  Report = 1ull << 30,        ///< chiffres, bilan, données, figures, count: «selon les chiffres de X»
  Subordinator = 1ull << 31,  ///< tandis, alors, bien, while, although: opens a clause before the main one
  OrgNoun = 1ull << 32,       ///< université, hôpital, banque, university, club: a name with it is no place
  Direction = 1ull << 33,     ///< nord, sud, northern, central: may stand before a place's name
  CommonWord = 1ull << 34,    ///< ordinary words that are also places' names somewhere
  FirstName = 1ull << 35,
  Month = 1ull << 36,
  Weekday = 1ull << 37,
  TimeUnit = 1ull << 38,          ///< heures, jours, ans, years
  AgeWord = 1ull << 39,           ///< âgé, aged
  NumberedThing = 1ull << 40,     ///< article, page, résolution, chapter: the number after it names, it does not count
  OrganisationNoun = 1ull << 41,  ///< organisation, alliance, bloc: may stand for one that was named
  CountryNoun = 1ull << 42,       ///< pays, country, страна
  VerbEnd = 1ull << 43,           ///< finite verbs that end a counted noun phrase
  Participle = 1ull << 44,        ///< ajoutant, precising: speech that goes on with the sentence's speaker
  FemalePronoun = 1ull << 45,
  PluralPronoun = 1ull << 46,
  HeadOfState = 1ull << 47,  ///< dirigeant, leader: a president or the like, without saying which
};

using WordClasses = std::uint64_t;
constexpr WordClasses bit(WordClass c) {
  return static_cast<WordClasses>(c);
}
constexpr WordClasses operator|(WordClass a, WordClass b) {
  return bit(a) | bit(b);
}
constexpr WordClasses operator|(WordClasses a, WordClass b) {
  return a | bit(b);
}

/// Folded words, separated by single spaces, that share classes. A word that ends in * stands for all that begin so,
/// one that ends in ~ for a Russian verb in the past («сказа~»: сказал, сказала, сказало, сказали).
struct WordList {
  WordClasses classes = 0;
  std::string_view words;
};

std::span<const WordList> frenchWords();
std::span<const WordList> frenchEventWords();
std::span<const WordList> englishWords();
std::span<const WordList> englishEventWords();
std::span<const WordList> russianWords();
std::span<const WordList> russianEventWords();
/// First names of many countries, in any language.
std::span<const WordList> firstNames();

/// The words of one language. Languages without lists of their own get English and French together.
class Lexicon {
 public:
  explicit Lexicon(std::string_view language);

  WordClasses classesOf(std::string_view foldedWord) const;

 private:
  void add(std::span<const WordList> lists);
  WordClasses classesOfPast(std::string_view foldedWord) const;

  std::unordered_map<std::string_view, WordClasses> m_words;
  std::unordered_map<std::string_view, WordClasses> m_stems;
  std::unordered_map<std::string_view, WordClasses> m_pasts;
  bool m_declines = false;  ///< Russian: nouns of speakers and first names are known in every case
};

}  // namespace dateline::reading
