#include "reading/dates.hpp"

#include <algorithm>
#include <cstdlib>

#include "reading/date_parts.hpp"
#include "reading/date_tables.hpp"
#include "reading/numerals.hpp"

namespace dateline::reading {
namespace {

using base::Date;
using base::DateSpan;

/// A day told without its year lies rather before publication than after it.
constexpr long futureCost = 3;
constexpr std::size_t mostAsked = 8;  ///< tokens between a verb of asking and what is asked for

struct Found {
  TokenSpan tokens;
  DateSpan value;
};

Date monthAfter(const Date& date, int months) {
  const Date moved = base::addMonths({date.year, date.month, 1}, months);
  return {moved.year, moved.month, 0};
}

class DateFinder {
 public:
  DateFinder(const Document& doc, const DateFrame& frame)
      : m_doc(doc), m_frame(frame), m_future(doc.sentences().size(), doc.size()) {
    for (std::size_t i = 0; i < doc.size(); ++i)
      if (doc.at(i).sentence != noSentence && (doc.at(i).is(WordClass::Future) || futureForm(i) || asksFor(i)))
        m_future[doc.at(i).sentence] = std::min(m_future[doc.at(i).sentence], i);
  }

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
      dates.push_back({m_doc.rangeOf(tokens), found->value});
      if (found->value.first == found->value.last && found->value.first.hasDay()) m_narrated = found->value.first;
      i = tokens.last;
    }
    return dates;
  }

 private:
  std::optional<Found> at(std::size_t i) {
    if (auto range = rangeAt(i)) return range;
    if (const auto told = readFullDate(m_doc, i)) {
      const auto date = completed(told->date, i);
      return date ? std::optional(Found{told->tokens, DateSpan::on(*date)}) : std::nullopt;
    }
    if (auto relative = relativeAt(i)) return relative;
    if (auto ago = agoAt(i)) return ago;
    if (auto month = monthAlone(i)) return month;
    if (auto weekday = weekdayAlone(i)) return weekday;
    return yearAlone(i);
  }

  /// French futures and what was future then: «durera», «enverraient»; «d'ici» juin.
  bool futureForm(std::size_t i) const {
    const Token& token = m_doc.at(i);
    static constexpr std::string_view endings[] = {"era", "eront", "dra", "dront", "ira", "iront", "rait", "raient"};
    if (m_doc.language() != "fr" || token.capital() || token.folded.size() < 5)
      return token.folded == "ici" && i > 0 && m_doc.at(i - 1).folded == "d'";
    return std::any_of(std::begin(endings), std::end(endings), [&](auto e) { return token.folded.ends_with(e); });
  }

  /// «a appelé à manifester», "urged them to stay": what is asked for is still to come; the asking is not.
  bool asksFor(std::size_t i) const {
    if (!m_doc.at(i).isAny(WordClass::Demand | WordClass::Promise)) return false;
    for (std::size_t at = i + 1; at + 1 < std::min(m_doc.size(), i + mostAsked) && m_doc.together(i, at); ++at) {
      const std::string_view word = m_doc.at(at).folded;
      const std::string_view next = m_doc.at(at + 1).folded;
      if (word == "to" && m_doc.at(at + 1).shape == Shape::Lower && !m_doc.at(at + 1).is(WordClass::Definite))
        return true;
      const bool leads = word == "a" || word == "de" || word == "d'";
      if (leads && (next.ends_with("er") || next.ends_with("ir") || next.ends_with("re"))) return true;
    }
    return false;
  }

  /// The sentence tells the future before this token, or begins with it: «se rendra mardi», «mardi, il se rendra».
  bool future(std::size_t i) const {
    const std::uint32_t sentence = m_doc.at(i).sentence;
    if (sentence == noSentence || m_future[sentence] >= m_doc.size()) return false;
    return m_future[sentence] < i + 2 || i <= m_doc.tokensOf(sentence).first + 2;
  }

  std::optional<Date> reference() const {
    if (m_frame.day) return m_frame.day;
    return m_frame.published;
  }

  /// The year that a day or month without one most likely means; nothing where no date anchors it.
  std::optional<Date> completed(Date date, std::size_t i) const {
    if (date.year != 0) return base::isValid(date) ? std::optional(date) : std::nullopt;
    const auto anchor = reference();
    if (!anchor) return {};
    if (!anchor->hasMonth()) return yearOf(date, anchor->year);
    std::optional<Date> best;
    long bestCost = 0;
    for (int year = anchor->year - 1; year <= anchor->year + 1; ++year) {
      const auto candidate = yearOf(date, year);
      if (!candidate) continue;
      const long past = base::firstDay(*anchor) - base::lastDay(*candidate);
      const long ahead = base::firstDay(*candidate) - base::lastDay(*anchor);
      const long cost = ahead > 0 ? ahead * (future(i) ? 1 : futureCost) : std::max(past, 0L);
      if (best && cost >= bestCost) continue;
      best = candidate;
      bestCost = cost;
    }
    return best;
  }

  static std::optional<Date> yearOf(Date date, int year) {
    date.year = year;
    return base::isValid(date) ? std::optional(date) : std::nullopt;
  }

  /// «du 3 au 5 août», «entre le 1er et le 3 août», "5–7 January", "January 5-7", "from 5 to 7 January".
  std::optional<Found> rangeAt(std::size_t i) const {
    const DatePart englishMonth = m_doc.language() == "fr" ? DatePart{} : monthAt(m_doc, i);
    std::size_t at = englishMonth ? englishMonth.last : i;
    const DatePart first = dayAt(m_doc, at);
    if (!first) return {};
    at = first.last;
    const DatePart firstMonth = englishMonth ? englishMonth : monthAt(m_doc, at);
    if (firstMonth && !englishMonth) at = firstMonth.last;
    const auto behind = rangeLink(at, i);
    if (!behind) return {};
    const DatePart ownMonth = englishMonth ? monthAt(m_doc, *behind) : DatePart{};
    const DatePart second = dayAt(m_doc, ownMonth ? ownMonth.last : *behind);
    if (!second || !sameSentence(m_doc, i, second.last - 1)) return {};
    at = second.last;
    DatePart lastMonth = englishMonth ? (ownMonth ? ownMonth : englishMonth) : monthAt(m_doc, at);
    if (!lastMonth) return {};
    if (!englishMonth) at = lastMonth.last;
    const std::size_t yearToken = m_doc.isMark(at, ',') ? at + 1 : at;
    const DatePart year = yearAt(m_doc, yearToken);
    if (year) at = year.last;
    const auto last = completed({year.value, lastMonth.value, second.value}, i);
    if (!last) return {};
    Date begin{last->year, firstMonth ? firstMonth.value : lastMonth.value, first.value};
    if (begin > *last) --begin.year;
    if (!base::isValid(begin) || begin > *last) return {};
    return Found{{withOpener(i), at}, {begin, *last, false}};
  }

  /// Behind the word or dash that joins the ends of a range; nothing where none does.
  std::optional<std::size_t> rangeLink(std::size_t at, std::size_t from) const {
    if (!sameSentence(m_doc, from, at)) return {};
    const Token& token = m_doc.at(at);
    if (token.number() && token.hyphenBefore) return at;
    if (m_doc.isDash(at)) return at + 1;
    static constexpr std::string_view links[] = {"au", "a", "et", "to", "and", "until", "through", "по", "до"};
    if (std::find(std::begin(links), std::end(links), token.folded) == std::end(links)) return {};
    ++at;
    if (wordIs(m_doc, at, "le") || wordIs(m_doc, at, "the")) ++at;
    const bool listed = token.folded == "et" || token.folded == "and";
    const std::size_t opener = withOpener(from);
    return listed && opener == from ? std::nullopt : std::optional(at);
  }

  /// «entre le», "between" belong to the range they open.
  std::size_t withOpener(std::size_t i) const {
    std::size_t at = i;
    if (at > 0 && sameSentence(m_doc, i, at - 1) && (wordIs(m_doc, at - 1, "le") || wordIs(m_doc, at - 1, "the"))) --at;
    static constexpr std::string_view openers[] = {"entre", "between", "from", "du", "с"};
    if (at > 0 && sameSentence(m_doc, i, at - 1) &&
        std::find(std::begin(openers), std::end(openers), m_doc.at(at - 1).folded) != std::end(openers))
      return at - 1;
    return i;
  }

  std::optional<Found> relativeAt(std::size_t i) const {
    for (const RelativePhrase& phrase : relativePhrases(m_doc.language())) {
      const auto last = phraseEnd(i, phrase.words);
      if (!last) continue;
      const auto anchor = phrase.to == RelativeTo::Narration && m_narrated ? m_narrated : reference();
      const auto value = anchor ? moved(*anchor, phrase.unit, phrase.offset) : std::nullopt;
      return value ? std::optional(Found{{i, *last}, *value}) : std::nullopt;
    }
    return {};
  }

  std::optional<std::size_t> phraseEnd(std::size_t i, std::string_view words) const {
    std::size_t at = i;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      if (!sameSentence(m_doc, i, at) || m_doc.at(at).folded != word) return {};
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      ++at;
    }
    return at;
  }

  /// `offset` units from the anchor; nothing where the anchor is too vague for the unit.
  static std::optional<DateSpan> moved(const Date& anchor, RelativeUnit unit, int offset) {
    if (unit == RelativeUnit::Year) return DateSpan::on({anchor.year + offset, 0, 0});
    if (!anchor.hasMonth()) return {};
    if (unit == RelativeUnit::Month) return DateSpan::on(monthAfter(anchor, offset));
    if (!anchor.hasDay()) return {};
    if (unit == RelativeUnit::Day) return DateSpan::on(base::addDays(anchor, offset));
    const Date monday = base::addDays(anchor, 1 - base::weekday(anchor) + 7 * offset);
    return DateSpan{monday, base::addDays(monday, 6), false};
  }

  /// «il y a deux semaines», "three days ago", «две недели назад».
  std::optional<Found> agoAt(std::size_t i) const {
    const auto opener = m_doc.language() == "en" ? std::nullopt : phraseEnd(i, "il y a");
    const auto count = readNumeral(m_doc, opener ? *opener : i);
    if (!count || count->value < 1 || count->value > 1000 || count->collective) return {};
    const std::size_t unitAt = count->tokens.last;
    if (!sameSentence(m_doc, i, unitAt)) return {};
    const auto unit = unitOf(m_doc.at(unitAt).folded);
    if (!unit) return {};
    const bool ago = wordIs(m_doc, unitAt + 1, "ago") || wordIs(m_doc, unitAt + 1, "назад");
    if (!opener && !ago) return {};
    const auto anchor = reference();
    const auto value = anchor ? moved(*anchor, *unit, -static_cast<int>(count->value)) : std::nullopt;
    if (!value) return {};
    return Found{{i, unitAt + (opener ? 1u : 2u)}, *value};
  }

  static std::optional<RelativeUnit> unitOf(std::string_view folded) {
    struct Unit {
      std::string_view stem;
      RelativeUnit unit;
    };
    static constexpr Unit units[] = {
        {"jour", RelativeUnit::Day},     {"day", RelativeUnit::Day},     {"дн", RelativeUnit::Day},
        {"semaine", RelativeUnit::Week}, {"week", RelativeUnit::Week},   {"недел", RelativeUnit::Week},
        {"mois", RelativeUnit::Month},   {"month", RelativeUnit::Month}, {"месяц", RelativeUnit::Month},
        {"an", RelativeUnit::Year},      {"year", RelativeUnit::Year},   {"лет", RelativeUnit::Year}};
    for (const Unit& unit : units)
      if (folded.starts_with(unit.stem) && folded.size() <= unit.stem.size() + 4) return unit.unit;
    return {};
  }

  /// «en janvier», «début janvier 2022», "mid-January", "in January".
  std::optional<Found> monthAlone(std::size_t i) const {
    const DatePart month = monthAt(m_doc, i);
    if (!month) return {};
    const DatePart year = sameSentence(m_doc, i, month.last) ? yearAt(m_doc, month.last) : DatePart{};
    const bool before = i > 0 && sameSentence(m_doc, i, i - 1);
    const std::string_view opener = before ? m_doc.at(i - 1).folded : std::string_view();
    if (!year && !opensMonth(opener, m_doc.language())) return {};
    Date date{year.value, month.value, 0};
    if (!year && (opener == "last" || opener == "next")) {
      const auto anchor = reference();
      if (!anchor || !anchor->hasMonth()) return {};
      date.year = anchor->year +
                  (opener == "last" ? (month.value >= anchor->month ? -1 : 0) : (month.value <= anchor->month ? 1 : 0));
    }
    const auto whole = completed(date, i);
    if (!whole) return {};
    Found found{{i, year ? year.last : month.last}, DateSpan::on(*whole)};
    narrow(found, opener);
    return found;
  }

  /// The part of the month that a word before it tells.
  static void narrow(Found& found, std::string_view opener) {
    const Date month = found.value.first;
    const long last = base::lastDay(month);
    const auto day = [&](int d) { return Date{month.year, month.month, d}; };
    if (opener == "debut" || opener == "early") found.value = {day(1), day(10), true};
    if (opener == "mi" || opener == "mid") found.value = {day(11), day(20), true};
    if (opener == "fin" || opener == "late") found.value = {day(21), base::dateOfDay(last), true};
    if (found.value.approximate) --found.tokens.first;
  }

  /// «lundi», «dimanche dernier», "next Friday", «vendredi prochain».
  std::optional<Found> weekdayAlone(std::size_t i) const {
    const DatePart weekday = weekdayAt(m_doc, i);
    if (!weekday || !m_frame.day) return {};
    const std::string_view before =
        i > 0 && sameSentence(m_doc, i, i - 1) ? m_doc.at(i - 1).folded : std::string_view();
    const std::string_view after = sameSentence(m_doc, i, i + 1) ? m_doc.at(i + 1).folded : std::string_view();
    const bool last = before == "last" || after == "dernier" || before.starts_with("прошл");
    const bool next = before == "next" || after == "prochain" || before.starts_with("следующ");
    const bool told = before == "last" || before == "next" || before == "this";
    const bool behind = after == "dernier" || after == "prochain";
    const int today = base::weekday(*m_frame.day);
    int offset = weekday.value - today;
    if (next || (!last && future(i) && !behindSaying(i))) {
      if (offset < 0 || (offset == 0 && next)) offset += 7;
    } else if (offset > 0 || (offset == 0 && last)) {
      offset -= 7;
    }
    return Found{{i - (told ? 1u : 0u), weekday.last + (behind ? 1u : 0u)},
                 DateSpan::on(base::addDays(*m_frame.day, offset))};
  }

  /// "urged on Monday": the day of the saying, which is over.
  bool behindSaying(std::size_t i) const {
    for (std::size_t steps = 1; steps <= 2 && steps <= i && sameSentence(m_doc, i, i - steps); ++steps)
      if (m_doc.at(i - steps).is(WordClass::Speech)) return true;
    return false;
  }

  std::optional<Found> yearAlone(std::size_t i) const {
    const DatePart year = yearAt(m_doc, i);
    if (!year) return {};
    const bool russian = year.last == i + 2;
    const bool opened = i > 0 && sameSentence(m_doc, i, i - 1) && opensYear(m_doc.at(i - 1).folded, m_doc.language());
    if (!russian && !opened) return {};
    return Found{{i, year.last}, DateSpan::on({year.value, 0, 0})};
  }

  const Document& m_doc;
  const DateFrame& m_frame;
  std::vector<std::size_t> m_future;  ///< of each sentence: the first token that tells the future
  std::optional<Date> m_narrated;     ///< the last day told, for «la veille»
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
