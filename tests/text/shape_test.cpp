// Shaping: labels are measured as HarfBuzz would set them, from baked data alone where that suffices.
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "text/atlas.hpp"
#include "text/typeface.hpp"

using namespace dateline;
using text::Style;

namespace {

const std::filesystem::path data = std::filesystem::path(DATELINE_BUILD) / "data";

text::Atlas openAtlas() {
  return text::Atlas::open(data / "glyphs.bin", data / "fonts");
}

float harfBuzzWidthEm(Style style, const std::string& line, bool tabular = false) {
  const text::Typeface typeface(data / "fonts" / text::fontFileOf(style));
  float width = 0;
  for (const auto& glyph : typeface.shape(line, 0, line.size(), tabular)) width += glyph.advanceEm;
  return width;
}

}  // namespace

TEST_CASE("baked widths and kerning are those of HarfBuzz") {
  text::Atlas atlas = openAtlas();
  for (const Style style : text::allStyles) {
    for (const char* line : {"Almaty", "AVATAR Tokyo", "Kyzyl-Orda", "Қостанай", "Өскемен", "Κως, Αθήνα",
                             "20 000 individus", "L'Île-d'Yeu", "«Noursoultan»", "Łódź", "Țarigrad", "Ağrı Dağı",
                             "Г. Тараз", "“To. We”", "1,5 M€", "Bişkek", "T-72 / P.-A."}) {
      CAPTURE(line);
      CHECK(atlas.shape(style, line).widthEm == Approx(harfBuzzWidthEm(style, line)).margin(0.001));
    }
  }
  CHECK(atlas.generation() == 0);
}

TEST_CASE("kerning pulls A and V together") {
  text::Atlas atlas = openAtlas();
  const auto width = [&](const char* line) { return atlas.shape(Style::Regular, line).widthEm; };
  CHECK(width("AV") < width("A") + width("V") - 0.01F);
}

TEST_CASE("letter-spacing stands between letters, not around them") {
  text::Atlas atlas = openAtlas();
  const auto plain = atlas.shape(Style::SemiBold, "KAZAKHSTAN");
  const auto spaced = atlas.shape(Style::SemiBold, "KAZAKHSTAN", {.letterSpacingEm = 0.2F});
  CHECK(spaced.widthEm == Approx(plain.widthEm + 9 * 0.2F).margin(0.0001));
  CHECK(spaced.glyphs.front().xEm == 0);
  CHECK(atlas.shape(Style::SemiBold, "K", {.letterSpacingEm = 0.2F}).widthEm ==
        atlas.shape(Style::SemiBold, "K").widthEm);
}

TEST_CASE("tabular figures all have one width") {
  text::Atlas atlas = openAtlas();
  const auto width = [&](const char* line) {
    return atlas.shape(Style::Regular, line, {.tabularFigures = true}).widthEm;
  };
  CHECK(width("11:11") == Approx(width("08:47")));
  CHECK(width("1") == Approx(width("8")));
  CHECK(atlas.shape(Style::Regular, "11").widthEm < width("11"));
  CHECK(width("2022") == Approx(harfBuzzWidthEm(Style::Regular, "2022", true)).margin(0.001));
}

TEST_CASE("a label's box is its size times its em") {
  text::Atlas atlas = openAtlas();
  const auto box = atlas.measure(Style::Regular, "Almaty", 16);
  CHECK(box.widthPx == Approx(atlas.shape(Style::Regular, "Almaty").widthEm * 16));
  CHECK(box.capHeightPx == Approx(16 * 0.727).margin(0.1));
  CHECK(box.xHeightPx == Approx(16 * 0.546).margin(0.1));
  CHECK(box.ascentPx > box.capHeightPx);
  CHECK(box.descentPx > 2);
}

TEST_CASE("glyphs keep the byte of their character") {
  text::Atlas atlas = openAtlas();
  const auto line = atlas.shape(Style::Regular, "Қо с");
  REQUIRE(line.glyphs.size() == 3);
  CHECK(line.glyphs[1].byte == 2);
  CHECK(line.glyphs[2].byte == 5);
}

TEST_CASE("a rare character is rasterised once and raises the generation") {
  text::Atlas atlas = openAtlas();
  const int bakedHeight = atlas.heightPx();
  const auto line = atlas.shape(Style::Regular, "Ἀθῆναι");  // polytonic Greek is not baked
  CHECK(line.glyphs.size() == 6);
  CHECK(line.widthEm == Approx(harfBuzzWidthEm(Style::Regular, "Ἀθῆναι")).margin(0.001));
  const auto generation = atlas.generation();
  CHECK(generation > 0);
  CHECK(atlas.heightPx() > bakedHeight);
  CHECK(atlas.dynamicPixels().size() == static_cast<std::size_t>((atlas.heightPx() - bakedHeight) * atlas.widthPx()));
  for (const auto& placed : line.glyphs) CHECK_FALSE(atlas.glyph(placed.glyph).texels.empty());
  atlas.shape(Style::Regular, "Ἀθῆναι");
  CHECK(atlas.generation() == generation);
}

TEST_CASE("a decomposed accent is set on its letter") {
  text::Atlas atlas = openAtlas();
  CHECK(atlas.shape(Style::Regular, "Séoul").widthEm ==
        Approx(atlas.shape(Style::Regular, "Se\u0301oul").widthEm).margin(0.001));
}

TEST_CASE("invisible characters take no room, controls are spaces, damage is visible") {
  text::Atlas atlas = openAtlas();
  const auto width = [&](const char* line) { return atlas.shape(Style::Regular, line).widthEm; };
  CHECK(width("Al\u00ADma\u200Bty") == Approx(width("Almaty")));
  CHECK(width("a\tb") == Approx(width("a b")));
  CHECK(atlas.shape(Style::Regular, "").widthEm == 0);
  CHECK(atlas.shape(Style::Regular, "").glyphs.empty());
  CHECK(atlas.generation() == 0);
  CHECK(atlas.shape(Style::Regular, "a\xff\xfe").glyphs.size() == 3);
}

TEST_CASE("a hundred thousand characters and characters that no font has do no harm") {
  text::Atlas atlas = openAtlas();
  CHECK(atlas.shape(Style::Regular, std::string(100000, 'a')).glyphs.size() == 100000);
  CHECK_NOTHROW(atlas.shape(Style::Regular, "\U0010FFFD\U000E0001\U0001F600"));
  CHECK_NOTHROW(atlas.shape(Style::Italic, "\u0301\u0301\u0301"));
}

TEST_CASE("damaged or missing glyphs are one clear sentence") {
  CHECK_THROWS_AS(text::Atlas::open(data / "none.bin", data / "fonts"), base::DataError);
  const std::string good = base::readFile(data / "glyphs.bin");
  const auto file = std::filesystem::path(DATELINE_BUILD) / "damaged_glyphs.bin";
  const auto opens = [&](const std::string& bytes) {
    base::writeFileAtomically(file, bytes);
    try {
      text::Atlas::open(file, data / "fonts");
      return true;
    } catch (const base::DataError&) {
      return false;
    }
  };
  CHECK_FALSE(opens("x"));
  CHECK_FALSE(opens(good.substr(0, good.size() / 2)));
  std::string otherVersion = good;
  otherVersion[8] = 99;
  CHECK_FALSE(opens(otherVersion));
  // Every offset and count of the header, made huge: refused, never read out of bounds.
  for (std::size_t at = 12; at < 56; at += 4) {
    std::string bytes = good;
    bytes.replace(at, 4, "\xf0\xff\xff\x7f");
    opens(bytes);
  }
  std::filesystem::remove(file);
}
