// PNG: what is written comes back, is small, is the same every time, and carries its texts.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "image/decode.hpp"
#include "image/png.hpp"
#include "image/png_chunks.hpp"

using namespace dateline;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

image::Picture gradient(int width, int height, bool opaque) {
  image::Picture picture = image::Picture::filled(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto red = static_cast<std::uint8_t>(x * 255 / width);
      const auto green = static_cast<std::uint8_t>(y * 255 / height);
      picture.set(x, y, {red, green, 90, opaque ? std::uint8_t{255} : red});
    }
  }
  return picture;
}

}  // namespace

TEST_CASE("a picture comes back from PNG as it was") {
  for (const bool opaque : {true, false}) {
    for (const auto filter : {image::PngFilter::None, image::PngFilter::Up}) {
      const image::Picture picture = gradient(57, 31, opaque);
      const std::string png = image::encodePng(picture, {.filter = filter});
      CHECK(image::decode(bytesOf(png), "test") == picture);
      CHECK(png == image::encodePng(picture, {.filter = filter}));
    }
  }
}

TEST_CASE("a large picture's pixels lie in several chunks and come back") {
  image::Picture noise = image::Picture::filled(400, 300);
  std::uint32_t state = 1;
  for (std::uint8_t& value : noise.rgba) {
    state = state * 1664525 + 1013904223;
    value = static_cast<std::uint8_t>(state >> 24);
  }
  const std::string png = image::encodePng(noise);
  const auto chunks = image::pngChunks(bytesOf(png), "test");
  CHECK(std::count_if(chunks.begin(), chunks.end(), [](const auto& chunk) { return chunk.type == "IDAT"; }) > 1);
  CHECK(image::decode(bytesOf(png), "test") == noise);
}

TEST_CASE("an opaque picture is written without alpha") {
  const auto colourTypeOf = [](const std::string& png) { return png.at(25); };
  CHECK(colourTypeOf(image::encodePng(gradient(8, 8, true))) == 2);
  CHECK(colourTypeOf(image::encodePng(gradient(8, 8, false))) == 6);
}

TEST_CASE("a PNG carries texts and its size in print") {
  image::PngOptions options;
  options.dotsPerInch = 300;
  options.texts = {{"Title", "Алматы, январь 2022"}, {"dateline", std::string(200000, 'x') + "fin"}};
  const std::string png = image::encodePng(gradient(20, 10, true), options);
  CHECK(image::pngTexts(bytesOf(png), "test") == options.texts);
  CHECK(png.size() < 5000);
  const auto chunks = image::pngChunks(bytesOf(png), "test");
  REQUIRE(chunks.size() > 1);
  REQUIRE(chunks[1].type == "pHYs");
  CHECK(std::to_integer<int>(chunks[1].data[2]) * 256 + std::to_integer<int>(chunks[1].data[3]) == 11811);
}

TEST_CASE("a text that unpacks to more than the limit is refused") {
  image::PngOptions options;
  options.texts = {{"bomb", std::string(1 << 20, '\0')}};
  const std::string png = image::encodePng(gradient(4, 4, true), options);
  CHECK_THROWS_AS(image::pngTexts(bytesOf(png), "test", 1000), base::InputError);
  CHECK_NOTHROW(image::pngTexts(bytesOf(png), "test"));
}
