#include "frame/movement.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "frame/ground_builder.hpp"
#include "frame/moved_frame.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

/// How far a view may go, in scale or on a globe, before the next frame is begun, and until it has to be there: names
/// would stand where they should not, with room for more between, and too much would be without any.
struct Limits {
  double closer;
  double farther;
  double degrees;
};
constexpr Limits untilBegun{1.1, 1.07, 20};
constexpr Limits untilThere{1.4, 1.3, 55};
/// What a renderer wants of the ground around a view that it may have to draw.
constexpr double marginShare = 0.12;
/// While nothing moves nobody looks for the next picture sooner; the other thread has both cores for itself.
constexpr double longestWaitSeconds = 0.016;

bool haveTurned(const geo::Projection& from, const geo::Projection& to, double degrees) {
  const auto a = from.globeCentre();
  const auto b = to.globeCentre();
  if (!a || !b) return false;
  constexpr double metresPerDegree = 111'195;
  return geo::distanceMetres(*a, *b) > degrees * metresPerDegree;
}

bool haveZoomed(const geo::Camera& from, const geo::Camera& to, const Limits& limits) {
  const double closer = from.metresPerPx / to.metresPerPx;
  return closer > limits.closer || closer < 1 / limits.farther;
}

/// What a frame is built from and nothing that must not live longer than the window wants it.
session::State toBuildFrom(const session::State& state) {
  session::State copy = state;
  copy.claim.reset();
  copy.viewsBack.clear();
  copy.viewsForward.clear();
  copy.driftFrom.reset();
  copy.hits.clear();
  copy.recovery.reset();
  return copy;
}

}  // namespace

void Movement::followView(const session::State& state, double seconds) {
  const std::string crs = state.projection ? state.projection->crs() : std::string();
  const geo::Camera camera = geo::onWholePixel(state.camera);
  const bool rests = crs == m_lastCrs && camera.metresPerPx == m_lastCamera.metresPerPx;
  m_stands = rests && camera == m_lastCamera;
  m_secondsAtRest = rests ? m_secondsAtRest + seconds : 0;
  m_lastCrs = crs;
  m_lastCamera = camera;
  m_moving = seconds > 0 && m_secondsAtRest < restSeconds;
}

Frame Movement::next(Builder& builder, const session::State& state, const Furnishing& furnishing, double seconds,
                     bool onlyViewChanged) {
  const std::string crsBefore = m_lastCrs;
  followView(state, seconds);
  const bool turns = seconds > 0 && onlyViewChanged && m_lastCrs != crsBefore && state.projection &&
                     state.projection->globeCentre() && m_projection && m_projection->globeCentre();
  if (seconds <= 0 || !onlyViewChanged || !m_projection || !state.projection || m_frame.viewport != state.viewport) {
    m_coming = {};
    return built(builder, state, furnishing, turns);
  }
  if (isComing()) {
    const std::chrono::duration<double> wait(m_stands ? std::min(seconds, longestWaitSeconds) : 0.0);
    if (m_coming.frame.wait_for(wait) == std::future_status::ready) takeWhatCame();
  }
  if (!isComing() && isQuickToBuild(state)) return built(builder, state, furnishing, turns);
  auto frame = carriedOn(builder, state, furnishing);
  if (!frame && isComing()) {
    takeWhatCame();
    if (!isQuickToBuild(state)) frame = carriedOn(builder, state, furnishing);
  }
  if (!frame) return built(builder, state, furnishing, turns);
  // A projection on its way to another has no text that makes it again.
  const bool mayBegin = !isComing() && (!state.projectionChange || state.projection->globeCentre());
  if (mayBegin && needsAnother(state)) beginToBuild(builder, state, furnishing);
  m_built = false;
  return *std::move(frame);
}

Frame Movement::built(Builder& builder, const session::State& state, const Furnishing& furnishing, bool turns) {
  m_frame = builder.build(state, furnishing);
  m_projection = state.projection;
  m_built = !turns;
  if (!turns) return m_frame;
  // Far enough for other names, but still turning: nobody needs the ground sharp.
  Frame frame = m_frame;
  frame.ground = builder.passingGround(state, furnishing);
  return frame;
}

void Movement::takeWhatCame() {
  m_frame = m_coming.frame.get();
  m_projection = std::move(m_coming.projection);
  m_coming = {};
}

void Movement::beginToBuild(Builder& builder, const session::State& state, const Furnishing& furnishing) {
  m_coming.projection = state.projection;
  m_coming.frame = std::async(std::launch::async, [&builder, from = toBuildFrom(state), furnishing]() mutable {
    // A projection serves one thread at a time.
    from.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs(from.projection->crs()));
    return builder.build(from, furnishing);
  });
}

/// What was found for the last frame serves this one too.
bool Movement::isQuickToBuild(const session::State& state) const {
  if (m_projection->crs() != m_lastCrs || m_frame.camera.metresPerPx != m_lastCamera.metresPerPx) return false;
  for (const double share : {snapShare, fineShare}) {
    if (!(snappedCamera(m_frame.camera, state.viewport, share) == snappedCamera(m_lastCamera, state.viewport, share)))
      return false;
  }
  return true;
}

bool Movement::needsAnother(const session::State& state) const {
  return !m_moving || haveZoomed(m_frame.camera, m_lastCamera, untilBegun) ||
         haveTurned(*m_projection, *state.projection, untilBegun.degrees);
}

std::optional<Frame> Movement::carriedOn(Builder& builder, const session::State& state,
                                         const Furnishing& furnishing) const {
  if (m_projection->crs() != state.projection->crs()) return turned(builder, state, furnishing);
  const geo::Camera& camera = m_lastCamera;
  if (haveZoomed(m_frame.camera, camera, untilThere)) return std::nullopt;
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
  if (m_frame.events.density || haveTurned(*m_projection, *state.projection, untilThere.degrees)) return std::nullopt;
  // The ground between two projections needs what a frame is built with.
  if (isComing() && !state.projection->globeCentre()) return std::nullopt;
  const geo::Camera& camera = m_lastCamera;
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
