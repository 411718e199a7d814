#include "reading/numerals.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "base/utf8.hpp"
#include "reading/number_words.hpp"

namespace dateline::reading {
namespace {

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

const NumberWord* numberWord(const Document& doc, std::size_t i) {
  if (i >= doc.size() || !doc.at(i).word()) return nullptr;
  return numberWordOf(doc.at(i).folded, doc.language());
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

/// Behind the scale word at `i`, the point of «тыс.» included where the sentence goes on.
std::size_t behindPoint(const Document& doc, std::size_t i) {
  const bool shortened = doc.at(i).folded.size() <= 8 && doc.language() == "ru";
  const bool point = shortened && doc.isMark(i + 1, '.') && sameSentence(doc, i, i + 2);
  return i + (point ? 2u : 1u);
}

/// "2 millions", "3,4 billion", "20 mille", «80 тыс.».
void readScale(const Document& doc, Numeral& numeral) {
  while (sameSentence(doc, numeral.tokens.first, numeral.tokens.last)) {
    const NumberWord* word = numberWord(doc, numeral.tokens.last);
    if (word == nullptr || (word->part != NumberPart::Scale && word->part != NumberPart::Hundred)) return;
    numeral.value *= word->value;
    numeral.scale *= word->value;
    numeral.tokens.last = behindPoint(doc, numeral.tokens.last);
    numeral.collective = word->value >= 1e6;  // «2 millions d'euros»; harmless where no «de» follows
  }
}

/// "two dozen", «trois douzaines»
void readDozens(const Document& doc, Numeral& numeral) {
  if (!sameSentence(doc, numeral.tokens.first, numeral.tokens.last)) return;
  const NumberWord* word = numberWord(doc, numeral.tokens.last);
  if (word == nullptr || word->part != NumberPart::Collective) return;
  numeral.value *= word->value;
  ++numeral.tokens.last;
  numeral.collective = true;
}

/// Adds one more word; false when it cannot follow.
bool take(const NumberWord& word, double& total, double& current, bool first) {
  switch (word.part) {
    case NumberPart::Unit: {
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
    case NumberPart::Hundred:
      current = std::max(1.0, current) * 100;
      return true;
    case NumberPart::Scale:
      total += std::max(1.0, current) * word.value;
      current = 0;
      return true;
    case NumberPart::Collective:
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
  if (last != nullptr && last->part == NumberPart::Scale) numeral.scale = last->value;
  numeral.collective = last != nullptr && last->part == NumberPart::Scale && last->value >= 1e6;
  return numeral;
}

/// «dizaines», "hundreds", «десятки»: more than one of them.
bool severalOf(std::string_view word) {
  return word.ends_with("s") || word.ends_with("и") || word.ends_with("ов") || word.ends_with("ен") ||
         word.ends_with("ах") || word.ends_with("ами");
}

/// «une vingtaine», «plusieurs centaines», "dozens", "tens of thousands".
std::optional<Numeral> readCollective(const Document& doc, std::size_t first) {
  std::size_t at = first;
  const Token& begin = doc.at(first);
  const bool several = among(severalWords, begin.folded);
  const bool half = begin.folded == "half" && at + 1 < doc.size() && doc.at(at + 1).folded == "a";
  const bool one = among(oneWords, begin.folded);
  if (several || one) ++at;
  if (half) at += 2;
  if (at < doc.size() && (doc.at(at).folded == "demi" || doc.at(at).folded == "half")) ++at;
  if (!sameSentence(doc, first, at)) return {};
  const NumberWord* word = numberWord(doc, at);
  if (word == nullptr || word->part != NumberPart::Collective) return {};
  Numeral numeral;
  numeral.value = word->value;
  const bool plural = several || severalOf(word->word);
  // «десятки тысяч»
  if (const NumberWord* next = sameSentence(doc, first, at + 1) ? numberWord(doc, at + 1) : nullptr;
      next != nullptr && next->part == NumberPart::Scale && doc.language() == "ru") {
    numeral.value *= next->value;
    ++at;
  }
  // "tens of thousands", «dizaines de milliers»
  while (at + 2 < doc.size() && sameSentence(doc, first, at + 2) && doc.at(at + 1).is(WordClass::Of)) {
    const NumberWord* next = numberWord(doc, at + 2);
    if (next == nullptr || (next->part != NumberPart::Collective && next->part != NumberPart::Scale)) break;
    numeral.value *= next->value;
    at += 2;
  }
  if (doc.at(at).folded == "dozen" && at > first &&
      (doc.at(at - 1).folded == "demi" || doc.at(at - 1).folded == "half"))
    numeral.value /= 2;
  if (half) numeral.value /= 2;
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
