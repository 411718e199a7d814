#include "text/atlas.hpp"

#include <cassert>
#include <mutex>
#include <string>

#include "base/utf8.hpp"
#include "text/baked_glyphs.hpp"
#include "text/rare_glyphs.hpp"

namespace dateline::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool isInvisible(char32_t codePoint) {
  // Soft hyphen, zero-width space and joiner of words, byte order mark: they say where to break, nothing to draw.
  return codePoint == 0xAD || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
}

bool isControl(char32_t codePoint) {
  return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0) || codePoint == 0x2028 || codePoint == 0x2029;
}

/// Valid UTF-8 of the same meaning; each invalid byte becomes one U+FFFD.
std::string repaired(std::string_view text) {
  std::string valid;
  while (!text.empty()) {
    const auto bad = base::firstInvalidUtf8(text);
    valid.append(text.substr(0, bad.value_or(text.size())));
    if (!bad) break;
    base::appendUtf8(valid, replacement);
    text.remove_prefix(*bad + 1);
  }
  return valid;
}

}  // namespace

struct Atlas::State {
  State(const std::filesystem::path& glyphsFile, const std::filesystem::path& fontFolder)
      : baked(glyphsFile), rare(baked, fontFolder) {}

  /// Sets the line from baked data alone; false (and the line as it was) when a character is not baked.
  bool shapeBaked(Style style, std::string_view utf8, const ShapeOptions& options, ShapedText& line) const;

  BakedGlyphs baked;
  RareGlyphs rare;
  std::mutex rareGuard;
};

bool Atlas::State::shapeBaked(Style style, std::string_view utf8, const ShapeOptions& options, ShapedText& line) const {
  line.glyphs.reserve(utf8.size());
  const auto glyphs = baked.glyphs();
  const baked::Character* before = nullptr;
  bool beforeIsTabular = false;
  float penEm = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t codePoint = base::decodeAt(utf8, at);
    if (isInvisible(codePoint)) continue;
    const baked::Character* character = baked.find(style, isControl(codePoint) ? U' ' : codePoint);
    if (character == nullptr) {
      line.glyphs.clear();
      return false;
    }
    const bool tabular = options.tabularFigures && character->tabularGlyph != character->glyph;
    if (before != nullptr) {
      // Figures of fixed width are not kerned, or they would not stand in columns.
      if (!tabular && !beforeIsTabular) penEm += baked.kerningEm(style, *before, *character);
      penEm += options.letterSpacingEm;
    }
    const std::uint32_t id = tabular ? character->tabularGlyph : character->glyph;
    if (!glyphs[id].texels.empty()) line.glyphs.push_back({{id}, penEm, 0, static_cast<std::uint32_t>(begin)});
    penEm += glyphs[id].advanceEm;
    before = character;
    beforeIsTabular = tabular;
  }
  line.widthEm = penEm;
  return true;
}

Atlas::Atlas(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Atlas::Atlas(Atlas&&) noexcept = default;
Atlas& Atlas::operator=(Atlas&&) noexcept = default;
Atlas::~Atlas() = default;

Atlas Atlas::open(const std::filesystem::path& glyphsFile, const std::filesystem::path& fontFolder) {
  return Atlas(std::make_unique<State>(glyphsFile, fontFolder));
}

Atlas Atlas::open() {
  const std::filesystem::path data = base::dataFolder();
  return open(data / "glyphs.bin", data / "fonts");
}

ShapedText Atlas::shape(Style style, std::string_view utf8, const ShapeOptions& options) {
  if (base::firstInvalidUtf8(utf8)) return shape(style, repaired(utf8), options);
  const StyleMetrics& measures = metrics(style);
  ShapedText line;
  line.ascentEm = measures.ascentEm;
  line.descentEm = measures.descentEm;
  line.capHeightEm = measures.capHeightEm;
  line.xHeightEm = measures.xHeightEm;
  line.text = utf8;
  line.options = options;
  if (m_state->shapeBaked(style, utf8, options, line)) return line;
  const std::scoped_lock lock(m_state->rareGuard);
  m_state->rare.shape(m_state->baked, style, utf8, options, line);
  return line;
}

LineBox Atlas::measure(Style style, std::string_view utf8, float sizePx, const ShapeOptions& options) {
  return boxAt(shape(style, utf8, options), sizePx);
}

const StyleMetrics& Atlas::metrics(Style style) const {
  return m_state->baked.style(style).metrics;
}

const Glyph& Atlas::glyph(GlyphId id) const {
  const auto baked = m_state->baked.glyphs();
  if (id.value < baked.size()) return baked[id.value];
  const std::scoped_lock lock(m_state->rareGuard);
  return m_state->rare.glyph(id.value - baked.size());
}

std::span<const std::uint8_t> Atlas::row(GlyphId id, int row) const {
  const AtlasRect& field = glyph(id).texels;
  const int bakedRows = static_cast<int>(m_state->baked.header().heightPx);
  const int y = field.y + row;
  std::unique_lock<std::mutex> lock;
  if (y >= bakedRows) lock = std::unique_lock(m_state->rareGuard);
  const auto pixels = y < bakedRows ? bakedPixels() : dynamicPixels();
  const int at = (y < bakedRows ? y : y - bakedRows) * widthPx() + field.x;
  return pixels.subspan(static_cast<std::size_t>(at), field.width);
}

int Atlas::widthPx() const {
  return static_cast<int>(m_state->baked.header().widthPx);
}

int Atlas::heightPx() const {
  return static_cast<int>(m_state->baked.header().heightPx + dynamicPixels().size() / m_state->baked.header().widthPx);
}

float Atlas::pxPerEm() const {
  return m_state->baked.header().pxPerEm;
}
float Atlas::spreadPx() const {
  return m_state->baked.header().spreadPx;
}
std::span<const std::uint8_t> Atlas::bakedPixels() const {
  return m_state->baked.pixels();
}
std::span<const std::uint8_t> Atlas::dynamicPixels() const {
  return m_state->rare.pixels();
}
std::uint32_t Atlas::generation() const {
  return m_state->rare.generation();
}

}  // namespace dateline::text
