// Lines of text in a PDF: glyphs of embedded typefaces that know which characters they are, so that text can be
// searched and copied.
#pragma once
#include <map>
#include <utility>

#include "frame/frame.hpp"
#include "report/cairo_handles.hpp"
#include "text/typefaces.hpp"

namespace dateline::report {

class PdfText {
 public:
  /// Both outlive it, and everything that was drawn with it.
  PdfText(cairo_t* cairo, text::Typefaces& typefaces) : m_cairo(cairo), m_typefaces(typefaces) {}

  /// Its halo, then its letters.
  void draw(const frame::Label& label);

 private:
  struct Stretch;
  std::vector<Stretch> stretchesOf(const frame::Label& label);
  void drawStraight(const frame::Label& label);
  void drawBent(const frame::Label& label);
  void setType(text::Style style, std::size_t typeface, double sizePx);

  cairo_t* m_cairo;
  text::Typefaces& m_typefaces;
  std::map<std::pair<text::Style, std::size_t>, CairoFont> m_fonts;
};

}  // namespace dateline::report
