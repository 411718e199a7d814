#include "text/typeface.hpp"

#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <cassert>

#include "base/error.hpp"

#include FT_FREETYPE_H
#include FT_MODULE_H
#include FT_OUTLINE_H

namespace dateline::text {
namespace {

template <auto destroy>
struct Destroy {
  template <typename Handle>
  void operator()(Handle* handle) const {
    destroy(handle);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;
using Library = std::unique_ptr<FT_LibraryRec_, Destroy<FT_Done_FreeType>>;
using Outlines = std::unique_ptr<FT_FaceRec_, Destroy<FT_Done_Face>>;

[[noreturn]] void throwBadFont(const std::filesystem::path& file) {
  throw base::DataError("the font is missing or damaged", file.string(), "build Dateline again, or install it again");
}

}  // namespace

struct Typeface::State {
  std::filesystem::path file;
  Blob blob;
  Face face;
  Font font;
  float unitsPerEm = 1000;
  // FreeType starts when the first outline is asked for.
  Library library;
  Outlines outlines;
  int pxPerEm = 0;
  int spreadPx = 0;

  float em(hb_position_t units) const { return static_cast<float>(units) / unitsPerEm; }
  void startFreeType();
  void setSize(int newPxPerEm, int newSpreadPx);
};

Typeface::Typeface(const std::filesystem::path& file) : m_state(std::make_unique<State>()) {
  State& state = *m_state;
  state.file = file;
  state.blob.reset(hb_blob_create_from_file_or_fail(file.c_str()));
  if (!state.blob || hb_face_count(state.blob.get()) == 0) throwBadFont(file);
  state.face.reset(hb_face_create(state.blob.get(), 0));
  state.font.reset(hb_font_create(state.face.get()));
  const unsigned upem = hb_face_get_upem(state.face.get());
  hb_font_set_scale(state.font.get(), static_cast<int>(upem), static_cast<int>(upem));
  state.unitsPerEm = static_cast<float>(upem);
}

Typeface::Typeface(Typeface&&) noexcept = default;
Typeface& Typeface::operator=(Typeface&&) noexcept = default;
Typeface::~Typeface() = default;

StyleMetrics Typeface::metrics() const {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(m_state->font.get(), &extents);
  hb_position_t capHeight = 0;
  hb_position_t xHeight = 0;
  hb_ot_metrics_get_position_with_fallback(m_state->font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight);
  hb_ot_metrics_get_position_with_fallback(m_state->font.get(), HB_OT_METRICS_TAG_X_HEIGHT, &xHeight);
  const State& state = *m_state;
  return {state.em(extents.ascender), state.em(-extents.descender), state.em(capHeight), state.em(xHeight),
          state.em(extents.ascender - extents.descender + extents.line_gap)};
}

std::optional<std::uint32_t> Typeface::glyphOf(char32_t codePoint) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(m_state->font.get(), codePoint, &glyph)) return std::nullopt;
  return glyph;
}

float Typeface::advanceEm(std::uint32_t glyph) const {
  return m_state->em(hb_font_get_glyph_h_advance(m_state->font.get(), glyph));
}

std::vector<FontGlyph> Typeface::shape(std::string_view utf8, std::size_t begin, std::size_t end,
                                       bool tabularFigures) const {
  assert(begin <= end && end <= utf8.size());
  const Buffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), utf8.data(), static_cast<int>(utf8.size()), static_cast<unsigned>(begin),
                     static_cast<int>(end - begin));
  hb_buffer_guess_segment_properties(buffer.get());
  // The language is pinned: HarfBuzz would take the process's locale.
  hb_buffer_set_language(buffer.get(), hb_language_from_string("und", -1));
  constexpr unsigned whole = HB_FEATURE_GLOBAL_END;
  const std::array<hb_feature_t, 2> features{
      {{HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, whole},
       {HB_TAG('t', 'n', 'u', 'm'), tabularFigures ? 1U : 0U, HB_FEATURE_GLOBAL_START, whole}}};
  hb_shape(m_state->font.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<FontGlyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    glyphs[i] = {infos[i].codepoint, infos[i].cluster, m_state->em(positions[i].x_advance),
                 m_state->em(positions[i].x_offset), m_state->em(positions[i].y_offset)};
  }
  return glyphs;
}

void Typeface::State::startFreeType() {
  FT_Library newLibrary = nullptr;
  if (FT_Init_FreeType(&newLibrary) != 0) throwBadFont(file);
  library.reset(newLibrary);
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  FT_Face newFace = nullptr;
  const auto* bytes = reinterpret_cast<const FT_Byte*>(data);
  if (FT_New_Memory_Face(library.get(), bytes, static_cast<FT_Long>(size), 0, &newFace) != 0) throwBadFont(file);
  outlines.reset(newFace);
}

void Typeface::State::setSize(int newPxPerEm, int newSpreadPx) {
  if (pxPerEm == newPxPerEm && spreadPx == newSpreadPx) return;
  const FT_Int spread = newSpreadPx;
  const bool ok = FT_Property_Set(library.get(), "sdf", "spread", &spread) == 0 &&
                  FT_Set_Pixel_Sizes(outlines.get(), 0, static_cast<FT_UInt>(newPxPerEm)) == 0;
  if (!ok) throwBadFont(file);
  pxPerEm = newPxPerEm;
  spreadPx = newSpreadPx;
}

void* Typeface::freeTypeFace() {
  if (!m_state->outlines) m_state->startFreeType();
  return m_state->outlines.get();
}

std::optional<SdfBitmap> Typeface::distanceField(std::uint32_t glyph, int pxPerEm, int spreadPx) {
  State& state = *m_state;
  if (!state.outlines) state.startFreeType();
  state.setSize(pxPerEm, spreadPx);
  if (FT_Load_Glyph(state.outlines.get(), glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return std::nullopt;
  FT_GlyphSlot slot = state.outlines->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE || slot->outline.n_points == 0) return std::nullopt;
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_SDF) != 0) return std::nullopt;
  const FT_Bitmap& bitmap = slot->bitmap;
  if (bitmap.width == 0 || bitmap.rows == 0) return std::nullopt;
  SdfBitmap field{
      slot->bitmap_left, slot->bitmap_top, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), {}};
  field.values.reserve(static_cast<std::size_t>(bitmap.width) * bitmap.rows);
  for (unsigned row = 0; row < bitmap.rows; ++row) {
    const unsigned char* begin = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
    field.values.insert(field.values.end(), begin, begin + bitmap.width);
  }
  return field;
}

}  // namespace dateline::text
