#include "events/event_set.hpp"

#include <algorithm>
#include <numeric>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "events/csv_events.hpp"
#include "events/csv_row.hpp"
#include "events/order.hpp"
#include "events/values.hpp"

namespace dateline::events {
namespace {

constexpr std::size_t mostRowBytes = 4 * mostQuotedBytes;
const char* const saveAgain = "open it again; the rows are read anew";

/// Parts of a column that are filled at once.
constexpr std::size_t partRows = std::size_t{1} << 18;

template <class Fill>
void fillInParts(std::size_t count, const Fill& fill) {
  base::inParallel((count + partRows - 1) / partRows,
                   [&](std::size_t part) { fill(part * partRows, std::min(count, (part + 1) * partRows)); });
}

[[noreturn]] void refuseEmpty(const RawEvents& raw, const std::string& name) {
  if (raw.leftOut.first.empty()) {
    throw base::InputError("the table has no rows", name, "give one event a line below the names of the columns");
  }
  throw base::InputError("no row has a position that can be used",
                         name + ":" + std::to_string(raw.leftOut.first.front().line),
                         "give longitude and latitude in degrees");
}

}  // namespace

std::shared_ptr<const EventSet> EventSet::load(const std::filesystem::path& path, const StageDone& stageDone) {
  const auto done = [&](const char* stage) {
    if (stageDone) stageDone(stage);
  };
  std::shared_ptr<EventSet> set(new EventSet(base::InputFile(path)));
  const std::string name = path.string();
  if (set->m_file.size() == 0) throw base::InputError("the table is empty", name, "give one event a line");
  RawEvents raw;
  {
    const base::MappedFile mapped(path);
    const void* const data = mapped.bytes().data();
    set->m_format = readCsvHeader({static_cast<const char*>(data), mapped.bytes().size()}, name);
    raw = readCsvEvents(mapped, set->m_format);
  }
  done("read events");
  if (raw.events.empty()) refuseEmpty(raw, name);
  if (raw.events.size() >= std::numeric_limits<std::uint32_t>::max()) {
    throw base::InputError("the table has more than four thousand million rows", name, "give a part of it");
  }
  set->m_leftOut = std::move(raw.leftOut);
  set->m_withoutText = raw.withoutText;
  set->order(std::move(raw));
  done("order events");
  return set;
}

/// The commonest types keep their name; the rest are one.
void EventSet::setTypes(const RawEvents& raw, std::vector<std::uint8_t>& typeOf) {
  std::vector<std::uint32_t> counts(raw.types.size(), 0);
  for (const RawEvent& event : raw.events) ++counts[event.type];
  std::vector<std::size_t> order(raw.types.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) { return counts[i] == 0; });
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : raw.types[a] < raw.types[b];
  });
  m_lastTypeIsOthers = order.size() > mostTypes;
  typeOf.assign(raw.types.size(), static_cast<std::uint8_t>(mostTypes - 1));
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const bool own = !m_lastTypeIsOthers || rank < mostTypes - 1;
    if (own || m_types.size() < mostTypes) {
      m_types.push_back(own ? textOfField(raw.types[order[rank]]) : std::string());
      m_typeCounts.push_back(0);
    }
    const std::size_t type = own ? rank : mostTypes - 1;
    typeOf[order[rank]] = static_cast<std::uint8_t>(type);
    m_typeCounts[type] += counts[order[rank]];
  }
}

/// The finest unit in which the times fit into 32 bits.
void EventSet::setTimeUnit(const RawEvents& raw) {
  for (const RawEvent& event : raw.events) {
    if (event.moment == noMoment) {
      ++m_withoutTime;
      continue;
    }
    m_earliest = m_earliest == noMoment ? event.moment : std::min(m_earliest, event.moment);
    m_latest = m_latest == noMoment ? event.moment : std::max(m_latest, event.moment);
  }
  if (m_earliest == noMoment) return;
  const std::int64_t span = m_latest - m_earliest;
  for (const std::int64_t unit : {1, 60, 3600, 86'400}) {
    m_timeUnitSeconds = unit;
    if (span / unit < noTime) break;
  }
}

void EventSet::order(RawEvents&& raw) {
  const std::size_t count = raw.events.size();
  std::vector<std::uint8_t> typeOf;
  setTypes(raw, typeOf);
  setTimeUnit(raw);
  MortonOrder order = mortonOrderOf(count, [&](std::size_t row) { return raw.events[row].at; });
  m_deepest = order.deepest;
  m_xs.resize(count);
  m_ys.resize(count);
  m_offsets.resize(count);
  if (m_earliest != noMoment) m_times.resize(count);
  if (m_types.size() > 1) m_kinds.resize(count);
  fillInParts(count, [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const RawEvent& event = raw.events[order.rows[i]];
      m_xs[i] = event.at.x;
      m_ys[i] = event.at.y;
      m_offsets[i] = event.offset;
      if (!m_kinds.empty()) m_kinds[i] = typeOf[event.type];
      if (m_times.empty()) continue;
      m_times[i] = event.moment == noMoment
                       ? noTime
                       : static_cast<std::uint32_t>((event.moment - m_earliest) / m_timeUnitSeconds);
    }
  });
}

std::int64_t EventSet::moment(std::uint32_t event) const {
  if (m_times.empty() || m_times[event] == noTime) return noMoment;
  return m_earliest + std::int64_t{m_times[event]} * m_timeUnitSeconds;
}

namespace {

/// The first event in [first, last) whose code is not below `code`.
std::uint32_t lowerBound(const EventSet& set, std::uint32_t first, std::uint32_t last, std::uint64_t code) {
  while (first < last) {
    const std::uint32_t middle = first + (last - first) / 2;
    if (mortonOf(set.point(middle)) < code) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

}  // namespace

Range EventSet::rangeOf(const Cell& cell, const Range& within) const {
  const Cell own = cell.depth > m_deepest ? cellOf(cell.code, m_deepest) : cell;
  const std::uint32_t first = lowerBound(*this, within.first, within.last, own.code);
  const std::uint64_t lastCode = own.lastCode();
  if (lastCode == ~std::uint64_t{0}) return {first, within.last};
  return {first, lowerBound(*this, first, within.last, lastCode + 1)};
}

std::uint32_t EventSet::splitOf(const Cell& cell, const Range& range) const {
  if (cell.depth >= m_deepest) return range.last;
  return lowerBound(*this, range.first, range.last, cell.half(1).code);
}

Record EventSet::record(std::uint32_t event) const {
  const std::uint64_t offset = m_offsets.at(event);
  CsvRow row;
  Record record;
  constexpr std::size_t usualBytes = 4096;
  for (std::size_t bytes = usualBytes;; bytes = mostRowBytes) {
    const std::string part = m_file.read(offset, bytes);
    const char* const end = part.data() + part.size();
    const char* const next = readCsvRow(part.data(), end, m_format, row);
    // The row may go on where this part ends.
    if (next == end && part.size() == bytes && bytes < mostRowBytes) continue;
    geo::LonLat at;
    base::Message why;
    const bool placed = readPosition(row[Field::Lon], row[Field::Lat], m_format.decimalComma, at, why);
    if (!placed || !(gridPointOf(at) == point(event))) {
      throw base::InputError("the file of the events has changed since it was opened", path().string(), saveAgain);
    }
    record.event = event;
    record.at = at;
    record.momentText = textOfField(row[Field::Time]);
    record.moment = momentFrom(row[Field::Time], m_format.timeIsDay);
    record.type = textOfField(row[Field::Type]);
    record.text = textOfField(row[Field::Text]);
    record.source = textOfField(row[Field::Source]);
    return record;
  }
}

}  // namespace dateline::events
