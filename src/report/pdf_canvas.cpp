#include "report/pdf_canvas.hpp"

#include <cairo-pdf.h>

#include <cmath>
#include <cstring>

#include "base/error.hpp"
#include "report/pdf_mend.hpp"

namespace dateline::report {

namespace {

constexpr double pointsPerPx = 0.75;

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// As Cairo takes strings in attributes of tags.
std::string quoted(const std::string& text) {
  std::string said = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') said += '\\';
    // Cairo takes ASCII only: an address has its other bytes as %XX.
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x21 || byte > 0x7e) {
      constexpr const char* digits = "0123456789ABCDEF";
      said += '%';
      said += digits[byte >> 4U];
      said += digits[byte & 15U];
    } else {
      said += c;
    }
  }
  return said + "'";
}

}  // namespace

PdfCanvas::PdfCanvas(text::Typefaces& typefaces, double widthPt, double heightPt)
    : m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, widthPt, heightPt)),
      m_cairo(cairo_create(m_surface.get())),
      m_text(m_cairo.get(), typefaces) {
  cairo_pdf_surface_restrict_to_version(m_surface.get(), CAIRO_PDF_VERSION_1_5);
  const CairoFontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(m_cairo.get(), options.get());
  cairo_tag_begin(m_cairo.get(), "Document", nullptr);
}

PdfCanvas::~PdfCanvas() = default;

void PdfCanvas::check() {
  if (const cairo_status_t status = cairo_status(m_cairo.get()); status != CAIRO_STATUS_SUCCESS) {
    throw base::SystemError({"the PDF cannot be made: {}", {cairo_status_to_string(status)}}, "",
                            "try a smaller picture, or SVG");
  }
}

void PdfCanvas::nextPage() {
  cairo_show_page(m_cairo.get());
}

void PdfCanvas::beginPlaced(double xPt, double yPt, double scale, geo::Viewport size, const std::string& description) {
  cairo_tag_begin(m_cairo.get(), "Figure", nullptr);
  m_descriptions.push_back(description);
  cairo_save(m_cairo.get());
  cairo_translate(m_cairo.get(), xPt, yPt);
  cairo_scale(m_cairo.get(), scale, scale);
  cairo_rectangle(m_cairo.get(), 0, 0, size.widthPx, size.heightPx);
  cairo_clip(m_cairo.get());
}

void PdfCanvas::endPlaced() {
  cairo_restore(m_cairo.get());
  cairo_tag_end(m_cairo.get(), "Figure");
}

void PdfCanvas::beginBlock(const char* tag) {
  cairo_tag_begin(m_cairo.get(), tag, nullptr);
}

void PdfCanvas::endBlock(const char* tag) {
  cairo_tag_end(m_cairo.get(), tag);
}

void PdfCanvas::beginLink(const frame::ScreenBox& box, const std::string& target) {
  const auto number = [](double value) { return std::to_string(value); };
  const std::string attributes = "rect=[" + number(box.left) + " " + number(box.top) + " " + number(box.width()) + " " +
                                 number(box.height()) + "] uri=" + quoted(target);
  cairo_tag_begin(m_cairo.get(), CAIRO_TAG_LINK, attributes.c_str());
}

void PdfCanvas::endLink() {
  cairo_tag_end(m_cairo.get(), CAIRO_TAG_LINK);
}

void PdfCanvas::begin(const Part& part) {
  m_linked.push_back(!part.link.empty());
  if (m_linked.back()) beginLink(part.reach, part.link);
}

void PdfCanvas::end() {
  if (m_linked.back()) endLink();
  m_linked.pop_back();
}

void PdfCanvas::trace(const Path& path) {
  cairo_t* const cairo = m_cairo.get();
  cairo_new_path(cairo);
  const geo::ScreenPoint* at = path.points.data();
  for (const Path::Verb verb : path.verbs) {
    switch (verb) {
      case Path::Verb::Move:
        cairo_move_to(cairo, at->x, at->y);
        ++at;
        break;
      case Path::Verb::Line:
        cairo_line_to(cairo, at->x, at->y);
        ++at;
        break;
      case Path::Verb::Curve:
        cairo_curve_to(cairo, at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y);
        at += 3;
        break;
      case Path::Verb::Close:
        cairo_close_path(cairo);
        break;
    }
  }
}

void PdfCanvas::setColour(const frame::Colour& colour) {
  cairo_set_source_rgba(m_cairo.get(), colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
}

void PdfCanvas::beginClip(const Path& within) {
  cairo_save(m_cairo.get());
  trace(within);
  cairo_clip(m_cairo.get());
}

void PdfCanvas::endClip() {
  cairo_restore(m_cairo.get());
}

void PdfCanvas::fill(const Path& path, const frame::Colour& colour) {
  if (path.empty() || colour.a == 0) return;
  trace(path);
  setColour(colour);
  cairo_fill(m_cairo.get());
}

void PdfCanvas::stroke(const Path& path, std::span<const Pen> pens) {
  if (path.empty()) return;
  cairo_t* const cairo = m_cairo.get();
  for (const Pen& pen : pens) {
    trace(path);
    setColour(pen.colour);
    cairo_set_line_width(cairo, pen.widthPx);
    cairo_set_line_cap(cairo, pen.roundEnds ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo, pen.roundEnds ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    const double dashes[] = {pen.dashPx, pen.gapPx};
    cairo_set_dash(cairo, dashes, pen.dashPx > 0 ? 2 : 0, pen.phasePx);
    cairo_stroke(cairo);
  }
}

void PdfCanvas::fade(const Path& path, const geo::ScreenPoint& centre, double radiusPx, const frame::Colour& colour) {
  const CairoPattern pattern(cairo_pattern_create_radial(centre.x, centre.y, 0, centre.x, centre.y, radiusPx));
  const auto stop = [&](double offset, double opacity) {
    cairo_pattern_add_color_stop_rgba(pattern.get(), offset, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                                      opacity);
  };
  stop(0, colour.a / 255.0);
  stop(0.66, colour.a / 255.0);
  stop(1, 0);
  trace(path);
  cairo_set_source(m_cairo.get(), pattern.get());
  cairo_fill(m_cairo.get());
}

void PdfCanvas::picture(const image::Picture& picture, const frame::ScreenBox& box, double opacity) {
  const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture.widthPx, picture.heightPx));
  cairo_surface_flush(surface.get());
  unsigned char* const rows = cairo_image_surface_get_data(surface.get());
  if (rows == nullptr) return check();
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  for (int y = 0; y < picture.heightPx; ++y) {
    for (int x = 0; x < picture.widthPx; ++x) {
      const auto [r, g, b, a] = picture.at(x, y);
      const auto times = [alpha = a](unsigned channel) { return (channel * alpha + 127U) / 255U; };
      const std::uint32_t pixel = std::uint32_t{a} << 24U | times(r) << 16U | times(g) << 8U | times(b);
      std::memcpy(rows + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, &pixel, 4);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  cairo_save(m_cairo.get());
  cairo_translate(m_cairo.get(), box.left, box.top);
  cairo_scale(m_cairo.get(), box.width() / picture.widthPx, box.height() / picture.heightPx);
  cairo_set_source_surface(m_cairo.get(), surface.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(m_cairo.get()), CAIRO_EXTEND_PAD);
  cairo_rectangle(m_cairo.get(), 0, 0, picture.widthPx, picture.heightPx);
  cairo_clip(m_cairo.get());
  cairo_paint_with_alpha(m_cairo.get(), opacity);
  cairo_restore(m_cairo.get());
}

void PdfCanvas::text(const frame::Label& label) {
  m_text.draw(label);
}

std::string PdfCanvas::finish(const std::string& title, const std::string& language, const std::string& subject) {
  cairo_tag_end(m_cairo.get(), "Document");
  cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  if (!subject.empty()) {
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_SUBJECT, subject.c_str());
  }
  cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATOR, "Dateline");
  cairo_surface_finish(m_surface.get());
  check();
  return mendedPdf(m_bytes, language, m_descriptions);
}

std::string pdfOf(const frame::Frame& frame, const FigureText& text, text::Typefaces& typefaces) {
  PdfCanvas canvas(typefaces, frame.viewport.widthPx * pointsPerPx, frame.viewport.heightPx * pointsPerPx);
  canvas.beginPlaced(0, 0, pointsPerPx, frame.viewport, text.description);
  drawFigure(frame, text, canvas);
  canvas.endPlaced();
  return canvas.finish(text.title, text.language, text.source);
}

}  // namespace dateline::report
