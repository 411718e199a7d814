// Lines of type for labels and furniture: shaped once and kept; blocks of one or two lines with their boxes.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "frame/frame.hpp"
#include "text/atlas.hpp"

namespace dateline::frame {

/// A run of text in one style and colour.
struct TextRun {
  std::string text;
  text::Style style = text::Style::Regular;
  float sizePx = 13;
  Colour colour;
  float spacingEm = 0;
  bool tabular = false;
};

/// Runs set side by side, or one below the other: positions from the start of the first line's baseline.
struct TextBlock {
  struct Part {
    TextRun run;
    const text::ShapedText* line = nullptr;
    double x = 0;
    double baseline = 0;
  };
  std::vector<Part> parts;
  double widthPx = 0;
  double topPx = 0;     ///< above the first baseline (positive)
  double bottomPx = 0;  ///< below the first baseline (positive)
  double capPx = 0;     ///< height of a capital of the first line

  double heightPx() const { return topPx + bottomPx; }
  /// Its box when the first baseline starts at `at`.
  ScreenBox boxAt(const geo::ScreenPoint& at) const { return {at.x, at.y - topPx, at.x + widthPx, at.y + bottomPx}; }
  /// Where the first baseline starts when the block's capitals are centred on a point.
  geo::ScreenPoint startCentredOn(const geo::ScreenPoint& centre) const;
};

class Typesetter {
 public:
  explicit Typesetter(text::Atlas& atlas) : m_atlas(atlas) {}

  const text::ShapedText& shape(const TextRun& run);
  double widthOf(const TextRun& run) { return static_cast<double>(shape(run).widthEm * run.sizePx); }
  /// The same without keeping the line: for text that is only tried.
  double triedWidthOf(const TextRun& run) {
    return static_cast<double>(m_atlas.measure(run.style, run.text, run.sizePx, {run.spacingEm, run.tabular}).widthPx);
  }

  double advanceEm(text::GlyphId glyph) const { return static_cast<double>(m_atlas.glyph(glyph).advanceEm); }

  /// Side by side, `gapPx` between them.
  TextBlock side(const std::vector<TextRun>& runs, double gapPx);
  /// One below the other, centred; `leading` in em of the first.
  TextBlock stacked(const std::vector<TextRun>& runs, double leading = 1.12);
  /// One below the other, all beginning at the left.
  TextBlock flushLeft(const std::vector<TextRun>& runs, double leading);

  /// Forgets lines once very many are kept; call between frames only, because blocks point to them.
  void trim();

 private:
  text::Atlas& m_atlas;
  std::unordered_map<std::string, text::ShapedText> m_lines;
};

/// The block's labels as a frame has them, its first baseline starting at `at`.
void appendLabels(std::vector<Label>& labels, const TextBlock& block, const geo::ScreenPoint& at, const Colour& halo,
                  float haloPx);

}  // namespace dateline::frame
