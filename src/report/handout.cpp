#include "report/handout.hpp"

#include "base/message.hpp"
#include "frame/paragraph.hpp"
#include "report/page_text.hpp"

namespace dateline::report {

namespace {

using text::Style;

// A4, points.
constexpr double pageWidth = 595.28;
constexpr double pageHeight = 841.89;
constexpr double margin = 42;
constexpr double headerBaseline = 34;
constexpr double mapTop = 46;
constexpr double mapScale = (pageWidth - 2 * margin) / handoutMap.widthPx;
constexpr double numberWidth = 18;

constexpr frame::Colour ink = frame::rgb(0x2B2823);
constexpr frame::Colour quiet = frame::rgb(0x6E675B);
constexpr frame::Colour hair = frame::rgb(0xC9C1B2);

class Handout {
 public:
  Handout(const Briefing& briefing, const StepMap& mapOf, text::Atlas& atlas, text::Typefaces& typefaces)
      : m_briefing(briefing), m_mapOf(mapOf), m_type(atlas), m_canvas(typefaces, pageWidth, pageHeight) {}

  std::string make() {
    for (std::size_t i = 0; i < m_briefing.steps.size(); ++i) {
      if (i > 0) m_canvas.nextPage();
      drawStep(i);
    }
    return m_canvas.finish(m_briefing.title, std::string(base::codeOf(m_briefing.language)), m_briefing.source);
  }

 private:
  /// The briefing's title at the left, the step's number at the right.
  void drawHeader(std::size_t index) {
    const auto write = [&](const std::string& words, bool right) {
      const frame::TextRun run{words, Style::Regular, 8, quiet};
      const frame::TextBlock block = frame::paragraph(m_type, run, pageWidth - 2 * margin - 60, 1, language());
      if (block.parts.empty()) return;
      frame::Label label;
      label.line = *block.parts.front().line;
      label.sizePx = run.sizePx;
      label.colour = run.colour;
      label.haloPx = 0;
      label.at = {right ? pageWidth - margin - block.widthPx : margin, headerBaseline};
      m_canvas.text(label);
    };
    m_canvas.beginBlock("P");
    write(m_briefing.title, false);
    write(std::to_string(index + 1) + " / " + std::to_string(m_briefing.steps.size()), true);
    m_canvas.endBlock("P");
  }

  void drawMap(std::size_t index) {
    const frame::Frame map = m_mapOf(index);
    m_canvas.beginPlaced(margin, mapTop, mapScale, map.viewport, m_briefing.steps[index].description);
    drawFigure(map, {}, m_canvas);
    m_canvas.endPlaced();
    Path edge;
    edge.rectangle({margin, mapTop, pageWidth - margin, mapTop + mapScale * map.viewport.heightPx});
    m_canvas.stroke(edge, Pen{.colour = hair, .widthPx = 0.5});
  }

  void drawStep(std::size_t index) {
    const BriefingStep& step = m_briefing.steps[index];
    drawHeader(index);
    drawMap(index);
    PageText text(m_canvas, m_type, language(), {margin, mapTop, pageWidth - margin, pageHeight - margin},
                  [&, index] { drawHeader(index); });
    text.moveTo(mapTop + mapScale * handoutMap.heightPx + 14);
    text.write({step.title, Style::SemiBold, 17, ink}, "H1");
    text.skip(2);
    text.write({step.caption, Style::Regular, 11.5F, ink}, "P");
    if (!step.notes.empty()) {
      heading(text, base::messageKey("Notes"));
      text.write({step.notes, Style::Regular, 10, ink}, "P");
    }
    if (!step.citations.empty()) drawCitations(text, step.citations);
  }

  void heading(PageText& text, const char* words) {
    text.keep(54);
    text.skip(12);
    text.write({std::string(base::say(words, m_briefing.language)), Style::SemiBold, 9, quiet}, "H2");
    text.skip(2);
  }

  void drawCitations(PageText& text, const std::vector<Citation>& citations) {
    heading(text, base::messageKey("Sources"));
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const Citation& citation = citations[i];
      text.keep(40);
      const double top = text.y();
      text.write({std::to_string(i + 1), Style::Medium, 9.5F, quiet}, "P");
      text.moveTo(top);
      text.write({citation.quote, Style::Regular, 9.5F, ink}, "P", numberWidth);
      text.write({attribution(citation), Style::Regular, 8.5F, quiet}, "P", numberWidth, citation.link);
      text.skip(5);
    }
  }

  std::string language() const { return std::string(base::codeOf(m_briefing.language)); }

  const Briefing& m_briefing;
  const StepMap& m_mapOf;
  frame::Typesetter m_type;
  PdfCanvas m_canvas;
};

}  // namespace

std::string handoutOf(const Briefing& briefing, const StepMap& mapOf, text::Atlas& atlas, text::Typefaces& typefaces) {
  return Handout(briefing, mapOf, atlas, typefaces).make();
}

}  // namespace dateline::report
