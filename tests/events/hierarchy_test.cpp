#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "events/sifted.hpp"
#include "table.hpp"

using namespace dateline;
using events::Cell;
using events::Range;

namespace {

bool contains(const Cell& cell, const events::GridPoint& p) {
  return events::cellOf(events::mortonOf(p), cell.depth) == cell;
}

/// Goes down the halves and holds each against its members.
void checkCell(const events::EventSet& set, const Cell& cell, const Range& range, int untilDepth) {
  for (std::uint32_t i = range.first; i < range.last; ++i) REQUIRE(contains(cell, set.point(i)));
  REQUIRE(set.rangeOf(cell) == range);
  if (cell.depth == untilDepth || range.size() < 2) return;
  const std::uint32_t split = set.splitOf(cell, range);
  REQUIRE(range.first <= split);
  REQUIRE(split <= range.last);
  checkCell(set, cell.half(0), {range.first, split}, untilDepth);
  checkCell(set, cell.half(1), {split, range.last}, untilDepth);
}

events::Counts byHand(const events::EventSet& set, const Range& range, const events::Filter& filter) {
  events::Counts counts;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::int64_t moment = set.moment(i);
    if (filter.byTime() && moment == events::noMoment) continue;
    if (filter.from && moment < *filter.from) continue;
    if (filter.until && moment >= *filter.until) continue;
    if (filter.hides(set.type(i))) continue;
    ++counts.total;
    ++counts.byType[set.type(i)];
    counts.meanX += set.xs()[i];
    counts.meanY += set.ys()[i];
  }
  return counts;
}

}  // namespace

TEST_CASE("every row is in the hierarchy once", "[events]") {
  const auto set = table::loaded(table::manyRows(5000));
  REQUIRE(set->size() == 5000);
  std::set<std::string> texts;
  for (std::uint32_t i = 0; i < set->size(); ++i) texts.insert(set->record(i).text);
  CHECK(texts.size() == 5000);
}

TEST_CASE("every cell opens into exactly its members, at every depth", "[events]") {
  const auto set = table::loaded(table::manyRows(5000));
  checkCell(*set, {}, {0, set->size()}, set->deepest());
}

TEST_CASE("cells of one depth add up to the whole", "[events]") {
  const auto set = table::loaded(table::manyRows(3000));
  const events::Sifted all(set, {});
  for (const int depth : {1, 2, 5, 10, 17, 24}) {
    std::set<Cell> cells;
    for (std::uint32_t i = 0; i < set->size(); ++i) {
      cells.insert(events::cellOf(events::mortonOf(set->point(i)), depth));
    }
    std::uint32_t sum = 0;
    std::uint32_t largest = 0;
    for (const Cell& cell : cells) {
      const events::Counts counts = all.counts(set->rangeOf(cell));
      sum += counts.total;
      largest = std::max(largest, counts.total);
      const geo::LonLat mean = counts.mean();
      CHECK(mean.lon >= cell.west());
      CHECK(mean.lon <= cell.west() + cell.widthDegrees());
      CHECK(mean.lat >= cell.south());
      CHECK(mean.lat <= cell.south() + cell.heightDegrees());
    }
    CHECK(sum == set->size());
    CHECK(all.largestCell(depth) == largest);
  }
}

TEST_CASE("what a filter counts is what passes it one by one", "[events]") {
  const auto set = table::loaded(table::manyRows(4000));
  const std::int64_t start = set->earliest();
  table::Numbers numbers(11);
  std::vector<events::Filter> filters{
      {}, {start, std::nullopt, 0}, {std::nullopt, start, 0}, {start + 10, start + 5, 0}};
  for (int i = 0; i < 40; ++i) {
    events::Filter filter;
    filter.hiddenTypes = numbers.below(32);
    if (i % 4 != 0) filter.from = start + 3600 * static_cast<std::int64_t>(numbers.below(1000));
    if (i % 3 != 0) filter.until = start + 3600 * static_cast<std::int64_t>(numbers.below(1100));
    filters.push_back(filter);
  }
  for (const events::Filter& filter : filters) {
    const events::Sifted sifted(set, filter);
    const events::Counts whole = byHand(*set, {0, set->size()}, filter);
    CHECK(sifted.total() == whole.total);
    for (std::size_t type = 0; type < 5; ++type) CHECK(sifted.totalOf(type) == whole.byType[type]);
    for (int i = 0; i < 50; ++i) {
      const std::uint32_t a = numbers.below(set->size() + 1);
      const std::uint32_t b = numbers.below(set->size() + 1);
      const Range range{std::min(a, b), std::max(a, b)};
      const events::Counts expected = byHand(*set, range, filter);
      const events::Counts counts = sifted.counts(range);
      REQUIRE(sifted.count(range) == expected.total);
      REQUIRE(counts.total == expected.total);
      REQUIRE(counts.byType == expected.byType);
      if (expected.total == 0) continue;
      REQUIRE(counts.meanX == Approx(expected.meanX / expected.total).epsilon(1e-9));
      REQUIRE(counts.meanY == Approx(expected.meanY / expected.total).epsilon(1e-9));
      const std::uint32_t index = numbers.below(expected.total);
      const std::uint32_t event = sifted.nth(range, index);
      REQUIRE(sifted.passes(event));
      REQUIRE(sifted.count({range.first, event}) == index);
    }
  }
}

TEST_CASE("events without a time are hidden by a time filter only", "[events]") {
  const auto set = table::loaded("lon,lat,time\n1,1,2022-01-01\n1,1,\n1,1,2022-01-03\n");
  CHECK(set->withoutTime() == 1);
  CHECK(events::Sifted(set, {}).total() == 3);
  CHECK(events::Sifted(set, {set->earliest(), set->latest() + 1, 0}).total() == 2);
  CHECK(events::Sifted(set, {set->latest(), std::nullopt, 0}).total() == 1);
}

TEST_CASE("a filter on a set without times or types is no failure", "[events]") {
  const auto set = table::loaded("lon,lat\n1,1\n2,2\n");
  CHECK(events::Sifted(set, {0, std::nullopt, 0}).total() == 0);
  CHECK(events::Sifted(set, {std::nullopt, std::nullopt, 1}).total() == 0);
  CHECK(events::timeBinsOf(*set, 50).bins() == 0);
}

TEST_CASE("the bins of the chart hold every event that has a time", "[events]") {
  const auto set = table::loaded(table::manyRows(3000));
  const events::TimeBins bins = events::timeBinsOf(*set, 60);
  CHECK(bins.bins() <= 62);
  CHECK(bins.from <= set->earliest());
  std::uint32_t sum = 0;
  for (const auto& type : bins.byType) {
    for (const std::uint32_t count : type) sum += count;
  }
  CHECK(sum == set->size() - set->withoutTime());
}

TEST_CASE("centuries of events keep their days", "[events]") {
  const auto set = table::loaded("lon,lat,date\n1,1,1500-06-01\n1,1,2022-01-03\n");
  CHECK(set->timeUnitSeconds() == 60);
  CHECK(set->latest() - set->moment(1) < set->timeUnitSeconds());
}
