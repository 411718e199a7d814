#include "ui/text_layout.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "toolkit.hpp"

using namespace dateline;
using namespace dateline::ui;
using ui::test::Toolkit;

namespace {

TextLayout laidOut(const Toolkit& toolkit, std::string_view text, float width, std::vector<TextSpan> spans = {}) {
  return {
      text, "fr",
      TextLayoutOptions{width, {{toolkit.fonts().body, 24, 10}, {toolkit.fonts().headline, 32, 4}}, std::move(spans)}};
}

const std::string story =
    "Le 7 janvier 2022, dans un discours à la télévision, le président kazakh a juré de venir à bout de ceux qu’il "
    "nomme des « bandits armés ». La police peut désormais tirer sans avertir.\n\nÀ l’en croire, Almaty a subi "
    "l’assaut de quelque 20\u202f000 hommes.\n";

}  // namespace

TEST_CASE("no line is wider than the column, and no letter is lost") {
  const Toolkit toolkit;
  for (const float width : {60.0F, 140.0F, 333.0F, 900.0F}) {
    const TextLayout layout = laidOut(toolkit, story, width);
    std::string letters;
    for (const TextLine& line : layout.lines()) {
      CHECK(layout.xOf(line, line.range.end) <= width);
      CHECK_FALSE(line.range.empty());
      letters += line.range.of(story);
    }
    const auto solid = [](std::string text) {
      std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
      return text;
    };
    CHECK(solid(letters) == solid(story));
  }
}

TEST_CASE("lines follow each other, paragraphs stand apart") {
  const Toolkit toolkit;
  const TextLayout layout = laidOut(toolkit, story, 400);
  const auto& lines = layout.lines();
  REQUIRE(lines.size() > 3);
  int gaps = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const float step = lines[i].top - lines[i - 1].top;
    CHECK((step == 24 || step == 34));
    if (step == 34) ++gaps;
  }
  CHECK(gaps == 1);
  CHECK(layout.heightPx() == lines.back().top + 24);
}

TEST_CASE("pointing finds the byte that stands there") {
  const Toolkit toolkit;
  const TextLayout layout = laidOut(toolkit, story, 260);
  for (const TextLine& line : layout.lines()) {
    const std::string_view text = line.range.of(story);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
      const std::size_t byte = line.range.begin + i;
      CHECK(layout.byteAt(layout.xOf(line, byte) + 0.5F, line.top + 5) == byte);
    }
  }
  CHECK(layout.byteAt(-50, -50) == 0);
  CHECK(layout.byteAt(10, 1e6F) == layout.lines().back().range.end);
  CHECK(layout.lineOf(0) == 0);
  CHECK(layout.lineOf(story.size()) == layout.lines().size() - 1);
}

TEST_CASE("a word longer than the column is cut, not clipped") {
  const Toolkit toolkit;
  const std::string text = "un " + std::string(200, 'W') + " mot";
  const TextLayout layout = laidOut(toolkit, text, 120);
  CHECK(layout.lines().size() > 10);
  for (const TextLine& line : layout.lines()) CHECK(layout.xOf(line, line.range.end) <= 120);
  // Even where not one letter fits, it ends, one letter a line.
  CHECK(laidOut(toolkit, "WWW", 1).lines().size() == 3);
}

TEST_CASE("nothing, blanks and line ends alone have no lines") {
  const Toolkit toolkit;
  for (const char* text : {"", " ", "\n\n\n", " \t\r\n "}) {
    const TextLayout layout = laidOut(toolkit, text, 200);
    CHECK(layout.lines().empty());
    CHECK(layout.heightPx() == 0);
    CHECK(layout.byteAt(10, 10) == 0);
    CHECK(layout.lineOf(3) == 0);
  }
}

TEST_CASE("a part in another face is measured and placed in it") {
  const Toolkit toolkit;
  const std::string text = "A headline of some words\nThe story begins here.";
  const TextLayout plain = laidOut(toolkit, text, 2000);
  const TextLayout titled = laidOut(toolkit, text, 2000, {{{0, 24}, 1}});
  REQUIRE(titled.lines().size() == 2);
  CHECK(titled.lines()[0].heightPx == 32);
  CHECK(titled.lines()[1].heightPx == 24);
  CHECK(titled.xOf(titled.lines()[0], 24) > plain.xOf(plain.lines()[0], 24) * 1.3F);
  const TextLayout lead = laidOut(toolkit, text, 2000, {{{29, 34}, 1}});
  const auto pieces = lead.piecesOf(lead.lines()[1]);
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[1].range == base::TextRange{29, 34});
  CHECK(pieces[1].face == 1);
  CHECK(pieces[2].x > pieces[1].x);
}

TEST_CASE("a megabyte is set in a moment, in one line as in many") {
  const Toolkit toolkit;
  std::string words;
  while (words.size() < 1'000'000) words += "Almaty a été attaquée par 20 000 individus. ";
  for (const std::string& text : {words, std::string(1'000'000, 'x')}) {
    const auto start = std::chrono::steady_clock::now();
    const TextLayout layout = laidOut(toolkit, text, 500);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CHECK(layout.lines().size() > 1000);
    CHECK(took.count() < 5);  // a fraction of a second on a free machine
  }
}

TEST_CASE("characters that Inter lacks are taken from the machine's typefaces, or shown as a box") {
  Toolkit toolkit;
  CHECK(toolkit.fonts().body->FindGlyphNoFallback(0x0416) == nullptr);  // Ж: not before it is needed
  toolkit.fontCase.need("Жанаөзен");
  REQUIRE(toolkit.fontCase.isStale(1));
  toolkit.fontCase.rebuild(1);
  CHECK_FALSE(toolkit.fontCase.isStale(1));
  CHECK(toolkit.fonts().body->FindGlyphNoFallback(0x0416) != nullptr);
  CHECK(toolkit.fonts().body->FindGlyphNoFallback(0x04E9) != nullptr);
  toolkit.fontCase.need("\xEE\x80\x80 \xFF\xC3 \xF0\x9F\x98\x80");  // private use, broken bytes, beyond 16 bits
  toolkit.fontCase.rebuild(1);
  CHECK_FALSE(toolkit.fontCase.isStale(1));
  CHECK(toolkit.fonts().body->FallbackGlyph != nullptr);
  toolkit.fontCase.need("\xEE\x80\x80");
  CHECK_FALSE(toolkit.fontCase.isStale(1));  // asked for once, not again and again
}
