#include "text/rare_glyphs.hpp"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.hpp"
#include "text/machine_fonts.hpp"

namespace dateline::text {
namespace {

// Every OpenGL 3.3 driver of the last ten years takes textures of this height.
constexpr int maxHeightPx = 8192;
// Rows are added in bands, so that a few rare glyphs do not re-create the texture one by one.
constexpr int bandRows = 128;

hb_script_t scriptOf(char32_t codePoint) {
  return hb_unicode_script(hb_unicode_funcs_get_default(), codePoint);
}

bool isNeutral(hb_script_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

bool joins(hb_script_t script) {
  return script == HB_SCRIPT_ARABIC || script == HB_SCRIPT_SYRIAC || script == HB_SCRIPT_MONGOLIAN ||
         script == HB_SCRIPT_NKO || script == HB_SCRIPT_DEVANAGARI || script == HB_SCRIPT_BENGALI;
}

}  // namespace

RareGlyphs::RareGlyphs(const BakedGlyphs& baked, std::filesystem::path fontFolder)
    : m_fontFolder(std::move(fontFolder)),
      m_packer(static_cast<int>(baked.header().widthPx), static_cast<int>(baked.header().heightPx), maxHeightPx),
      m_firstId(baked.header().glyphs.count),
      m_firstRow(static_cast<int>(baked.header().heightPx)),
      m_widthPx(static_cast<int>(baked.header().widthPx)),
      m_pxPerEm(static_cast<int>(std::lround(baked.header().pxPerEm))),
      m_spreadPx(static_cast<int>(std::lround(baked.header().spreadPx))) {}

Typeface* RareGlyphs::typeface(Style style, std::size_t index) {
  if (index == 0) {
    auto& own = m_typefaces[indexOf(style)];
    if (own.empty()) own.emplace_back(m_fontFolder / fontFileOf(style));
    return &own.front();
  }
  if (m_fallbackFiles.empty()) m_fallbackFiles = machineFonts();
  if (index > m_fallbackFiles.size()) return nullptr;
  while (m_fallbacks.size() < index) m_fallbacks.emplace_back(Typeface(m_fallbackFiles[m_fallbacks.size()]));
  return &*m_fallbacks[index - 1];
}

std::size_t RareGlyphs::typefaceFor(Style style, char32_t codePoint) {
  for (std::size_t index = 0;; ++index) {
    const Typeface* candidate = typeface(style, index);
    if (candidate == nullptr) return 0;  // nobody has it: Inter draws its empty box
    if (candidate->glyphOf(codePoint)) return index;
  }
}

// Runs of one script and one typeface. Spaces, punctuation and marks go with what stands before them.
std::vector<RareGlyphs::Run> RareGlyphs::runsOf(Style style, std::string_view utf8) {
  std::vector<Run> runs;
  hb_script_t runScript = HB_SCRIPT_COMMON;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t codePoint = base::decodeAt(utf8, at);
    const hb_script_t script = scriptOf(codePoint);
    // A space or mark stays with its run where that typeface has it; a letter takes the first typeface that has it.
    const bool stays =
        !runs.empty() && isNeutral(script) && typeface(style, runs.back().typeface)->glyphOf(codePoint).has_value();
    const std::size_t index = stays ? runs.back().typeface : typefaceFor(style, codePoint);
    const bool sameScript = isNeutral(script) || isNeutral(runScript) || script == runScript;
    const bool sameFace = !runs.empty() && index == runs.back().typeface;
    if (sameFace && sameScript) {
      runs.back().end = at;
    } else {
      runs.push_back({begin, at, index, false});
      runScript = HB_SCRIPT_COMMON;
    }
    if (!isNeutral(script)) runScript = script;
    runs.back().joined = runs.back().joined || joins(script);
  }
  return runs;
}

void RareGlyphs::shape(const BakedGlyphs& baked, Style style, std::string_view utf8, const ShapeOptions& options,
                       ShapedText& line) {
  float penEm = 0;
  float lastSpacingEm = 0;
  for (const Run& run : runsOf(style, utf8)) {
    const auto glyphs = typeface(style, run.typeface)->shape(utf8, run.begin, run.end, options.tabularFigures);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const FontGlyph& glyph = glyphs[i];
      if (const auto id = idOf(baked, {style, run.typeface, glyph.index})) {
        line.glyphs.push_back({*id, penEm + glyph.xOffsetEm, glyph.yOffsetEm, glyph.cluster});
      }
      const bool clusterEnds = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyph.cluster;
      lastSpacingEm = clusterEnds && !run.joined ? options.letterSpacingEm : 0;
      penEm += glyph.advanceEm + lastSpacingEm;
    }
  }
  line.widthEm = penEm - lastSpacingEm;
}

void RareGlyphs::fillBakedIds(const BakedGlyphs& baked, Style style) {
  const baked::StyleHeader& header = baked.style(style);
  for (std::uint32_t i = 0; i < header.glyphCount; ++i) {
    const std::uint32_t id = header.firstGlyph + i;
    const bool blank = baked.glyphs()[id].texels.empty();
    m_ids.emplace(Key{style, 0, baked.fontIndices()[id]}, blank ? std::nullopt : std::optional(GlyphId{id}));
  }
}

std::optional<GlyphId> RareGlyphs::idOf(const BakedGlyphs& baked, const Key& key) {
  const Style style = std::get<Style>(key);
  if (!std::exchange(m_bakedIdsKnown[indexOf(style)], true)) fillBakedIds(baked, style);
  const auto known = m_ids.find(key);
  if (known != m_ids.end()) return known->second;
  const auto id = rasterise(key);
  m_ids.emplace(key, id);
  return id;
}

std::optional<GlyphId> RareGlyphs::rasterise(const Key& key) {
  const auto& [style, face, index] = key;
  const auto field = typeface(style, face)->distanceField(index, m_pxPerEm, m_spreadPx);
  if (!field) return std::nullopt;
  const auto rect = m_packer.place(field->widthPx, field->heightPx);
  if (!rect) return std::nullopt;  // the texture is full: better a gap than no map
  copyField(*field, *rect);
  const float em = 1.0F / static_cast<float>(m_pxPerEm);
  const auto left = static_cast<float>(field->leftPx);
  const auto top = static_cast<float>(field->topPx);
  m_glyphs.push_back({{left * em, (top - static_cast<float>(field->heightPx)) * em,
                       (left + static_cast<float>(field->widthPx)) * em, top * em},
                      *rect,
                      typeface(style, face)->advanceEm(index)});
  ++m_generation;
  return GlyphId{m_firstId + static_cast<std::uint32_t>(m_glyphs.size()) - 1};
}

void RareGlyphs::copyField(const SdfBitmap& field, const AtlasRect& rect) {
  const int rows = (m_packer.usedRows() - m_firstRow + bandRows - 1) / bandRows * bandRows;
  // Room for all at once, which the system gives as it is used: nothing that was read moves.
  m_pixels.reserve(static_cast<std::size_t>(maxHeightPx) * static_cast<std::size_t>(m_widthPx));
  m_pixels.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(m_widthPx), 0);
  for (int row = 0; row < field.heightPx; ++row) {
    const auto from = field.values.begin() + static_cast<std::ptrdiff_t>(row) * field.widthPx;
    const auto to = m_pixels.begin() + static_cast<std::ptrdiff_t>(rect.y - m_firstRow + row) * m_widthPx + rect.x;
    std::copy(from, from + field.widthPx, to);
  }
}

}  // namespace dateline::text
