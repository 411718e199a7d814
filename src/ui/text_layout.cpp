#include "ui/text_layout.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

float advanceOf(const ImFont& font, char32_t character) {
  return character > IM_UNICODE_CODEPOINT_MAX ? font.FallbackAdvanceX
                                              : font.GetCharAdvance(static_cast<ImWchar>(character));
}

}  // namespace

TextLayout::TextLayout(std::string_view text, std::string_view language, TextLayoutOptions options)
    : m_text(text), m_options(std::move(options)) {
  const std::vector<std::size_t> breaks = base::lineBreaks(text, language);
  std::size_t nextBreak = 0;
  float top = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    base::TextRange paragraph = trimmed(text, {at, end});
    while (paragraph.begin < paragraph.end && isBlank(text[paragraph.begin])) ++paragraph.begin;
    if (!paragraph.empty()) {
      if (!m_lines.empty()) top += face(faceAt(paragraph.begin).face).gapPx;
      addParagraph(paragraph, breaks, nextBreak, top);
    }
    at = end + 1;
  }
  m_height = top;
}

void TextLayout::addParagraph(base::TextRange paragraph, const std::vector<std::size_t>& breaks, std::size_t& nextBreak,
                              float& top) {
  const float lineHeight = face(faceAt(paragraph.begin).face).lineHeightPx;
  const auto finish = [&](base::TextRange range) {
    m_lines.push_back({trimmed(m_text, range), top, lineHeight});
    top += lineHeight;
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
    std::size_t from = wordBegin;
    for (bool tooLong = visible > m_options.widthPx; tooLong;) {
      const std::size_t cut = cutAt(from, wordEnd);
      if (cut >= wordEnd) break;  // what is left fits
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

std::size_t TextLayout::cutAt(std::size_t from, std::size_t wordEnd) const {
  float width = 0;
  std::size_t at = from;
  while (at < wordEnd) {
    const ImFont& font = *face(faceAt(at).face).font;
    std::size_t next = at;
    width += advanceOf(font, base::decodeAt(m_text, next));
    if (at > from && width > m_options.widthPx) return at;
    at = next;
  }
  return wordEnd;
}

TextLayout::FaceRun TextLayout::faceAt(std::size_t byte) const {
  const auto behind =
      std::ranges::upper_bound(m_options.spans, byte, {}, [](const TextSpan& s) { return s.range.begin; });
  if (behind != m_options.spans.begin()) {
    const TextSpan& span = *std::prev(behind);
    if (byte < span.range.end) return {span.face, span.range.end};
  }
  return {0, behind == m_options.spans.end() ? m_text.size() : behind->range.begin};
}

std::vector<TextPiece> TextLayout::piecesOf(const TextLine& line) const {
  std::vector<TextPiece> pieces;
  float x = 0;
  for (std::size_t at = line.range.begin; at < line.range.end;) {
    const FaceRun run = faceAt(at);
    const base::TextRange range{at, std::min(std::max(run.end, at + 1), line.range.end)};
    pieces.push_back({range, run.face, x});
    x += widthOf(range);
    at = range.end;
  }
  return pieces;
}

float TextLayout::widthOf(base::TextRange range) const {
  float width = 0;
  for (std::size_t at = range.begin; at < range.end;) {
    const FaceRun run = faceAt(at);
    const ImFont& font = *face(run.face).font;
    const std::size_t end = std::min(run.end, range.end);
    while (at < end) width += advanceOf(font, base::decodeAt(m_text, at));
  }
  return width;
}

float TextLayout::xOf(const TextLine& line, std::size_t byte) const {
  return widthOf({line.range.begin, std::clamp(byte, line.range.begin, line.range.end)});
}

std::size_t TextLayout::byteAt(float x, float y) const {
  if (m_lines.empty()) return 0;
  const auto below = std::ranges::upper_bound(m_lines, y, {}, &TextLine::top);
  const TextLine& line = below == m_lines.begin() ? m_lines.front() : *std::prev(below);
  if (below == m_lines.end() && y > line.top + line.heightPx) return line.range.end;
  float pen = 0;
  for (std::size_t at = line.range.begin; at < line.range.end;) {
    const std::size_t before = at;
    const ImFont& font = *face(faceAt(at).face).font;
    const float advance = advanceOf(font, base::decodeAt(m_text, at));
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
