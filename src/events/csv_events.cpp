#include "events/csv_events.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "base/parallel.hpp"
#include "events/csv_row.hpp"
#include "events/values.hpp"

namespace dateline::events {
namespace {

constexpr std::size_t chunkBytes = std::size_t{4} << 20;
constexpr std::size_t mostTypesInFile = 60'000;

struct BadRow {
  std::size_t offset = 0;
  base::Message why;
};

/// Names numbered in the order in which they appear; names without end (an id in the wrong column) share the last
/// number.
class TypeTable {
 public:
  std::uint16_t numberOf(std::string_view name) {
    if (name == m_last) return m_lastNumber;
    std::uint16_t number = 0;
    if (const auto found = m_numbers.find(name); found != m_numbers.end()) {
      number = found->second;
    } else {
      number = static_cast<std::uint16_t>(std::min(m_names.size(), mostTypesInFile));
      if (m_names.size() <= mostTypesInFile) m_names.emplace_back(name);
      if (m_numbers.size() < mostTypesInFile) m_numbers.emplace(std::string(name), number);
    }
    m_last = name;
    m_lastNumber = number;
    return number;
  }
  std::vector<std::string> takeNames() { return std::move(m_names); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  // The empty name is there from the start: it equals the empty m_last.
  std::vector<std::string> m_names{std::string()};
  std::unordered_map<std::string, std::uint16_t, Hash, std::equal_to<>> m_numbers{{std::string(), std::uint16_t{0}}};
  std::string_view m_last;
  std::uint16_t m_lastNumber = 0;
};

/// A part of the file: the rows that begin in it.
struct Chunk {
  std::size_t first = 0;  ///< where its first row begins
  std::size_t next = 0;   ///< where the row behind its last one begins
  std::vector<RawEvent> events;
  std::vector<std::string> types;
  std::vector<BadRow> bad;
  std::uint64_t badCount = 0;
  std::uint64_t withoutText = 0;
};

class ChunkReader {
 public:
  ChunkReader(std::string_view bytes, const CsvFormat& format, std::size_t first, std::size_t until)
      : m_bytes(bytes), m_format(format), m_first(first), m_until(until) {}

  Chunk read() {
    Chunk chunk;
    chunk.first = m_first;
    const char* const start = m_bytes.data();
    const char* const end = start + m_bytes.size();
    const char* at = start + m_first;
    constexpr std::size_t bytesPerRow = 40;
    if (m_until > m_first) chunk.events.reserve((m_until - m_first) / bytesPerRow);
    TypeTable types;
    CsvRow row;
    while (at < start + m_until) {
      const char* const begin = at;
      at = readCsvRow(at, end, m_format, row);
      if (!row.empty) add(chunk, types, row, static_cast<std::size_t>(begin - start));
    }
    chunk.next = std::max(m_first, static_cast<std::size_t>(at - start));
    chunk.types = types.takeNames();
    return chunk;
  }

 private:
  void add(Chunk& chunk, TypeTable& types, const CsvRow& row, std::size_t offset) const {
    RawEvent event;
    geo::LonLat at;
    base::Message why;
    if (row.unclosed) why = "a quote is opened and never closed";
    if (row.unclosed || !readPosition(row[Field::Lon], row[Field::Lat], m_format.decimalComma, at, why)) {
      ++chunk.badCount;
      if (chunk.bad.size() < LeftOut::mostNamed) chunk.bad.push_back({offset, std::move(why)});
      return;
    }
    event.at = gridPointOf(at);
    if (m_format.has(Field::Time)) {
      event.moment = momentFrom(row[Field::Time], m_format.timeIsDay).value_or(noMoment);
    }
    event.offset = offset & RawEvent::mostOffset;
    if (m_format.has(Field::Type)) event.type = types.numberOf(row[Field::Type]);
    if (row[Field::Text].empty()) ++chunk.withoutText;
    chunk.events.push_back(event);
  }

  std::string_view m_bytes;
  const CsvFormat& m_format;
  std::size_t m_first;
  std::size_t m_until;
};

/// Reads all chunks at once, each from the first line break in it, as if that ended a row. It may lie within quotes: so
/// each chunk is then held against where the one before it ended, and read again where that was elsewhere.
std::vector<Chunk> readChunks(const base::MappedFile& file, std::string_view bytes, const CsvFormat& format) {
  const std::size_t body = bytes.size() - format.firstRow;
  const std::size_t count = std::max<std::size_t>(1, (body + chunkBytes - 1) / chunkBytes);
  const auto boundary = [&](std::size_t i) { return std::min(format.firstRow + i * chunkBytes, bytes.size()); };
  std::vector<Chunk> chunks(count);
  base::inParallel(count, [&](std::size_t i) {
    std::size_t first = boundary(i);
    if (i > 0) {
      const std::size_t line = bytes.find(format.newline, first - 1);
      first = line == std::string_view::npos ? bytes.size() : line + 1;
    }
    chunks[i] = ChunkReader(bytes, format, first, boundary(i + 1)).read();
    file.forget(boundary(i), boundary(i + 1) - boundary(i));
  });
  for (std::size_t i = 1; i < count; ++i) {
    const std::size_t expected = chunks[i - 1].next;
    if (chunks[i].first != expected) chunks[i] = ChunkReader(bytes, format, expected, boundary(i + 1)).read();
  }
  return chunks;
}

void collectBad(const std::vector<Chunk>& chunks, std::string_view bytes, LeftOut& leftOut) {
  std::size_t counted = 0;  // line breaks before this byte are in `line`
  std::uint64_t line = 1;
  for (const Chunk& chunk : chunks) {
    leftOut.count += chunk.badCount;
    for (const BadRow& bad : chunk.bad) {
      if (leftOut.first.size() == LeftOut::mostNamed) break;
      const auto breaks = std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted),
                                     bytes.begin() + static_cast<std::ptrdiff_t>(bad.offset), '\n');
      line += static_cast<std::uint64_t>(breaks);
      counted = bad.offset;
      leftOut.first.push_back({line, bad.why});
    }
  }
}

}  // namespace

bool readPosition(std::string_view lon, std::string_view lat, bool decimalComma, geo::LonLat& at, base::Message& why) {
  if (lon.empty() || lat.empty()) {
    why = "it has no position";
    return false;
  }
  const auto x = numberFrom(lon, decimalComma);
  const auto y = numberFrom(lat, decimalComma);
  if (!x || !y) {
    why = {"“{}” is no number of degrees", {textOfField((x ? lat : lon).substr(0, 40))}};
    return false;
  }
  // Longitudes from 0 to 360 are the same meridians.
  constexpr double half = 180;
  at = {*x > half && *x <= 2 * half ? *x - 2 * half : *x, *y};
  if (geo::isValid(at)) return true;
  why = {"{} is no position on the Earth", {textOfField(lon.substr(0, 40)) + ", " + textOfField(lat.substr(0, 40))}};
  return false;
}

RawEvents readCsvEvents(const base::MappedFile& file, const CsvFormat& format) {
  const std::span<const std::byte> mapped = file.bytes();
  const void* const data = mapped.data();
  const std::string_view bytes{static_cast<const char*>(data), mapped.size()};
  std::vector<Chunk> chunks = readChunks(file, bytes, format);

  RawEvents raw;
  collectBad(chunks, bytes, raw.leftOut);
  TypeTable types;
  std::vector<std::vector<std::uint16_t>> numbers;
  std::vector<std::size_t> starts;
  std::size_t total = 0;
  for (const Chunk& chunk : chunks) {
    std::vector<std::uint16_t>& own = numbers.emplace_back();
    for (const std::string& name : chunk.types) own.push_back(types.numberOf(name));
    starts.push_back(total);
    total += chunk.events.size();
    raw.withoutText += chunk.withoutText;
  }
  raw.types = types.takeNames();
  raw.events.resize(total);
  base::inParallel(chunks.size(), [&](std::size_t i) {
    RawEvent* to = raw.events.data() + starts[i];
    for (RawEvent event : chunks[i].events) {
      event.type = numbers[i][event.type];
      *to++ = event;
    }
    chunks[i].events = {};
  });
  return raw;
}

}  // namespace dateline::events
