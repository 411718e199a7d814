// Sorting positions along the Morton curve. Inside events only.
#pragma once
#include <cstdint>
#include <vector>

#include "events/cell.hpp"

namespace dateline::events {

struct MortonOrder {
  std::vector<std::uint32_t> rows;  ///< by place in the order: the row that stands there
  int deepest = 0;                  ///< bits of the code that were told apart; rows alike in them keep their order
};

/// Sorts by the bits from `lowBit` on, keeping the order of what is alike there.
void radixSort(std::vector<std::uint64_t>& keys, int lowBit);

/// Sorts `count` positions by radix (D. Knuth, "The art of computer programming", 5.2.5), 64 bits a row: the code's
/// first bits above the row's number, so that the more rows, the fewer bits of the code are told apart (40 for ten
/// million: cells of 38 m). `pointOf(row)` gives a row's position; there are at most 2³² of them.
template <class PointOf>
MortonOrder mortonOrderOf(std::size_t count, const PointOf& pointOf) {
  int rowBits = 1;
  while ((std::uint64_t{1} << rowBits) < count) ++rowBits;
  constexpr int mostBits = 48;
  MortonOrder order;
  order.deepest = (64 - rowBits) & ~1;
  if (order.deepest > mostBits) order.deepest = mostBits;
  const int lowBit = 64 - order.deepest;
  std::vector<std::uint64_t> keys(count);
  for (std::size_t row = 0; row < count; ++row) {
    keys[row] = (mortonOf(pointOf(row)) >> lowBit << lowBit) | row;
  }
  radixSort(keys, lowBit);
  order.rows.resize(count);
  const std::uint64_t rowMask = (std::uint64_t{1} << lowBit) - 1;
  for (std::size_t i = 0; i < count; ++i) order.rows[i] = static_cast<std::uint32_t>(keys[i] & rowMask);
  return order;
}

}  // namespace dateline::events
