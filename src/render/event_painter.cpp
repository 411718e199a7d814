#include "render/event_painter.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "gl/draw.hpp"
#include "render/polygon_mesh.hpp"

namespace dateline::render {

namespace {

using Attribute = gl::VertexArray::Attribute;
using Type = gl::VertexArray::Type;
using Four = std::array<float, 4>;

/// An instance of event.vert.
struct EventInstance {
  Four circle;
  Four ends;
  Four more;
};

constexpr std::array<Attribute, 3> attributes{Attribute{0, 4, Type::Float, false, offsetof(EventInstance, circle), 1},
                                              Attribute{1, 4, Type::Float, false, offsetof(EventInstance, ends), 1},
                                              Attribute{2, 4, Type::Float, false, offsetof(EventInstance, more), 1}};

EventInstance instanceOf(const frame::EventMark& mark) {
  static_assert(frame::eventColours == 8, "event.frag knows eight colours");
  return {{static_cast<float>(mark.at.x), static_cast<float>(mark.at.y), mark.radiusPx, mark.holePx},
          {mark.ends[0], mark.ends[1], mark.ends[2], mark.ends[3]},
          {mark.ends[4], mark.ends[5], mark.ends[6], mark.lit ? 1.0F : 0.0F}};
}

}  // namespace

EventPainter::EventPainter() : m_program(gl::Program::named("event")), m_instances(gl::Buffer::Kind::Vertices) {
  m_layout.attach(m_instances, sizeof(EventInstance), attributes);
}

void EventPainter::paint(const frame::EventLayer& layer, const geo::Camera& camera, geo::Viewport size) {
  gl::setBlend(gl::Blend::Over);
  if (layer.density) paintDensity(*layer.density, camera, size);
  paintMarks(layer, size);
}

void EventPainter::paintDensity(const frame::EventDensity& density, const geo::Camera& camera, geo::Viewport size) {
  if (density.columns < 1 || density.rows < 1) return;
  if (!m_densityProgram) {
    m_densityProgram.emplace(gl::Program::named("density"));
    m_densityLayout.emplace();
  }
  std::array<std::array<std::uint8_t, 4>, 256> ramp{};
  std::ranges::transform(density.ramp, ramp.begin(), [](const frame::Colour& c) {
    const auto times = [&](unsigned channel) { return static_cast<std::uint8_t>((channel * c.a + 127U) / 255U); };
    return std::array<std::uint8_t, 4>{times(c.r), times(c.g), times(c.b), c.a};
  });
  std::vector<std::uint8_t> pixels;
  pixels.reserve(density.levels.size() * 4);
  for (const std::uint8_t level : density.levels) pixels.insert(pixels.end(), ramp[level].begin(), ramp[level].end());
  if (!m_densityTexture || m_densityTexture->widthPx() != density.columns ||
      m_densityTexture->heightPx() != density.rows) {
    m_densityTexture.emplace(gl::Texture::Format::Rgba8, density.columns, density.rows);
  }
  m_densityTexture->upload(0, density.rows, pixels);
  const geo::ScreenPoint from = geo::toScreen(camera, size, density.corner);
  const double cellPx = density.cellMetres / camera.metresPerPx;
  m_densityProgram->use();
  m_densityProgram->set("u_sizePx", std::array{static_cast<float>(size.widthPx), static_cast<float>(size.heightPx)});
  m_densityProgram->set("u_box", std::array{static_cast<float>(from.x), static_cast<float>(from.y),
                                            static_cast<float>(from.x + cellPx * density.columns),
                                            static_cast<float>(from.y + cellPx * density.rows)});
  m_densityProgram->set("u_density", 0);
  m_densityTexture->bind(0);
  m_densityLayout->bind();
  gl::drawQuads(1);
}

void EventPainter::paintMarks(const frame::EventLayer& layer, geo::Viewport size) {
  if (layer.marks.empty()) return;
  std::vector<EventInstance> instances;
  instances.reserve(layer.marks.size());
  for (const frame::EventMark& mark : layer.marks) instances.push_back(instanceOf(mark));
  m_program.use();
  m_program.set("u_sizePx", std::array{static_cast<float>(size.widthPx), static_cast<float>(size.heightPx)});
  m_program.set("u_outlinePx", layer.outlinePx);
  m_program.set("u_outline", premultiplied(layer.outline));
  m_program.set("u_middle", premultiplied(layer.middle));
  m_program.set("u_ring", premultiplied(layer.ring));
  std::array<float, 4 * frame::eventColours> colours{};
  for (std::size_t i = 0; i < frame::eventColours; ++i) {
    std::ranges::copy(premultiplied(layer.colours[i]), colours.begin() + static_cast<std::ptrdiff_t>(4 * i));
  }
  m_program.set("u_colours", std::span<const float>(colours));
  m_instances.upload(std::as_bytes(std::span(instances)), gl::Usage::Stream);
  m_layout.bind();
  gl::drawQuads(instances.size());
}

}  // namespace dateline::render
