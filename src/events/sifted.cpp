#include "events/sifted.hpp"

#include <algorithm>
#include <bit>

#include "base/parallel.hpp"

namespace dateline::events {
namespace {

/// Blocks that one thread takes at a time.
constexpr std::size_t blocksPerPart = 512;

std::size_t blocksOf(const EventSet& set, std::uint32_t blockEvents) {
  return (std::size_t{set.size()} + blockEvents - 1) / blockEvents;
}

}  // namespace

Sifted::Sifted(std::shared_ptr<const EventSet> set, const Filter& filter)
    : m_set(std::move(set)), m_filter(filter), m_types(std::max<std::size_t>(1, m_set->types().size())) {
  const std::int64_t unit = m_set->timeUnitSeconds();
  if (filter.byTime()) {
    m_noTimePasses = false;
    const bool timed = m_set->hasTimes();
    const std::int64_t from = timed ? std::max(filter.from.value_or(m_set->earliest()), m_set->earliest()) : 0;
    const std::int64_t until = timed ? std::min(filter.until.value_or(m_set->latest() + 1), m_set->latest() + 1) : 0;
    if (from >= until) {
      m_nothingPasses = true;
    } else {
      // A coarse unit stands for its first second.
      m_timeFirst = static_cast<std::uint32_t>((from - m_set->earliest() + unit - 1) / unit);
      const std::int64_t last = (until - 1 - m_set->earliest()) / unit;
      m_nothingPasses = last < m_timeFirst;
      m_timeSpan = m_nothingPasses ? 0 : static_cast<std::uint32_t>(last - m_timeFirst);
    }
  }
  const std::size_t blocks = blocksOf(*m_set, blockEvents);
  m_mask.resize(blocks * wordsPerBlock);
  m_passing.resize(blocks + 1);
  m_byType.resize((blocks + 1) * m_types);
  m_sumX.resize(blocks + 1);
  m_sumY.resize(blocks + 1);
  base::inParallel((blocks + blocksPerPart - 1) / blocksPerPart, [&](std::size_t part) {
    for (std::size_t block = part * blocksPerPart; block < std::min(blocks, (part + 1) * blocksPerPart); ++block) {
      siftBlock(block);
    }
  });
  // Each block's own sums stand behind it: added up, they are the sums before the next.
  for (std::size_t block = 1; block <= blocks; ++block) {
    m_passing[block] += m_passing[block - 1];
    m_sumX[block] += m_sumX[block - 1];
    m_sumY[block] += m_sumY[block - 1];
    for (std::size_t type = 0; type < m_types; ++type) {
      m_byType[block * m_types + type] += m_byType[(block - 1) * m_types + type];
    }
  }
}

void Sifted::siftBlock(std::size_t block) {
  const EventSet& set = *m_set;
  const std::size_t first = block * blockEvents;
  const std::size_t size = std::min<std::size_t>(blockEvents, set.size() - first);
  std::array<std::uint8_t, blockEvents> pass{};
  std::fill_n(pass.begin(), size, std::uint8_t{m_nothingPasses ? std::uint8_t{0} : std::uint8_t{1}});
  if (m_filter.byTime() && !m_nothingPasses) {
    const std::uint32_t* const times = set.times().data() + first;
    for (std::size_t i = 0; i < size; ++i) {
      pass[i] = static_cast<std::uint8_t>((times[i] - m_timeFirst <= m_timeSpan) & (times[i] != EventSet::noTime));
    }
  }
  if (m_filter.hiddenTypes != 0) {
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t type = set.kinds().empty() ? 0 : set.kinds()[first + i];
      pass[i] = static_cast<std::uint8_t>(pass[i] & (m_filter.hides(type) ? 0U : 1U));
    }
  }
  std::uint32_t passing = 0;
  std::uint64_t sumX = 0;
  std::uint64_t sumY = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t all = std::uint64_t{0} - pass[i];
    m_mask[(first + i) / 64] |= std::uint64_t{pass[i]} << (i % 64);
    passing += pass[i];
    sumX += set.xs()[first + i] & all;
    sumY += set.ys()[first + i] & all;
  }
  m_passing[block + 1] = passing;
  m_sumX[block + 1] = sumX;
  m_sumY[block + 1] = sumY;
  std::uint32_t* const byType = m_byType.data() + (block + 1) * m_types;
  if (set.kinds().empty()) {
    byType[0] = passing;
  } else {
    for (std::size_t i = 0; i < size; ++i) byType[set.kinds()[first + i]] += pass[i];
  }
}

std::uint32_t Sifted::rank(std::uint32_t event) const {
  const std::uint32_t block = event / blockEvents;
  std::uint32_t rank = m_passing[block];
  std::uint32_t word = block * wordsPerBlock;
  for (; word < event / 64; ++word) rank += static_cast<std::uint32_t>(std::popcount(m_mask[word]));
  const std::uint32_t rest = event % 64;
  if (rest != 0) rank += static_cast<std::uint32_t>(std::popcount(m_mask[word] & ((std::uint64_t{1} << rest) - 1)));
  return rank;
}

void Sifted::addEvents(const Range& range, Counts& counts, std::uint64_t& sumX, std::uint64_t& sumY) const {
  const bool typed = !m_set->kinds().empty();
  for (std::uint32_t word = range.first / 64; word * 64 < range.last; ++word) {
    std::uint64_t bits = m_mask[word];
    if (word == range.first / 64) bits &= ~std::uint64_t{0} << (range.first % 64);
    if (range.last - word * 64 < 64) bits &= (std::uint64_t{1} << (range.last - word * 64)) - 1;
    counts.total += static_cast<std::uint32_t>(std::popcount(bits));
    for (; bits != 0; bits &= bits - 1) {
      const std::uint32_t event = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
      ++counts.byType[typed ? m_set->kinds()[event] : 0];
      sumX += m_set->xs()[event];
      sumY += m_set->ys()[event];
    }
  }
}

Counts Sifted::counts(const Range& range) const {
  Counts counts;
  std::uint64_t sumX = 0;
  std::uint64_t sumY = 0;
  const std::uint32_t firstBlock = (range.first + blockEvents - 1) / blockEvents;
  const std::uint32_t lastBlock = range.last / blockEvents;
  if (firstBlock >= lastBlock) {
    addEvents(range, counts, sumX, sumY);
  } else {
    counts.total = m_passing[lastBlock] - m_passing[firstBlock];
    sumX = m_sumX[lastBlock] - m_sumX[firstBlock];
    sumY = m_sumY[lastBlock] - m_sumY[firstBlock];
    for (std::size_t type = 0; type < m_types; ++type) {
      counts.byType[type] = m_byType[lastBlock * m_types + type] - m_byType[firstBlock * m_types + type];
    }
    addEvents({range.first, firstBlock * blockEvents}, counts, sumX, sumY);
    addEvents({lastBlock * blockEvents, range.last}, counts, sumX, sumY);
  }
  if (counts.total > 0) {
    counts.meanX = static_cast<double>(sumX) / counts.total + 0.5;
    counts.meanY = static_cast<double>(sumY) / counts.total + 0.5;
  }
  return counts;
}

std::uint32_t Sifted::nth(const Range& range, std::uint32_t index) const {
  const std::uint32_t wanted = rank(range.first) + index;  // passing events before it in the set
  const auto block = static_cast<std::uint32_t>(std::ranges::upper_bound(m_passing, wanted) - m_passing.begin() - 1);
  std::uint32_t rank = m_passing[block];
  for (std::uint32_t word = block * wordsPerBlock;; ++word) {
    const auto own = static_cast<std::uint32_t>(std::popcount(m_mask[word]));
    if (rank + own <= wanted) {
      rank += own;
      continue;
    }
    std::uint64_t bits = m_mask[word];
    for (; rank < wanted; ++rank) bits &= bits - 1;
    return word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
  }
}

std::uint32_t Sifted::largestCell(int depth) const {
  const std::scoped_lock lock(m_guard);
  const int own = std::clamp(depth, 0, m_set->deepest());
  if (const auto found = m_largest.find(own); found != m_largest.end()) return found->second;
  const Cell like{0, own};
  const int xShift = 32 - like.xBits();
  const int yShift = 32 - like.yBits();
  const auto& xs = m_set->xs();
  const auto& ys = m_set->ys();
  const auto cellX = [&](std::uint32_t i) { return static_cast<std::uint64_t>(xs[i]) >> xShift; };
  const auto cellY = [&](std::uint32_t i) { return static_cast<std::uint64_t>(ys[i]) >> yShift; };
  std::uint32_t largest = 0;
  std::uint32_t before = 0;
  for (std::uint32_t i = 1; i < m_set->size(); ++i) {
    if (cellX(i) == cellX(i - 1) && cellY(i) == cellY(i - 1)) continue;
    const std::uint32_t passing = rank(i);
    largest = std::max(largest, passing - before);
    before = passing;
  }
  largest = std::max(largest, total() - before);
  m_largest.emplace(own, largest);
  return largest;
}

TimeBins timeBinsOf(const EventSet& set, std::size_t bins) {
  TimeBins out;
  if (!set.hasTimes() || bins == 0) return out;
  constexpr std::int64_t day = 86'400;
  constexpr std::int64_t lengths[] = {1,   60,      300,     900,      3600,     3 * 3600, 6 * 3600,  12 * 3600,
                                      day, 2 * day, 7 * day, 14 * day, 30 * day, 91 * day, 182 * day, 365 * day};
  const std::int64_t span = set.latest() - set.earliest() + 1;
  const std::int64_t least = std::max<std::int64_t>(set.timeUnitSeconds(), span / static_cast<std::int64_t>(bins));
  out.binSeconds = least;
  for (const std::int64_t length : lengths) {
    if (length < least) continue;
    out.binSeconds = length;
    break;
  }
  const auto floorTo = [](std::int64_t at, std::int64_t step) { return (at >= 0 ? at : at - step + 1) / step * step; };
  out.from = floorTo(set.earliest(), out.binSeconds);
  const auto count = static_cast<std::size_t>((set.latest() - out.from) / out.binSeconds + 1);
  const std::size_t types = std::max<std::size_t>(1, set.types().size());
  out.byType.assign(types, std::vector<std::uint32_t>(count, 0));
  const std::int64_t shift = set.earliest() - out.from;
  for (std::uint32_t i = 0; i < set.size(); ++i) {
    const std::uint32_t time = set.times()[i];
    if (time == EventSet::noTime) continue;
    const std::int64_t at = shift + std::int64_t{time} * set.timeUnitSeconds();
    ++out.byType[set.type(i)][static_cast<std::size_t>(at / out.binSeconds)];
  }
  return out;
}

}  // namespace dateline::events
