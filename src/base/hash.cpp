#include "base/hash.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace dateline::base {

std::string sha256Hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());

  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const unsigned byte : digest) {
    hex.push_back(digits[byte >> 4]);
    hex.push_back(digits[byte & 15U]);
  }
  return hex;
}

}  // namespace dateline::base
