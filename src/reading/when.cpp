#include "reading/when.hpp"

namespace dateline::reading {
namespace {

/// A date before the verb of saying or right behind it dates the saying: «Lundi, X a déclaré», "X said on Friday that".
bool datesTheSaying(const Document& doc, const Clause& clause, const Attribution& attribution,
                    const DateMention& date) {
  if (attribution.cue.kind != CueKind::Verb) return false;
  const base::TextRange cue = doc.rangeOf(attribution.cue.tokens);
  if (date.range.begin < cue.begin) return attribution.subjectBefore;
  const TokenSpan between = doc.tokensIn({cue.end, date.range.begin});
  if (attribution.cue.that && between.last - between.first > 0) {
    // Behind «que» it belongs to what is said, unless «que» follows it.
    for (std::size_t i = between.first; i < between.last; ++i)
      if (doc.at(i).is(WordClass::That)) return false;
  }
  const bool whole = attribution.cue.tokens.last > attribution.cue.tokens.first &&
                     doc.at(attribution.cue.tokens.last - 1).is(WordClass::That);
  return !whole && between.last - between.first <= 1 && clause.range.contains(date.range);
}

}  // namespace

std::vector<When> whenOf(const Document& document, const Clause& clause, const std::vector<Attribution>& attributions,
                         const std::vector<DateMention>& dates, const std::vector<std::size_t>& datesInClause,
                         const DateFrame& frame) {
  std::vector<When> entries;
  const Attribution* attribution = clause.attribution ? &attributions[*clause.attribution] : nullptr;
  bool said = false;
  for (const std::size_t index : datesInClause) {
    const DateMention& date = dates[index];
    When when;
    when.basis = date.range;
    if (attribution != nullptr && datesTheSaying(document, clause, *attribution, date)) {
      when.said = date.value;
      said = true;
    } else {
      when.happened = date.value;
    }
    entries.push_back(when);
  }
  if (attribution == nullptr || said || !frame.published) return entries;
  // Nothing tells when it was said: by the day of publication.
  const base::DateSpan published = base::DateSpan::on(frame.day ? *frame.day : *frame.published);
  if (entries.empty()) entries.emplace_back();
  for (When& when : entries) when.said = published;
  return entries;
}

}  // namespace dateline::reading
