#include "reading/dates.hpp"

#include <algorithm>
#include <iterator>

#include "reading/date_context.hpp"
#include "reading/date_parts.hpp"
#include "reading/date_tables.hpp"

namespace dateline::reading {
namespace {

using base::Date;
using base::DateSpan;

constexpr int firstDecadeTold = 10;  ///< «les années 80»: a decade of the last century

class DateFinder {
 public:
  DateFinder(const Document& doc, const DateFrame& frame) : m_doc(doc), m_context(doc, frame) {}

  std::vector<DateMention> find() {
    std::vector<DateMention> dates;
    for (std::size_t i = 0; i < m_doc.size();) {
      const auto found = m_doc.at(i).sentence == noSentence || m_doc.at(i).mark() ? std::nullopt : at(i);
      if (!found) {
        ++i;
        continue;
      }
      TokenSpan tokens = found->tokens;
      const bool article = tokens.first > 0 && sameSentence(m_doc, tokens.first, tokens.first - 1) &&
                           m_doc.at(tokens.first - 1).word() && found->value.first.hasDay() &&
                           belongsToDate(m_doc.at(tokens.first - 1).folded, m_doc.language());
      if (article) --tokens.first;
      dates.push_back({m_doc.rangeOf(tokens), found->value, found->basis});
      m_context.tell(*found);
      i = tokens.last;
    }
    return dates;
  }

 private:
  std::optional<FoundDate> at(std::size_t i) const {
    if (auto range = readDateRange(m_context, i)) return range;
    if (const auto told = readFullDate(m_doc, i)) {
      Date date = told->date;
      std::size_t last = told->tokens.last;
      if (date.year == 0) date.year = yearBehind(last);
      const auto whole = m_context.completed(date, i);
      const DateBasis basis = told->date.year != 0 ? DateBasis::Told : DateBasis::Publication;
      return whole ? std::optional(FoundDate{{i, last}, DateSpan::on(*whole), basis}) : std::nullopt;
    }
    if (auto relative = readRelativeDate(m_context, i)) return relative;
    if (auto month = monthAlone(i)) return month;
    if (auto weekday = weekdayAlone(i)) return weekday;
    if (auto season = seasonAlone(i)) return season;
    return yearAlone(i);
  }

  std::string_view wordBefore(std::size_t i, std::size_t steps = 1) const {
    return i >= steps && sameSentence(m_doc, i, i - steps) ? m_doc.at(i - steps).folded : std::string_view();
  }

  /// The year that «de l'an dernier», "of last year", «прошлого года» tell behind a month; `last` moves behind them.
  int yearBehind(std::size_t& last) const {
    const auto anchor = m_context.reference();
    if (!anchor) return 0;
    for (const YearPhrase& phrase : yearPhrases(m_doc.language())) {
      std::size_t at = last;
      std::string_view words = phrase.words;
      while (!words.empty() && at < m_doc.size() && sameSentence(m_doc, last - 1, at)) {
        const std::string_view word = words.substr(0, words.find(' '));
        if (m_doc.at(at).folded != word) break;
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        ++at;
      }
      if (!words.empty()) continue;
      last = at;
      return anchor->year + phrase.offset;
    }
    return 0;
  }

  /// «en janvier», «début janvier 2022», "mid-January", "in January", «в августе прошлого года».
  std::optional<FoundDate> monthAlone(std::size_t i) const {
    const DatePart month = monthAt(m_doc, i);
    if (!month) return {};
    const DatePart year = sameSentence(m_doc, i, month.last) ? yearAt(m_doc, month.last) : DatePart{};
    std::size_t last = year ? year.last : month.last;
    Date date{year.value, month.value, 0};
    if (!year) date.year = yearBehind(last);
    const std::string_view opener = wordBefore(i);
    const bool by = opener == "a" && wordBefore(i, 2) == "ici";  // «d'ici à septembre»
    if (date.year == 0 && !by && !opensMonth(opener, m_doc.language()) && !nearYear(last)) return {};
    if (date.year == 0) date.year = besideYear(month.value, opener, last);
    const auto whole = m_context.completed(date, i);
    if (!whole) return {};
    FoundDate found{{i, last}, DateSpan::on(*whole), year ? DateBasis::Told : DateBasis::Publication};
    narrow(found, opener);
    return found;
  }

  /// «août dernier», «janvier prochain».
  bool nearYear(std::size_t last) const {
    return last < m_doc.size() && sameSentence(m_doc, last - 1, last) &&
           (m_doc.at(last).folded == "dernier" || m_doc.at(last).folded == "prochain");
  }

  /// The year of "last August", «août dernier», «в прошлом августе»; 0 where no such word stands beside the month.
  int besideYear(int month, std::string_view opener, std::size_t& last) const {
    const auto anchor = m_context.reference();
    if (!anchor || !anchor->hasMonth()) return 0;
    const std::string_view after =
        last < m_doc.size() && sameSentence(m_doc, last - 1, last) ? m_doc.at(last).folded : std::string_view();
    const bool past = opener == "last" || opener.starts_with("прошл") || after == "dernier";
    const bool ahead = opener == "next" || opener.starts_with("следующ") || after == "prochain";
    if (after == "dernier" || after == "prochain") ++last;
    if (past) return anchor->year - (month >= anchor->month ? 1 : 0);
    return ahead ? anchor->year + (month <= anchor->month ? 1 : 0) : 0;
  }

  /// The part of the month or year that the words before it tell.
  void narrow(FoundDate& found, std::string_view opener) const {
    std::size_t words = 1;
    if (opener == "of" || opener == "de" || opener == "d'") opener = wordBefore(found.tokens.first, ++words);
    const auto part = partNamed(opener);
    if (!part) return;
    found.value = partOf(found.value.first, *part);
    found.tokens.first -= words;
  }

  static DateSpan partOf(const Date& date, DatePartName part) {
    if (date.hasMonth()) {
      const auto day = [&](int d) { return Date{date.year, date.month, d}; };
      if (part == DatePartName::Early) return {day(1), day(10), true};
      if (part == DatePartName::Mid) return {day(11), day(20), true};
      return {day(21), base::dateOfDay(base::lastDay(date)), true};
    }
    const auto month = [&](int m) { return Date{date.year, m, 0}; };
    if (part == DatePartName::Early) return {month(1), month(3), true};
    if (part == DatePartName::Mid) return {month(5), month(8), true};
    return {month(10), month(12), true};
  }

  /// «lundi», «dimanche dernier», "next Friday", «в минувшую среду»; «в ночь на четверг» is that Thursday.
  std::optional<FoundDate> weekdayAlone(std::size_t i) const {
    const DatePart weekday = weekdayAt(m_doc, i);
    if (!weekday) return {};
    const std::string_view before = wordBefore(i);
    const std::string_view after = sameSentence(m_doc, i, i + 1) ? m_doc.at(i + 1).folded : std::string_view();
    const bool last =
        before == "last" || after == "dernier" || before.starts_with("прошл") || before.starts_with("минувш");
    const bool next = before == "next" || after == "prochain" || before.starts_with("следующ");
    const bool told = before == "last" || before == "next" || before == "this";
    const bool behind = after == "dernier" || after == "prochain";
    const auto day = m_context.dayOf(weekday.value, i, last, next);
    if (!day) return {};
    return FoundDate{
        {i - (told ? 1u : 0u), weekday.last + (behind ? 1u : 0u)}, DateSpan::on(*day), DateBasis::Publication};
  }

  /// «l'été dernier», "in the summer of 2022", «весной 2022 года», "last winter", «cet été».
  std::optional<FoundDate> seasonAlone(std::size_t i) const {
    const int season = seasonOf(m_doc.at(i).folded, m_doc.language());
    if (season == 0) return {};
    std::size_t at = i + 1;
    if (sameSentence(m_doc, i, at) && (m_doc.at(at).folded == "of" || m_doc.at(at).folded == "de")) ++at;
    const DatePart year = sameSentence(m_doc, i, at) ? yearAt(m_doc, at) : DatePart{};
    const auto anchor = m_context.reference();
    const std::string_view before = wordBefore(i);
    const std::string_view after = sameSentence(m_doc, i, i + 1) ? m_doc.at(i + 1).folded : std::string_view();
    const int month = 3 * season;  // its first: 3, 6, 9, 12
    if (year) return FoundDate{{i, year.last}, seasonIn(year.value, month), DateBasis::Told};
    if (!anchor || !anchor->hasMonth()) return {};
    const bool past = before == "last" || after == "dernier" || after == "derniere" || before.starts_with("прошл");
    const bool ahead = before == "next" || after == "prochain" || before.starts_with("следующ");
    const bool now = before == "this" || before == "cet" || before == "ce" || before.starts_with("эт") ||
                     before.starts_with("нынешн");
    if (!past && !ahead && !now) return {};
    const int over = anchor->month > month + 2 ? 0 : 1;  // a season that is not over was last told of a year before
    const int whichYear = anchor->year - (past ? over : 0) + (ahead && anchor->month >= month ? 1 : 0);
    const bool behind = after == "dernier" || after == "derniere" || after == "prochain";
    return FoundDate{{i, i + (behind ? 2u : 1u)}, seasonIn(whichYear, month), DateBasis::Publication};
  }

  static DateSpan seasonIn(int year, int month) {
    const Date last = base::addMonths({year, month, 1}, 2);
    return {{year, month, 0}, {last.year, last.month, 0}, true};
  }

  std::optional<FoundDate> yearAlone(std::size_t i) const {
    if (auto decade = decadeAt(i)) return decade;
    const DatePart year = yearAt(m_doc, i);
    if (!year) return {};
    const bool russian = year.last == i + 2;
    if (!russian && !opensYear(wordBefore(i), m_doc.language()) && !describes(i, year.last)) return {};
    FoundDate found{{i, year.last}, DateSpan::on({year.value, 0, 0}), DateBasis::Told};
    narrow(found, wordBefore(i));
    return found;
  }

  /// "a 2016 peace accord"
  bool describes(std::size_t i, std::size_t last) const {
    const std::string_view before = wordBefore(i);
    const bool noun = sameSentence(m_doc, i, last) && m_doc.at(last).word() && !m_doc.at(last).capital() &&
                      !m_doc.at(last).is(WordClass::Function) && m_doc.at(last).spaceBefore;
    return m_doc.language() == "en" && noun && (before == "a" || before == "the" || before == "its");
  }

  /// "the 1990s", «les années 90», «в 1990-х годах».
  std::optional<FoundDate> decadeAt(std::size_t i) const {
    const Token& token = m_doc.at(i);
    if (!token.number() || (token.range.size() != 4 && token.range.size() != 2)) return {};
    int decade = 0;
    for (const char c : token.range.of(m_doc.text())) decade = decade * 10 + (c - '0');
    const Token* ending = i + 1 < m_doc.size() && !m_doc.at(i + 1).spaceBefore ? &m_doc.at(i + 1) : nullptr;
    const bool ended = ending != nullptr && (ending->folded == "s" || ending->folded == "х");
    if (decade % 10 != 0 || (!ended && wordBefore(i) != "annees")) return {};
    if (token.range.size() == 2) decade += decade >= firstDecadeTold ? 1900 : 2000;
    if (decade < 1000 || decade > 2100) return {};
    return FoundDate{{i, i + (ended ? 2u : 1u)}, {{decade, 0, 0}, {decade + 9, 0, 0}, false}, DateBasis::Told};
  }

  const Document& m_doc;
  DateContext m_context;
};

}  // namespace

DateFrame dateFrame(const Document& document) {
  DateFrame frame{document.article().published, {}};
  if (frame.published && frame.published->hasDay()) frame.day = frame.published;
  for (std::size_t i = 0; i < document.size() && !frame.day; ++i) {
    if (document.at(i).sentence == noSentence) continue;
    const auto told = readFullDate(document, i);
    if (!told) continue;
    Date date = told->date;
    if (!frame.published && date.year != 0) frame.published = date;
    // «ce 7 janvier», "today, January 7": the day of publication told in passing.
    const bool here = i > 0 && wordIs(document, i - 1, "ce");
    if (!here || !frame.published) continue;
    if (date.year == 0) date.year = frame.published->year;
    const bool fits =
        date.year == frame.published->year && (!frame.published->hasMonth() || frame.published->month == date.month);
    if (fits && base::isValid(date)) frame.day = date;
  }
  return frame;
}

std::vector<DateMention> findDates(const Document& document, const DateFrame& frame) {
  return DateFinder(document, frame).find();
}

}  // namespace dateline::reading
