#include "reading/date_context.hpp"

#include <algorithm>
#include <iterator>

#include "reading/date_parts.hpp"

namespace dateline::reading {
namespace {

using base::Date;

/// A day told without its year lies rather before publication than after it.
constexpr long futureCost = 3;
constexpr std::size_t mostAsked = 8;  ///< tokens between a verb of asking and what is asked for

/// Words before a date that only bound something: what follows «la veille» does not count from such a date.
constexpr std::string_view boundWords[] = {"depuis", "since", "until", "till",  "jusqu'au",
                                           "с",      "до",    "avant", "before"};

std::optional<Date> inYear(Date date, int year) {
  date.year = year;
  return base::isValid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

DateContext::DateContext(const Document& document, const DateFrame& frame)
    : m_doc(document), m_frame(frame), m_future(document.sentences().size(), document.size()) {
  for (std::size_t i = 0; i < document.size(); ++i)
    if (document.at(i).sentence != noSentence && (document.at(i).is(WordClass::Future) || futureForm(i) || asksFor(i)))
      m_future[document.at(i).sentence] = std::min(m_future[document.at(i).sentence], i);
}

/// French futures and what was future then: «durera», «enverraient»; «d'ici» juin.
bool DateContext::futureForm(std::size_t i) const {
  const Token& token = m_doc.at(i);
  static constexpr std::string_view endings[] = {"era", "eront", "dra", "dront", "ira", "iront", "rait", "raient"};
  if (m_doc.language() != "fr" || token.capital() || token.folded.size() < 5)
    return token.folded == "ici" && i > 0 && m_doc.at(i - 1).folded == "d'";
  return std::any_of(std::begin(endings), std::end(endings), [&](auto e) { return token.folded.ends_with(e); });
}

/// «a appelé à manifester», "urged them to stay": what is asked for is still to come; the asking is not.
bool DateContext::asksFor(std::size_t i) const {
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

bool DateContext::future(std::size_t i) const {
  static constexpr std::string_view ahead[] = {"until", "till", "jusqu'au", "by"};
  if (i > 0 && sameSentence(m_doc, i, i - 1) &&
      std::find(std::begin(ahead), std::end(ahead), m_doc.at(i - 1).folded) != std::end(ahead))
    return true;
  const std::uint32_t sentence = m_doc.at(i).sentence;
  if (sentence == noSentence || m_future[sentence] >= m_doc.size()) return false;
  return m_future[sentence] < i + 2 || i <= m_doc.tokensOf(sentence).first + 2;
}

bool DateContext::behindSaying(std::size_t i) const {
  for (std::size_t steps = 1; steps <= 2 && steps <= i && sameSentence(m_doc, i, i - steps); ++steps)
    if (m_doc.at(i - steps).is(WordClass::Speech)) return true;
  return false;
}

std::optional<Date> DateContext::reference() const {
  return m_frame.day ? m_frame.day : m_frame.published;
}

void DateContext::tell(const FoundDate& found) {
  if (found.value.first != found.value.last || !found.value.first.hasMonth()) return;
  const std::size_t first = found.tokens.first;
  if (m_doc.at(first).inQuote) return;
  if (first > 0 && sameSentence(m_doc, first, first - 1) &&
      std::find(std::begin(boundWords), std::end(boundWords), m_doc.at(first - 1).folded) != std::end(boundWords))
    return;
  const auto anchor = reference();
  if (anchor && base::firstDay(found.value.first) > base::lastDay(*anchor)) return;  // still to come
  m_narrated = found.value.first;
}

std::optional<Date> DateContext::completed(Date date, std::size_t i) const {
  if (date.year != 0) return base::isValid(date) ? std::optional(date) : std::nullopt;
  const auto anchor = reference();
  if (!anchor) return {};
  if (!anchor->hasMonth()) return inYear(date, anchor->year);
  std::optional<Date> best;
  long bestCost = 0;
  for (int year = anchor->year - 1; year <= anchor->year + 1; ++year) {
    const auto candidate = inYear(date, year);
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

std::optional<Date> DateContext::dayOf(int weekday, std::size_t i, bool last, bool next) const {
  if (!m_frame.day) return {};
  int offset = weekday - base::weekday(*m_frame.day);
  if (next || (!last && future(i) && !behindSaying(i))) {
    if (offset < 0 || (offset == 0 && next)) offset += 7;
  } else if (offset > 0 || (offset == 0 && last)) {
    offset -= 7;
  }
  return base::addDays(*m_frame.day, offset);
}

}  // namespace dateline::reading
