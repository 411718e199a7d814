#include "reading/date_parts.hpp"

#include <algorithm>
#include <iterator>

#include "reading/date_tables.hpp"

namespace dateline::reading {
namespace {

constexpr std::string_view dayEndings[] = {"er", "st", "nd", "rd", "th", "го", "е"};

int numberOf(const Document& doc, std::size_t i, std::size_t mostDigits) {
  const std::string_view digits = doc.at(i).range.of(doc.text());
  if (digits.size() > mostDigits) return 0;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool attached(const Document& doc, std::size_t i) {
  return i < doc.size() && !doc.at(i).spaceBefore;
}

/// "2022-01-07"
std::optional<ToldDate> readIso(const Document& doc, std::size_t i) {
  if (i + 2 >= doc.size()) return {};
  for (std::size_t k = i; k < i + 3; ++k) {
    if (!doc.at(k).number()) return {};
    if (k > i && !doc.at(k).hyphenBefore) return {};
  }
  const base::Date date{numberOf(doc, i, 4), numberOf(doc, i + 1, 2), numberOf(doc, i + 2, 2)};
  if (date.year < 1000 || date.month == 0 || date.day == 0 || !base::isValid(date)) return {};
  return ToldDate{date, {i, i + 3}, 0};
}

/// "07/01/2022", "07.01.2022": day first, but in English month first where both could be.
std::optional<ToldDate> readNumeric(const Document& doc, std::size_t i) {
  if (i + 4 >= doc.size()) return {};
  const char mark = doc.isMark(i + 1, '/') ? '/' : '.';
  if (!doc.isMark(i + 1, mark) || !doc.isMark(i + 3, mark)) return {};
  for (const std::size_t k : {i + 1, i + 2, i + 3, i + 4})
    if (doc.at(k).spaceBefore) return {};
  if (!doc.at(i).number() || !doc.at(i + 2).number() || !doc.at(i + 4).number()) return {};
  int day = numberOf(doc, i, 2);
  int month = numberOf(doc, i + 2, 2);
  if ((doc.language() == "en" && mark == '/' && day <= 12) || month > 12) std::swap(day, month);
  const base::Date date{numberOf(doc, i + 4, 4), month, day};
  if (date.year < 1000 || month == 0 || day == 0 || !base::isValid(date)) return {};
  return ToldDate{date, {i, i + 5}, 0};
}

/// A comma between a weekday and its date, or a day and its year.
std::size_t skipComma(const Document& doc, std::size_t i) {
  return doc.isMark(i, ',') ? i + 1 : i;
}

}  // namespace

bool sameSentence(const Document& document, std::size_t a, std::size_t b) {
  return b < document.size() && document.together(a, b);
}

bool wordIs(const Document& document, std::size_t i, std::string_view folded) {
  return i < document.size() && document.at(i).word() && document.at(i).folded == folded;
}

DatePart dayAt(const Document& document, std::size_t i) {
  if (i >= document.size() || !document.at(i).number()) return {};
  const int day = numberOf(document, i, 2);
  if (day < 1 || day > 31) return {};
  std::size_t last = i + 1;
  if (attached(document, last) && document.at(last).word() && !document.at(last).hyphenBefore) {
    const auto ending = std::find(std::begin(dayEndings), std::end(dayEndings), document.at(last).folded);
    if (ending == std::end(dayEndings)) return {};
    ++last;
  }
  return {day, last};
}

DatePart monthAt(const Document& document, std::size_t i) {
  if (i >= document.size() || !document.at(i).word()) return {};
  const int month = monthOf(document.at(i).folded, document.language());
  if (month == 0) return {};
  // English writes months with a capital: "may", "march" without are verbs.
  if (document.language() == "en" && !document.at(i).capital()) return {};
  const bool short_ = document.at(i).folded.size() <= 5;
  const bool point =
      short_ && document.isMark(i + 1, '.') && !document.at(i + 1).spaceBefore && sameSentence(document, i, i + 2);
  return {month, i + (point ? 2u : 1u)};
}

DatePart yearAt(const Document& document, std::size_t i) {
  if (i >= document.size() || !document.at(i).number() || document.at(i).range.size() != 4) return {};
  const int year = numberOf(document, i, 4);
  if (year < 1000 || year > 2199) return {};
  const Token* next = i + 1 < document.size() ? &document.at(i + 1) : nullptr;
  if (next != nullptr && next->word() && !next->spaceBefore) return {};
  const bool russian = next != nullptr && (next->folded == "года" || next->folded == "году" || next->folded == "год");
  return {year, i + (russian ? 2u : 1u)};
}

DatePart weekdayAt(const Document& document, std::size_t i) {
  if (i >= document.size() || !document.at(i).word()) return {};
  if (document.language() == "en" && !document.at(i).capital()) return {};
  return {weekdayOf(document.at(i).folded, document.language()), i + 1};
}

std::optional<ToldDate> readFullDate(const Document& document, std::size_t i) {
  if (i >= document.size()) return {};
  if (auto iso = readIso(document, i)) return iso;
  if (auto numeric = readNumeric(document, i)) return numeric;
  ToldDate told;
  std::size_t at = i;
  if (const DatePart weekday = weekdayAt(document, at)) {
    told.weekday = weekday.value;
    at = skipComma(document, weekday.last);
  }
  const std::size_t article = at;
  if (told.weekday != 0 && (wordIs(document, at, "le") || wordIs(document, at, "the"))) ++at;
  const DatePart day = dayAt(document, at);
  if (day) {
    std::size_t month = day.last;
    if (wordIs(document, month, "of")) ++month;
    const DatePart m = monthAt(document, month);
    if (!m || !sameSentence(document, i, m.last - 1)) return {};
    told.date = {0, m.value, day.value};
    at = m.last;
  } else {
    // "January 7th": English order.
    const DatePart m = monthAt(document, article);
    const DatePart d = m ? dayAt(document, m.last) : DatePart{};
    if (!d || document.language() == "fr" || !sameSentence(document, i, d.last - 1)) return {};
    told.date = {0, m.value, d.value};
    at = d.last;
  }
  const std::size_t yearToken = day ? at : skipComma(document, at);
  if (const DatePart year = yearAt(document, yearToken); year && sameSentence(document, i, yearToken)) {
    told.date.year = year.value;
    at = year.last;
  }
  told.tokens = {i, at};
  return told;
}

}  // namespace dateline::reading
