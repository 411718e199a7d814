// Text that is too long for its place keeps its beginning and says that it goes on.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "frame/paragraph.hpp"
#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

TextBlock set(const std::string& text, double widthPx, std::size_t lines, const char* language = "en") {
  static Typesetter type(test::atlas());
  return paragraph(type, {text, text::Style::SemiBold, 20, {}, 0, false}, widthPx, lines, language);
}

std::string lastOf(const TextBlock& block) {
  return block.parts.empty() ? std::string() : block.parts.back().run.text;
}

}  // namespace

TEST_CASE("a title that fits stands in one line, a longer one breaks at blanks") {
  CHECK(set("Almaty under attack", 600, 3).parts.size() == 1);
  const TextBlock two = set("Almaty under attack, the alliance sends troops", 300, 3);
  REQUIRE(two.parts.size() == 2);
  CHECK(two.parts[0].run.text == "Almaty under attack, the");
  CHECK(two.parts[1].run.text == "alliance sends troops");
  CHECK(two.widthPx <= 300);
  CHECK(two.parts[1].baseline > two.parts[0].baseline);
  CHECK(two.parts[1].x == 0);
}

TEST_CASE("a title of a hundred thousand characters keeps its first lines and ends in an ellipsis, at once") {
  std::string words;
  while (words.size() < 100'000) words += "Des manifestants ont pris la mairie. ";
  const auto start = std::chrono::steady_clock::now();
  const TextBlock block = set(words, 500, 3, "fr");
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  REQUIRE(block.parts.size() == 3);
  CHECK(block.parts[0].run.text.starts_with("Des manifestants"));
  CHECK(lastOf(block).ends_with("…"));
  CHECK(block.widthPx <= 500);
  CHECK(taken.count() < 0.5);
}

TEST_CASE("one endless word is cut between characters, Cyrillic too; nothing to set gives nothing") {
  std::string word;
  for (int i = 0; i < 50'000; ++i) word += "Ж";
  const TextBlock block = set(word, 200, 2);
  REQUIRE(block.parts.size() == 2);
  CHECK(block.widthPx <= 200);
  CHECK(lastOf(block).ends_with("Ж…"));
  CHECK(set("", 200, 2).parts.empty());
  CHECK(set("   ", 200, 2).parts.empty());
  CHECK(set("Almaty", 1, 2).parts.empty());
  CHECK(set("Almaty", 200, 0).parts.empty());
  CHECK(set("broken \xff\xfe bytes that go on and on and on", 120, 2).parts.size() == 2);
}
