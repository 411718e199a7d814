#include "shell/app.hpp"

#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.hpp"
#include "frame/stage_set.hpp"
#include "gl/draw.hpp"
#include "shell/view_request.hpp"

namespace dateline::shell {

namespace {

// An interface frame or two are enough to settle; more would hide a panel that never does.
constexpr int maxSettlingTurns = 8;

session::Notice noticeOf(const base::Error& error) {
  session::Notice notice;
  notice.text = error.problem();
  notice.where = error.where();
  notice.whatToDo = error.whatToDo();
  notice.error = true;
  notice.secondsLeft = 12;
  return notice;
}

/// Of what a frame shows, such an Action changes camera and projection, or nothing (and what is pointed at: see there).
bool changesOnlyView(const session::Action& action) {
  return std::visit(
      [](const auto& one) {
        using Kind = std::decay_t<decltype(one)>;
        return std::is_same_v<Kind, session::Pan> || std::is_same_v<Kind, session::ZoomAt> ||
               std::is_same_v<Kind, session::ZoomBy> || std::is_same_v<Kind, session::Tick> ||
               std::is_same_v<Kind, session::Hover> || std::is_same_v<Kind, session::HoverEvents>;
      },
      action);
}

}  // namespace

App::App(const Engine& engine, session::State state, geo::Viewport size)
    : m_engine(engine),
      m_size(size),
      m_state(std::move(state)),
      m_atlas(text::Atlas::open(engine.glyphs(), engine.fonts())),
      m_builder(engine.basemap(), m_atlas),
      m_renderer(m_atlas),
      m_interface(engine.fonts(), m_state.uiScale) {
  layOut();
}

void App::resize(geo::Viewport size) {
  if (size == m_size) return;
  m_size = size;
  layOut();
}

void App::show(const RenderOptions& options) {
  const bool onStage = m_state.stage.has_value();
  applyViewRequest(m_state, options, m_engine.services());
  if (m_state.stage.has_value() != onStage) layOut();
  m_onlyViewChanged = false;
  m_dirty = true;
  m_frameIsOld = true;
}

ui::Layout App::layout() const {
  if (m_state.stage) return ui::stageLayout(m_size.widthPx, m_size.heightPx);
  return ui::layoutOf(m_size.widthPx, m_size.heightPx, m_state.uiScale);
}

void App::layOut() {
  const ui::Layout parts = layout();
  act(session::ResizeMap{parts.mapViewport(), parts.mapInsets()});
}

frame::Furnishing App::furnishing() const {
  if (m_state.stage) return frame::stageFurnishing(m_state);
  frame::Furnishing furnishing;
  furnishing.scale = m_state.uiScale;
  furnishing.edgeMarks = true;
  furnishing.eventTypes = false;  // the chips below the map are their legend
  const ui::Layout parts = layout();
  const ui::Box& controls = parts.controls;
  furnishing.covered.push_back({controls.x - parts.map.x, controls.y - parts.map.y, controls.right() - parts.map.x,
                                controls.bottom() - parts.map.y});
  return furnishing;
}

void App::keepJournal() {
  m_journal.emplace();
  m_journal->follow(m_state);
}

void App::closeJournal() {
  if (m_journal) m_journal->finish();
  m_journal.reset();
}

void App::act(const session::Action& action) {
  const double scale = m_state.uiScale;
  const session::Focus hover = m_state.hover;
  const session::EventFocus eventHover = m_state.events.hover;
  const auto shown = m_state.shown;
  const bool onStage = m_state.stage.has_value();
  const std::size_t step = onStage ? m_state.stage->step : 0;
  try {
    std::vector<session::Effect> effects = session::apply(m_state, action, m_engine.services());
    m_effects.insert(m_effects.end(), effects.begin(), effects.end());
    if (m_journal) m_journal->follow(m_state);
  } catch (const base::Error& error) {
    session::apply(m_state, session::Tell{noticeOf(error)}, m_engine.services());
  }
  m_dirty = true;
  m_frameIsOld = true;
  const bool pointsElsewhere = !(m_state.hover == hover && m_state.events.hover == eventHover);
  const bool showsOther = m_state.shown != shown || (m_state.stage && m_state.stage->step != step);
  m_onlyViewChanged = m_onlyViewChanged && changesOnlyView(action) && !pointsElsewhere && !showsOther;
  if (m_state.uiScale != scale || m_state.stage.has_value() != onStage) layOut();
}

void App::turn(double seconds, unsigned framebuffer) {
  if (session::isMoving(m_state) || m_state.notice || m_state.play || m_state.stage) act(session::Tick{seconds});
  const frame::Furnishing around = furnishing();
  // Areas that fade and arrows that grow are more than a view that moves; a line of autoplay waits for the flight.
  const bool comesIn = m_cameIn != around.arrowGrowth + around.areaFade;
  m_cameIn = around.arrowGrowth + around.areaFade;
  // Panels that scroll leave the map as it is.
  if (m_frameIsOld || comesIn || !m_movement.isBuilt() || m_movement.isMoving() || m_fader.isFading() ||
      session::isMoving(m_state)) {
    m_frameIsOld = false;
    m_frame = m_movement.next(m_builder, m_state, around, seconds, std::exchange(m_onlyViewChanged, true) && !comesIn);
    if (m_fadesNames && m_state.projection) {
      m_fader.fade(m_frame, m_state.projection->crs(), seconds, m_state.reducedMotion);
    }
  }
  m_interface.prepare(m_state);
  m_painter.begin(m_interface.fontVersion());
  const std::vector<session::Action> actions =
      m_interface.draw(m_state, m_frame, m_size.widthPx, m_size.heightPx, seconds);
  m_dirty = false;
  for (const session::Action& action : actions) act(action);
  draw(seconds, framebuffer);
}

void App::sleep(double seconds) {
  const std::optional<double> wait = session::secondsToChange(m_state);
  if (!wait && !m_state.stage) return;
  if (wait && seconds >= *wait) {
    act(session::Tick{seconds});
  } else {
    session::apply(m_state, session::Tick{seconds}, m_engine.services());
  }
}

void App::settle(unsigned framebuffer) {
  for (int i = 0; i < maxSettlingTurns; ++i) {
    turn(0, framebuffer);
    if (!m_dirty && m_renderer.isSharp() && m_movement.isBuilt() && !m_interface.wantsAnotherFrame()) return;
  }
}

void App::draw(double seconds, unsigned framebuffer) {
  const ui::Box map = layout().map;
  const auto left = static_cast<int>(map.x);
  const auto bottom = m_size.heightPx - static_cast<int>(map.y) - static_cast<int>(map.height);
  render::Haste haste = render::Haste::None;
  if (seconds > 0) {
    haste = m_movement.isMoving() || !m_movement.isBuilt() ? render::Haste::Movement : render::Haste::Parts;
  }
  m_renderer.draw(m_frame, {.x = left, .y = bottom, .framebuffer = framebuffer, .haste = haste});
  gl::drawInto(framebuffer, 0, 0, m_size.widthPx, m_size.heightPx);
  m_painter.paint();
}

std::vector<session::Effect> App::takeEffects() {
  return std::exchange(m_effects, {});
}

}  // namespace dateline::shell
