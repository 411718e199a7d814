#include "render/kept_ground.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "gl/draw.hpp"

namespace dateline::render {

namespace {

/// The kept picture reaches this part of the view beyond each of its edges: more costs pixels at every drawing, less
/// has strips drawn more often.
constexpr double keptMargin = 0.12;
static_assert(keptMargin <= frame::groundMargin);
/// A move that leaves less than this part of the picture standing draws all of it.
constexpr double leastKept = 0.3;

struct MarginPx {
  int x = 0;
  int y = 0;
};

MarginPx marginOf(geo::Viewport viewport) {
  return {static_cast<int>(viewport.widthPx * keptMargin), static_cast<int>(viewport.heightPx * keptMargin)};
}

geo::Viewport keptSize(geo::Viewport viewport) {
  const MarginPx margin = marginOf(viewport);
  return {viewport.widthPx + 2 * margin.x, viewport.heightPx + 2 * margin.y};
}

bool hasSize(const std::unique_ptr<gl::Framebuffer>& picture, geo::Viewport size) {
  return picture != nullptr && picture->widthPx() == size.widthPx && picture->heightPx() == size.heightPx;
}

}  // namespace

std::optional<KeptGround::Shift> KeptGround::shiftOf(const frame::Frame& frame) const {
  const bool same = m_key == frame.ground.key && m_camera.metresPerPx == frame.camera.metresPerPx;
  if (!same || !hasSize(m_picture, keptSize(frame.viewport))) return {};
  const double dx = (frame.camera.centre.x - m_camera.centre.x) / frame.camera.metresPerPx;
  const double dy = (frame.camera.centre.y - m_camera.centre.y) / frame.camera.metresPerPx;
  const geo::Viewport size = keptSize(frame.viewport);
  if (std::abs(dx) > size.widthPx || std::abs(dy) > size.heightPx) return {};
  constexpr double wholePixel = 0.02;
  if (std::abs(dx - std::round(dx)) > wholePixel || std::abs(dy - std::round(dy)) > wholePixel) return {};
  return Shift{static_cast<int>(std::round(dx)), static_cast<int>(std::round(dy))};
}

void KeptGround::drawAll(const frame::Frame& frame, GroundPainter& painter) {
  const geo::Viewport size = keptSize(frame.viewport);
  if (!hasSize(m_picture, size)) {
    m_spare.reset();
    m_picture = std::make_unique<gl::Framebuffer>(gl::Framebuffer::withMask(size.widthPx, size.heightPx));
  }
  gl::drawInto(m_picture->name(), 0, 0, size.widthPx, size.heightPx);
  painter.paint(frame.ground, frame.camera, size);
}

void KeptGround::moveTo(const frame::Frame& frame, GroundPainter& painter, const Shift& shift) {
  const geo::Viewport size = keptSize(frame.viewport);
  if (m_spare == nullptr)
    m_spare = std::make_unique<gl::Framebuffer>(gl::Framebuffer::withMask(size.widthPx, size.heightPx));
  const int width = size.widthPx - std::abs(shift.x);
  const int height = size.heightPx - std::abs(shift.y);
  const int toX = std::max(-shift.x, 0);
  const int toY = std::max(-shift.y, 0);
  gl::copyPixels(m_picture->name(), std::max(shift.x, 0), std::max(shift.y, 0), m_spare->name(), toX, toY, width,
                 height);
  gl::drawInto(m_spare->name(), 0, 0, size.widthPx, size.heightPx);
  // The strip beside what was copied over the whole height, and the one above or below it over its width.
  if (shift.x != 0) {
    painter.paint(frame.ground, frame.camera, size, {shift.x > 0 ? width : 0, 0, std::abs(shift.x), size.heightPx});
  }
  if (shift.y != 0) {
    painter.paint(frame.ground, frame.camera, size, {toX, shift.y > 0 ? height : 0, width, std::abs(shift.y)});
  }
  std::swap(m_picture, m_spare);
}

void KeptGround::show(const frame::Frame& frame, GroundPainter& painter, const Place& place) {
  const MarginPx margin = marginOf(frame.viewport);
  std::optional<Shift> shift = shiftOf(frame);
  const geo::Viewport size = keptSize(frame.viewport);
  const bool mayStand = shift && std::abs(shift->x) < size.widthPx * (1 - leastKept) &&
                        std::abs(shift->y) < size.heightPx * (1 - leastKept);
  const bool covers = mayStand && std::abs(shift->x) <= margin.x && std::abs(shift->y) <= margin.y;
  if (!covers) {
    if (mayStand) {
      moveTo(frame, painter, *shift);
    } else {
      drawAll(frame, painter);
    }
    m_key = frame.ground.key;
    m_look = frame.ground.look;
    m_view = frame.viewport;
    m_camera = frame.camera;
    shift = Shift{};
  }
  gl::copyPixels(m_picture->name(), margin.x + shift->x, margin.y + shift->y, place.framebuffer, place.x, place.y,
                 frame.viewport.widthPx, frame.viewport.heightPx);
}

bool KeptGround::showScaled(const frame::Frame& frame, const Place& place) const {
  if (m_picture == nullptr || m_look != frame.ground.look || !(m_view == frame.viewport)) return false;
  const double ratio = frame.camera.metresPerPx / m_camera.metresPerPx;  // kept pixels that become one
  constexpr double mostRatio = 1.5;
  if (ratio > mostRatio || ratio < 1 / mostRatio) return false;
  const geo::Viewport size = keptSize(frame.viewport);
  const auto inKept = [&](double x, double y) {
    return geo::toScreen(m_camera, size, geo::toProjected(frame.camera, frame.viewport, {x, y}));
  };
  const geo::ScreenPoint first = inKept(0, 0);
  const geo::ScreenPoint last = inKept(frame.viewport.widthPx, frame.viewport.heightPx);
  if (first.x < 0 || first.y < 0 || last.x > size.widthPx || last.y > size.heightPx) return false;
  const auto whole = [](double px) { return static_cast<int>(std::lround(px)); };
  gl::scalePixels(
      m_picture->name(),
      {whole(first.x), size.heightPx - whole(last.y), whole(last.x) - whole(first.x), whole(last.y) - whole(first.y)},
      place.framebuffer, {place.x, place.y, frame.viewport.widthPx, frame.viewport.heightPx});
  return true;
}

}  // namespace dateline::render
