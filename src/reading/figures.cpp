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
constexpr Approximator approximators[] = {
    {"environ", Bound::About},          {"quelque", Bound::About},   {"quelques", Bound::About},
    {"pres de", Bound::About},          {"pres d'", Bound::About},   {"autour de", Bound::About},
    {"aux alentours de", Bound::About}, {"plus de", Bound::Least},   {"plus d'", Bound::Least},
    {"au moins", Bound::Least},         {"moins de", Bound::Most},   {"jusqu' a", Bound::Most},
    {"jusqu'a", Bound::Most},           {"au plus", Bound::Most},    {"about", Bound::About},
    {"around", Bound::About},           {"some", Bound::About},      {"roughly", Bound::About},
    {"nearly", Bound::About},           {"almost", Bound::About},    {"approximately", Bound::About},
    {"an estimated", Bound::About},     {"more than", Bound::Least}, {"over", Bound::Least},
    {"at least", Bound::Least},         {"up to", Bound::Most},      {"fewer than", Bound::Most},
    {"less than", Bound::Most},         {"as many as", Bound::Most}, {"около", Bound::About},
    {"примерно", Bound::About},         {"почти", Bound::About},     {"более", Bound::Least},
    {"не менее", Bound::Least},         {"свыше", Bound::Least},     {"до", Bound::Most},
};
/// «un mort», "one soldier": where the word for one counts.
constexpr std::string_view countedAlone[] = {
    "mort",   "morte",   "personne",  "blesse",   "blessee", "soldat", "policier", "civil",   "enfant",    "disparu",
    "person", "soldier", "policeman", "civilian", "child",   "man",    "woman",    "officer", "journalist"};
/// "22 of them", «trois d'entre eux»: of those that were told before.
constexpr std::string_view thoseTold[] = {"them", "whom", "entre"};
constexpr std::string_view magnitudeWords[] = {"magnitude", "магнитудои"};
constexpr std::string_view currencyMarks[] = {"$", "€", "£", "¥", "₸", "₽"};
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
    return next != nullptr && among(countedAlone, next->folded);
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

  void loosen(Figure& figure, std::size_t first) const {
    for (const Approximator& approximator : approximators) {
      if (!wordsBefore(first, approximator.words)) continue;
      figure.approximate = true;
      if (approximator.bound == Bound::Least) figure.min = figure.value;
      if (approximator.bound == Bound::Most) figure.max = figure.value;
      return;
    }
  }

  /// «entre 850 et 1 100», "10-15 people", "from 20 to 30": the second number.
  std::optional<Numeral> rangeEnd(const Numeral& n) const {
    std::size_t at = n.tokens.last;
    const Token* next = after(at);
    const Token* previous = before(n.tokens.first);
    if (next == nullptr || n.inWords != m_doc.at(std::min(at + 1, m_doc.size() - 1)).word()) {
      if (next == nullptr || !next->hyphenBefore) return {};
    }
    const std::string_view opener = previous == nullptr ? std::string_view() : previous->folded;
    const bool between = (opener == "entre" || opener == "between") && next->is(WordClass::And);
    const bool fromTo = (opener == "de" || opener == "from") && (next->folded == "a" || next->folded == "to");
    const bool to = m_doc.language() == "en" && next->folded == "to";
    if (between || fromTo || to || m_doc.isDash(at)) {
      ++at;
    } else if (!(next->number() && next->hyphenBefore)) {
      return {};
    }
    if (at >= m_doc.size() || !m_doc.together(at, n.tokens.first)) return {};
    auto second = readNumeral(m_doc, at);
    if (!second || second->value <= n.value) return {};
    return second;
  }

  std::optional<Figure> figureOf(const Numeral& numeral, std::size_t& next) const {
    Figure figure;
    figure.value = numeral.value;
    figure.min = numeral.min;
    figure.max = numeral.max;
    figure.approximate = numeral.approximate;
    std::size_t first = numeral.tokens.first;
    std::size_t end = numeral.tokens.last;
    bool collective = numeral.collective;
    if (const auto second = rangeEnd(numeral)) {
      figure.min = numeral.value;
      figure.max = second->value;
      figure.value = (numeral.value + second->value) / 2;
      figure.approximate = true;
      end = second->tokens.last;
      collective = second->collective;
      const Token* previous = before(first);
      if (previous != nullptr && (previous->folded == "entre" || previous->folded == "between")) --first;
    } else if (names(numeral) || !countsInWords(numeral)) {
      return {};
    }
    loosen(figure, first);
    if (!name(figure, first, end, collective)) return {};
    next = std::max(next, end);
    figure.range = m_doc.rangeOf({first, end});
    return figure;
  }

  /// What is counted; moves `end` behind it. False where the number counts nothing.
  bool name(Figure& figure, std::size_t& first, std::size_t& end, bool collective) const {
    const Token* previous = before(first);
    if (previous != nullptr && among(currencyMarks, previous->range.of(m_doc.text()))) {
      figure.unit = std::string(previous->range.of(m_doc.text()));
      --first;
      return true;
    }
    if (previous != nullptr && among(magnitudeWords, previous->folded)) {
      figure.unit = std::string(previous->range.of(m_doc.text()));
      --first;
      return true;
    }
    const Token* next = after(end);
    if (next == nullptr) return figure.approximate && figure.value >= 2;
    if (next->mark() && figure.min && figure.max) return true;
    if (next->mark() && (m_doc.isMark(end, '%') || among(currencyMarks, next->range.of(m_doc.text())))) {
      figure.unit = std::string(next->range.of(m_doc.text()));
      ++end;
      return true;
    }
    const Token* behind = after(end + 1);
    if (next->is(WordClass::Of) && behind != nullptr && among(thoseTold, behind->folded)) return true;
    std::size_t noun = end;
    if (collective && next->is(WordClass::Of)) ++noun;
    const CountedPhrase phrase = countedPhrase(m_doc, noun, figure.value >= 2);
    if (phrase.last != 0) {
      end = phrase.last;
      figure.unit = std::string(phrase.words.of(m_doc.text()));
      return !m_doc.at(noun).is(WordClass::TimeUnit);
    }
    // "At least 30 were killed": a number as the subject counts people.
    return next->is(WordClass::Auxiliary) && figure.value >= 2;
  }

  const Document& m_doc;
  std::vector<bool> m_dated;
};

}  // namespace

std::vector<Figure> findFigures(const Document& document, const std::vector<DateMention>& dates) {
  return FigureFinder(document, dates).find();
}

}  // namespace dateline::reading
