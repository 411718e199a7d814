// An article's text set in lines of a width: where each line stands, and where each byte of the text is.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/text_range.hpp"

struct ImFont;

namespace dateline::ui {

/// A way in which a part of the text is set.
struct TextFace {
  const ImFont* font = nullptr;
  float lineHeightPx = 24;
  float gapPx = 10;  ///< above a paragraph that begins with it, instead of an empty line
};

/// A part of the text that is not set in the first face.
struct TextSpan {
  base::TextRange range;
  std::size_t face = 0;
};

struct TextLayoutOptions {
  float widthPx = 400;
  std::vector<TextFace> faces;  ///< the text's own, then those that spans name; at least one
  std::vector<TextSpan> spans;  ///< in order, without overlap
};

/// A line: its bytes (the blank at its end left out) and its box, pixels from the text's top.
struct TextLine {
  base::TextRange range;
  float top = 0;
  float heightPx = 0;
};

/// Bytes of one line in one face, and where they begin, pixels from the line's start.
struct TextPiece {
  base::TextRange range;
  std::size_t face = 0;
  float x = 0;
};

class TextLayout {
 public:
  TextLayout() = default;
  /// Breaks `text` by UAX #14 for its language. The text and the fonts must outlive the layout.
  TextLayout(std::string_view text, std::string_view language, TextLayoutOptions options);

  const std::vector<TextLine>& lines() const { return m_lines; }
  float heightPx() const { return m_height; }
  const TextFace& face(std::size_t index) const { return m_options.faces[index]; }
  std::vector<TextPiece> piecesOf(const TextLine& line) const;

  /// The pen's place before the byte, pixels from the line's start.
  float xOf(const TextLine& line, std::size_t byte) const;
  /// The byte nearest to a place in the text; the text's end below its last line.
  std::size_t byteAt(float x, float y) const;
  /// The line that the byte stands in; 0 for a text without lines.
  std::size_t lineOf(std::size_t byte) const;

 private:
  /// The face at a byte, and where it ends.
  struct FaceRun {
    std::size_t face;
    std::size_t end;
  };
  FaceRun faceAt(std::size_t byte) const;
  void addParagraph(base::TextRange paragraph, const std::vector<std::size_t>& breaks, std::size_t& nextBreak,
                    float& top);
  /// Where a line that begins at `from` must end when not even one word fits; at least one character behind it.
  std::size_t cutAt(std::size_t from, std::size_t wordEnd) const;
  float widthOf(base::TextRange range) const;

  std::string_view m_text;
  TextLayoutOptions m_options;
  std::vector<TextLine> m_lines;
  float m_height = 0;
};

}  // namespace dateline::ui
