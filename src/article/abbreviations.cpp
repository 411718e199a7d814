#include "article/abbreviations.hpp"

#include <algorithm>
#include <span>

#include "article/characters.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

using Words = std::span<const std::string_view>;

/// `never`: a name or term always follows. `beforeNumber`: an abbreviation only when a number follows. `maybe`: may
/// stand at a sentence's end as well.
struct Abbreviations {
  Words never, beforeNumber, maybe;
};

constexpr std::string_view frenchNever[] = {"M",   "MM",  "Mme", "Mmes", "Mlle", "Mlles", "Dr",   "Drs",  "Pr",   "Me",
                                            "Mes", "Mgr", "St",  "Ste",  "Cdt",  "Col",   "Gal",  "Gén",  "Lt",   "Cne",
                                            "Sgt", "cf",  "Cf",  "ex",   "env",  "dir",   "trad", "préf", "lieut"};
constexpr std::string_view frenchNumber[] = {"n", "p", "pp", "art", "vol", "chap", "no", "No", "fig", "réf", "tél"};
constexpr std::string_view frenchMaybe[] = {"etc",  "av",   "apr", "éd",   "hab", "Cie", "janv", "févr", "avr",
                                            "juil", "sept", "oct", "nov",  "déc", "bd",  "Bd",   "adj",  "max",
                                            "min",  "inf",  "sup", "coll", "Jr",  "C",   "km",   "mm"};
constexpr std::string_view englishNever[] = {
    "Mr",     "Mrs",  "Ms",  "Dr",  "Drs",  "Prof", "Gen", "Col", "Lt",   "Sgt", "Capt", "Maj",  "Cmdr",
    "Adm",    "Gov",  "Sen", "Rep", "Sens", "Reps", "Rev", "Hon", "Pres", "St",  "Mt",   "Ft",   "vs",
    "Messrs", "Brig", "Cpl", "Pvt", "Supt", "e.g",  "i.e", "cf",  "viz",  "Amb", "Atty", "Msgr", "Mx"};
constexpr std::string_view englishNumber[] = {"No", "Nos", "no",  "nos", "Art", "p",
                                              "pp", "Fig", "Sec", "Ch",  "vol", "Vol"};
constexpr std::string_view englishMaybe[] = {
    "Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "a.m", "p.m", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept",
    "Sep", "Oct", "Nov", "Dec", "etc", "Ave", "Blvd", "Rd", "Bros", "approx", "est", "al", "Ph.D", "Mon",
    // States and provinces, behind a town
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass",
    "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "W.Va", "Wash",
    "Wis", "Wyo", "Ont", "Que", "Alta", "Sask"};
constexpr std::string_view russianNever[] = {"ул", "им", "проф", "акад", "ген", "полк", "св",  "Св", "Им",
                                             "см", "ср", "напр", "тов",  "пос", "пр-т", "т.н", "т.е"};
constexpr std::string_view russianNumber[] = {"ст", "стр", "рис", "п", "гл", "д", "кв"};
constexpr std::string_view russianMaybe[] = {"г",   "гг",  "т.д", "т.п", "др",  "пр",  "тыс", "млн", "млрд",
                                             "руб", "чел", "обл", "н.э", "в",   "вв",  "янв", "фев", "апр",
                                             "авг", "сен", "окт", "ноя", "дек", "р-н", "мин", "сек", "час"};
constexpr std::string_view kazakhNever[] = {"ул", "им", "проф", "акад", "ген", "көш", "қ"};
constexpr std::string_view kazakhNumber[] = {"б"};
constexpr std::string_view kazakhMaybe[] = {"ж", "жж", "т.б", "т.с.с", "млн", "млрд", "обл", "ғ", "ғғ", "тг"};

Abbreviations abbreviationsOf(std::string_view language) {
  if (language.starts_with("fr")) return {frenchNever, frenchNumber, frenchMaybe};
  if (language.starts_with("ru")) return {russianNever, russianNumber, russianMaybe};
  if (language.starts_with("kk")) return {kazakhNever, kazakhNumber, kazakhMaybe};
  return {englishNever, englishNumber, englishMaybe};
}

constexpr std::string_view openers[] = {
    // English
    "The", "An", "He", "She", "It", "They", "We", "This", "That", "These", "Those", "In", "On", "At", "But", "And",
    "As", "For", "If", "When", "While", "After", "Before", "There", "His", "Her", "Its", "Their", "Our", "My", "You",
    "Since", "Some", "Many", "Most", "What", "Who", "Why", "How", "However", "According", "Meanwhile", "Officials",
    "Both",
    // French
    "Le", "La", "Les", "L", "Un", "Une", "Des", "Il", "Elle", "Ils", "Elles", "Nous", "Vous", "Je", "Ce", "Cet",
    "Cette", "Ces", "C", "Mais", "Et", "Dans", "En", "Au", "Aux", "À", "Pour", "Par", "Sur", "Selon", "D", "Depuis",
    "Après", "Avant", "Son", "Sa", "Ses", "Leur", "Leurs", "Cela", "Alors", "Si", "Quand", "Lorsque", "Tandis", "Aussi",
    "Puis", "Plusieurs", "Certains", "Ainsi", "Or", "Car", "De", "Du", "Que", "Qui", "Où", "S", "N", "Qu", "J",
    // Russian
    "В", "Во", "На", "По", "Он", "Она", "Они", "Это", "Но", "И", "А", "С", "К", "Как", "После", "При", "Также",
    "Однако", "Мы", "Я", "За", "Из", "Для", "Об", "О", "Его", "Её", "Их", "Ранее", "Кроме", "Если", "Когда",
    // Kazakh
    "Ол", "Бұл", "Олар", "Біз", "Мен", "Сондай", "Ал", "Бірақ", "Сонымен", "Осы", "Сол", "Оның"};

bool has(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The word of letters, inner full stops and hyphens that ends at `end`; at most 24 bytes of it.
std::string_view wordBefore(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  while (at > begin && end - at < 24) {
    std::size_t before = at;
    const char32_t c = base::decodeBefore(text, before);
    if (!isLetter(c) && c != '.' && c != '-') break;
    at = before;
  }
  return text.substr(at, end - at);
}

/// "U.S", "О.Н.У", "т.д": single letters between full stops.
bool isAcronym(std::string_view word) {
  bool letter = false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = base::decodeAt(word, at);
    if ((c != '.') == letter) return false;
    letter = !letter;
    letters += letter;
  }
  return letter && letters >= 2;
}

/// "J", "J.-C", "Дж": an initial.
bool isInitial(std::string_view word) {
  if (const std::size_t hyphen = word.rfind(".-"); hyphen != std::string_view::npos) word = word.substr(hyphen + 2);
  std::size_t at = 0;
  if (word.empty() || !isUpper(base::decodeAt(word, at))) return false;
  return at == word.size() || word == "Дж" || word == "Ю" || word == "Th" || word == "Ph" || word == "Ch";
}

}  // namespace

bool isSentenceOpener(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < 24 && isLetter(codePointAt(text, end))) base::decodeAt(text, end);
  const std::string_view word = text.substr(at, end - at);
  const char32_t next = codePointAt(text, end);
  if (word.empty() || next == '.' || !has(openers, word)) return false;
  // «L», «D», «C»: French words only before an apostrophe.
  const bool elided = word.size() == 1 || word == "Qu";
  return !elided || next == '\'' || next == 0x2019;
}

bool isAbbreviation(std::string_view text, std::size_t sentenceBegin, std::size_t end, std::size_t next,
                    std::string_view language) {
  const std::string_view word = wordBefore(text, sentenceBegin, end - 1);
  if (word.empty()) return false;
  const Abbreviations known = abbreviationsOf(language);
  if (has(known.never, word)) return true;
  if (has(known.beforeNumber, word)) return isDigit(codePointAt(text, next));
  if (has(known.maybe, word) || isAcronym(word) || isInitial(word)) return !isSentenceOpener(text, next);
  return false;
}

}  // namespace dateline::article
