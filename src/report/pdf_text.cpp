#include "report/pdf_text.hpp"

#include <cairo-ft.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace dateline::report {

namespace {

void setColour(cairo_t* cairo, const frame::Colour& colour, float opacity) {
  cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                        colour.a / 255.0 * static_cast<double>(opacity));
}

}  // namespace

/// Glyphs of one typeface, in visual order, with the characters that they stand for.
struct PdfText::Stretch {
  std::size_t typeface = 0;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  std::vector<std::uint32_t> bytes;  ///< each glyph's
  std::string text;
  bool backwards = false;  ///< a script that is written from right to left
};

void PdfText::setType(text::Style style, std::size_t typeface, double sizePx) {
  CairoFont& font = m_fonts[{style, typeface}];
  if (!font) {
    auto* face = static_cast<FT_Face>(m_typefaces.typeface(style, typeface)->freeTypeFace());
    font.reset(cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING));
  }
  cairo_set_font_face(m_cairo, font.get());
  cairo_set_font_size(m_cairo, sizePx);
}

std::vector<PdfText::Stretch> PdfText::stretchesOf(const frame::Label& label) {
  const std::string& words = label.line.text;
  const text::SetLine set = m_typefaces.set(label.style, words, label.line.options);
  // Exactly as long as the map has room for.
  const double stretch = set.widthEm > 0 ? static_cast<double>(label.line.widthEm / set.widthEm) : 1;
  std::set<std::uint32_t> begins;
  for (const text::SetGlyph& glyph : set.glyphs) begins.insert(glyph.byte);
  const auto characterAt = [&](std::uint32_t byte) {
    const auto next = begins.upper_bound(byte);
    return words.substr(byte, (next == begins.end() ? words.size() : *next) - byte);
  };
  std::vector<Stretch> stretches;
  for (const text::SetGlyph& glyph : set.glyphs) {
    if (stretches.empty() || stretches.back().typeface != glyph.typeface) {
      stretches.emplace_back().typeface = glyph.typeface;
    }
    Stretch& run = stretches.back();
    const double size = static_cast<double>(label.sizePx);
    run.glyphs.push_back(
        {glyph.index, static_cast<double>(glyph.xEm) * size * stretch, -static_cast<double>(glyph.yEm) * size});
    if (!run.bytes.empty() && run.bytes.back() == glyph.byte) {
      ++run.clusters.back().num_glyphs;
    } else {
      if (!run.bytes.empty() && glyph.byte < run.bytes.back()) run.backwards = true;
      run.clusters.push_back({static_cast<int>(characterAt(glyph.byte).size()), 1});
    }
    run.bytes.push_back(glyph.byte);
  }
  for (Stretch& run : stretches) {
    // Clusters are told in the order of the text.
    std::vector<std::uint32_t> order(run.bytes);
    order.erase(std::unique(order.begin(), order.end()), order.end());
    if (run.backwards) {
      std::ranges::reverse(order);
      std::ranges::reverse(run.clusters);
    }
    for (const std::uint32_t byte : order) run.text += characterAt(byte);
  }
  return stretches;
}

void PdfText::drawStraight(const frame::Label& label) {
  const std::vector<Stretch> stretches = stretchesOf(label);
  const double size = static_cast<double>(label.sizePx);
  if (label.haloPx > 0 && label.halo.a > 0) {
    cairo_new_path(m_cairo);
    for (const Stretch& stretch : stretches) {
      setType(label.style, stretch.typeface, size);
      cairo_glyph_path(m_cairo, stretch.glyphs.data(), static_cast<int>(stretch.glyphs.size()));
    }
    setColour(m_cairo, label.halo, label.opacity);
    cairo_set_line_width(m_cairo, 2 * static_cast<double>(label.haloPx));
    cairo_set_line_join(m_cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(m_cairo, nullptr, 0, 0);
    cairo_stroke(m_cairo);
  }
  setColour(m_cairo, label.colour, label.opacity);
  for (const Stretch& stretch : stretches) {
    setType(label.style, stretch.typeface, size);
    cairo_show_text_glyphs(m_cairo, stretch.text.data(), static_cast<int>(stretch.text.size()), stretch.glyphs.data(),
                           static_cast<int>(stretch.glyphs.size()), stretch.clusters.data(),
                           static_cast<int>(stretch.clusters.size()),
                           stretch.backwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
  }
}

/// Each letter on its place of the curve: all halos, then all letters.
void PdfText::drawBent(const frame::Label& label) {
  const std::vector<Stretch> stretches = stretchesOf(label);
  const double size = static_cast<double>(label.sizePx);
  for (const bool halo : {true, false}) {
    if (halo && (label.haloPx <= 0 || label.halo.a == 0)) continue;
    std::size_t place = 0;
    for (const Stretch& stretch : stretches) {
      setType(label.style, stretch.typeface, size);
      for (std::size_t i = 0; i < stretch.glyphs.size() && place < label.places.size(); ++i) {
        if (stretch.bytes[i] != label.line.glyphs[place].byte) continue;  // a blank has no place
        const frame::GlyphPlace& at = label.places[place++];
        cairo_save(m_cairo);
        cairo_translate(m_cairo, at.at.x, at.at.y);
        cairo_rotate(m_cairo, -static_cast<double>(at.rotation));
        cairo_glyph_t glyph = stretch.glyphs[i];
        glyph.x = 0;
        if (halo) {
          cairo_new_path(m_cairo);
          cairo_glyph_path(m_cairo, &glyph, 1);
          setColour(m_cairo, label.halo, label.opacity);
          cairo_set_line_width(m_cairo, 2 * static_cast<double>(label.haloPx));
          cairo_set_line_join(m_cairo, CAIRO_LINE_JOIN_ROUND);
          cairo_set_dash(m_cairo, nullptr, 0, 0);
          cairo_stroke(m_cairo);
        } else {
          setColour(m_cairo, label.colour, label.opacity);
          const std::size_t end = i + 1 < stretch.bytes.size() && stretch.bytes[i + 1] > stretch.bytes[i]
                                      ? stretch.bytes[i + 1]
                                      : label.line.text.size();
          const std::string character = label.line.text.substr(stretch.bytes[i], end - stretch.bytes[i]);
          const cairo_text_cluster_t cluster{static_cast<int>(character.size()), 1};
          cairo_show_text_glyphs(m_cairo, character.data(), static_cast<int>(character.size()), &glyph, 1, &cluster, 1,
                                 cairo_text_cluster_flags_t{});
        }
        cairo_restore(m_cairo);
      }
    }
  }
}

void PdfText::draw(const frame::Label& label) {
  if (label.line.glyphs.empty() || label.opacity <= 0) return;
  if (label.places.size() == label.line.glyphs.size()) return drawBent(label);
  const bool upright = label.rotation == 0;
  const geo::ScreenPoint at = upright ? geo::ScreenPoint{std::round(label.at.x), std::round(label.at.y)} : label.at;
  cairo_save(m_cairo);
  cairo_translate(m_cairo, at.x, at.y);
  cairo_rotate(m_cairo, -static_cast<double>(label.rotation));
  drawStraight(label);
  cairo_restore(m_cairo);
}

}  // namespace dateline::report
