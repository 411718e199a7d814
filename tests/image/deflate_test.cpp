// zlib streams: what is packed in pieces comes back whole, and damaged streams are told from whole ones.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

#include "image/deflate.hpp"

using namespace dateline;

namespace {

std::string packed(std::string_view bytes, int level, std::size_t pieceBytes) {
  std::string out;
  image::ZlibPacker packer(level);
  for (; !bytes.empty(); bytes.remove_prefix(std::min(pieceBytes, bytes.size()))) {
    packer.add(bytes.substr(0, pieceBytes), out);
  }
  packer.finish(out);
  return out;
}

/// Text and noise, so that blocks of every kind occur.
std::string sample(std::size_t bytes) {
  std::string text;
  std::uint32_t noise = 1;
  while (text.size() < bytes) {
    noise = noise * 1664525 + 1013904223;
    if (noise >> 31 != 0) text.append(noise >> 24 & 63, static_cast<char>(noise >> 16));
    text.push_back(static_cast<char>(noise >> 20));
  }
  text.resize(bytes);
  return text;
}

}  // namespace

TEST_CASE("Packed in pieces of any size, bytes come back") {
  const std::string bytes = sample(400'000);
  for (const int level : {0, 1, 2, 3}) {
    for (const std::size_t piece : {std::size_t{997}, std::size_t{65536}, bytes.size()}) {
      const std::string stream = packed(bytes, level, piece);
      CHECK(stream.size() < bytes.size());
      CHECK(image::unpackZlib(stream, bytes.size()) == bytes);
    }
  }
  CHECK(image::unpackZlib(packed("", 1, 1), 0) == "");
}

TEST_CASE("A stream that is cut off or too large is none, and an altered one gives no other bytes") {
  const std::string bytes = sample(3'000);
  const std::string stream = packed(bytes, 1, bytes.size());
  for (std::size_t length = 0; length < stream.size(); ++length) {
    CHECK_FALSE(image::unpackZlib(std::string_view(stream).substr(0, length), bytes.size()).has_value());
  }
  for (std::size_t i = 0; i < stream.size(); ++i) {
    std::string altered = stream;
    altered[i] = static_cast<char>(altered[i] ^ 0x10);
    // Bits of the header that only advise, and those after the last code, may change unseen; the bytes may not.
    CHECK(image::unpackZlib(altered, bytes.size()).value_or(bytes) == bytes);
  }
  CHECK_FALSE(image::unpackZlib(stream, bytes.size() - 1).has_value());
}

TEST_CASE("The check sum is CRC-32, in pieces as at once") {
  CHECK(image::crc32(0, "123456789") == 0xCBF43926);
  CHECK(image::crc32(image::crc32(0, "12345"), "6789") == 0xCBF43926);
  CHECK(image::crc32(0, "") == 0);
}
