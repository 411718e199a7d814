// Ranges of dates: two ends of the same kind (days, weekdays, months, years) and what joins them.
#include <algorithm>
#include <iterator>

#include "reading/date_context.hpp"
#include "reading/date_parts.hpp"
#include "reading/date_tables.hpp"

namespace dateline::reading {
namespace {

using base::Date;

/// One end of a range as it stands: what is not told is 0.
struct End {
  Date date;
  int weekday = 0;
  std::size_t last = 0;  ///< token behind it; 0 for no end
  explicit operator bool() const { return last != 0; }
  bool day() const { return date.day != 0; }
};

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view openers[] = {"entre", "between", "from", "de", "du", "des", "с", "со", "между", "от"};
constexpr std::string_view betweenWords[] = {"entre", "between", "между"};
constexpr std::string_view toWords[] = {"au",    "a",       "jusqu'en", "jusqu'au", "to",
                                        "until", "through", "till",     "по",       "до"};
constexpr std::string_view links[] = {"et", "and", "и"};

class RangeReader {
 public:
  RangeReader(const DateContext& context, std::size_t first)
      : m_context(context), m_doc(context.document()), m_first(first) {}

  std::optional<FoundDate> read() const {
    const std::size_t opener = openerBefore();
    const End first = endAt(m_first);
    if (!first || !sameSentence(m_doc, m_first, first.last)) return {};
    const auto behind = linkAt(first.last, opener);
    if (!behind) return {};
    End second = endAt(*behind);
    if (!second || !sameSentence(m_doc, m_first, second.last - 1)) return {};
    if (second.day() && second.date.month == 0 && first.date.month != 0) yearBehind(second);
    const auto value = valueOf(first, second);
    if (!value) return {};
    const bool told = value->first.year == first.date.year || value->first.year == second.date.year;
    return FoundDate{{opener, second.last}, *value, told ? DateBasis::Told : DateBasis::Publication};
  }

 private:
  /// Where «entre le», "between" that opens the range stands; the range's own first token where none does.
  std::size_t openerBefore() const {
    std::size_t at = m_first;
    const auto before = [&] { return at > 0 && sameSentence(m_doc, m_first, at - 1); };
    if (before() && (wordIs(m_doc, at - 1, "le") || wordIs(m_doc, at - 1, "the"))) --at;
    if (before() && among(openers, m_doc.at(at - 1).folded)) return at - 1;
    return m_first;
  }

  /// "5 January 2022", "January 5", «jeudi», «jeudi 5 janvier», "mars 2021", "2014" at a token.
  End endAt(std::size_t i) const {
    End end;
    std::size_t at = i;
    if (const DatePart weekday = weekdayAt(m_doc, at)) {
      end.weekday = weekday.value;
      end.last = at = weekday.last;
    }
    // «entre le 1er et le 3»: an article before a day, not behind a weekday.
    if (const DatePart day = dayAt(m_doc, at)) {
      end.date.day = day.value;
      end.last = at = day.last;
    }
    if (const DatePart month = monthAt(m_doc, at)) {
      end.date.month = month.value;
      end.last = at = month.last;
      const DatePart day = end.day() || m_doc.language() == "fr" ? DatePart{} : dayAt(m_doc, at);
      if (day) {
        end.date.day = day.value;
        end.last = at = day.last;
      }
    }
    const std::size_t yearToken = end.date.month != 0 && m_doc.isMark(at, ',') ? at + 1 : at;
    if (end.date.month == 0 && end.day()) return end;
    if (const DatePart year = yearAt(m_doc, yearToken); year && (end.last == 0 || end.date.month != 0)) {
      end.date.year = year.value;
      end.last = year.last;
    }
    return end;
  }

  /// "January 3-5, 2022"
  void yearBehind(End& end) const {
    const std::size_t at = m_doc.isMark(end.last, ',') ? end.last + 1 : end.last;
    const DatePart year = sameSentence(m_doc, m_first, at) ? yearAt(m_doc, at) : DatePart{};
    if (!year) return;
    end.date.year = year.value;
    end.last = year.last;
  }

  /// Behind the word or dash that joins the ends; nothing where none does.
  std::optional<std::size_t> linkAt(std::size_t at, std::size_t opener) const {
    const Token& token = m_doc.at(at);
    if (token.number() && token.hyphenBefore) return at;
    if (m_doc.isDash(at)) return at + 1;
    const bool open = opener != m_first;
    const bool between = open && among(betweenWords, firstWord(opener));
    if (!(among(links, token.folded) && (between || (open && m_doc.at(m_first).number()))) &&
        !among(toWords, token.folded))
      return {};
    ++at;
    if (at < m_doc.size() && (wordIs(m_doc, at, "le") || wordIs(m_doc, at, "la") || wordIs(m_doc, at, "the"))) ++at;
    return at < m_doc.size() ? std::optional(at) : std::nullopt;
  }

  std::string_view firstWord(std::size_t opener) const { return m_doc.at(opener).folded; }

  std::optional<base::DateSpan> valueOf(End first, End second) const {
    if (first.day() || second.day()) return ofDays(first, second);
    if (first.weekday != 0 && second.weekday != 0) return ofWeekdays(first, second);
    if (first.weekday != 0 || second.weekday != 0) return {};
    if (first.date.month != 0 && second.date.month != 0) return ofMonths(first, second);
    // Years alone: only where both are plain years.
    if (first.date.month != 0 || second.date.month != 0) return {};
    if (first.date.year == 0 || second.date.year <= first.date.year) return {};
    const bool opened = openerBefore() != m_first;
    const bool joined = m_doc.at(second.last - 1).hyphenBefore || m_doc.isDash(first.last);
    if (!opened && !joined && !opensYear(wordBefore(), m_doc.language())) return {};
    return base::DateSpan{{first.date.year, 0, 0}, {second.date.year, 0, 0}, false};
  }

  std::string_view wordBefore() const {
    return m_first > 0 && sameSentence(m_doc, m_first, m_first - 1) ? m_doc.at(m_first - 1).folded : std::string_view();
  }

  std::optional<base::DateSpan> ofDays(End first, End second) const {
    if (!first.day() || !second.day()) return {};
    if (second.date.month == 0) second.date.month = first.date.month;
    if (first.date.month == 0) first.date.month = second.date.month;
    if (second.date.month == 0) return {};
    if (second.date.year == 0) second.date.year = first.date.year;
    const auto last = m_context.completed(second.date, m_first);
    if (!last) return {};
    Date begin{first.date.year != 0 ? first.date.year : last->year, first.date.month, first.date.day};
    if (first.date.year == 0 && begin > *last) --begin.year;
    if (!base::isValid(begin) || begin > *last) return {};
    return base::DateSpan{begin, *last, false};
  }

  /// The nearer end by the tense, the other one within a week of it.
  std::optional<base::DateSpan> ofWeekdays(const End& first, const End& second) const {
    const int days = (second.weekday - first.weekday + 7) % 7;
    if (days == 0) return {};
    if (m_context.future(m_first)) {
      const auto begin = m_context.dayOf(first.weekday, m_first, false, false);
      if (!begin) return {};
      return base::DateSpan{*begin, base::addDays(*begin, days), false};
    }
    const auto end = m_context.dayOf(second.weekday, m_first, false, false);
    if (!end) return {};
    return base::DateSpan{base::addDays(*end, -days), *end, false};
  }

  std::optional<base::DateSpan> ofMonths(const End& first, const End& second) const {
    const auto last = m_context.completed(second.date, m_first);
    if (!last) return {};
    Date begin{first.date.year != 0 ? first.date.year : last->year, first.date.month, 0};
    if (first.date.year == 0 && begin > *last) --begin.year;
    if (begin >= *last) return {};
    return base::DateSpan{begin, *last, false};
  }

  const DateContext& m_context;
  const Document& m_doc;
  std::size_t m_first;
};

}  // namespace

std::optional<FoundDate> readDateRange(const DateContext& context, std::size_t i) {
  return RangeReader(context, i).read();
}

}  // namespace dateline::reading
