#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace dateline::base;

TEST_CASE("valid UTF-8 has no invalid place") {
  CHECK_FALSE(firstInvalidUtf8(""));
  CHECK_FALSE(firstInvalidUtf8("plain ASCII, longer than eight bytes"));
  CHECK_FALSE(firstInvalidUtf8("é Ж 中 𝄞 \U0010FFFF \uFFFD"));
  CHECK_FALSE(firstInvalidUtf8(std::string_view("\0", 1)));
}

TEST_CASE("what is not UTF-8 is found where it begins") {
  const std::string start = "Almaty, é: ";
  const auto bad = GENERATE(as<std::string>{}, "\x80", "\xFF", "\xFE", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF",
                            "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xE2\x82", "\xF0\x9F\x98", "\xE9t\xE9", "\xE2\x28\xA1");
  CHECK(firstInvalidUtf8(start + bad) == start.size());
  CHECK(firstInvalidUtf8(start + bad + " and more text behind it") == start.size());
}

TEST_CASE("code points are read in both directions and written") {
  const std::string text = "aéЖ中𝄞";
  const std::u32string expected = U"aéЖ中𝄞";
  std::u32string forward;
  for (std::size_t at = 0; at < text.size();) forward += decodeAt(text, at);
  CHECK(forward == expected);
  std::u32string backward;
  for (std::size_t at = text.size(); at > 0;) backward.insert(backward.begin(), decodeBefore(text, at));
  CHECK(backward == expected);
  std::string again;
  for (const char32_t c : expected) appendUtf8(again, c);
  CHECK(again == text);
  CHECK(codePointCount(text) == 5);
  CHECK(firstCodePoints(text, 2) == "aé");
  CHECK(firstCodePoints(text, 99) == text);
  CHECK(lastCodePoints(text, 2) == "中𝄞");
  CHECK(lastCodePoints(text, 0).empty());
}

TEST_CASE("byte and code point offsets turn into each other") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "Le 7 janvier, à Алматы « 中国 » 𝄞; ";
  const CodePointIndex index(text);
  REQUIRE(index.count() == codePointCount(text));
  std::size_t codePoint = 0;
  for (std::size_t at = 0; at < text.size(); ++codePoint) {
    CHECK(index.toCodePoint(at) == codePoint);
    CHECK(index.toByte(codePoint) == at);
    decodeAt(text, at);
  }
  CHECK(index.toCodePoint(text.size()) == codePoint);
  CHECK(index.toByte(codePoint) == text.size());
  CHECK_FALSE(index.toByte(codePoint + 1));
}

TEST_CASE("an empty text and texts around a sample's edge are indexed") {
  CHECK(CodePointIndex("").count() == 0);
  CHECK(CodePointIndex("").toByte(0) == 0);
  CHECK_FALSE(CodePointIndex("").toByte(1));
  for (std::size_t size = 61; size < 70; ++size) {
    const std::string text = std::string(size, 'x') + "é!";
    const CodePointIndex index(text);
    CHECK(index.toByte(size + 1) == size + 2);
    CHECK(index.toCodePoint(size + 2) == size + 1);
  }
}
