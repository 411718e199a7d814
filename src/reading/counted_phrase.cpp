// What a number counts: the noun phrase right behind it.
#include <algorithm>

#include "reading/figures.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t mostWords = 9;
constexpr std::size_t mostQuotedTokens = 14;
constexpr int mostComplements = 2;
constexpr int mostRussianComplements = 1;

/// Words of the function classes that may open a counted phrase: «26 autres personnes», "three other people".
constexpr std::string_view openers[] = {"autres",     "autre", "other", "more", "new",
                                        "additional", "local", "young", "old",  "других"};
/// Measures: nothing behind them belongs to what is counted ("180 km west of").
constexpr std::string_view measures[] = {
    "km",         "m",          "cm",    "mm",     "kg",     "g",    "t",        "ha",    "mph",       "km2",
    "kilometres", "kilometers", "miles", "metres", "meters", "feet", "hectares", "acres", "kilometre", "kilometer",
    "mile",       "percent",    "%",     "км",     "м",      "кг",   "км2",      "га",    "kilometros"};
/// Russian endings of adjectives and participles that stand before their noun.
constexpr std::string_view russianAdjectives[] = {"ых", "их", "ые", "ие", "ыи", "ии", "ои", "ого", "его", "ому", "ему",
                                                  "ым", "им", "ую", "юю", "ая", "яя", "ое", "ее",  "ыми", "ими"};
constexpr std::string_view russianPluralAdjectives[] = {"ых", "их", "ые", "ие"};
/// Russian endings that no noun in the genitive has: verbs, infinitives, short participles.
constexpr std::string_view russianVerbs[] = {
    "ли",  "ло",  "ла",  "лся", "лась", "лись", "лось", "ет",   "ут",  "ют",  "ят",  "ит",  "ть", "ться", "тся",
    "аны", "ены", "яны", "ано", "ено",  "яно",  "ится", "ется", "иты", "ыты", "яты", "аты", "ав", "ив",   "уты"};
/// Russian nouns that are counted without a complement.
constexpr std::string_view russianBare[] = {"человек",  "человека",  "долларов", "доллара", "евро",
                                            "рублеи",   "рубля",     "песо",     "тенге",   "гривен",
                                            "процента", "процентов", "лет",      "раз"};
/// Plural heads without an s.
constexpr std::string_view englishHeads[] = {"people",  "men",   "women", "children",  "police",    "personnel", "dead",
                                             "percent", "staff", "crew",  "fishermen", "policemen", "gunmen"};
/// Adjectives of a singular complement: «tonnes d'aide humanitaire».
constexpr std::string_view frenchAdjectiveEndings[] = {"aire", "ale",   "al",  "ique", "elle", "ive",
                                                       "if",   "ienne", "ien", "aise", "ais",  "ine"};
constexpr std::string_view frenchVerbEndings[] = {"aient", "erent", "irent", "urent", "ant", "ait"};

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <std::size_t n>
bool endsWithAny(const std::string_view (&endings)[n], std::string_view word) {
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view e) { return word.ends_with(e); });
}

/// «тонн зерна», «сотрудников полиции»: a small word right behind that may be a genitive.
bool mayBeGenitive(const Token& token) {
  return token.folded.size() > 4 && !endsWithAny(russianVerbs, token.folded);
}

bool stops(const Token& token) {
  return token.isAny(WordClass::Function | WordClass::Preposition | WordClass::Auxiliary | WordClass::VerbEnd |
                     WordClass::And | WordClass::That);
}

/// «26 "criminels armés"»: the quote is what is counted.
CountedPhrase quoted(const Document& doc, std::size_t open) {
  for (std::size_t i = open + 2; i < doc.size() && i < open + mostQuotedTokens && doc.together(open, i); ++i)
    if (doc.isQuoteMark(i)) return {i + 1, {doc.at(open + 1).range.begin, doc.at(i - 1).range.end}};
  return {};
}

class PhraseReader {
 public:
  PhraseReader(const Document& doc, std::size_t first, bool plural)
      : m_doc(doc), m_first(first), m_end(first), m_plural(plural) {}

  CountedPhrase read() {
    while (m_end < m_first + mostWords && within(m_end) && step()) {
    }
    if (m_end == m_first) return {};
    if (!m_headed && !within(m_end)) return {};
    return {m_end, m_doc.rangeOf({m_first, m_end})};
  }

 private:
  bool within(std::size_t i) const { return i < m_doc.size() && m_doc.together(m_first, i) && m_doc.at(i).word(); }

  bool step() {
    const Token& token = m_doc.at(m_end);
    if (!m_headed) return open(token);
    if (token.is(WordClass::Of)) return !m_measured && complement();
    if (stops(token)) return false;
    if (m_measured) return false;
    if (m_doc.language() == "ru") return goOnRussian(token);
    return m_doc.language() == "en" ? goOnEnglish(token) : goOnFrench(token);
  }

  bool open(const Token& token) {
    if (among(openers, token.folded)) {
      ++m_end;
      return true;
    }
    // Right after the number even a participle may be what is counted: "12 injured".
    if (token.isAny(WordClass::Function | WordClass::Preposition | WordClass::Auxiliary | WordClass::That))
      return false;
    m_measured = among(measures, token.folded);
    if (token.folded.size() < 2 && !m_measured) return false;
    if (m_doc.language() == "ru") return openRussian(token);
    m_headed = true;
    m_headClosed = closesEnglish(token) && !nounBehind(m_end);
    ++m_end;
    return true;
  }

  /// «10 спасательных бригад»: adjectives, then the noun.
  bool openRussian(const Token& token) {
    const bool adjective = endsWithAny(russianAdjectives, token.folded) && within(m_end + 1) &&
                           !stops(m_doc.at(m_end + 1)) && !m_doc.at(m_end + 1).capital() &&
                           (endsWithAny(russianPluralAdjectives, token.folded) || mayBeGenitive(m_doc.at(m_end + 1)));
    if (endsWithAny(russianVerbs, token.folded)) return false;
    m_headed = !adjective;
    m_headClosed = among(russianBare, token.folded);
    ++m_end;
    return true;
  }

  /// «тонн нефтепродуктов», «участников беспорядков», «миротворцев ООН»
  bool goOnRussian(const Token& token) {
    const bool acronym = token.shape == Shape::AllCaps;
    if (m_headClosed || m_complements >= mostRussianComplements || (token.capital() && !acronym)) return false;
    if (!mayBeGenitive(token) || token.isAny(WordClass::Speech | WordClass::Send | WordClass::EventVerb)) return false;
    if (!endsWithAny(russianAdjectives, token.folded)) ++m_complements;
    m_headClosed = acronym;
    ++m_end;
    return true;
  }

  /// "12 armed men", "40 police officers": the head comes right behind.
  bool nounBehind(std::size_t i) const {
    if (!within(i + 1) || m_doc.at(i).folded == "people") return false;
    const Token& next = m_doc.at(i + 1);
    const bool verb =
        next.isAny(WordClass::Speech | WordClass::Send | WordClass::Arrive) && !next.is(WordClass::Movable);
    return !stops(next) && !verb && closesEnglish(next);
  }

  static bool closesEnglish(const Token& token) {
    const bool plural = token.folded.size() > 2 && token.folded.ends_with("s") && !token.folded.ends_with("ss") &&
                        !token.folded.ends_with("ous");
    return plural || among(englishHeads, token.folded) || token.is(WordClass::VerbEnd);
  }

  bool goOnEnglish(const Token& token) {
    const bool verb = token.isAny(WordClass::Arrive | WordClass::Send | WordClass::Speech);
    if (m_headClosed || (verb && !token.is(WordClass::Movable))) return false;
    if (token.folded.ends_with("ed")) return false;
    m_headClosed = closesEnglish(token);
    ++m_end;
    return true;
  }

  bool goOnFrench(const Token& token) {
    if (token.capital() || token.is(WordClass::Locative) || endsWithAny(frenchVerbEndings, token.folded)) return false;
    const bool agrees = token.folded.ends_with("s") || token.folded.ends_with("x");
    const bool adjective = m_complements > 0 && endsWithAny(frenchAdjectiveEndings, token.folded);
    if (m_plural && !agrees && !adjective) return false;
    ++m_end;
    return true;
  }

  /// «de», "of" goes on only when a noun follows it.
  bool complement() {
    if (m_complements >= mostComplements) return false;
    std::size_t noun = m_end + 1;
    if (within(noun) && m_doc.at(noun).is(WordClass::Definite)) ++noun;
    if (!within(noun) || stops(m_doc.at(noun))) return false;
    // «médecins de New Delhi»: where they come from.
    if (m_doc.language() == "fr" && m_doc.at(noun).capital()) return false;
    // «hommes du nord du pays»: where they are, not what.
    if (m_doc.at(noun).isAny(WordClass::Direction | WordClass::CountryNoun | WordClass::TimeUnit)) return false;
    ++m_complements;
    m_headClosed = closesEnglish(m_doc.at(noun));
    m_end = noun + 1;
    return true;
  }

  const Document& m_doc;
  std::size_t m_first;
  std::size_t m_end;
  bool m_plural;
  bool m_headed = false;
  bool m_headClosed = false;
  bool m_measured = false;  ///< the head is a measure: "km"
  int m_complements = 0;
};

}  // namespace

CountedPhrase countedPhrase(const Document& document, std::size_t i, bool plural) {
  if (i >= document.size()) return {};
  if (document.isQuoteMark(i)) return quoted(document, i);
  if (!document.at(i).word()) return {};
  return PhraseReader(document, i, plural).read();
}

}  // namespace dateline::reading
