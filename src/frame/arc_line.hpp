// A straight line or circular arc that a name is set along, and letters on any line: positions in pixels, y down.
#pragma once
#include <cmath>
#include <vector>

#include "frame/frame.hpp"
#include "frame/typesetter.hpp"

namespace dateline::frame {

/// A point of a line and its direction there (radians, counter-clockwise from the right, as Label::rotation).
struct LinePoint {
  geo::ScreenPoint at;
  double angle = 0;
};

/// A circular arc by its middle; curvature 0 is a straight line.
struct ArcLine {
  geo::ScreenPoint middle;
  double angle = 0;
  double curvature = 0;  ///< radians a pixel, counter-clockwise

  bool level() const { return angle == 0 && curvature == 0; }
  /// `s` pixels from the middle, along the line.
  LinePoint at(double s) const {
    if (std::abs(curvature) < 1e-9) {
      return {{middle.x + s * std::cos(angle), middle.y - s * std::sin(angle)}, angle};
    }
    const double end = angle + curvature * s;
    return {{middle.x + (std::sin(end) - std::sin(angle)) / curvature,
             middle.y + (std::cos(end) - std::cos(angle)) / curvature},
            end};
  }
};

/// Letters on a line: where each stands, and boxes along them that hold their ink.
struct BentText {
  std::vector<GlyphPlace> places;
  std::vector<ScreenBox> boxes;
  ScreenBox whole;
};

/// Sets a block's only part along a line: its letters are centred on `lineAt(s)`, where s runs from -width/2 to
/// width/2, and stand `liftPx` above it (their baseline on the line is 0, half a capital's height below it centres
/// them).
template <class LineAt>
BentText bentAlong(const Typesetter& type, const TextBlock& block, const LineAt& lineAt, double liftPx) {
  BentText out;
  const TextBlock::Part& part = block.parts.front();
  const double size = static_cast<double>(part.run.sizePx);
  const double gap = std::max(0.15, static_cast<double>(part.run.spacingEm)) * size / 2;
  for (const text::PlacedGlyph& glyph : part.line->glyphs) {
    const double advance = type.advanceEm(glyph.glyph) * size;
    const double centre = static_cast<double>(glyph.xEm) * size + advance / 2;
    const LinePoint p = lineAt(centre - block.widthPx / 2);
    const geo::ScreenPoint along{std::cos(p.angle), -std::sin(p.angle)};
    const geo::ScreenPoint up{-std::sin(p.angle), -std::cos(p.angle)};
    const geo::ScreenPoint base{p.at.x + up.x * liftPx, p.at.y + up.y * liftPx};
    out.places.push_back(
        {{base.x - along.x * advance / 2, base.y - along.y * advance / 2}, static_cast<float>(p.angle)});
    ScreenBox box{base.x, base.y, base.x, base.y};
    for (const double t : {-advance / 2 - gap, advance / 2 + gap}) {
      for (const double h : {-block.bottomPx, block.topPx}) {
        const geo::ScreenPoint corner{base.x + along.x * t + up.x * h, base.y + along.y * t + up.y * h};
        box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
               std::max(box.bottom, corner.y)};
      }
    }
    out.whole = out.boxes.empty()
                    ? box
                    : ScreenBox{std::min(out.whole.left, box.left), std::min(out.whole.top, box.top),
                                std::max(out.whole.right, box.right), std::max(out.whole.bottom, box.bottom)};
    out.boxes.push_back(box);
  }
  return out;
}

}  // namespace dateline::frame
