#include "session/timeline.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace dateline::session {

namespace {

/// The bulk of the days: from the commonest day on, what follows within a gap that is small beside what is there.
DayRange bulkOf(const std::map<long, std::uint32_t>& days) {
  auto first =
      std::max_element(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  auto last = first;
  constexpr long leastGap = 45;
  constexpr long gapsPerLength = 3;
  for (bool grows = true; grows;) {
    const long gap = std::max(leastGap, gapsPerLength * (last->first - first->first));
    grows = false;
    if (first != days.begin() && first->first - std::prev(first)->first <= gap) {
      --first;
      grows = true;
    }
    if (std::next(last) != days.end() && std::next(last)->first - last->first <= gap) {
      ++last;
      grows = true;
    }
  }
  return {first->first, last->first};
}

/// The same as far as its ranges last, unless that is far.
DayRange withEnds(DayRange bulk, const Facts& facts, Clock clock) {
  constexpr long leastRoom = 31;
  const long most = bulk.last + std::max(leastRoom, bulk.last - bulk.first);
  long last = bulk.last;
  for (std::size_t i = 0; i < facts.passages(); ++i) {
    for (const DaySpan& span : facts.spansOf(i, clock)) {
      if (span.first >= bulk.first && span.first <= bulk.last && span.last <= most) last = std::max(last, span.last);
    }
  }
  return {bulk.first, last};
}

int daysPerBinFor(long days) {
  constexpr long mostBins = 130;
  for (const int size : {1, 7, 30, 91, 365}) {
    if (days <= mostBins * size) return size;
  }
  return static_cast<int>((days / mostBins / 365 + 1) * 365);
}

/// A day or two at either end, so that nothing sticks to the edge; a short time is not stretched to the whole width.
void setAxis(Timeline& timeline, DayRange bulk) {
  constexpr long leastDays = 14;
  timeline.daysPerBin = daysPerBinFor(bulk.last - bulk.first + 3);
  const long step = timeline.daysPerBin;
  timeline.first = bulk.first - step;
  long bins = (bulk.last + step - timeline.first) / step + 1;
  if (step == 1 && bins < leastDays) {
    timeline.first -= (leastDays - bins) / 2;
    bins = leastDays;
  }
  timeline.end = timeline.first + bins * step;
  timeline.bins.resize(static_cast<std::size_t>(bins));
}

void widen(std::optional<DayRange>& range, const DaySpan& span) {
  if (!range) range = DayRange{span.first, span.last};
  range->first = std::min(range->first, span.first);
  range->last = std::max(range->last, span.last);
}

}  // namespace

bool isWithin(std::span<const DaySpan> spans, const DayRange& range) {
  return std::ranges::any_of(spans,
                             [&](const DaySpan& span) { return span.first <= range.last && span.last >= range.first; });
}

Timeline timelineOf(const Facts& facts, Clock clock, const std::vector<bool>& passes) {
  Timeline timeline;
  std::map<long, std::uint32_t> starts;
  for (std::size_t i = 0; i < facts.passages(); ++i) {
    for (const DaySpan& span : facts.spansOf(i, clock)) ++starts[span.first];
  }
  if (!starts.empty()) setAxis(timeline, withEnds(bulkOf(starts), facts, clock));
  std::map<std::tuple<long, long, bool>, TimeCount> spans;
  std::vector<long> vagueDays;
  for (std::size_t i = 0; i < facts.passages(); ++i) {
    const auto own = facts.spansOf(i, clock);
    const bool pass = passes[i];
    if (own.empty()) timeline.undated.add(pass);
    for (const DaySpan& span : own) {
      if (span.last < timeline.first) {
        timeline.earlier.add(pass);
        widen(timeline.earlierDays, span);
      } else if (span.first >= timeline.end) {
        timeline.later.add(pass);
        widen(timeline.laterDays, span);
      } else if (span.first == span.last && !span.vague && span.first >= timeline.first) {
        TimeBin& bin = timeline.bins[static_cast<std::size_t>((span.first - timeline.first) / timeline.daysPerBin)];
        bin.count.add(pass);
        const auto ties = facts.tiesOf(i);
        if (pass) ++bin.byRole[ties.empty() ? TimeBin::roles - 1 : static_cast<std::size_t>(ties.front().role)];
      } else {
        spans[{span.first, -span.last, span.vague}].add(pass);
      }
      if (pass) (span.vague ? vagueDays : timeline.days).push_back(span.first);
    }
  }
  for (const auto& [key, count] : spans) {
    timeline.spans.push_back({{std::get<0>(key), -std::get<1>(key), std::get<2>(key)}, count});
  }
  // The first of a month is no day with news for what happened some time in it, unless there is nothing better.
  if (timeline.days.empty()) timeline.days = std::move(vagueDays);
  std::ranges::sort(timeline.days);
  timeline.days.erase(std::unique(timeline.days.begin(), timeline.days.end()), timeline.days.end());
  return timeline;
}

}  // namespace dateline::session
