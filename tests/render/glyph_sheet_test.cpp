// The sheet of drawn glyphs: each has its field on it once, keeps its place, and comes whole.
#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "render/glyph_sheet.hpp"
#include "render_support.hpp"

using namespace dateline;
using namespace dateline::render;

namespace {

bool holdsField(GlyphSheet& sheet, text::GlyphId id) {
  const text::AtlasRect& field = test::atlas().glyph(id).texels;
  const text::AtlasRect place = sheet.placeOf(id);
  if (place.width != field.width || place.height != field.height) return false;
  for (int row = 0; row < place.height; ++row) {
    const auto drawn = sheet.rows(place.y + row, 1).subspan(place.x, place.width);
    if (!std::ranges::equal(drawn, test::atlas().row(id, row))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("glyphs keep their places while the sheet grows, and say which rows changed") {
  GlyphSheet sheet(test::atlas());
  CHECK(sheet.takeChanged().count == 0);
  const text::ShapedText line = test::atlas().shape(text::Style::Regular, "Almaty Алматы");
  std::vector<text::AtlasRect> places;
  for (const auto& placed : line.glyphs) places.push_back(sheet.placeOf(placed.glyph));
  const GlyphSheet::Rows changed = sheet.takeChanged();
  CHECK(changed.first == 0);
  CHECK(changed.count > 20);
  for (const auto& placed : line.glyphs) CHECK(holdsField(sheet, placed.glyph));
  CHECK(sheet.takeChanged().count == 0);  // nothing new

  const int before = sheet.heightPx();
  for (std::uint32_t id = 0; id < 1500; ++id) sheet.placeOf({id});
  CHECK(sheet.heightPx() > before);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const text::AtlasRect now = sheet.placeOf(line.glyphs[i].glyph);
    CHECK(now.x == places[i].x);
    CHECK(now.y == places[i].y);
    CHECK(holdsField(sheet, line.glyphs[i].glyph));
  }
}
