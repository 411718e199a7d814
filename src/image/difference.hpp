// How much two pictures differ, measured and drawn: what image tests assert and save.
#pragma once
#include <cstddef>

#include "image/picture.hpp"

namespace dateline::image {

struct Difference {
  bool sameSize = true;       ///< when false, nothing else was measured
  int maxDistance = 0;        ///< the largest difference of one channel, 0 to 255
  std::size_t countOver = 0;  ///< pixels with a channel that differs by more than the tolerance
  double shareOver = 0;       ///< the same as a share of all pixels
  Picture picture;  ///< the expected picture paled, pixels over the tolerance in red, others that differ in blue
};

/// Compares with a tolerance for each channel. Colours under zero alpha count as equal.
Difference difference(const Picture& got, const Picture& expected, int tolerance);

}  // namespace dateline::image
