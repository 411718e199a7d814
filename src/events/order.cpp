#include "events/order.hpp"

#include <array>

namespace dateline::events {

void radixSort(std::vector<std::uint64_t>& keys, int lowBit) {
  constexpr int digitBits = 8;
  constexpr std::size_t digits = std::size_t{1} << digitBits;
  std::array<std::array<std::uint32_t, digits>, 8> counts{};
  for (const std::uint64_t key : keys) {
    for (int shift = lowBit, pass = 0; shift < 64; shift += digitBits, ++pass) {
      ++counts[static_cast<std::size_t>(pass)][(key >> shift) & (digits - 1)];
    }
  }
  std::vector<std::uint64_t> other(keys.size());
  for (int shift = lowBit, pass = 0; shift < 64; shift += digitBits, ++pass) {
    auto& count = counts[static_cast<std::size_t>(pass)];
    // A digit that all have in common sorts nothing.
    bool same = keys.empty();
    for (const std::uint32_t n : count) same = same || n == keys.size();
    if (same) continue;
    std::uint32_t start = 0;
    for (std::uint32_t& n : count) {
      const std::uint32_t own = n;
      n = start;
      start += own;
    }
    for (const std::uint64_t key : keys) other[count[(key >> shift) & (digits - 1)]++] = key;
    keys.swap(other);
  }
}

}  // namespace dateline::events
