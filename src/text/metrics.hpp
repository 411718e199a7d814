// Measures of a style and of a set line, in em and in pixels at a size.
#pragma once
#include "text/shaped_text.hpp"

namespace dateline::text {

/// Measures of a style. All positive; descent is below the baseline.
struct StyleMetrics {
  float ascentEm = 0;
  float descentEm = 0;
  float capHeightEm = 0;
  float xHeightEm = 0;
  float lineHeightEm = 0;  ///< baseline to baseline, as the typeface proposes
};

/// The box of a line in pixels at a size: what label placement reserves.
struct LineBox {
  float widthPx = 0;
  float ascentPx = 0;     ///< the style's full ascent: room for accents
  float descentPx = 0;    ///< room for g, p, q
  float capHeightPx = 0;  ///< centre a label on its anchor by this: ((ascent - descent) would sit too low)
  float xHeightPx = 0;
  float heightPx() const { return ascentPx + descentPx; }
};

/// The box of `line` when its em is `sizePx` pixels.
inline LineBox boxAt(const ShapedText& line, float sizePx) {
  return {line.widthEm * sizePx, line.ascentEm * sizePx, line.descentEm * sizePx, line.capHeightEm * sizePx,
          line.xHeightEm * sizePx};
}

}  // namespace dateline::text
