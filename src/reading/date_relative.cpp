// Dates that count from another one: from publication, or where the text narrates from the last date told.
#include <algorithm>
#include <iterator>

#include "reading/date_context.hpp"
#include "reading/date_parts.hpp"
#include "reading/date_tables.hpp"
#include "reading/numerals.hpp"

namespace dateline::reading {
namespace {

using base::Date;
using base::DateSpan;

constexpr double mostUnits = 1000;
constexpr int friday = 5;
constexpr int saturdayNumber = 6;

Date monthAfter(const Date& date, int months) {
  const Date moved = base::addMonths({date.year, date.month, 1}, months);
  return {moved.year, moved.month, 0};
}

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class RelativeReader {
 public:
  RelativeReader(const DateContext& context, std::size_t first)
      : m_context(context), m_doc(context.document()), m_first(first) {}

  std::optional<FoundDate> read() const {
    if (auto phrase = phraseAt()) return phrase;
    return countedAt();
  }

 private:
  std::optional<FoundDate> phraseAt() const {
    std::optional<FoundDate> longest;
    for (const RelativePhrase& phrase : relativePhrases(m_doc.language())) {
      const auto last = wordsAt(m_first, phrase.words);
      if (!last || (longest && *last <= longest->tokens.last)) continue;
      if (auto found = counted(phrase.unit, phrase.offset, phrase.to, *last)) longest = found;
    }
    return longest;
  }

  std::optional<std::size_t> wordsAt(std::size_t i, std::string_view words) const {
    std::size_t at = i;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      if (!sameSentence(m_doc, m_first, at) || m_doc.at(at).folded != word) return {};
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      ++at;
    }
    return at;
  }

  /// «накануне саммита»: counts from the event, which is the news of the day.
  bool ofAnEvent(std::size_t last) const {
    return sameSentence(m_doc, m_first, last) && m_doc.at(last).is(WordClass::EventNoun);
  }

  std::optional<FoundDate> counted(RelativeUnit unit, int offset, RelativeTo to, std::size_t last) const {
    const bool narrates = to == RelativeTo::Narration && m_context.narrated() && !ofAnEvent(last);
    const auto anchor = narrates ? m_context.narrated() : m_context.reference();
    const auto value = anchor ? moved(*anchor, unit, offset, narrates) : std::nullopt;
    if (!value) return {};
    return FoundDate{{m_first, last}, *value, narrates ? DateBasis::Narration : DateBasis::Publication};
  }

  /// `offset` units from the anchor; nothing where the anchor is too vague for the unit.
  std::optional<DateSpan> moved(const Date& anchor, RelativeUnit unit, int offset, bool narrates) const {
    if (unit == RelativeUnit::Year) return DateSpan::on({anchor.year + offset, 0, 0});
    if (unit == RelativeUnit::YearEnd) return DateSpan::on({anchor.year + offset, 12, 0});
    if (!anchor.hasMonth()) return {};
    if (unit == RelativeUnit::Month) return DateSpan::on(monthAfter(anchor, offset));
    if (unit == RelativeUnit::MonthEnd) {
      const Date month = monthAfter(anchor, offset);
      return DateSpan{{month.year, month.month, 21}, base::dateOfDay(base::lastDay(month)), true};
    }
    if (!anchor.hasDay()) return {};
    if (unit == RelativeUnit::Day) return DateSpan::on(base::addDays(anchor, offset));
    // «une semaine plus tard» of a day is a day.
    if (unit == RelativeUnit::Week && narrates) return DateSpan::on(base::addDays(anchor, 7 * offset));
    const Date monday = base::addDays(anchor, 1 - base::weekday(anchor) + 7 * offset);
    if (unit == RelativeUnit::Week) return DateSpan{monday, base::addDays(monday, 6), false};
    return weekend(anchor, monday, offset);
  }

  /// Early in the week the weekend that is over, unless the sentence tells what is to come.
  DateSpan weekend(const Date& anchor, const Date& monday, int offset) const {
    const bool past = m_doc.at(m_first).folded == "over" || m_doc.at(m_first).folded == "в";
    const bool over =
        offset == 0 && base::weekday(anchor) < (past ? saturdayNumber : friday) && !m_context.future(m_first);
    const Date saturday = base::addDays(monday, over ? -2 : 5);
    return {saturday, base::addDays(saturday, 1), false};
  }

  /// «il y a deux semaines», "three days ago", "a week earlier", «спустя два дня», «неделю назад».
  std::optional<FoundDate> countedAt() const {
    static constexpr std::string_view agoOpeners[] = {"il y a", "voici", "voila", "cela fait"};
    static constexpr std::string_view laterOpeners[] = {"спустя", "через", "au bout de", "after"};
    std::size_t at = m_first;
    bool ago = false;
    bool later = false;
    for (const std::string_view words : agoOpeners)
      if (const auto end = m_doc.language() == "en" ? std::nullopt : wordsAt(m_first, words)) {
        ago = true;
        at = *end;
      }
    for (const std::string_view words : laterOpeners)
      if (const auto end = m_doc.language() == "ru" ? wordsAt(m_first, words) : std::nullopt) {
        later = true;
        at = *end;
      }
    const bool before = m_doc.language() == "ru" && wordIs(m_doc, at, "за");
    if (before) ++at;
    const auto count = countAt(at);
    if (!count) return {};
    const auto unit = unitOf(m_doc.at(at).folded);
    if (!unit) return {};
    ++at;
    if (ago) return counted(*unit, -*count, RelativeTo::Publication, at);
    if (later) return counted(*unit, *count, laterFrom(), at);
    if (before) {
      const auto end = wordsAt(at, "до этого");
      return end ? counted(*unit, -*count, RelativeTo::Narration, *end) : std::nullopt;
    }
    return closedBy(*unit, *count, at);
  }

  /// "in three days": from today where the sentence tells the future.
  RelativeTo laterFrom() const { return m_context.future(m_first) ? RelativeTo::Publication : RelativeTo::Narration; }

  /// The words behind the unit say from when and which way.
  std::optional<FoundDate> closedBy(RelativeUnit unit, int count, std::size_t at) const {
    struct Closing {
      std::string_view words;
      int sign;
      RelativeTo to;
    };
    static constexpr Closing closings[] = {
        {"ago", -1, RelativeTo::Publication},      {"тому назад", -1, RelativeTo::Publication},
        {"назад", -1, RelativeTo::Publication},    {"earlier", -1, RelativeTo::Narration},
        {"beforehand", -1, RelativeTo::Narration}, {"later", 1, RelativeTo::Narration},
        {"afterwards", 1, RelativeTo::Narration},  {"plus tot", -1, RelativeTo::Narration},
        {"auparavant", -1, RelativeTo::Narration}, {"plus tard", 1, RelativeTo::Narration},
        {"ранее", -1, RelativeTo::Narration},      {"раньше", -1, RelativeTo::Narration},
        {"позже", 1, RelativeTo::Narration},       {"спустя", 1, RelativeTo::Narration},
        {"позднее", 1, RelativeTo::Narration}};
    for (const Closing& closing : closings)
      if (const auto end = wordsAt(at, closing.words)) return counted(unit, closing.sign * count, closing.to, *end);
    return {};
  }

  /// The number of units at `at`, which moves behind it; «une», "a" and no number at all («неделю») are one.
  std::optional<int> countAt(std::size_t& at) const {
    static constexpr std::string_view one[] = {"a", "an", "un", "une", "one", "одну", "один"};
    if (!sameSentence(m_doc, m_first, at)) return {};
    if (among(one, m_doc.at(at).folded) && sameSentence(m_doc, m_first, at + 1) && unitOf(m_doc.at(at + 1).folded)) {
      ++at;
      return 1;
    }
    if (m_doc.language() == "ru" && unitOf(m_doc.at(at).folded)) return 1;
    const auto count = readNumeral(m_doc, at);
    if (!count || count->value < 1 || count->value > mostUnits || count->collective) return {};
    if (!sameSentence(m_doc, m_first, count->tokens.last)) return {};
    at = count->tokens.last;
    return static_cast<int>(count->value);
  }

  static std::optional<RelativeUnit> unitOf(std::string_view folded) {
    struct Unit {
      std::string_view stem;
      RelativeUnit unit;
      bool inflected = false;
    };
    static constexpr Unit units[] = {
        {"jour", RelativeUnit::Day},      {"day", RelativeUnit::Day},           {"дн", RelativeUnit::Day, true},
        {"день", RelativeUnit::Day},      {"сут", RelativeUnit::Day, true},     {"semaine", RelativeUnit::Week},
        {"week", RelativeUnit::Week},     {"недел", RelativeUnit::Week, true},  {"mois", RelativeUnit::Month},
        {"month", RelativeUnit::Month},   {"месяц", RelativeUnit::Month, true}, {"an", RelativeUnit::Year},
        {"annee", RelativeUnit::Year},    {"year", RelativeUnit::Year},         {"лет", RelativeUnit::Year},
        {"год", RelativeUnit::Year, true}};
    constexpr std::size_t longestEnding = 6;  // bytes: three Cyrillic letters
    for (const Unit& unit : units) {
      if (!folded.starts_with(unit.stem)) continue;
      const std::string_view ending = folded.substr(unit.stem.size());
      if (ending.empty() || ending == "s" || (unit.inflected && ending.size() <= longestEnding)) return unit.unit;
    }
    return {};
  }

  const DateContext& m_context;
  const Document& m_doc;
  std::size_t m_first;
};

}  // namespace

std::optional<FoundDate> readRelativeDate(const DateContext& context, std::size_t i) {
  return RelativeReader(context, i).read();
}

}  // namespace dateline::reading
