// Keys of caches: 64-bit hashes that are the same in every run (std::hash promises nothing).
#pragma once
#include <bit>
#include <cstdint>
#include <string_view>

namespace dateline::frame {

/// FNV-1a over bytes, finished by a multiply-shift so that near values lie far apart.
class Hash {
 public:
  Hash& add(std::string_view text) {
    for (const char c : text) addByte(static_cast<std::uint8_t>(c));
    addByte(0xff);
    return *this;
  }
  Hash& add(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) addByte(static_cast<std::uint8_t>(value >> shift));
    return *this;
  }
  Hash& add(double value) { return add(std::bit_cast<std::uint64_t>(value)); }
  std::uint64_t value() const {
    std::uint64_t mixed = m_value ^ (m_value >> 32);
    mixed *= 0x9e3779b97f4a7c15ULL;
    return mixed ^ (mixed >> 29);
  }

 private:
  void addByte(std::uint8_t byte) { m_value = (m_value ^ byte) * 0x100000001b3ULL; }
  std::uint64_t m_value = 0xcbf29ce484222325ULL;
};

}  // namespace dateline::frame
