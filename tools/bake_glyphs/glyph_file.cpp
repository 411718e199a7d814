#include "glyph_file.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "base/error.hpp"
#include "text/glyph_packer.hpp"

namespace dateline::bake {
namespace {

using text::AtlasRect;
using text::Glyph;
namespace baked = text::baked;

/// All glyphs of all styles in one row.
std::vector<const FieldGlyph*> allGlyphs(const std::vector<BakedStyle>& styles) {
  std::vector<const FieldGlyph*> all;
  for (const BakedStyle& style : styles) {
    for (const FieldGlyph& glyph : style.glyphs) all.push_back(&glyph);
  }
  return all;
}

/// Places the fields, highest first, which fills the shelves best.
std::vector<AtlasRect> pack(const std::vector<const FieldGlyph*>& glyphs, text::GlyphPacker& packer) {
  std::vector<std::size_t> order(glyphs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto heightOf = [&](std::size_t i) { return glyphs[i]->field ? glyphs[i]->field->heightPx : 0; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return heightOf(a) > heightOf(b); });
  std::vector<AtlasRect> rects(glyphs.size());
  for (const std::size_t i : order) {
    if (!glyphs[i]->field) continue;
    const auto rect = packer.place(glyphs[i]->field->widthPx, glyphs[i]->field->heightPx);
    if (!rect) throw base::SystemError("the glyphs do not fit into the atlas", "bake_glyphs", "bake fewer characters");
    rects[i] = *rect;
  }
  return rects;
}

Glyph glyphRecord(const FieldGlyph& glyph, const AtlasRect& rect, int pxPerEm) {
  if (!glyph.field) return {{}, {}, glyph.advanceEm};
  const float em = 1.0F / static_cast<float>(pxPerEm);
  const auto left = static_cast<float>(glyph.field->leftPx);
  const auto top = static_cast<float>(glyph.field->topPx);
  return {
      {left * em, (top - static_cast<float>(rect.height)) * em, (left + static_cast<float>(rect.width)) * em, top * em},
      rect,
      glyph.advanceEm};
}

class FileWriter {
 public:
  explicit FileWriter(std::size_t headerBytes) : m_bytes(headerBytes, '\0') {}

  template <typename Record>
  baked::Section append(const std::vector<Record>& records) {
    while (m_bytes.size() % 4 != 0) m_bytes.push_back('\0');
    const baked::Section section{static_cast<std::uint32_t>(m_bytes.size()),
                                 static_cast<std::uint32_t>(records.size())};
    m_bytes.append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
    return section;
  }

  std::string finish(baked::FileHeader header) {
    header.fileBytes = static_cast<std::uint32_t>(m_bytes.size());
    std::memcpy(m_bytes.data(), &header, sizeof(header));
    return std::move(m_bytes);
  }

 private:
  std::string m_bytes;
};

std::vector<std::uint8_t> pixelsOf(const std::vector<const FieldGlyph*>& glyphs, const std::vector<AtlasRect>& rects,
                                   int widthPx, int heightPx) {
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(widthPx) * static_cast<std::size_t>(heightPx), 0);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!glyphs[i]->field) continue;
    const AtlasRect& rect = rects[i];
    for (int row = 0; row < rect.height; ++row) {
      const auto from = glyphs[i]->field->values.begin() + static_cast<std::ptrdiff_t>(row) * rect.width;
      std::copy(from, from + rect.width, pixels.begin() + static_cast<std::ptrdiff_t>(rect.y + row) * widthPx + rect.x);
    }
  }
  return pixels;
}

}  // namespace

std::string glyphFile(const std::vector<BakedStyle>& styles, int widthPx, int maxHeightPx, int pxPerEm, int spreadPx) {
  const auto all = allGlyphs(styles);
  text::GlyphPacker packer(widthPx, 0, maxHeightPx);
  const auto rects = pack(all, packer);
  baked::FileHeader header{};
  header.fileMagic = baked::magic;
  header.fileVersion = baked::version;
  header.widthPx = static_cast<std::uint32_t>(widthPx);
  header.heightPx = static_cast<std::uint32_t>(packer.usedRows());
  header.pxPerEm = static_cast<float>(pxPerEm);
  header.spreadPx = static_cast<float>(spreadPx);

  FileWriter writer(sizeof(header));
  std::vector<Glyph> records;
  std::vector<std::uint32_t> fontIndices;
  for (std::size_t i = 0; i < all.size(); ++i) {
    records.push_back(glyphRecord(*all[i], rects[i], pxPerEm));
    fontIndices.push_back(all[i]->fontIndex);
  }
  header.glyphs = writer.append(records);
  header.fontIndices = writer.append(fontIndices);
  std::uint32_t firstGlyph = 0;
  for (std::size_t i = 0; i < styles.size(); ++i) {
    auto characters = styles[i].characters;
    for (baked::Character& character : characters) {
      character.glyph += firstGlyph;
      character.tabularGlyph += firstGlyph;
    }
    const auto glyphCount = static_cast<std::uint32_t>(styles[i].glyphs.size());
    header.styles[i] = {styles[i].metrics,
                        writer.append(characters),
                        writer.append(styles[i].kerning),
                        styles[i].kerningColumns,
                        firstGlyph,
                        glyphCount};
    firstGlyph += glyphCount;
  }
  header.pixels = writer.append(pixelsOf(all, rects, widthPx, packer.usedRows()));
  return writer.finish(header);
}

}  // namespace dateline::bake
