// An article's text set in lines of a width: where each line stands, and where each byte of the text is.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/text_range.hpp"

struct ImFont;

namespace dateline::ui {

/// A line: its bytes (the blank at its end left out) and its top, pixels from the text's.
struct TextLine {
  base::TextRange range;
  float top = 0;
};

struct TextLayoutOptions {
  float widthPx = 400;
  float lineHeightPx = 24;
  float paragraphGapPx = 10;  ///< instead of an empty line
};

class TextLayout {
 public:
  TextLayout() = default;
  /// Breaks `text` by UAX #14 for its language. The text must outlive the layout.
  TextLayout(std::string_view text, std::string_view language, const ImFont& font, const TextLayoutOptions& options);

  const std::vector<TextLine>& lines() const { return m_lines; }
  float heightPx() const { return m_height; }
  float lineHeightPx() const { return m_options.lineHeightPx; }

  /// The pen's place before the byte, pixels from the line's start.
  float xOf(const TextLine& line, std::size_t byte) const;
  /// The byte nearest to a place in the text; the text's end below its last line.
  std::size_t byteAt(float x, float y) const;
  /// The line that the byte stands in; 0 for a text without lines.
  std::size_t lineOf(std::size_t byte) const;

 private:
  void addParagraph(base::TextRange paragraph, const std::vector<std::size_t>& breaks, std::size_t& nextBreak,
                    float& top);
  float widthOf(base::TextRange range) const;

  std::string_view m_text;
  const ImFont* m_font = nullptr;
  TextLayoutOptions m_options;
  std::vector<TextLine> m_lines;
  float m_height = 0;
};

}  // namespace dateline::ui
