#include "render/renderer.hpp"

#include <optional>

#include "gl/draw.hpp"
#include "render/event_painter.hpp"
#include "render/ground_painter.hpp"
#include "render/kept_ground.hpp"
#include "render/overlay_painter.hpp"
#include "render/sample_frame.hpp"

namespace dateline::render {

struct Renderer::Resources {
  explicit Resources(const text::Atlas& atlas) : overlay(atlas) {}

  GroundPainter ground;
  std::optional<EventPainter> events;  ///< made when there first are any
  OverlayPainter overlay;
  KeptGround kept;
};

Renderer::Renderer(const text::Atlas& atlas) : m_resources(std::make_unique<Resources>(atlas)) {}

Renderer::~Renderer() = default;

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
  const Place place{target.framebuffer, target.x, target.y};
  const bool keeps = target.keepsGround && !frame.ground.passing;
  const bool forNow = keeps && target.haste != Haste::None &&
                      m_resources->kept.showForNow(frame, m_resources->ground, place, target.haste == Haste::Movement);
  m_sharp = !forNow && !frame.ground.passing;
  if (keeps && !forNow) m_resources->kept.show(frame, m_resources->ground, place);
  m_resources->ground.prepare(frame.ground);
  gl::drawInto(target.framebuffer, target.x, target.y, size.widthPx, size.heightPx);
  gl::clipTo(target.x, target.y, size.widthPx, size.heightPx);
  if (!keeps) m_resources->ground.paint(frame.ground, frame.camera, size);
  if (frame.events.open) {
    if (!m_resources->events) m_resources->events.emplace();
    m_resources->events->paint(frame.events, frame.camera, size);
  }
  m_resources->overlay.paint(frame);
  gl::clipOff();
  gl::setBlend(gl::Blend::Replace);
}

}  // namespace dateline::render
