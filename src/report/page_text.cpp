#include "report/page_text.hpp"

#include "frame/paragraph.hpp"

namespace dateline::report {

namespace {

constexpr double leading = 1.38;  ///< in em
constexpr std::size_t mostLines = 400;

}  // namespace

void PageText::nextPage() {
  m_canvas.nextPage();
  m_y = m_column.top;
  m_startPage();
}

void PageText::keep(double points) {
  if (m_y + points > m_column.bottom && m_y > m_column.top) nextPage();
}

void PageText::write(const frame::TextRun& run, const char* tag, double indent, const std::string& link) {
  const double size = static_cast<double>(run.sizePx);
  const double width = m_column.right - m_column.left - indent;
  std::size_t at = 0;
  while (at < run.text.size()) {
    const std::size_t end = std::min(run.text.find('\n', at), run.text.size());
    frame::TextRun paragraph = run;
    paragraph.text = run.text.substr(at, end - at);
    at = end + 1;
    const frame::TextBlock block = frame::paragraph(m_type, paragraph, width, mostLines, m_language, leading);
    m_canvas.beginBlock(tag);
    for (const frame::TextBlock::Part& part : block.parts) {
      if (m_y + size * leading > m_column.bottom) {
        m_canvas.endBlock(tag);
        nextPage();
        m_canvas.beginBlock(tag);
      }
      frame::Label label;
      label.line = *part.line;
      label.style = run.style;
      label.sizePx = run.sizePx;
      label.colour = run.colour;
      label.haloPx = 0;
      label.at = {m_column.left + indent, m_y + size};
      const frame::ScreenBox box{label.at.x, m_y, label.at.x + static_cast<double>(part.line->widthEm) * size,
                                 m_y + size * leading};
      if (!link.empty()) m_canvas.beginLink(box, link);
      m_canvas.text(label);
      if (!link.empty()) m_canvas.endLink();
      m_y += size * leading;
    }
    m_canvas.endBlock(tag);
  }
}

}  // namespace dateline::report
