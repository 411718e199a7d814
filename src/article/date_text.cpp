#include "article/date_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "article/characters.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

/// Beginnings of month names, folded; a word is that month when it starts with one of them (so that cases and
/// abbreviations count) and is not longer than a month's name can be.
struct MonthName {
  std::string_view start;
  int month;
  std::size_t maxLetters;
};
constexpr std::array monthNames = {
    // French
    MonthName{"janv", 1, 7}, MonthName{"fevr", 2, 7}, MonthName{"mars", 3, 4}, MonthName{"avr", 4, 5},
    MonthName{"mai", 5, 3}, MonthName{"juin", 6, 4}, MonthName{"juil", 7, 7}, MonthName{"aout", 8, 4},
    MonthName{"sept", 9, 9}, MonthName{"oct", 10, 7}, MonthName{"nov", 11, 8}, MonthName{"dec", 12, 8},
    // English
    MonthName{"jan", 1, 7}, MonthName{"feb", 2, 8}, MonthName{"mar", 3, 5}, MonthName{"apr", 4, 5},
    MonthName{"may", 5, 3}, MonthName{"jun", 6, 4}, MonthName{"jul", 7, 4}, MonthName{"aug", 8, 6},
    MonthName{"sep", 9, 9},
    // Russian, й folded to и
    MonthName{"янв", 1, 7}, MonthName{"фев", 2, 8}, MonthName{"мар", 3, 5}, MonthName{"апр", 4, 7},
    MonthName{"мая", 5, 3}, MonthName{"маи", 5, 3}, MonthName{"июн", 6, 5}, MonthName{"июл", 7, 5},
    MonthName{"авг", 8, 8}, MonthName{"сен", 9, 9}, MonthName{"окт", 10, 8}, MonthName{"ноя", 11, 7},
    MonthName{"дек", 12, 8},
    // Kazakh
    MonthName{"қаңтар", 1, 10}, MonthName{"ақпан", 2, 9}, MonthName{"наурыз", 3, 10}, MonthName{"сәуір", 4, 9},
    MonthName{"мамыр", 5, 9}, MonthName{"маусым", 6, 10}, MonthName{"шілде", 7, 9}, MonthName{"тамыз", 8, 9},
    MonthName{"қыркүиек", 9, 12}, MonthName{"қазан", 10, 9}, MonthName{"қараша", 11, 10},
    MonthName{"желтоқсан", 12, 13}};

constexpr std::array weekdays = {
    "lundi",    "mardi",     "mercredi", "jeudi",   "vendredi", "samedi",      "dimanche", "monday",
    "tuesday",  "wednesday", "thursday", "friday",  "saturday", "sunday",      "mon",      "tue",
    "tues",     "wed",       "thu",      "thurs",   "fri",      "sat",         "sun",      "понедельник",
    "вторник",  "среда",     "четверг",  "пятница", "суббота",  "воскресенье", "дүисенбі", "сеисенбі",
    "сәрсенбі", "беисенбі",  "жұма",     "сенбі",   "жексенбі"};

int monthOf(const std::string& folded) {
  const std::size_t letters = base::codePointCount(folded);
  for (const MonthName& name : monthNames)
    if (folded.starts_with(name.start) && letters <= name.maxLetters) return name.month;
  return 0;
}

bool isWeekday(const std::string& folded) {
  return std::find(weekdays.begin(), weekdays.end(), folded) != weekdays.end();
}

/// Reads tokens forwards; a copy of it is a place to go back to.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

  std::size_t at() const { return m_at; }
  char32_t peek() const { return codePointAt(m_text, m_at); }

  void skipSpaces() {
    while (isSpace(peek()) && peek() != '\n' && peek() != '\r') base::decodeAt(m_text, m_at);
  }
  bool take(char32_t c) {
    if (peek() != c) return false;
    base::decodeAt(m_text, m_at);
    return true;
  }
  bool takeAnyOf(std::u32string_view marks) {
    if (m_at >= m_text.size() || marks.find(peek()) == std::u32string_view::npos) return false;
    base::decodeAt(m_text, m_at);
    return true;
  }
  /// The digits here, at most nine of them; empty where there are more.
  std::string_view digits() {
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && isDigit(static_cast<unsigned char>(m_text[m_at])) && m_at - begin < 10) ++m_at;
    return m_at - begin < 10 ? m_text.substr(begin, m_at - begin) : std::string_view{};
  }
  /// The letters here, folded; stops after 40 bytes.
  std::string word() {
    const std::size_t begin = m_at;
    while (m_at - begin < 40 && isLetter(peek())) base::decodeAt(m_text, m_at);
    return base::fold(m_text.substr(begin, m_at - begin));
  }
  /// Takes the word when it is one of these (folded).
  template <typename... Words>
  bool takeWord(Words... words) {
    Scanner ahead = *this;
    const std::string found = ahead.word();
    if (!((found == words) || ...)) return false;
    *this = ahead;
    return true;
  }

 private:
  std::string_view m_text;
  std::size_t m_at;
};

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<int> takeYear(Scanner& scanner) {
  Scanner ahead = scanner;
  const std::string_view digits = ahead.digits();
  if (digits.size() != 4 || isLetter(ahead.peek())) return std::nullopt;
  const int year = number(digits);
  if (year < 1000 || year > 2999) return std::nullopt;
  scanner = ahead;
  return year;
}

/// Nothing when the date does not exist or runs on into letters or digits.
std::optional<DateInText> accept(const base::Date& date, const Scanner& scanner) {
  if (!base::isValid(date) || date.year == 0 || isDigit(scanner.peek()) || isLetter(scanner.peek()))
    return std::nullopt;
  return DateInText{date, scanner.at()};
}

/// "2022-01-07", "2022/01", "2022 жылғы 7 қаңтар", "2022 ж. 7 қаңтар".
std::optional<DateInText> yearFirst(Scanner scanner) {
  const std::optional<int> year = takeYear(scanner);
  if (!year) return std::nullopt;
  const char32_t separator = scanner.peek();
  if (scanner.takeAnyOf(U"-/.\u2010\u2011")) {
    const std::string_view month = scanner.digits();
    if (month.size() != 2) return std::nullopt;
    base::Date date{*year, number(month), 0};
    Scanner ahead = scanner;
    if (ahead.take(separator)) {
      const std::string_view day = ahead.digits();
      if (day.size() == 2) {
        date.day = number(day);
        scanner = ahead;
        if (scanner.peek() == 'T')
          return base::isValid(date) ? std::optional(DateInText{date, scanner.at()}) : std::nullopt;
      } else if (!day.empty()) {
        return std::nullopt;
      }
    }
    return accept(date, scanner);
  }
  scanner.skipSpaces();
  if (!scanner.takeWord("жылғы", "жылы", "жыл", "ж", "жылдың")) return std::nullopt;
  scanner.take('.');
  scanner.skipSpaces();
  const std::string_view day = scanner.digits();
  scanner.skipSpaces();
  const int month = monthOf(scanner.word());
  if (month == 0 || day.size() > 2) return std::nullopt;
  return accept({*year, month, day.empty() ? 0 : number(day)}, scanner);
}

/// Behind a year: "года", "г."
void takeYearWord(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.skipSpaces();
  if (!ahead.takeWord("года", "год", "г")) return;
  ahead.take('.');
  scanner = ahead;
}

/// "07.01.2022", "7/1/2022" behind its first number.
std::optional<DateInText> numeric(int first, Scanner scanner, std::string_view language) {
  const char32_t separator = scanner.peek();
  if (!scanner.takeAnyOf(U"./-")) return std::nullopt;
  const std::string_view digits = scanner.digits();
  if (digits.empty() || digits.size() > 2 || !scanner.take(separator)) return std::nullopt;
  const int second = number(digits);
  const std::optional<int> year = takeYear(scanner);
  if (!year) return std::nullopt;
  const bool dayFirst = first > 12 || separator == '.' || !language.starts_with("en");
  const bool monthFirst = !dayFirst && second > 12;
  if (monthFirst) return accept({*year, first, second}, scanner);
  if (!dayFirst && first != second) return std::nullopt;
  takeYearWord(scanner);
  return accept({*year, second, first}, scanner);
}

/// "7 janvier 2022", "1er août 2023", "7th of January, 2022", "7 января 2022 года", "07.01.2022".
std::optional<DateInText> dayFirst(Scanner scanner, std::string_view language) {
  const std::string_view digits = scanner.digits();
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  const int day = number(digits);
  if (const auto date = numeric(day, scanner, language)) return date;
  scanner.takeWord("er", "st", "nd", "rd", "th");
  scanner.take('.');
  scanner.skipSpaces();
  if (scanner.takeWord("of", "de")) scanner.skipSpaces();
  const int month = monthOf(scanner.word());
  if (month == 0) return std::nullopt;
  scanner.take('.');
  scanner.take(',');
  scanner.skipSpaces();
  const std::optional<int> year = takeYear(scanner);
  if (!year) return std::nullopt;
  takeYearWord(scanner);
  return accept({*year, month, day}, scanner);
}

/// "January 7, 2022", "Jan. 7 2022", "janvier 2022".
std::optional<DateInText> monthFirst(Scanner scanner) {
  const int month = monthOf(scanner.word());
  if (month == 0) return std::nullopt;
  scanner.take('.');
  scanner.take(',');
  scanner.skipSpaces();
  if (const std::optional<int> year = takeYear(scanner)) {
    takeYearWord(scanner);
    return accept({*year, month, 0}, scanner);
  }
  const std::string_view day = scanner.digits();
  if (day.empty() || day.size() > 2) return std::nullopt;
  scanner.takeWord("st", "nd", "rd", "th");
  scanner.take(',');
  scanner.skipSpaces();
  const std::optional<int> year = takeYear(scanner);
  return year ? accept({*year, month, number(day)}, scanner) : std::nullopt;
}

}  // namespace

std::optional<DateInText> dateAt(std::string_view text, std::size_t at, std::string_view language) {
  Scanner scanner(text, at);
  Scanner ahead = scanner;
  if (isWeekday(ahead.word())) {
    ahead.takeAnyOf(U".,");
    ahead.takeAnyOf(U".,");
    ahead.skipSpaces();
    scanner = ahead;
  }
  if (scanner.takeWord("le", "the", "on")) scanner.skipSpaces();
  if (isLetter(scanner.peek())) return monthFirst(scanner);
  if (const auto date = yearFirst(scanner)) return date;
  return dayFirst(scanner, language);
}

std::optional<DateInText> yearAt(std::string_view text, std::size_t at) {
  Scanner scanner(text, at);
  const std::optional<int> year = takeYear(scanner);
  if (!year || scanner.peek() == '-' || scanner.peek() == '/') return std::nullopt;
  takeYearWord(scanner);
  return accept({*year, 0, 0}, scanner);
}

std::optional<base::Date> dateFromMetadata(std::string_view value) {
  value = value.substr(0, 100);
  const std::size_t begin = value.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || base::firstInvalidUtf8(value)) return std::nullopt;
  // The compact form of ISO 8601: 20220107, 20220107T1000.
  Scanner compact(value, begin);
  const std::string_view digits = compact.digits();
  if (digits.size() == 8) {
    const base::Date date{number(digits.substr(0, 4)), number(digits.substr(4, 2)), number(digits.substr(6, 2))};
    if (base::isValid(date) && date.year > 0 && date.hasDay()) return date;
  }
  if (const auto date = dateAt(value, begin, "")) return date->date;
  if (const auto year = yearAt(value, begin)) return year->date;
  return std::nullopt;
}

}  // namespace dateline::article
