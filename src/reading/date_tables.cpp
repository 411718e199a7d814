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
/// Stems: the cases differ in one to three letters.
constexpr Named russianMonths[] = {{"январ", 1},   {"феврал", 2},  {"март", 3},   {"апрел", 4},
                                   {"ма", 5},      {"июн", 6},     {"июл", 7},    {"август", 8},
                                   {"сентябр", 9}, {"октябр", 10}, {"ноябр", 11}, {"декабр", 12}};
constexpr std::string_view russianEndings[] = {"", "а", "е", "у", "ом", "ь", "я", "ю", "ем", "и", "ы", "ои", "еи"};
constexpr Named kazakhMonths[] = {{"қаңтар", 1},   {"ақпан", 2},  {"наурыз", 3},  {"сәуір", 4},
                                  {"мамыр", 5},    {"маусым", 6}, {"шілде", 7},   {"тамыз", 8},
                                  {"қыркуиек", 9}, {"қазан", 10}, {"қараша", 11}, {"желтоқсан", 12}};
constexpr Named frenchDays[] = {{"lundi", 1},    {"mardi", 2},  {"mercredi", 3}, {"jeudi", 4},
                                {"vendredi", 5}, {"samedi", 6}, {"dimanche", 7}};
constexpr Named englishDays[] = {{"monday", 1}, {"tuesday", 2},  {"wednesday", 3}, {"thursday", 4},
                                 {"friday", 5}, {"saturday", 6}, {"sunday", 7}};
/// Stems; «среда» is the surroundings as well, so only the forms that news dates with.
constexpr Named russianDays[] = {{"понедельник", 1}, {"вторник", 2}, {"четверг", 4},
                                 {"пятниц", 5},      {"суббот", 6},  {"воскресень", 7}};
constexpr std::string_view russianWednesday[] = {"среду", "средои"};

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
                                            {"la nuit derniere", Day, -1},
                                            {"ce jour la", Day, 0, RelativeTo::Narration},
                                            {"ce meme jour", Day, 0, RelativeTo::Narration},
                                            {"le jour meme", Day, 0, RelativeTo::Narration},
                                            {"le soir meme", Day, 0, RelativeTo::Narration},
                                            {"le jour suivant", Day, 1, RelativeTo::Narration},
                                            {"le surlendemain", Day, 2, RelativeTo::Narration},
                                            {"l' avant veille", Day, -2, RelativeTo::Narration},
                                            {"ce week end", Weekend, 0},
                                            {"le week end dernier", Weekend, -1},
                                            {"le week end prochain", Weekend, 1},
                                            {"durant le week end", Weekend, 0},
                                            {"pendant le week end", Weekend, 0},
                                            {"fin du mois", MonthEnd, 0},
                                            {"fin de l' annee", YearEnd, 0},
                                            {"fin d' annee", YearEnd, 0},
                                            {"la semaine derniere", Week, -1},
                                            {"semaine derniere", Week, -1},
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
                                            {"l' annee passee", Year, -1},
                                            {"l' an passe", Year, -1},
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
                                             {"that same day", Day, 0, RelativeTo::Narration},
                                             {"that day", Day, 0, RelativeTo::Narration},
                                             {"that night", Day, 0, RelativeTo::Narration},
                                             {"that evening", Day, 0, RelativeTo::Narration},
                                             {"the night before", Day, -1, RelativeTo::Narration},
                                             {"the previous night", Day, -1, RelativeTo::Narration},
                                             {"the day after", Day, 1, RelativeTo::Narration},
                                             {"this weekend", Weekend, 0},
                                             {"over the weekend", Weekend, 0},
                                             {"at the weekend", Weekend, 0},
                                             {"during the weekend", Weekend, 0},
                                             {"last weekend", Weekend, -1},
                                             {"next weekend", Weekend, 1},
                                             {"the end of the month", MonthEnd, 0},
                                             {"end of this month", MonthEnd, 0},
                                             {"the end of the year", YearEnd, 0},
                                             {"end of this year", YearEnd, 0},
                                             {"year end", YearEnd, 0},
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
                                             {"послезавтра", Day, 2},
                                             {"вчера", Day, -1},
                                             {"сегодня", Day, 0},
                                             {"завтра", Day, 1},
                                             {"прошлои ночью", Day, -1},
                                             {"минувшеи ночью", Day, -1},
                                             {"накануне", Day, -1, RelativeTo::Narration},
                                             {"на следующии день", Day, 1, RelativeTo::Narration},
                                             {"в тот же день", Day, 0, RelativeTo::Narration},
                                             {"в этот же день", Day, 0, RelativeTo::Narration},
                                             {"в тот день", Day, 0, RelativeTo::Narration},
                                             {"того же дня", Day, 0, RelativeTo::Narration},
                                             {"тем же вечером", Day, 0, RelativeTo::Narration},
                                             {"на прошлои неделе", Week, -1},
                                             {"на минувшеи неделе", Week, -1},
                                             {"на прошедшеи неделе", Week, -1},
                                             {"прошлои недели", Week, -1},
                                             {"на этои неделе", Week, 0},
                                             {"на следующеи неделе", Week, 1},
                                             {"на будущеи неделе", Week, 1},
                                             {"в минувшие выходные", Weekend, 0},
                                             {"в прошлые выходные", Weekend, -1},
                                             {"в эти выходные", Weekend, 0},
                                             {"в выходные", Weekend, 0},
                                             {"на выходных", Weekend, 0},
                                             {"в прошлом месяце", Month, -1},
                                             {"в минувшем месяце", Month, -1},
                                             {"в этом месяце", Month, 0},
                                             {"в следующем месяце", Month, 1},
                                             {"до конца месяца", MonthEnd, 0},
                                             {"к концу месяца", MonthEnd, 0},
                                             {"в прошлом году", Year, -1},
                                             {"в минувшем году", Year, -1},
                                             {"прошлого года", Year, -1},
                                             {"в этом году", Year, 0},
                                             {"в текущем году", Year, 0},
                                             {"в нынешнем году", Year, 0},
                                             {"с начала года", Year, 0},
                                             {"до конца года", YearEnd, 0},
                                             {"к концу года", YearEnd, 0},
                                             {"в конце года", YearEnd, 0},
                                             {"в следующем году", Year, 1},
                                             {"в будущем году", Year, 1}};

constexpr YearPhrase frenchYearPhrases[] = {
    {"de l' annee derniere", -1}, {"de l' an dernier", -1}, {"l' annee derniere", -1},    {"l' an dernier", -1},
    {"de l' an passe", -1},       {"de cette annee", 0},    {"de l' annee prochaine", 1}, {"de l' an prochain", 1}};
constexpr YearPhrase englishYearPhrases[] = {{"of last year", -1}, {"last year", -1},   {"of this year", 0},
                                             {"this year", 0},     {"of next year", 1}, {"next year", 1}};
constexpr YearPhrase russianYearPhrases[] = {{"прошлого года", -1},  {"минувшего года", -1}, {"прошедшего года", -1},
                                             {"этого года", 0},      {"текущего года", 0},   {"нынешнего года", 0},
                                             {"следующего года", 1}, {"будущего года", 1}};

constexpr Named frenchSeasons[] = {{"printemps", 1}, {"ete", 2}, {"automne", 3}, {"hiver", 4}};
constexpr Named englishSeasons[] = {{"spring", 1}, {"summer", 2}, {"autumn", 3}, {"winter", 4}};
constexpr Named russianSeasons[] = {{"веснои", 1}, {"летом", 2}, {"осенью", 3}, {"зимои", 4},
                                    {"весны", 1},  {"лета", 2},  {"осени", 3},  {"зимы", 4}};

struct NamedPart {
  std::string_view word;
  DatePartName part;
};
constexpr NamedPart dateParts[] = {
    {"debut", DatePartName::Early},  {"early", DatePartName::Early},  {"beginning", DatePartName::Early},
    {"start", DatePartName::Early},  {"начале", DatePartName::Early}, {"начала", DatePartName::Early},
    {"началу", DatePartName::Early}, {"mi", DatePartName::Mid},       {"mid", DatePartName::Mid},
    {"middle", DatePartName::Mid},   {"milieu", DatePartName::Mid},   {"середине", DatePartName::Mid},
    {"середины", DatePartName::Mid}, {"fin", DatePartName::Late},     {"late", DatePartName::Late},
    {"end", DatePartName::Late},     {"конце", DatePartName::Late},   {"конца", DatePartName::Late},
    {"концу", DatePartName::Late}};

constexpr std::string_view frenchMonthOpeners[] = {"en",      "de",  "d'",       "depuis", "debut", "fin",  "mi",
                                                   "courant", "des", "jusqu'en", "avant",  "apres", "entre"};
constexpr std::string_view englishMonthOpeners[] = {"in",     "since",  "of",    "until", "till",   "by",
                                                    "during", "last",   "this",  "next",  "early",  "late",
                                                    "mid",    "before", "after", "from",  "between"};
constexpr std::string_view russianMonthOpeners[] = {"в",  "во", "с",       "со",   "к",     "до",  "по",
                                                    "от", "на", "прошлом", "этом", "после", "весь"};
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

/// By a stem with one of the Russian case endings.
template <std::size_t n>
int lookUpStem(const Named (&list)[n], std::string_view word) {
  for (const Named& entry : list) {
    if (!word.starts_with(entry.word)) continue;
    const std::string_view ending = word.substr(entry.word.size());
    if (std::find(std::begin(russianEndings), std::end(russianEndings), ending) != std::end(russianEndings))
      return entry.number;
  }
  return 0;
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
  if (month == 0 && knowsRussian(language)) month = lookUpStem(russianMonths, folded);
  if (month == 5 && folded == "ма") month = 0;
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
  if (day == 0 && knowsRussian(language)) day = among(russianWednesday, folded) ? 3 : lookUpStem(russianDays, folded);
  return day;
}

std::span<const RelativePhrase> relativePhrases(std::string_view language) {
  if (language == "en") return englishPhrases;
  if (knowsRussian(language)) return russianPhrases;
  return frenchPhrases;
}

bool opensMonth(std::string_view folded, std::string_view language) {
  if (knowsRussian(language)) return among(russianMonthOpeners, folded) || partNamed(folded).has_value();
  return (knowsFrench(language) && among(frenchMonthOpeners, folded)) ||
         (knowsEnglish(language) && among(englishMonthOpeners, folded));
}

bool opensYear(std::string_view folded, std::string_view language) {
  return (knowsFrench(language) && among(frenchYearOpeners, folded)) ||
         (knowsEnglish(language) && among(englishYearOpeners, folded));
}

std::span<const YearPhrase> yearPhrases(std::string_view language) {
  if (language == "en") return englishYearPhrases;
  if (knowsRussian(language)) return russianYearPhrases;
  return frenchYearPhrases;
}

int seasonOf(std::string_view folded, std::string_view language) {
  if (language == "en") return lookUp(englishSeasons, folded);
  if (knowsRussian(language)) return lookUp(russianSeasons, folded);
  return lookUp(frenchSeasons, folded);
}

std::optional<DatePartName> partNamed(std::string_view folded) {
  const auto found = std::find_if(std::begin(dateParts), std::end(dateParts),
                                  [&](const NamedPart& part) { return part.word == folded; });
  return found == std::end(dateParts) ? std::nullopt : std::optional(found->part);
}

bool belongsToDate(std::string_view folded, std::string_view language) {
  return knowsFrench(language) && among(dateArticles, folded);
}

}  // namespace dateline::reading
