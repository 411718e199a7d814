#include "frame/movement.hpp"

#include <utility>

#include "frame/moved_frame.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

/// Further away names would stand where they should not: too close to each other, or far from each other with room for
/// more between.
constexpr double mostCloser = 1.25;
constexpr double mostFarther = 1.2;
/// What a renderer wants of the ground around a view that it may have to draw.
constexpr double marginShare = 0.12;
/// A globe that has turned further shows too much without names.
constexpr double mostTurnedDegrees = 40;

bool hasTurnedFar(const geo::Projection& from, const geo::Projection& to) {
  const auto a = from.globeCentre();
  const auto b = to.globeCentre();
  if (!a || !b) return false;
  constexpr double metresPerDegree = 111'195;
  return geo::distanceMetres(*a, *b) > mostTurnedDegrees * metresPerDegree;
}

}  // namespace

Frame Movement::next(Builder& builder, const session::State& state, const Furnishing& furnishing, double seconds,
                     bool onlyViewChanged) {
  const std::string crs = state.projection ? state.projection->crs() : std::string();
  const double metresPerPx = geo::onWholePixel(state.camera).metresPerPx;
  const bool turns = seconds > 0 && onlyViewChanged && crs != m_lastCrs && state.projection &&
                     state.projection->globeCentre() && m_projection && m_projection->globeCentre();
  const bool rests = crs == m_lastCrs && metresPerPx == m_lastMetresPerPx;
  m_secondsAtRest = rests ? m_secondsAtRest + seconds : 0;
  m_lastCrs = crs;
  m_lastMetresPerPx = metresPerPx;
  m_moving = seconds > 0 && m_secondsAtRest < restSeconds;
  if (m_moving && onlyViewChanged && m_projection && state.projection && m_frame.viewport == state.viewport) {
    if (auto frame = carriedOn(builder, state, furnishing)) {
      m_built = false;
      return *std::move(frame);
    }
  }
  m_frame = builder.build(state, furnishing);
  m_projection = state.projection;
  m_built = true;
  if (!turns) return m_frame;
  // Far enough for other names, but still turning: nobody needs the ground sharp.
  m_built = false;
  Frame frame = m_frame;
  frame.ground = builder.passingGround(state, furnishing);
  return frame;
}

std::optional<Frame> Movement::carriedOn(Builder& builder, const session::State& state,
                                         const Furnishing& furnishing) const {
  if (m_projection->crs() != state.projection->crs()) return turned(builder, state, furnishing);
  const geo::Camera camera = geo::onWholePixel(state.camera);
  const double closer = m_frame.camera.metresPerPx / camera.metresPerPx;
  if (closer > mostCloser || closer < 1 / mostFarther) return std::nullopt;
  if (!groundCovers(m_frame, camera, marginShare)) return std::nullopt;
  return movedFrame(m_frame, camera, [&](const geo::ScreenPoint& p) {
    return std::optional(
        geo::toScreen(camera, m_frame.viewport, geo::toProjected(m_frame.camera, m_frame.viewport, p)));
  });
}

/// A globe that turns, or one projection on its way to another.
std::optional<Frame> Movement::turned(Builder& builder, const session::State& state,
                                      const Furnishing& furnishing) const {
  // A density lies on one plane.
  if (m_frame.events.density || hasTurnedFar(*m_projection, *state.projection)) return std::nullopt;
  const geo::Camera camera = geo::onWholePixel(state.camera);
  Frame frame = movedFrame(m_frame, camera, [&](const geo::ScreenPoint& p) -> std::optional<geo::ScreenPoint> {
    const auto place = m_projection->unproject(geo::toProjected(m_frame.camera, m_frame.viewport, p));
    const auto plane = place ? state.projection->project(*place) : std::nullopt;
    if (!plane) return std::nullopt;
    return geo::toScreen(camera, m_frame.viewport, *plane);
  });
  frame.ground = builder.passingGround(state, furnishing);
  return frame;
}

}  // namespace dateline::frame
