// Decoding takes what people have and refuses, in a sentence, what would hurt.
#include "image/decode.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "image/png.hpp"
#include "image/png_chunks.hpp"

using namespace dateline;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

std::string smallPng() {
  return image::encodePng(image::Picture::filled(40, 30, {200, 100, 50, 255}));
}

/// A file with the given header and the image data of `donor`.
std::string pngWith(std::uint32_t width, std::uint32_t height, const std::string& donor) {
  std::string file(reinterpret_cast<const char*>(image::pngSignature.data()), image::pngSignature.size());
  std::string header;
  image::appendBigEndian(header, width);
  image::appendBigEndian(header, height);
  header.append({8, 2, 0, 0, 0});
  image::appendPngChunk(file, "IHDR", header);
  for (const auto& chunk : image::pngChunks(bytesOf(donor), "donor")) {
    if (chunk.type == "IDAT") {
      image::appendPngChunk(file, "IDAT", {reinterpret_cast<const char*>(chunk.data.data()), chunk.data.size()});
    }
  }
  image::appendPngChunk(file, "IEND", {});
  return file;
}

std::string sentenceOf(const std::string& file) {
  try {
    image::decode(bytesOf(file), "photo.png");
  } catch (const base::InputError& error) {
    return error.sentence(base::Language::English);
  }
  return "";
}

}  // namespace

TEST_CASE("a picture whose header promises a giant is refused before it is decoded") {
  const std::string sentence = sentenceOf(pngWith(60000, 60000, smallPng()));
  CHECK(sentence.find("photo.png") != std::string::npos);
  CHECK(sentence.find("60000") != std::string::npos);
  CHECK(sentenceOf(pngWith(0xFFFFFFFF, 0xFFFFFFFF, smallPng())) != "");
}

TEST_CASE("image data that unpacks to more than the header promises is refused") {
  const std::string donor = image::encodePng(image::Picture::filled(4000, 4000, {0, 0, 0, 255}));
  REQUIRE(donor.size() < 300000);
  CHECK(sentenceOf(pngWith(1, 1, donor)) != "");
}

TEST_CASE("image data that unpacks to less than the header promises is refused") {
  CHECK(sentenceOf(pngWith(4000, 4000, smallPng())) != "");
}

TEST_CASE("every cut and every flipped byte of a PNG is one clear sentence or the picture") {
  const std::string png = smallPng();
  for (std::size_t size = 0; size < png.size(); ++size) CHECK(sentenceOf(png.substr(0, size)) != "");
  for (std::size_t at = 8; at < png.size() - 12; ++at) {
    std::string damaged = png;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    CHECK(sentenceOf(damaged) != "");
  }
}

TEST_CASE("files that are no pictures are told so") {
  for (const std::string& file : {std::string(), std::string("hello"), std::string("GIF89a......"),
                                  std::string("\xff\xd8\xff\xe0 broken jpeg"), std::string(5000, '\0')}) {
    CHECK(sentenceOf(file) != "");
  }
}

TEST_CASE("grey decoding weighs the channels") {
  const auto grey = image::decodeGrey(bytesOf(smallPng()), "test");
  REQUIRE(grey.values.size() == 40U * 30U);
  CHECK(int{grey.values[0]} == Approx(200 * 0.30 + 100 * 0.59 + 50 * 0.11).margin(3));
}
