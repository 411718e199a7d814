#include "render/renderer.hpp"

#include <cmath>
#include <optional>

#include "gl/draw.hpp"
#include "gl/framebuffer.hpp"
#include "render/event_painter.hpp"
#include "render/ground_painter.hpp"
#include "render/overlay_painter.hpp"
#include "render/sample_frame.hpp"

namespace dateline::render {

namespace {

/// The picture that is kept reaches this part of the view beyond each of its edges: more costs pixels at every drawing,
/// less has it drawn again sooner.
constexpr double keptMargin = 0.12;
static_assert(keptMargin <= frame::groundMargin);

struct MarginPx {
  int x = 0;
  int y = 0;
};

MarginPx marginOf(geo::Viewport viewport) {
  return {static_cast<int>(viewport.widthPx * keptMargin), static_cast<int>(viewport.heightPx * keptMargin)};
}

/// The ground as it was drawn, with a margin around the view.
struct KeptGround {
  std::optional<gl::Framebuffer> picture;
  std::uint64_t key = 0;
  geo::Camera camera;
};

/// Pixels that the view has moved since the ground was drawn, if a copy of whole pixels shows the same.
struct Shift {
  int x = 0;
  int y = 0;
};

std::optional<Shift> shiftSince(const KeptGround& kept, const frame::Frame& frame) {
  if (!kept.picture || kept.key != frame.ground.key || kept.camera.metresPerPx != frame.camera.metresPerPx) return {};
  const double dx = (frame.camera.centre.x - kept.camera.centre.x) / frame.camera.metresPerPx;
  const double dy = (frame.camera.centre.y - kept.camera.centre.y) / frame.camera.metresPerPx;
  const MarginPx reach = marginOf(frame.viewport);
  if (std::abs(dx) > reach.x || std::abs(dy) > reach.y) return {};
  constexpr double wholePixel = 0.02;
  if (std::abs(dx - std::round(dx)) > wholePixel || std::abs(dy - std::round(dy)) > wholePixel) return {};
  return Shift{static_cast<int>(std::round(dx)), static_cast<int>(std::round(dy))};
}

}  // namespace

struct Renderer::Resources {
  explicit Resources(const text::Atlas& atlas) : overlay(atlas) {}

  void drawKeptGround(const frame::Frame& frame, const Target& target);

  GroundPainter ground;
  std::optional<EventPainter> events;  ///< made when there first are any
  OverlayPainter overlay;
  KeptGround kept;
};

Renderer::Renderer(const text::Atlas& atlas) : m_resources(std::make_unique<Resources>(atlas)) {}

Renderer::~Renderer() = default;

void Renderer::Resources::drawKeptGround(const frame::Frame& frame, const Target& target) {
  const MarginPx margin = marginOf(frame.viewport);
  const geo::Viewport size{frame.viewport.widthPx + 2 * margin.x, frame.viewport.heightPx + 2 * margin.y};
  std::optional<Shift> shift = shiftSince(kept, frame);
  if (kept.picture && (kept.picture->widthPx() != size.widthPx || kept.picture->heightPx() != size.heightPx))
    shift = {};
  if (!shift) {
    if (!kept.picture || kept.picture->widthPx() != size.widthPx || kept.picture->heightPx() != size.heightPx) {
      kept.picture.emplace(size.widthPx, size.heightPx);
    }
    gl::drawInto(kept.picture->name(), 0, 0, size.widthPx, size.heightPx);
    ground.paint(frame.ground, frame.camera, size);
    kept.key = frame.ground.key;
    kept.camera = frame.camera;
    shift = Shift{};
  }
  gl::copyPixels(kept.picture->name(), margin.x + shift->x, margin.y + shift->y, target.framebuffer, target.x, target.y,
                 frame.viewport.widthPx, frame.viewport.heightPx);
}

void Renderer::warmUp(const Target& target, geo::Viewport size) {
  const frame::Frame sample = sampleFrame(size);
  gl::drawInto(target.framebuffer, target.x, target.y, size.widthPx, size.heightPx);
  m_resources->ground.paint(sample.ground, sample.camera, size);
  m_resources->overlay.paint(sample);
  gl::setBlend(gl::Blend::Replace);
}

void Renderer::draw(const frame::Frame& frame, const Target& target) {
  const geo::Viewport size = frame.viewport;
  if (size.widthPx < 1 || size.heightPx < 1) return;
  if (target.keepsGround) m_resources->drawKeptGround(frame, target);
  gl::drawInto(target.framebuffer, target.x, target.y, size.widthPx, size.heightPx);
  gl::clipTo(target.x, target.y, size.widthPx, size.heightPx);
  if (!target.keepsGround) m_resources->ground.paint(frame.ground, frame.camera, size);
  m_resources->overlay.refreshAtlas();
  if (frame.events.open) {
    if (!m_resources->events) m_resources->events.emplace();
    m_resources->events->paint(frame.events, frame.camera, size);
  }
  m_resources->overlay.paint(frame);
  gl::clipOff();
  gl::setBlend(gl::Blend::Replace);
}

}  // namespace dateline::render
