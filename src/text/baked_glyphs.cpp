#include "text/baked_glyphs.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace dateline::text {

BakedGlyphs::BakedGlyphs(const std::filesystem::path& file) : m_file(file) {
  if (!valid()) {
    throw base::DataError("the baked glyphs are damaged or of another version", file.string(),
                          "build Dateline again, or install it again");
  }
}

const baked::FileHeader& BakedGlyphs::header() const {
  return *reinterpret_cast<const baked::FileHeader*>(m_file.bytes().data());
}

const baked::Character* BakedGlyphs::find(Style wanted, char32_t codePoint) const {
  const auto characters = section<baked::Character>(style(wanted).characters);
  const auto found = std::lower_bound(characters.begin(), characters.end(), codePoint,
                                      [](const baked::Character& c, char32_t value) { return c.codePoint < value; });
  return found != characters.end() && found->codePoint == codePoint ? &*found : nullptr;
}

float BakedGlyphs::kerningEm(Style wanted, const baked::Character& left, const baked::Character& right) const {
  const baked::StyleHeader& header = style(wanted);
  const auto table = section<std::int16_t>(header.kerning);
  return static_cast<float>(table[std::size_t{left.leftClass} * header.kerningColumns + right.rightClass]) /
         baked::kerningStepsPerEm;
}

bool BakedGlyphs::holds(const baked::Section& part, std::size_t recordBytes) const {
  const std::size_t size = m_file.bytes().size();
  return part.at % 4 == 0 && part.at <= size && part.count <= (size - part.at) / recordBytes;
}

bool BakedGlyphs::validStyle(const baked::StyleHeader& style) const {
  if (!holds(style.characters, sizeof(baked::Character)) || !holds(style.kerning, sizeof(std::int16_t))) return false;
  const std::size_t glyphCount = header().glyphs.count;
  if (style.firstGlyph > glyphCount || style.glyphCount > glyphCount - style.firstGlyph) return false;
  if (style.kerningColumns == 0) return false;
  const std::size_t rows = style.kerning.count / style.kerningColumns;
  const auto characters = section<baked::Character>(style.characters);
  return std::all_of(characters.begin(), characters.end(), [&](const baked::Character& c) {
    return c.glyph < glyphCount && c.tabularGlyph < glyphCount && c.leftClass < rows &&
           c.rightClass < style.kerningColumns;
  });
}

bool BakedGlyphs::valid() const {
  const std::size_t size = m_file.bytes().size();
  if (size < sizeof(baked::FileHeader)) return false;
  const baked::FileHeader& file = header();
  if (file.fileMagic != baked::magic || file.fileVersion != baked::version || file.fileBytes != size) return false;
  if (!(file.pxPerEm > 0) || !(file.spreadPx > 0) || file.widthPx == 0 || file.widthPx > 8192) return false;
  if (!holds(file.glyphs, sizeof(Glyph)) || !holds(file.fontIndices, 4) || !holds(file.pixels, 1)) return false;
  if (file.fontIndices.count != file.glyphs.count || file.glyphs.count == 0) return false;
  if (file.heightPx > 8192 || file.pixels.count != file.widthPx * file.heightPx) return false;
  const auto all = glyphs();
  const bool inside = std::all_of(all.begin(), all.end(), [&](const Glyph& glyph) {
    return glyph.texels.x + glyph.texels.width <= static_cast<int>(file.widthPx) &&
           glyph.texels.y + glyph.texels.height <= static_cast<int>(file.heightPx);
  });
  return inside && std::all_of(file.styles.begin(), file.styles.end(),
                               [this](const baked::StyleHeader& style) { return validStyle(style); });
}

}  // namespace dateline::text
