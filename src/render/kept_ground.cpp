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
/// While the scale changes, another picture is begun when kept pixels become so large, or so small that the picture's
/// edge soon comes in sight; that one is drawn from a little further away.
constexpr double largest = 1.25;
constexpr double smallest = 1 / 1.08;
constexpr double ahead = 1.1;
/// Pixels that are larger or smaller than that tell nothing, nor does a picture of less of the view.
constexpr double mostRatio = 1.7;
constexpr double leastOfView = 0.6;
constexpr int parts = 8;
/// A pan begins with the next strip when so much of the margin is used up.
constexpr double soon = 0.4;
constexpr int stripParts = 5;

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

/// One above the other.
std::vector<GroundPainter::Part> partsOf(const GroundPainter::Part& all, int count) {
  std::vector<GroundPainter::Part> out;
  const int rows = (all.heightPx + count - 1) / count;
  for (int y = 0; y < all.heightPx; y += rows) {
    out.push_back({all.x, all.y + y, all.widthPx, std::min(rows, all.heightPx - y)});
  }
  return out;
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

gl::Framebuffer& KeptGround::spare(geo::Viewport size) {
  if (!hasSize(m_spare, size))
    m_spare = std::make_unique<gl::Framebuffer>(gl::Framebuffer::withMask(size.widthPx, size.heightPx));
  return *m_spare;
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

/// Copies what stands of the kept picture to where it then lies in the spare one. Tells what is to be drawn beside it:
/// the strip beside what was copied over the whole height, and the one above or below it over its width.
std::vector<GroundPainter::Part> KeptGround::copyMoved(const frame::Frame& frame, const Shift& shift) {
  const geo::Viewport size = keptSize(frame.viewport);
  const int width = size.widthPx - std::abs(shift.x);
  const int height = size.heightPx - std::abs(shift.y);
  const int toX = std::max(-shift.x, 0);
  const int toY = std::max(-shift.y, 0);
  gl::copyPixels(m_picture->name(), std::max(shift.x, 0), std::max(shift.y, 0), spare(size).name(), toX, toY, width,
                 height);
  std::vector<GroundPainter::Part> strips;
  if (shift.x != 0) strips.push_back({shift.x > 0 ? width : 0, 0, std::abs(shift.x), size.heightPx});
  if (shift.y != 0) strips.push_back({toX, shift.y > 0 ? height : 0, width, std::abs(shift.y)});
  return strips;
}

void KeptGround::moveTo(const frame::Frame& frame, GroundPainter& painter, const Shift& shift) {
  const geo::Viewport size = keptSize(frame.viewport);
  const std::vector<GroundPainter::Part> strips = copyMoved(frame, shift);
  gl::drawInto(m_spare->name(), 0, 0, size.widthPx, size.heightPx);
  for (const GroundPainter::Part& strip : strips) painter.paint(frame.ground, frame.camera, size, strip);
  std::swap(m_picture, m_spare);
}

bool KeptGround::mayStand(const frame::Frame& frame, const Shift& shift) const {
  const geo::Viewport size = keptSize(frame.viewport);
  return std::abs(shift.x) < size.widthPx * (1 - leastKept) && std::abs(shift.y) < size.heightPx * (1 - leastKept);
}

/// At the most a strip is to be drawn.
bool KeptGround::showsSharp(const frame::Frame& frame) const {
  const std::optional<Shift> shift = shiftOf(frame);
  return shift && mayStand(frame, *shift);
}

void KeptGround::show(const frame::Frame& frame, GroundPainter& painter, const Place& place) {
  const MarginPx margin = marginOf(frame.viewport);
  std::optional<Shift> shift = shiftOf(frame);
  const bool stands = shift && mayStand(frame, *shift);
  const bool covers = stands && std::abs(shift->x) <= margin.x && std::abs(shift->y) <= margin.y;
  if (!covers) {
    m_coming.reset();
    if (stands) {
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

/// The part of the view that the kept picture shows, from the view's bottom left corner; nothing where it is no use.
std::optional<gl::Rectangle> KeptGround::reachOf(const frame::Frame& frame) const {
  if (m_picture == nullptr || m_look != frame.ground.look || !(m_view == frame.viewport)) return std::nullopt;
  const double ratio = frame.camera.metresPerPx / m_camera.metresPerPx;
  if (ratio > mostRatio || ratio < 1 / mostRatio) return std::nullopt;
  const geo::Viewport size = keptSize(frame.viewport);
  const auto inView = [&](double x, double y) {
    return geo::toScreen(frame.camera, frame.viewport, geo::toProjected(m_camera, size, {x, y}));
  };
  const geo::ScreenPoint first = inView(0, 0);
  const geo::ScreenPoint last = inView(size.widthPx, size.heightPx);
  const int left = std::max(0, static_cast<int>(std::ceil(first.x)));
  const int right = std::min(frame.viewport.widthPx, static_cast<int>(std::floor(last.x)));
  const int top = std::max(0, static_cast<int>(std::ceil(first.y)));
  const int bottom = std::min(frame.viewport.heightPx, static_cast<int>(std::floor(last.y)));
  const double least = leastOfView * frame.viewport.widthPx * frame.viewport.heightPx;
  if (right <= left || bottom <= top || static_cast<double>(right - left) * (bottom - top) < least) return std::nullopt;
  return gl::Rectangle{left, frame.viewport.heightPx - bottom, right - left, bottom - top};
}

void KeptGround::begin(const frame::Frame& frame, double farther) {
  const geo::Viewport size = keptSize(frame.viewport);
  geo::Camera camera = frame.camera;
  camera.metresPerPx *= farther;
  m_coming = Coming{frame.ground, camera, partsOf({0, 0, size.widthPx, size.heightPx}, parts)};
}

void KeptGround::beginStrips(const frame::Frame& frame, const Shift& shift) {
  m_coming = Coming{frame.ground, frame.camera, {}};
  for (const GroundPainter::Part& strip : copyMoved(frame, shift)) {
    const auto pieces = partsOf(strip, strip.heightPx > strip.widthPx ? stripParts : 1);
    m_coming->left.insert(m_coming->left.end(), pieces.begin(), pieces.end());
  }
}

void KeptGround::goOn(const frame::Frame& frame, GroundPainter& painter) {
  const geo::Viewport size = keptSize(frame.viewport);
  Coming& coming = *m_coming;
  gl::drawInto(spare(size).name(), 0, 0, size.widthPx, size.heightPx);
  painter.paint(coming.ground, coming.camera, size, coming.left.back());
  coming.left.pop_back();
  if (!coming.left.empty()) return;
  std::swap(m_picture, m_spare);
  m_key = coming.ground.key;
  m_look = coming.ground.look;
  m_view = frame.viewport;
  m_camera = coming.camera;
  m_coming.reset();
}

/// A strip is drawn in parts before the view comes to the picture's edge.
void KeptGround::followPan(const frame::Frame& frame, GroundPainter& painter, const Shift& shift) {
  const MarginPx margin = marginOf(frame.viewport);
  if (std::abs(shift.x) > margin.x || std::abs(shift.y) > margin.y) return;  // too late
  const bool same =
      m_coming && m_coming->ground.key == frame.ground.key && m_coming->camera.metresPerPx == frame.camera.metresPerPx;
  if (!same) m_coming.reset();
  if (!m_coming && (std::abs(shift.x) > margin.x * soon || std::abs(shift.y) > margin.y * soon)) {
    beginStrips(frame, shift);
  } else if (m_coming) {
    goOn(frame, painter);
  }
}

bool KeptGround::showForNow(const frame::Frame& frame, GroundPainter& painter, const Place& place, bool movement) {
  if (showsSharp(frame)) {
    followPan(frame, painter, *shiftOf(frame));
    return false;
  }
  std::optional<gl::Rectangle> reach = reachOf(frame);
  if (!reach) return false;
  if (m_coming && m_coming->ground.look != frame.ground.look) m_coming.reset();
  if (movement) {
    const double ratio = m_camera.metresPerPx / frame.camera.metresPerPx;  // what a kept pixel becomes
    const bool whole = reach->widthPx == frame.viewport.widthPx && reach->heightPx == frame.viewport.heightPx;
    if (!m_coming && (ratio > largest || ratio < smallest || !whole)) begin(frame, ratio < 1 ? ahead : 1);
  } else {
    const bool same = m_coming && m_coming->ground.key == frame.ground.key &&
                      m_coming->camera.metresPerPx == frame.camera.metresPerPx;
    if (!same) begin(frame, 1);
  }
  if (m_coming) goOn(frame, painter);
  if (showsSharp(frame)) return false;
  reach = reachOf(frame);
  if (!reach) return false;

  const geo::Viewport& view = frame.viewport;
  const geo::Viewport size = keptSize(view);
  const auto inKept = [&](int x, int y) {
    const geo::ScreenPoint p = geo::toScreen(
        m_camera, size,
        geo::toProjected(frame.camera, view, {static_cast<double>(x), static_cast<double>(view.heightPx - y)}));
    return std::pair(static_cast<int>(std::lround(p.x)), size.heightPx - static_cast<int>(std::lround(p.y)));
  };
  const auto [left, bottom] = inKept(reach->x, reach->y);
  const auto [right, top] = inKept(reach->x + reach->widthPx, reach->y + reach->heightPx);
  gl::scalePixels(m_picture->name(), {left, bottom, right - left, top - bottom}, place.framebuffer,
                  {place.x + reach->x, place.y + reach->y, reach->widthPx, reach->heightPx});
  paintAround(*reach, frame, painter, place);
  return true;
}

/// What a rectangle of the view leaves of it.
void KeptGround::paintAround(const gl::Rectangle& reach, const frame::Frame& frame, GroundPainter& painter,
                             const Place& place) const {
  const geo::Viewport& view = frame.viewport;
  const int right = reach.x + reach.widthPx;
  const int top = reach.y + reach.heightPx;
  gl::drawInto(place.framebuffer, place.x, place.y, view.widthPx, view.heightPx);
  for (const gl::Rectangle& band :
       {gl::Rectangle{0, 0, reach.x, view.heightPx}, gl::Rectangle{right, 0, view.widthPx - right, view.heightPx},
        gl::Rectangle{reach.x, 0, reach.widthPx, reach.y},
        gl::Rectangle{reach.x, top, reach.widthPx, view.heightPx - top}}) {
    if (band.widthPx > 0 && band.heightPx > 0) {
      painter.paint(frame.ground, frame.camera, view, {band.x, band.y, band.widthPx, band.heightPx, place.x, place.y});
    }
  }
}

}  // namespace dateline::render
