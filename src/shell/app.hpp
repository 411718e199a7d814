// A running Dateline without a window: state, frame, picture and interface. The window and the recordings both drive
// it.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/timings.hpp"
#include "frame/builder.hpp"
#include "frame/label_fader.hpp"
#include "frame/movement.hpp"
#include "render/renderer.hpp"
#include "session/apply.hpp"
#include "session/journal.hpp"
#include "shell/engine.hpp"
#include "shell/imgui_painter.hpp"
#include "shell/options.hpp"
#include "text/atlas.hpp"
#include "ui/interface.hpp"

namespace dateline::shell {

class App {
 public:
  /// Needs a current OpenGL context for its whole life. `size` is the window's, in pixels.
  App(const Engine& engine, session::State state, geo::Viewport size);

  void feed(const ui::InputEvent& event) { m_interface.feed(event); }
  void resize(geo::Viewport size);

  /// Takes the view that the command line asked for. Throws UsageError.
  void show(const RenderOptions& options);

  /// From now on every edit is written to a journal. Without it (pictures, tests) nothing is written.
  void keepJournal();
  /// The program ends as its person wants.
  void closeJournal();

  /// Carries out one Action; what goes wrong becomes a notice. Effects are kept for takeEffects().
  void act(const session::Action& action);

  /// One turn of the loop: time passes, panels answer to input, the Actions are carried out, the picture is drawn into
  /// the framebuffer.
  void turn(double seconds, unsigned framebuffer);

  /// Names that come and go fade: for a window. Pictures and tests show them at once.
  void fadeNames(bool on) { m_fadesNames = on; }

  /// Turns without time passing until interface and picture have settled: for pictures and tests.
  void settle(unsigned framebuffer);

  /// True when the next turn() would draw something else even without input.
  bool wantsTurn() const {
    return m_dirty || m_fader.isFading() || session::isMoving(m_state) || m_interface.wantsAnotherFrame() ||
           !m_renderer.isSharp() || !m_movement.isBuilt();
  }

  /// After so many seconds it will want one; nothing: not before there is input.
  std::optional<double> wakesAfter() const { return session::secondsToChange(m_state); }
  /// Time has passed without a turn.
  void sleep(double seconds);

  const session::State& state() const { return m_state; }
  const frame::Frame& frame() const { return m_frame; }
  const ui::Interface& interface() const { return m_interface; }
  ui::Layout layout() const;
  std::vector<session::Effect> takeEffects();

 private:
  void layOut();
  frame::Furnishing furnishing() const;
  void draw(double seconds, unsigned framebuffer);

  const Engine& m_engine;
  geo::Viewport m_size;
  session::State m_state;
  text::Atlas m_atlas;
  frame::Builder m_builder;
  render::Renderer m_renderer;
  ui::Interface m_interface;
  ImGuiPainter m_painter;
  frame::Frame m_frame;
  frame::LabelFader m_fader;
  bool m_fadesNames = false;
  std::vector<session::Effect> m_effects;
  frame::Movement m_movement;
  bool m_onlyViewChanged = false;  ///< since the last frame
  double m_cameIn = 0;             ///< of the step on stage, how much the last frame showed
  std::optional<session::Journal> m_journal;
  bool m_dirty = true;
  bool m_frameIsOld = true;  ///< the state changed since m_frame was built
};

}  // namespace dateline::shell
