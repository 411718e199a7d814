#include "bake_style.hpp"

#include <cmath>
#include <map>
#include <string>

#include "base/utf8.hpp"
#include "characters.hpp"

namespace dateline::bake {
namespace {

using text::Typeface;

/// Glyphs of the style in the order of their first use.
class GlyphTable {
 public:
  explicit GlyphTable(const Typeface& typeface) : m_typeface(typeface) {}

  std::uint32_t indexOf(std::uint32_t fontIndex) {
    const auto [place, isNew] = m_indices.emplace(fontIndex, static_cast<std::uint32_t>(glyphs.size()));
    if (isNew) glyphs.push_back({fontIndex, m_typeface.advanceEm(fontIndex), std::nullopt});
    return place->second;
  }

  std::vector<FieldGlyph> glyphs;

 private:
  const Typeface& m_typeface;
  std::map<std::uint32_t, std::uint32_t> m_indices;
};

std::string utf8Of(char32_t codePoint) {
  std::string text;
  base::appendUtf8(text, codePoint);
  return text;
}

/// What HarfBuzz makes of the character alone; nothing when it needs more than one glyph.
std::optional<std::uint32_t> glyphAlone(const Typeface& typeface, char32_t codePoint, bool tabularFigures) {
  const std::string text = utf8Of(codePoint);
  const auto glyphs = typeface.shape(text, 0, text.size(), tabularFigures);
  if (glyphs.size() != 1 || glyphs[0].xOffsetEm != 0 || glyphs[0].yOffsetEm != 0) return std::nullopt;
  return glyphs[0].index;
}

/// Kerning of every pair that can stand in one run, as HarfBuzz sets it: row left, column right.
class PairKerning {
 public:
  PairKerning(const Typeface& typeface, const std::vector<WantedCharacter>& characters)
      : m_count(characters.size()), m_steps(m_count * m_count, 0) {
    std::vector<float> alone;
    for (const WantedCharacter& c : characters) {
      const std::string text = utf8Of(c.codePoint);
      alone.push_back(typeface.shape(text, 0, text.size(), false).front().advanceEm);
    }
    for (std::size_t i = 0; i < m_count; ++i) measureWith(typeface, characters, alone, i);
  }

  std::int16_t at(std::size_t left, std::size_t right) const { return m_steps[left * m_count + right]; }
  std::size_t count() const { return m_count; }

 private:
  // One line "A B A C A D …" gives the pairs of A with all others, both ways.
  void measureWith(const Typeface& typeface, const std::vector<WantedCharacter>& characters,
                   const std::vector<float>& alone, std::size_t first) {
    std::map<Script, std::vector<std::size_t>> others;
    for (std::size_t i = first; i < m_count; ++i) {
      const Script a = characters[first].script;
      const Script b = characters[i].script;
      if (a == Script::Common || b == Script::Common || a == b) others[a == Script::Common ? b : a].push_back(i);
    }
    for (const auto& [script, list] : others) {
      std::string line;
      std::vector<std::size_t> order;
      for (const std::size_t other : list) {
        for (const std::size_t index : {first, other}) {
          base::appendUtf8(line, characters[index].codePoint);
          order.push_back(index);
        }
      }
      line.append(utf8Of(characters[first].codePoint));
      order.push_back(first);
      const auto glyphs = typeface.shape(line, 0, line.size(), false);
      if (glyphs.size() != order.size()) continue;  // something joined: such pairs are set unkerned
      for (std::size_t i = 0; i + 1 < glyphs.size(); ++i) {
        const float kerningEm = glyphs[i].advanceEm - alone[order[i]];
        m_steps[order[i] * m_count + order[i + 1]] =
            static_cast<std::int16_t>(std::lround(kerningEm * text::baked::kerningStepsPerEm));
      }
    }
  }

  std::size_t m_count;
  std::vector<std::int16_t> m_steps;
};

/// Gives equal rows one class, then equal columns: the table shrinks from megabytes to kilobytes.
void fillKerning(const PairKerning& pairs, BakedStyle& style) {
  const std::size_t count = pairs.count();
  std::map<std::vector<std::int16_t>, std::uint16_t> rows;
  std::vector<std::vector<std::int16_t>> rowList;
  for (std::size_t left = 0; left < count; ++left) {
    std::vector<std::int16_t> row(count);
    for (std::size_t right = 0; right < count; ++right) row[right] = pairs.at(left, right);
    const auto [place, isNew] = rows.emplace(row, static_cast<std::uint16_t>(rowList.size()));
    if (isNew) rowList.push_back(std::move(row));
    style.characters[left].leftClass = place->second;
  }
  std::map<std::vector<std::int16_t>, std::uint16_t> columns;
  std::vector<std::vector<std::int16_t>> columnList;
  for (std::size_t right = 0; right < count; ++right) {
    std::vector<std::int16_t> column(rowList.size());
    for (std::size_t row = 0; row < rowList.size(); ++row) column[row] = rowList[row][right];
    const auto [place, isNew] = columns.emplace(column, static_cast<std::uint16_t>(columnList.size()));
    if (isNew) columnList.push_back(std::move(column));
    style.characters[right].rightClass = place->second;
  }
  style.kerningColumns = static_cast<std::uint32_t>(columnList.size());
  for (std::size_t row = 0; row < rowList.size(); ++row) {
    for (const auto& column : columnList) style.kerning.push_back(column[row]);
  }
}

}  // namespace

BakedStyle bakeStyle(text::Style which, const std::filesystem::path& fontFile, int pxPerEm, int spreadPx) {
  Typeface typeface(fontFile);
  BakedStyle style;
  style.metrics = typeface.metrics();
  GlyphTable table(typeface);
  std::vector<WantedCharacter> characters;
  for (const WantedCharacter& wanted : wantedCharacters(which)) {
    if (!typeface.glyphOf(wanted.codePoint)) continue;
    const auto glyph = glyphAlone(typeface, wanted.codePoint, false);
    if (!glyph) continue;
    const std::uint32_t tabular = glyphAlone(typeface, wanted.codePoint, true).value_or(*glyph);
    style.characters.push_back({wanted.codePoint, table.indexOf(*glyph), table.indexOf(tabular), 0, 0});
    characters.push_back(wanted);
  }
  fillKerning(PairKerning(typeface, characters), style);
  style.glyphs = std::move(table.glyphs);
  for (FieldGlyph& glyph : style.glyphs) glyph.field = typeface.distanceField(glyph.fontIndex, pxPerEm, spreadPx);
  return style;
}

}  // namespace dateline::bake
