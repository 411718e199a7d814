#include "text/typefaces.hpp"

#include <hb.h>

#include "base/utf8.hpp"
#include "text/machine_fonts.hpp"

namespace dateline::text {
namespace {

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

Typeface* Typefaces::typeface(Style style, std::size_t index) {
  if (index == 0) {
    auto& own = m_own[indexOf(style)];
    if (own.empty()) own.emplace_back(m_fontFolder / fontFileOf(style));
    return &own.front();
  }
  if (m_fallbackFiles.empty()) m_fallbackFiles = machineFonts();
  if (index > m_fallbackFiles.size()) return nullptr;
  while (m_fallbacks.size() < index) m_fallbacks.emplace_back(Typeface(m_fallbackFiles[m_fallbacks.size()]));
  return &*m_fallbacks[index - 1];
}

std::size_t Typefaces::typefaceFor(Style style, char32_t codePoint) {
  for (std::size_t index = 0;; ++index) {
    const Typeface* candidate = typeface(style, index);
    if (candidate == nullptr) return 0;  // nobody has it: Inter draws its empty box
    if (candidate->glyphOf(codePoint)) return index;
  }
}

// Runs of one script and one typeface. Spaces, punctuation and marks go with what stands before them.
std::vector<Typefaces::Run> Typefaces::runsOf(Style style, std::string_view utf8) {
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

SetLine Typefaces::set(Style style, std::string_view utf8, const ShapeOptions& options) {
  SetLine line;
  float penEm = 0;
  float lastSpacingEm = 0;
  for (const Run& run : runsOf(style, utf8)) {
    const auto glyphs = typeface(style, run.typeface)->shape(utf8, run.begin, run.end, options.tabularFigures);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const FontGlyph& glyph = glyphs[i];
      line.glyphs.push_back({run.typeface, glyph.index, penEm + glyph.xOffsetEm, glyph.yOffsetEm, glyph.cluster});
      const bool clusterEnds = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyph.cluster;
      lastSpacingEm = clusterEnds && !run.joined ? options.letterSpacingEm : 0;
      penEm += glyph.advanceEm + lastSpacingEm;
    }
  }
  line.widthEm = penEm - lastSpacingEm;
  return line;
}

}  // namespace dateline::text
