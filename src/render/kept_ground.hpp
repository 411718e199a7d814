// The ground as it was drawn, with a margin around the view: panning copies it, and draws only the strips that come
// into its margin.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "frame/frame.hpp"
#include "gl/draw.hpp"
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
  /// Shows the kept picture larger or smaller, and draws what it lacks at the view's edges; a part of the picture that
  /// is to take its place is drawn as well, each time another, when it is needed: at once where the scale rests, or (in
  /// a `movement`) when the kept one is too far from it. False, and nothing shown, where show() has little to draw or
  /// the kept picture is no use.
  bool showForNow(const frame::Frame& frame, GroundPainter& painter, const Place& place, bool movement);

 private:
  /// Pixels to the right and upwards.
  struct Shift {
    int x = 0;
    int y = 0;
  };

  /// A picture that is drawn part by part, into m_spare.
  struct Coming {
    frame::Ground ground;
    geo::Camera camera;
    std::vector<GroundPainter::Part> left;  ///< to be drawn, the last one first
  };

  std::optional<Shift> shiftOf(const frame::Frame& frame) const;
  bool mayStand(const frame::Frame& frame, const Shift& shift) const;
  bool showsSharp(const frame::Frame& frame) const;
  std::optional<gl::Rectangle> reachOf(const frame::Frame& frame) const;
  void paintAround(const gl::Rectangle& reach, const frame::Frame& frame, GroundPainter& painter,
                   const Place& place) const;
  void begin(const frame::Frame& frame, double farther);
  void beginStrips(const frame::Frame& frame, const Shift& shift);
  void followPan(const frame::Frame& frame, GroundPainter& painter, const Shift& shift);
  std::vector<GroundPainter::Part> copyMoved(const frame::Frame& frame, const Shift& shift);
  void goOn(const frame::Frame& frame, GroundPainter& painter);
  gl::Framebuffer& spare(geo::Viewport size);
  void drawAll(const frame::Frame& frame, GroundPainter& painter);
  void moveTo(const frame::Frame& frame, GroundPainter& painter, const Shift& shift);

  std::unique_ptr<gl::Framebuffer> m_picture;
  std::unique_ptr<gl::Framebuffer> m_spare;  ///< what the next move is copied into
  std::optional<Coming> m_coming;
  std::uint64_t m_key = 0;
  std::uint64_t m_look = 0;
  geo::Viewport m_view;
  geo::Camera m_camera;
};

}  // namespace dateline::render
