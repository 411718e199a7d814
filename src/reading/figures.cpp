#include "reading/figures.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "reading/numerals.hpp"

namespace dateline::reading {
namespace {

/// Words before a number that loosen it: the folded words as they stand, and which bound the number then is.
enum class Bound : std::uint8_t { About, Least, Most };
struct Approximator {
  std::string_view words;
  Bound bound;
};
constexpr Approximator approximators[] = {{"environ", Bound::About},
                                          {"quelque", Bound::About},
                                          {"quelques", Bound::About},
                                          {"pres de", Bound::About},
                                          {"pres d'", Bound::About},
                                          {"autour de", Bound::About},
                                          {"aux alentours de", Bound::About},
                                          {"aux environs de", Bound::About},
                                          {"presque", Bound::About},
                                          {"a peu pres", Bound::About},
                                          {"une estimation de", Bound::About},
                                          {"about", Bound::About},
                                          {"around", Bound::About},
                                          {"some", Bound::About},
                                          {"roughly", Bound::About},
                                          {"nearly", Bound::About},
                                          {"almost", Bound::About},
                                          {"approximately", Bound::About},
                                          {"an estimated", Bound::About},
                                          {"estimated", Bound::About},
                                          {"close to", Bound::About},
                                          {"around about", Bound::About},
                                          {"about some", Bound::About},
                                          {"or so", Bound::About},
                                          {"около", Bound::About},
                                          {"примерно", Bound::About},
                                          {"приблизительно", Bound::About},
                                          {"почти", Bound::About},
                                          {"порядка", Bound::About},
                                          {"где то", Bound::About},
                                          {"приблизительно в", Bound::About},
                                          {"примерно в", Bound::About},
                                          {"под", Bound::About},
                                          {"plus de", Bound::Least},
                                          {"plus d'", Bound::Least},
                                          {"превысил", Bound::Least},
                                          {"превысила", Bound::Least},
                                          {"превысило", Bound::Least},
                                          {"превысили", Bound::Least},
                                          {"превышает", Bound::Least},
                                          {"превышают", Bound::Least},
                                          {"exceeded", Bound::Least},
                                          {"exceeds", Bound::Least},
                                          {"exceeding", Bound::Least},
                                          {"surpassed", Bound::Least},
                                          {"topped", Bound::Least},
                                          {"depasse", Bound::Least},
                                          {"depassait", Bound::Least},
                                          {"depassent", Bound::Least},
                                          {"au moins", Bound::Least},
                                          {"pas moins de", Bound::Least},
                                          {"pas moins d'", Bound::Least},
                                          {"au minimum", Bound::Least},
                                          {"au bas mot", Bound::Least},
                                          {"un peu plus de", Bound::Least},
                                          {"un peu plus d'", Bound::Least},
                                          {"bien plus de", Bound::Least},
                                          {"more than", Bound::Least},
                                          {"over", Bound::Least},
                                          {"at least", Bound::Least},
                                          {"no fewer than", Bound::Least},
                                          {"no less than", Bound::Least},
                                          {"not less than", Bound::Least},
                                          {"upwards of", Bound::Least},
                                          {"in excess of", Bound::Least},
                                          {"just over", Bound::Least},
                                          {"well over", Bound::Least},
                                          {"a minimum of", Bound::Least},
                                          {"above", Bound::Least},
                                          {"более", Bound::Least},
                                          {"более чем", Bound::Least},
                                          {"не менее", Bound::Least},
                                          {"не менее чем", Bound::Least},
                                          {"свыше", Bound::Least},
                                          {"больше", Bound::Least},
                                          {"больше чем", Bound::Least},
                                          {"как минимум", Bound::Least},
                                          {"минимум", Bound::Least},
                                          {"по меньшеи мере", Bound::Least},
                                          {"по краинеи мере", Bound::Least},
                                          {"не меньше", Bound::Least},
                                          {"moins de", Bound::Most},
                                          {"moins d'", Bound::Most},
                                          {"jusqu' a", Bound::Most},
                                          {"jusqu'a", Bound::Most},
                                          {"au plus", Bound::Most},
                                          {"au maximum", Bound::Most},
                                          {"tout au plus", Bound::Most},
                                          {"un peu moins de", Bound::Most},
                                          {"un peu moins d'", Bound::Most},
                                          {"up to", Bound::Most},
                                          {"fewer than", Bound::Most},
                                          {"less than", Bound::Most},
                                          {"as many as", Bound::Most},
                                          {"no more than", Bound::Most},
                                          {"not more than", Bound::Most},
                                          {"just under", Bound::Most},
                                          {"at most", Bound::Most},
                                          {"a maximum of", Bound::Most},
                                          {"до", Bound::Most},
                                          {"не более", Bound::Most},
                                          {"не более чем", Bound::Most},
                                          {"менее", Bound::Most},
                                          {"менее чем", Bound::Most},
                                          {"меньше", Bound::Most},
                                          {"не больше", Bound::Most},
                                          {"максимум", Bound::Most}};
/// «un mort», "one soldier": where the word for one counts.
constexpr std::string_view countedAlone[] = {
    "mort",      "morte",   "personne",    "blesse",    "blessee",    "soldat",      "policier",
    "civil",     "enfant",  "disparu",     "person",    "soldier",    "policeman",   "civilian",
    "child",     "man",     "woman",       "officer",   "journalist", "passenger",   "worker",
    "crewman",   "gunman",  "militant",    "protester", "passager",   "manifestant", "gendarme",
    "militaire", "pompier", "journaliste", "femme",     "homme"};
/// Stems of the same in Russian: «один человек», «одного горняка».
constexpr std::string_view countedAloneStems[] = {"человек",  "мужчин",    "женщин",   "ребен",      "член",   "солдат",
                                                  "военн",    "полице",    "пожарн",   "спасател",   "горняк", "жител",
                                                  "пассажир", "сотрудник", "миротвор", "журналист",  "боец",   "боевик",
                                                  "мирн",     "погибш",    "раненн",   "пострадавш", "моряк"};
/// How far before a number that ends its phrase the verb may stand that says to whom something happened.
constexpr std::size_t harmReach = 4;
constexpr std::size_t growthReach = 8;  ///< between a verb of growing and what it came to
constexpr double roundNumber = 10;      ///< from here on a loosened number alone counts something
constexpr std::string_view betweenWords[] = {"entre", "between", "между"};
/// "22 of them", «trois d'entre eux»: of those that were told before.
constexpr std::string_view thoseTold[] = {"them", "whom", "entre", "eux", "elles", "них", "которых"};
constexpr std::string_view magnitudeWords[] = {"magnitude", "магнитудои"};
constexpr std::string_view currencyMarks[] = {"$", "€", "£", "¥", "₸", "₽"};
/// Letters before "$" that say whose dollar it is: "C$800 million".
constexpr std::string_view dollarLetters[] = {"c", "us", "a", "nz", "hk", "r", "s", "ca", "au", "can"};
/// Definite words that make a small number a name for those known («les deux camps»), not a count.
constexpr std::string_view knownGroup[] = {"les",   "ces",   "aux", "des", "leurs", "ses", "the",
                                           "these", "those", "his", "her", "their", "its", "both"};

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class FigureFinder {
 public:
  FigureFinder(const Document& doc, const std::vector<DateMention>& dates) : m_doc(doc), m_dated(doc.size(), false) {
    for (const DateMention& date : dates) {
      const TokenSpan span = doc.tokensIn(date.range);
      for (std::size_t i = span.first; i < span.last; ++i) m_dated[i] = true;
    }
  }

  std::vector<Figure> find() {
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < m_doc.size();) {
      const Token& token = m_doc.at(i);
      const auto numeral = m_dated[i] || token.sentence == noSentence ? std::nullopt : readNumeral(m_doc, i);
      if (!numeral) {
        ++i;
        continue;
      }
      std::size_t next = numeral->tokens.last;
      if (auto figure = figureOf(*numeral, next)) figures.push_back(std::move(*figure));
      i = std::max(next, i + 1);
    }
    return figures;
  }

 private:
  const Token* before(std::size_t i, std::size_t steps = 1) const {
    if (i < steps || !m_doc.together(i - steps, i)) return nullptr;
    return &m_doc.at(i - steps);
  }
  const Token* after(std::size_t i) const {
    return i < m_doc.size() && m_doc.together(i - 1, i) ? &m_doc.at(i) : nullptr;
  }

  /// Numbers that name, date or time something.
  bool names(const Numeral& n) const {
    const Token& first = m_doc.at(n.tokens.first);
    const Token* previous = before(n.tokens.first);
    const Token* next = after(n.tokens.last);
    if (previous != nullptr && !first.spaceBefore && previous->word() && !previous->folded.ends_with("'")) return true;
    if (first.hyphenBefore) return true;
    if (next != nullptr && next->word() && !next->spaceBefore) return true;  // "14h", "5G", "45-year-old"
    if (next != nullptr && m_doc.isMark(n.tokens.last, ':') && !next->spaceBefore && n.tokens.last + 1 < m_doc.size() &&
        m_doc.at(n.tokens.last + 1).number())
      return true;  // "10:30"
    if (next != nullptr && next->is(WordClass::TimeUnit)) return true;
    if (previous == nullptr) return false;
    if (previous->isAny(WordClass::NumberedThing | WordClass::AgeWord)) return true;
    if (m_doc.isMark(n.tokens.first - 1, '#') || m_doc.isMark(n.tokens.first - 1, '/')) return true;
    if (previous->folded == "°" || previous->range.of(m_doc.text()) == "°") return true;
    if (n.tokens.first >= 2 && (m_doc.isMark(n.tokens.first - 1, ':') || m_doc.isMark(n.tokens.first - 1, '.')) &&
        !first.spaceBefore && m_doc.at(n.tokens.first - 2).number())
      return true;
    const Token* second = before(n.tokens.first, 2);
    return second != nullptr && second->is(WordClass::AgeWord) && previous->is(WordClass::Of);
  }

  /// Words for small numbers count only where nothing says that those are known already.
  bool countsInWords(const Numeral& n) const {
    const Token* previous = before(n.tokens.first);
    const bool manner = previous != nullptr && (previous->folded == "en" || previous->folded == "par");
    if (n.inWords && n.collective && manner) return false;  // «se chiffrent en centaines», «par dizaines»
    if (!n.inWords || n.approximate) return true;
    if (previous != nullptr && among(knownGroup, previous->folded)) return false;
    if (n.value != 1) return true;
    const Token* next = after(n.tokens.last);
    if (next == nullptr) return false;
    return among(countedAlone, next->folded) ||
           std::any_of(std::begin(countedAloneStems), std::end(countedAloneStems),
                       [&](std::string_view stem) { return next->folded.starts_with(stem); });
  }

  bool wordsBefore(std::size_t first, std::string_view words) const {
    std::size_t at = first;
    while (!words.empty()) {
      if (at == 0 || !m_doc.together(at - 1, first)) return false;
      const std::size_t space = words.rfind(' ');
      const std::string_view word = space == std::string_view::npos ? words : words.substr(space + 1);
      if (m_doc.at(--at).folded != word) return false;
      words = space == std::string_view::npos ? std::string_view() : words.substr(0, space);
    }
    return true;
  }

  /// «вырос на 38%, до 12,5 млрд»: what it came to, no bound.
  bool grownTo(std::size_t first) const {
    static constexpr std::string_view stems[] = {"вырос", "возрос", "увелич", "сниз",  "сократ", "упал",   "достиг",
                                                 "подня", "уменьш", "раст",   "passe", "monte",  "grimpe", "baiss"};
    for (std::size_t steps = 1; steps <= growthReach; ++steps) {
      const Token* token = before(first, steps);
      if (token == nullptr) return false;
      for (const std::string_view stem : stems)
        if (token->folded.starts_with(stem)) return true;
    }
    return false;
  }

  /// By the longest approximator right before token `first`.
  void loosen(Figure& figure, std::size_t first) const {
    const Approximator* best = nullptr;
    for (const Approximator& approximator : approximators)
      if ((best == nullptr || approximator.words.size() > best->words.size()) && wordsBefore(first, approximator.words))
        best = &approximator;
    if (best == nullptr || (best->bound == Bound::Most && grownTo(first))) return;
    figure.approximate = true;
    if (best->bound == Bound::Least) figure.min = figure.value;
    if (best->bound == Bound::Most) figure.max = figure.value;
  }

  /// «entre 850 et 1 100», "10-15 people", "between 40% and 70%", «от 40 до 50 тысяч»: the second number.
  std::optional<Numeral> rangeEnd(const Numeral& n) const {
    std::size_t at = n.tokens.last;
    if (m_doc.isMark(at, '%') && after(at) != nullptr) ++at;
    const Token* next = after(at);
    const Token* previous = before(rangeFirst(n));
    if (next == nullptr || n.inWords != m_doc.at(std::min(at + 1, m_doc.size() - 1)).word()) {
      if (next == nullptr || !next->hyphenBefore) return {};
    }
    const std::string_view opener = previous == nullptr ? std::string_view() : previous->folded;
    const bool between = among(betweenWords, opener) && next->is(WordClass::And);
    const bool fromTo = (opener == "de" && next->folded == "a") || (opener == "from" && next->folded == "to") ||
                        (opener == "от" && next->folded == "до");
    const bool digits = m_doc.at(n.tokens.first).number() && at + 1 < m_doc.size() && m_doc.at(at + 1).number();
    const bool to = (m_doc.language() == "en" && next->folded == "to") ||
                    (m_doc.language() == "fr" && digits && next->folded == "a");
    if (between || fromTo || to || m_doc.isDash(at)) {
      ++at;
    } else if (!(next->number() && next->hyphenBefore)) {
      return {};
    }
    if (at < m_doc.size() && currencyAt(at)) ++at;
    if (at >= m_doc.size() || !m_doc.together(at, n.tokens.first)) return {};
    auto second = readNumeral(m_doc, at);
    if (!second) return {};
    if (n.scale == 1 && second->scale > 1 && n.value < second->value / second->scale) return second;
    return second->value > n.value ? second : std::nullopt;
  }

  bool currencyAt(std::size_t i) const { return among(currencyMarks, m_doc.at(i).range.of(m_doc.text())); }

  /// Where a range begins whose first number may have a currency mark before it.
  std::size_t rangeFirst(const Numeral& n) const {
    const std::size_t first = n.tokens.first;
    return before(first) != nullptr && currencyAt(first - 1) ? first - 1 : first;
  }

  std::optional<Figure> figureOf(const Numeral& numeral, std::size_t& next) {
    Figure figure;
    figure.value = numeral.value;
    figure.min = numeral.min;
    figure.max = numeral.max;
    figure.approximate = numeral.approximate;
    std::size_t first = numeral.tokens.first;
    std::size_t end = numeral.tokens.last;
    bool collective = numeral.collective;
    if (const auto second = rangeEnd(numeral)) {
      const bool shared = numeral.scale == 1 && second->scale > 1 && second->value / second->scale > numeral.value;
      figure.min = numeral.value * (shared ? second->scale : 1);  // «от 3,7 до 4 тысяч»
      figure.max = second->value;
      figure.value = (*figure.min + *figure.max) / 2;
      figure.approximate = true;
      end = second->tokens.last;
      collective = second->collective;
      const Token* previous = before(first);
      if (previous != nullptr && (among(betweenWords, previous->folded) || previous->folded == "от")) --first;
    } else if (names(numeral) || !countsInWords(numeral)) {
      return {};
    }
    std::size_t phrase = first;
    if (before(phrase) != nullptr && currencyAt(phrase - 1)) phrase = behindLetters(phrase - 1);
    loosen(figure, phrase);
    if (!name(figure, first, end, collective) && !countsPeople(numeral, end)) return {};
    next = std::max(next, end);
    figure.range = m_doc.rangeOf({first, end});
    m_lastUnit = figure.unit.empty() ? m_lastUnit : figure.unit;
    m_lastSentence = m_doc.at(first).sentence;
    return figure;
  }

  /// The first token of "C$" where `mark` is its "$".
  std::size_t behindLetters(std::size_t mark) const {
    const bool letters =
        before(mark) != nullptr && !m_doc.at(mark).spaceBefore && among(dollarLetters, m_doc.at(mark - 1).folded);
    return letters ? mark - 1 : mark;
  }

  /// «погибли двое», "killing at least 12": a bare number of those to whom it happened.
  bool countsPeople(const Numeral& n, std::size_t end) const {
    const std::string_view word = m_doc.at(n.tokens.last - 1).folded;
    if (m_doc.language() == "ru" && (word.ends_with("ое") || word.ends_with("еро"))) return true;
    const Token* next = after(end);
    if (next != nullptr && !next->mark() && !next->isAny(WordClass::And | WordClass::Preposition)) return false;
    for (std::size_t steps = 1; steps <= harmReach; ++steps) {
      const Token* token = before(n.tokens.first, steps);
      if (token == nullptr || token->mark()) return false;
      if (token->isAny(WordClass::EventVerb | WordClass::EventNoun)) return n.value >= 2;
    }
    return false;
  }

  /// What is counted; moves `end` behind it. False where the number counts nothing.
  bool name(Figure& figure, std::size_t& first, std::size_t& end, bool collective) const {
    const Token* previous = before(first);
    if (previous != nullptr && among(currencyMarks, previous->range.of(m_doc.text()))) {
      const std::size_t begin = behindLetters(first - 1);
      figure.unit = std::string(m_doc.textOf({begin, first}));
      first = begin;
      return true;
    }
    if (previous != nullptr && among(magnitudeWords, previous->folded)) {
      figure.unit = std::string(previous->range.of(m_doc.text()));
      --first;
      return true;
    }
    const Token* next = after(end);
    if (next == nullptr) return figure.approximate && figure.value >= 2;
    const bool range = figure.min && figure.max;
    if (next->mark() && (m_doc.isMark(end, '%') || among(currencyMarks, next->range.of(m_doc.text())))) {
      figure.unit = std::string(next->range.of(m_doc.text()));
      ++end;
      return true;
    }
    if (next->mark() && (range || (figure.approximate && figure.value >= roundNumber))) return true;
    const Token* behind = after(end + 1);
    const bool of = next->is(WordClass::Of) || next->folded == "из";
    if (of && behind != nullptr && among(thoseTold, behind->folded)) {
      if (m_doc.at(end).sentence == m_lastSentence) figure.unit = m_lastUnit;
      return true;
    }
    std::size_t noun = end;
    if (collective && next->is(WordClass::Of)) ++noun;
    // "eighteen of the dead", «une dizaine des blessés»
    if (next->is(WordClass::Of) && behind != nullptr && behind->is(WordClass::Definite)) noun = end + 2;
    const CountedPhrase phrase = countedPhrase(m_doc, noun, figure.value >= 2);
    if (phrase.last != 0) {
      end = phrase.last;
      figure.unit = std::string(phrase.words.of(m_doc.text()));
      return !m_doc.at(noun).is(WordClass::TimeUnit);
    }
    // "At least 30 were killed": a number as the subject counts people.
    const bool loose = figure.approximate && figure.value >= roundNumber && next->is(WordClass::VerbEnd);
    return range || loose || (next->is(WordClass::Auxiliary) && figure.value >= 2);
  }

  const Document& m_doc;
  std::vector<bool> m_dated;
  std::string m_lastUnit;  ///< of the figure before: what "22 of them" counts
  std::uint32_t m_lastSentence = noSentence;
};

}  // namespace

std::vector<Figure> findFigures(const Document& document, const std::vector<DateMention>& dates) {
  return FigureFinder(document, dates).find();
}

}  // namespace dateline::reading
