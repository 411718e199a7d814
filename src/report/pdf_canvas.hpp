// A PDF of one or more pages through Cairo: pages are sized in points, drawing is in pixels of a picture that is laid
// on a page, or in points.
#pragma once
#include <string>
#include <vector>

#include "report/cairo_handles.hpp"
#include "report/canvas.hpp"
#include "report/figure.hpp"
#include "report/pdf_text.hpp"

namespace dateline::report {

class PdfCanvas : public Canvas {
 public:
  /// `typefaces` outlives it. The first page has this size, points.
  PdfCanvas(text::Typefaces& typefaces, double widthPt, double heightPt);
  ~PdfCanvas() override;
  PdfCanvas(const PdfCanvas&) = delete;
  PdfCanvas& operator=(const PdfCanvas&) = delete;

  /// Ends a page; what is drawn after goes on the next one.
  void nextPage();

  /// Until endPlaced() drawing is in pixels of a picture whose top left corner lies at (x, y) and which is `scale`
  /// points a pixel; what reaches over its edge does not show. The picture is a figure with this description.
  void beginPlaced(double xPt, double yPt, double scale, geo::Viewport size, const std::string& description);
  void endPlaced();

  /// What is drawn until endBlock() is a block of text as readers know it: "H1", "P".
  void beginBlock(const char* tag);
  void endBlock(const char* tag);
  /// What is drawn until endLink() belongs to a link over a box, in points or pixels as drawing is just now.
  void beginLink(const frame::ScreenBox& box, const std::string& target);
  void endLink();

  void begin(const Part& part) override;
  void end() override;
  void beginClip(const Path& within) override;
  void endClip() override;
  void fill(const Path& path, const frame::Colour& colour) override;
  void stroke(const Path& path, std::span<const Pen> pens) override;
  using Canvas::stroke;
  void fade(const Path& path, const geo::ScreenPoint& centre, double radiusPx, const frame::Colour& colour) override;
  void picture(const image::Picture& picture, const frame::ScreenBox& box, double opacity) override;
  void text(const frame::Label& label) override;

  /// The file, with title, language and descriptions, without dates of its own. Nothing can be drawn then.
  std::string finish(const std::string& title, const std::string& language, const std::string& subject);

 private:
  void trace(const Path& path);
  void setColour(const frame::Colour& colour);
  void check();

  std::string m_bytes;
  CairoSurface m_surface;
  CairoContext m_cairo;
  PdfText m_text;
  std::vector<std::string> m_descriptions;  ///< of figures, in order
  std::vector<bool> m_linked;               ///< for each open part, whether it is a link
};

/// A page of the picture's size at 96 pixels an inch.
std::string pdfOf(const frame::Frame& frame, const FigureText& text, text::Typefaces& typefaces);

}  // namespace dateline::report
