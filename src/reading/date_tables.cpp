#include "reading/date_tables.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::reading {
namespace {

struct Named {
  std::string_view word;
  int number;
};
constexpr Named frenchMonths[] = {{"janvier", 1}, {"janv", 1},      {"fevrier", 2},   {"fevr", 2},      {"mars", 3},
                                  {"avril", 4},   {"avr", 4},       {"mai", 5},       {"juin", 6},      {"juillet", 7},
                                  {"juil", 7},    {"aout", 8},      {"septembre", 9}, {"sept", 9},      {"octobre", 10},
                                  {"oct", 10},    {"novembre", 11}, {"nov", 11},      {"decembre", 12}, {"dec", 12}};
constexpr Named englishMonths[] = {{"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
                                   {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
                                   {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
                                   {"september", 9}, {"sep", 9},   {"sept", 9},      {"october", 10}, {"oct", 10},
                                   {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12}};
constexpr Named russianMonths[] = {
    {"январь", 1},   {"января", 1},   {"январе", 1},   {"февраль", 2},  {"февраля", 2},  {"феврале", 2},
    {"март", 3},     {"марта", 3},    {"марте", 3},    {"апрель", 4},   {"апреля", 4},   {"апреле", 4},
    {"маи", 5},      {"мая", 5},      {"мае", 5},      {"июнь", 6},     {"июня", 6},     {"июне", 6},
    {"июль", 7},     {"июля", 7},     {"июле", 7},     {"август", 8},   {"августа", 8},  {"августе", 8},
    {"сентябрь", 9}, {"сентября", 9}, {"сентябре", 9}, {"октябрь", 10}, {"октября", 10}, {"октябре", 10},
    {"ноябрь", 11},  {"ноября", 11},  {"ноябре", 11},  {"декабрь", 12}, {"декабря", 12}, {"декабре", 12}};
constexpr Named kazakhMonths[] = {{"қаңтар", 1},   {"ақпан", 2},  {"наурыз", 3},  {"сәуір", 4},
                                  {"мамыр", 5},    {"маусым", 6}, {"шілде", 7},   {"тамыз", 8},
                                  {"қыркуиек", 9}, {"қазан", 10}, {"қараша", 11}, {"желтоқсан", 12}};
constexpr Named frenchDays[] = {{"lundi", 1},    {"mardi", 2},  {"mercredi", 3}, {"jeudi", 4},
                                {"vendredi", 5}, {"samedi", 6}, {"dimanche", 7}};
constexpr Named englishDays[] = {{"monday", 1}, {"tuesday", 2},  {"wednesday", 3}, {"thursday", 4},
                                 {"friday", 5}, {"saturday", 6}, {"sunday", 7}};
constexpr Named russianDays[] = {{"понедельник", 1}, {"вторник", 2},    {"среду", 3},   {"среда", 3},
                                 {"четверг", 4},     {"пятницу", 5},    {"пятница", 5}, {"субботу", 6},
                                 {"суббота", 6},     {"воскресенье", 7}};

using enum RelativeUnit;
constexpr RelativePhrase frenchPhrases[] = {{"avant hier", Day, -2},
                                            {"apres demain", Day, 2},
                                            {"hier", Day, -1},
                                            {"aujourd'hui", Day, 0},
                                            {"demain", Day, 1},
                                            {"ce matin", Day, 0},
                                            {"ce soir", Day, 0},
                                            {"cet apres midi", Day, 0},
                                            {"cette nuit", Day, 0},
                                            {"ce jour", Day, 0},
                                            {"la veille", Day, -1, RelativeTo::Narration},
                                            {"le lendemain", Day, 1, RelativeTo::Narration},
                                            {"le meme jour", Day, 0, RelativeTo::Narration},
                                            {"la semaine derniere", Week, -1},
                                            {"la semaine passee", Week, -1},
                                            {"cette semaine", Week, 0},
                                            {"la semaine prochaine", Week, 1},
                                            {"le mois dernier", Month, -1},
                                            {"le mois passe", Month, -1},
                                            {"ce mois ci", Month, 0},
                                            {"le mois prochain", Month, 1},
                                            {"l' an dernier", Year, -1},
                                            {"l' annee derniere", Year, -1},
                                            {"cette annee", Year, 0},
                                            {"l' an prochain", Year, 1},
                                            {"l' annee prochaine", Year, 1}};
constexpr RelativePhrase englishPhrases[] = {{"the day before yesterday", Day, -2},
                                             {"the day after tomorrow", Day, 2},
                                             {"the day before", Day, -1, RelativeTo::Narration},
                                             {"a day earlier", Day, -1, RelativeTo::Narration},
                                             {"the previous day", Day, -1, RelativeTo::Narration},
                                             {"the following day", Day, 1, RelativeTo::Narration},
                                             {"the next day", Day, 1, RelativeTo::Narration},
                                             {"the same day", Day, 0, RelativeTo::Narration},
                                             {"yesterday", Day, -1},
                                             {"today", Day, 0},
                                             {"tomorrow", Day, 1},
                                             {"tonight", Day, 0},
                                             {"this morning", Day, 0},
                                             {"this afternoon", Day, 0},
                                             {"this evening", Day, 0},
                                             {"last night", Day, -1},
                                             {"last week", Week, -1},
                                             {"this week", Week, 0},
                                             {"next week", Week, 1},
                                             {"last month", Month, -1},
                                             {"this month", Month, 0},
                                             {"next month", Month, 1},
                                             {"last year", Year, -1},
                                             {"this year", Year, 0},
                                             {"next year", Year, 1}};
constexpr RelativePhrase russianPhrases[] = {{"позавчера", Day, -2},
                                             {"вчера", Day, -1},
                                             {"сегодня", Day, 0},
                                             {"завтра", Day, 1},
                                             {"накануне", Day, -1, RelativeTo::Narration},
                                             {"на прошлои неделе", Week, -1},
                                             {"на этои неделе", Week, 0},
                                             {"в прошлом месяце", Month, -1},
                                             {"в этом месяце", Month, 0},
                                             {"в прошлом году", Year, -1},
                                             {"в этом году", Year, 0}};

constexpr std::string_view frenchMonthOpeners[] = {"en",      "de",  "d'",       "depuis", "debut", "fin",  "mi",
                                                   "courant", "des", "jusqu'en", "avant",  "apres", "entre"};
constexpr std::string_view englishMonthOpeners[] = {"in",     "since",  "of",    "until", "till",   "by",
                                                    "during", "last",   "this",  "next",  "early",  "late",
                                                    "mid",    "before", "after", "from",  "between"};
constexpr std::string_view frenchYearOpeners[] = {"en",  "depuis", "annee",   "fin",   "debut",
                                                  "mi",  "des",    "avant",   "apres", "courant",
                                                  "ete", "l'ete",  "automne", "hiver", "printemps"};
constexpr std::string_view englishYearOpeners[] = {"in",     "since",  "until",  "till",  "by",   "during",
                                                   "early",  "late",   "before", "after", "year", "mid",
                                                   "summer", "winter", "spring", "autumn"};
constexpr std::string_view dateArticles[] = {"le", "la", "du", "au", "ce", "l'"};

template <std::size_t n>
int lookUp(const Named (&list)[n], std::string_view word) {
  const auto found = std::find_if(std::begin(list), std::end(list), [&](const Named& e) { return e.word == word; });
  return found == std::end(list) ? 0 : found->number;
}

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool knowsFrench(std::string_view language) {
  return language != "en" && language != "ru" && language != "kk";
}
bool knowsEnglish(std::string_view language) {
  return language != "fr" && language != "ru" && language != "kk";
}
bool knowsRussian(std::string_view language) {
  return language == "ru" || language == "kk";
}

}  // namespace

int monthOf(std::string_view folded, std::string_view language) {
  int month = 0;
  if (knowsFrench(language)) month = lookUp(frenchMonths, folded);
  if (month == 0 && knowsEnglish(language)) month = lookUp(englishMonths, folded);
  if (month == 0 && knowsRussian(language)) month = lookUp(russianMonths, folded);
  if (month == 0 && language == "kk") {
    // Kazakh months take case endings: «қаңтарда», «қаңтардың».
    const auto found = std::find_if(std::begin(kazakhMonths), std::end(kazakhMonths),
                                    [&](const Named& e) { return folded.starts_with(e.word); });
    if (found != std::end(kazakhMonths)) month = found->number;
  }
  return month;
}

int weekdayOf(std::string_view folded, std::string_view language) {
  int day = 0;
  if (knowsFrench(language)) day = lookUp(frenchDays, folded);
  if (day == 0 && knowsEnglish(language)) day = lookUp(englishDays, folded);
  if (day == 0 && knowsRussian(language)) day = lookUp(russianDays, folded);
  return day;
}

std::span<const RelativePhrase> relativePhrases(std::string_view language) {
  if (language == "en") return englishPhrases;
  if (knowsRussian(language)) return russianPhrases;
  return frenchPhrases;
}

bool opensMonth(std::string_view folded, std::string_view language) {
  if (knowsRussian(language)) return folded == "в" || folded == "с";
  return (knowsFrench(language) && among(frenchMonthOpeners, folded)) ||
         (knowsEnglish(language) && among(englishMonthOpeners, folded));
}

bool opensYear(std::string_view folded, std::string_view language) {
  return (knowsFrench(language) && among(frenchYearOpeners, folded)) ||
         (knowsEnglish(language) && among(englishYearOpeners, folded));
}

bool belongsToDate(std::string_view folded, std::string_view language) {
  return knowsFrench(language) && among(dateArticles, folded);
}

}  // namespace dateline::reading
