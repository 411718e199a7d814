#include "ui/text_layout.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/locale.hpp"
#include "base/utf8.hpp"

namespace dateline::ui {

namespace {

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

base::TextRange trimmed(std::string_view text, base::TextRange range) {
  while (range.end > range.begin && isBlank(text[range.end - 1])) --range.end;
  return range;
}

}  // namespace

TextLayout::TextLayout(std::string_view text, std::string_view language, const ImFont& font,
                       const TextLayoutOptions& options)
    : m_text(text), m_font(&font), m_options(options) {
  const std::vector<std::size_t> breaks = base::lineBreaks(text, language);
  std::size_t nextBreak = 0;
  float top = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    base::TextRange paragraph = trimmed(text, {at, end});
    while (paragraph.begin < paragraph.end && isBlank(text[paragraph.begin])) ++paragraph.begin;
    if (!paragraph.empty()) {
      if (!m_lines.empty()) top += options.paragraphGapPx;
      addParagraph(paragraph, breaks, nextBreak, top);
    }
    at = end + 1;
  }
  m_height = top;
}

void TextLayout::addParagraph(base::TextRange paragraph, const std::vector<std::size_t>& breaks, std::size_t& nextBreak,
                              float& top) {
  const auto finish = [&](base::TextRange range) {
    m_lines.push_back({trimmed(m_text, range), top});
    top += m_options.lineHeightPx;
  };
  base::TextRange line{paragraph.begin, paragraph.begin};
  float width = 0;
  while (nextBreak < breaks.size() && breaks[nextBreak] <= paragraph.begin) ++nextBreak;
  std::size_t wordBegin = paragraph.begin;
  while (wordBegin < paragraph.end) {
    const std::size_t wordEnd = nextBreak < breaks.size() ? std::min(breaks[nextBreak], paragraph.end) : paragraph.end;
    if (nextBreak < breaks.size() && breaks[nextBreak] <= paragraph.end) ++nextBreak;
    const float visible = widthOf(trimmed(m_text, {wordBegin, wordEnd}));
    if (width + visible > m_options.widthPx && line.end > line.begin) {
      finish(line);
      line = {wordBegin, wordBegin};
      width = 0;
    }
    // A word longer than a line is cut where the line ends.
    std::size_t from = wordBegin;
    while (visible > m_options.widthPx && widthOf({from, wordEnd}) > m_options.widthPx) {
      std::size_t cut = from;
      while (cut < wordEnd) {
        std::size_t next = cut;
        base::decodeAt(m_text, next);
        if (next > wordEnd || (cut > from && widthOf({from, next}) > m_options.widthPx)) break;
        cut = next;
      }
      finish({from, cut});
      from = cut;
      line = {from, from};
    }
    width += widthOf({from, wordEnd});
    line.end = wordEnd;
    wordBegin = wordEnd;
  }
  if (line.end > line.begin) finish(line);
}

float TextLayout::widthOf(base::TextRange range) const {
  float width = 0;
  for (std::size_t at = range.begin; at < range.end;) {
    width += m_font->GetCharAdvance(static_cast<ImWchar>(base::decodeAt(m_text, at)));
  }
  return width;
}

float TextLayout::xOf(const TextLine& line, std::size_t byte) const {
  return widthOf({line.range.begin, std::clamp(byte, line.range.begin, line.range.end)});
}

std::size_t TextLayout::byteAt(float x, float y) const {
  if (m_lines.empty()) return 0;
  std::size_t index = 0;
  while (index + 1 < m_lines.size() && m_lines[index + 1].top <= y) ++index;
  const TextLine& line = m_lines[index];
  if (index + 1 == m_lines.size() && y > line.top + m_options.lineHeightPx) return line.range.end;
  float pen = 0;
  for (std::size_t at = line.range.begin; at < line.range.end;) {
    const std::size_t before = at;
    const float advance = m_font->GetCharAdvance(static_cast<ImWchar>(base::decodeAt(m_text, at)));
    if (x < pen + advance / 2) return before;
    pen += advance;
  }
  return line.range.end;
}

std::size_t TextLayout::lineOf(std::size_t byte) const {
  const auto behind = std::upper_bound(m_lines.begin(), m_lines.end(), byte,
                                       [](std::size_t at, const TextLine& line) { return at < line.range.begin; });
  return behind == m_lines.begin() ? 0 : static_cast<std::size_t>(std::distance(m_lines.begin(), behind)) - 1;
}

}  // namespace dateline::ui
