#include "reading/numerals.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "base/utf8.hpp"

namespace dateline::reading {
namespace {

/// What a word does to a number that is being read.
enum class Part : std::uint8_t { Unit, Hundred, Scale, Collective };
struct NumberWord {
  std::string_view word;
  Part part;
  double value;
};

constexpr NumberWord frenchNumbers[] = {
    {"un", Part::Unit, 1},
    {"une", Part::Unit, 1},
    {"deux", Part::Unit, 2},
    {"trois", Part::Unit, 3},
    {"quatre", Part::Unit, 4},
    {"cinq", Part::Unit, 5},
    {"six", Part::Unit, 6},
    {"sept", Part::Unit, 7},
    {"huit", Part::Unit, 8},
    {"neuf", Part::Unit, 9},
    {"dix", Part::Unit, 10},
    {"onze", Part::Unit, 11},
    {"douze", Part::Unit, 12},
    {"treize", Part::Unit, 13},
    {"quatorze", Part::Unit, 14},
    {"quinze", Part::Unit, 15},
    {"seize", Part::Unit, 16},
    {"vingt", Part::Unit, 20},
    {"vingts", Part::Unit, 20},
    {"trente", Part::Unit, 30},
    {"quarante", Part::Unit, 40},
    {"cinquante", Part::Unit, 50},
    {"soixante", Part::Unit, 60},
    {"septante", Part::Unit, 70},
    {"huitante", Part::Unit, 80},
    {"octante", Part::Unit, 80},
    {"nonante", Part::Unit, 90},
    {"cent", Part::Hundred, 100},
    {"cents", Part::Hundred, 100},
    {"mille", Part::Scale, 1e3},
    {"million", Part::Scale, 1e6},
    {"millions", Part::Scale, 1e6},
    {"milliard", Part::Scale, 1e9},
    {"milliards", Part::Scale, 1e9},
    {"dizaine", Part::Collective, 10},
    {"dizaines", Part::Collective, 10},
    {"douzaine", Part::Collective, 12},
    {"douzaines", Part::Collective, 12},
    {"quinzaine", Part::Collective, 15},
    {"vingtaine", Part::Collective, 20},
    {"trentaine", Part::Collective, 30},
    {"quarantaine", Part::Collective, 40},
    {"cinquantaine", Part::Collective, 50},
    {"soixantaine", Part::Collective, 60},
    {"centaine", Part::Collective, 100},
    {"centaines", Part::Collective, 100},
    {"millier", Part::Collective, 1e3},
    {"milliers", Part::Collective, 1e3},
};
constexpr NumberWord englishNumbers[] = {
    {"one", Part::Unit, 1},
    {"two", Part::Unit, 2},
    {"three", Part::Unit, 3},
    {"four", Part::Unit, 4},
    {"five", Part::Unit, 5},
    {"six", Part::Unit, 6},
    {"seven", Part::Unit, 7},
    {"eight", Part::Unit, 8},
    {"nine", Part::Unit, 9},
    {"ten", Part::Unit, 10},
    {"eleven", Part::Unit, 11},
    {"twelve", Part::Unit, 12},
    {"thirteen", Part::Unit, 13},
    {"fourteen", Part::Unit, 14},
    {"fifteen", Part::Unit, 15},
    {"sixteen", Part::Unit, 16},
    {"seventeen", Part::Unit, 17},
    {"eighteen", Part::Unit, 18},
    {"nineteen", Part::Unit, 19},
    {"twenty", Part::Unit, 20},
    {"thirty", Part::Unit, 30},
    {"forty", Part::Unit, 40},
    {"fifty", Part::Unit, 50},
    {"sixty", Part::Unit, 60},
    {"seventy", Part::Unit, 70},
    {"eighty", Part::Unit, 80},
    {"ninety", Part::Unit, 90},
    {"hundred", Part::Hundred, 100},
    {"thousand", Part::Scale, 1e3},
    {"million", Part::Scale, 1e6},
    {"billion", Part::Scale, 1e9},
    {"trillion", Part::Scale, 1e12},
    {"dozen", Part::Collective, 12},
    {"dozens", Part::Collective, 12},
    {"scores", Part::Collective, 20},
    {"tens", Part::Collective, 10},
    {"hundreds", Part::Collective, 100},
    {"thousands", Part::Collective, 1e3},
    {"millions", Part::Collective, 1e6},
};
constexpr NumberWord russianNumbers[] = {
    {"два", Part::Unit, 2},           {"две", Part::Unit, 2},
    {"три", Part::Unit, 3},           {"четыре", Part::Unit, 4},
    {"пять", Part::Unit, 5},          {"шесть", Part::Unit, 6},
    {"семь", Part::Unit, 7},          {"восемь", Part::Unit, 8},
    {"девять", Part::Unit, 9},        {"десять", Part::Unit, 10},
    {"двенадцать", Part::Unit, 12},   {"двадцать", Part::Unit, 20},
    {"тридцать", Part::Unit, 30},     {"сорок", Part::Unit, 40},
    {"пятьдесят", Part::Unit, 50},    {"сто", Part::Unit, 100},
    {"двести", Part::Unit, 200},      {"триста", Part::Unit, 300},
    {"тысяча", Part::Scale, 1e3},     {"тысячи", Part::Scale, 1e3},
    {"тысяч", Part::Scale, 1e3},      {"миллион", Part::Scale, 1e6},
    {"миллиона", Part::Scale, 1e6},   {"миллионов", Part::Scale, 1e6},
    {"миллиард", Part::Scale, 1e9},   {"миллиарда", Part::Scale, 1e9},
    {"миллиардов", Part::Scale, 1e9}, {"десятки", Part::Collective, 10},
    {"сотни", Part::Collective, 100},
};
/// «plusieurs dizaines», «des centaines»: at least two of them.
constexpr std::string_view severalWords[] = {"plusieurs", "des", "quelques", "several", "many", "some", "несколько"};
/// «une vingtaine», "a dozen".
constexpr std::string_view oneWords[] = {"une", "un", "d'une", "a", "l'"};
constexpr std::string_view ordinalEndings[] = {"er", "re", "e", "eme", "ere", "nd", "st", "rd", "th", "ieme"};
constexpr std::size_t mostWords = 16;
constexpr double atLeastSeveral = 2;

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <std::size_t n>
const NumberWord* find(const NumberWord (&list)[n], std::string_view word) {
  const auto found =
      std::find_if(std::begin(list), std::end(list), [&](const NumberWord& w) { return w.word == word; });
  return found == std::end(list) ? nullptr : found;
}

const NumberWord* numberWord(const Document& doc, std::size_t i) {
  if (i >= doc.size() || !doc.at(i).word()) return nullptr;
  const std::string_view word = doc.at(i).folded;
  if (doc.language() == "en") return find(englishNumbers, word);
  if (doc.language() == "ru" || doc.language() == "kk") return find(russianNumbers, word);
  const NumberWord* found = find(frenchNumbers, word);
  return found != nullptr || doc.language() == "fr" ? found : find(englishNumbers, word);
}

std::string_view digits(const Document& doc, std::size_t i) {
  return doc.at(i).range.of(doc.text());
}

bool adjacentNumber(const Document& doc, std::size_t i) {
  return i < doc.size() && doc.at(i).number() && !doc.at(i).spaceBefore && !doc.at(i).hyphenBefore;
}

/// "20 000": one space of any width, then exactly three digits.
bool groupAfterSpace(const Document& doc, std::size_t i) {
  if (i >= doc.size() || !doc.at(i).number() || !doc.at(i).spaceBefore || digits(doc, i).size() != 3) return false;
  const base::TextRange gap{doc.at(i - 1).range.end, doc.at(i).range.begin};
  return base::codePointCount(gap.of(doc.text())) == 1 && gap.of(doc.text()) != "\n";
}

/// Digits with their groups and decimals.
Numeral readDigits(const Document& doc, std::size_t first) {
  const bool english = doc.language() == "en";
  const char group = english ? ',' : '.';
  const char decimal = english ? '.' : ',';
  std::string number(digits(doc, first));
  std::size_t end = first + 1;
  const bool mayGroup = number.size() <= 3;
  while (mayGroup && end < doc.size()) {
    if (!english && groupAfterSpace(doc, end)) {
      number += digits(doc, end++);
    } else if (doc.isMark(end, group) && !doc.at(end).spaceBefore && adjacentNumber(doc, end + 1) &&
               digits(doc, end + 1).size() == 3) {
      number += digits(doc, end + 1);
      end += 2;
    } else {
      break;
    }
  }
  if (end < doc.size() && doc.isMark(end, decimal) && !doc.at(end).spaceBefore && adjacentNumber(doc, end + 1)) {
    number += '.';
    number += digits(doc, end + 1);
    end += 2;
  }
  Numeral numeral;
  numeral.tokens = {first, end};
  if (std::from_chars(number.data(), number.data() + number.size(), numeral.value).ec != std::errc())
    numeral.value = HUGE_VAL;
  return numeral;
}

bool sameSentence(const Document& doc, std::size_t first, std::size_t i) {
  return i < doc.size() && doc.together(first, i);
}

/// "2 millions", "3,4 billion", "20 mille".
void readScale(const Document& doc, Numeral& numeral) {
  while (sameSentence(doc, numeral.tokens.first, numeral.tokens.last)) {
    const NumberWord* word = numberWord(doc, numeral.tokens.last);
    if (word == nullptr || (word->part != Part::Scale && word->part != Part::Hundred)) return;
    numeral.value *= word->value;
    ++numeral.tokens.last;
    numeral.collective = word->value >= 1e6;  // «2 millions d'euros»; harmless where no «de» follows
  }
}

/// "two dozen", «trois douzaines»
void readDozens(const Document& doc, Numeral& numeral) {
  if (!sameSentence(doc, numeral.tokens.first, numeral.tokens.last)) return;
  const NumberWord* word = numberWord(doc, numeral.tokens.last);
  if (word == nullptr || word->part != Part::Collective) return;
  numeral.value *= word->value;
  ++numeral.tokens.last;
  numeral.collective = true;
}

/// Adds one more word; false when it cannot follow.
bool take(const NumberWord& word, double& total, double& current, bool first) {
  switch (word.part) {
    case Part::Unit: {
      const double rest = std::fmod(current, 100);
      if (word.value == 20 && rest == 4) {
        current += 76;  // quatre-vingts
        return true;
      }
      const bool fits = first || rest == 0 || (rest >= 20 && std::fmod(rest, 10) == 0 && word.value < 17) ||
                        (rest == 10 && word.value >= 7 && word.value <= 9) ||
                        (std::fmod(rest, 20) == 10 && rest > 60 && word.value >= 7 && word.value <= 9);
      if (!fits) return false;
      current += word.value;
      return true;
    }
    case Part::Hundred:
      current = std::max(1.0, current) * 100;
      return true;
    case Part::Scale:
      total += std::max(1.0, current) * word.value;
      current = 0;
      return true;
    case Part::Collective:
      return false;
  }
  return false;
}

/// «deux cent cinquante», "twenty-five thousand".
std::optional<Numeral> readWords(const Document& doc, std::size_t first) {
  double total = 0;
  double current = 0;
  std::size_t end = first;
  for (std::size_t i = first; i < first + mostWords && sameSentence(doc, first, i); ++i) {
    const bool joins = i > first && doc.at(i).is(WordClass::And) && numberWord(doc, i + 1) != nullptr &&
                       sameSentence(doc, first, i + 1) && std::fmod(current, 10) == 0 && current > 0 &&
                       (doc.language() == "en" ? current >= 100 : numberWord(doc, i + 1)->value < 12);
    if (joins) continue;
    const NumberWord* word = numberWord(doc, i);
    if (word == nullptr || !take(*word, total, current, i == first)) break;
    end = i + 1;
  }
  if (end == first) return {};
  Numeral numeral;
  numeral.tokens = {first, end};
  numeral.value = total + current;
  numeral.inWords = true;
  const NumberWord* last = numberWord(doc, end - 1);
  numeral.collective = last != nullptr && last->part == Part::Scale && last->value >= 1e6;
  return numeral;
}

/// «une vingtaine», «plusieurs centaines», "dozens", "tens of thousands".
std::optional<Numeral> readCollective(const Document& doc, std::size_t first) {
  std::size_t at = first;
  const Token& begin = doc.at(first);
  const bool several = among(severalWords, begin.folded);
  const bool one = among(oneWords, begin.folded);
  if (several || one) ++at;
  if (at < doc.size() && (doc.at(at).folded == "demi" || doc.at(at).folded == "half")) ++at;
  if (!sameSentence(doc, first, at)) return {};
  const NumberWord* word = numberWord(doc, at);
  if (word == nullptr || word->part != Part::Collective) return {};
  Numeral numeral;
  numeral.value = word->value;
  const bool plural = word->word.ends_with("s") || several;
  // "tens of thousands", «dizaines de milliers»
  while (at + 2 < doc.size() && sameSentence(doc, first, at + 2) && doc.at(at + 1).is(WordClass::Of)) {
    const NumberWord* next = numberWord(doc, at + 2);
    if (next == nullptr || (next->part != Part::Collective && next->part != Part::Scale)) break;
    numeral.value *= next->value;
    at += 2;
  }
  if (doc.at(at).folded == "dozen" && at > first &&
      (doc.at(at - 1).folded == "demi" || doc.at(at - 1).folded == "half"))
    numeral.value /= 2;
  if (plural) numeral.value *= atLeastSeveral;
  if (plural) numeral.min = numeral.value;
  numeral.tokens = {first, at + 1};
  numeral.approximate = true;
  numeral.collective = true;
  numeral.inWords = true;
  return numeral;
}

bool isOrdinal(const Document& doc, TokenSpan number) {
  const std::size_t after = number.last;
  return after < doc.size() && doc.at(after).word() && !doc.at(after).spaceBefore && !doc.at(after).hyphenBefore &&
         among(ordinalEndings, doc.at(after).folded);
}

}  // namespace

std::optional<Numeral> readNumeral(const Document& document, std::size_t i) {
  if (i >= document.size()) return {};
  const Token& token = document.at(i);
  if (token.number()) {
    Numeral numeral = readDigits(document, i);
    if (isOrdinal(document, numeral.tokens)) return {};
    readScale(document, numeral);
    if (!std::isfinite(numeral.value)) return {};
    return numeral;
  }
  if (!token.word()) return {};
  if (auto collective = readCollective(document, i)) return collective;
  const bool article = document.language() == "en" && token.folded == "a" && numberWord(document, i + 1) != nullptr &&
                       sameSentence(document, i, i + 1) && numberWord(document, i + 1)->value >= 100;
  auto words = readWords(document, article ? i + 1 : i);
  if (words && article) words->tokens.first = i;
  if (words) readDozens(document, *words);
  return words;
}

}  // namespace dateline::reading
