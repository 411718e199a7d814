// The ground as it was drawn, with a margin around the view: panning copies it, and draws only the strips that come
// into its margin.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>

#include "frame/frame.hpp"
#include "gl/framebuffer.hpp"
#include "render/ground_painter.hpp"

namespace dateline::render {

/// Where a frame's picture goes: see Target.
struct Place {
  unsigned framebuffer = 0;
  int x = 0;
  int y = 0;
};

class KeptGround {
 public:
  /// Puts the frame's ground into `place`. What stands in the kept picture looks like what is drawn anew, to the pixel,
  /// for cameras that are whole pixels apart (geo::onWholePixel).
  void show(const frame::Frame& frame, GroundPainter& painter, const Place& place);
  /// While the scale changes: shows the kept picture larger or smaller where it reaches over the whole view and is not
  /// far from the scale. False, and nothing shown, where it is no use.
  bool showScaled(const frame::Frame& frame, const Place& place) const;

 private:
  /// Pixels to the right and upwards.
  struct Shift {
    int x = 0;
    int y = 0;
  };

  std::optional<Shift> shiftOf(const frame::Frame& frame) const;
  void drawAll(const frame::Frame& frame, GroundPainter& painter);
  void moveTo(const frame::Frame& frame, GroundPainter& painter, const Shift& shift);

  std::unique_ptr<gl::Framebuffer> m_picture;
  std::unique_ptr<gl::Framebuffer> m_spare;  ///< what the next move is copied into
  std::uint64_t m_key = 0;
  std::uint64_t m_look = 0;
  geo::Viewport m_view;
  geo::Camera m_camera;
};

}  // namespace dateline::render
