// A window without a window: state, frame and interface driven by input events, no OpenGL. Tests point at what a
// person would point at, by the names of the interface's targets.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "frame/builder.hpp"
#include "session/apply.hpp"
#include "session/open.hpp"
#include "ui/interface.hpp"

namespace dateline::ui::test {

class Desk {
 public:
  /// The built-in dossier at this size.
  explicit Desk(int widthPx = 1280, int heightPx = 720, base::Language language = base::Language::French,
                double uiScale = 1);
  Desk(dossier::Dossier dossier, int widthPx, int heightPx, base::Language language);

  /// Draws and carries out what was done, until nothing changes; remembers the Actions.
  void settle();
  void move(double x, double y);
  void press(int button = 0);
  void release(int button = 0);
  void click(const std::string& target, int button = 0);
  void pointAt(const std::string& target);
  void key(const std::string& name, bool ctrl = false, bool shift = false);
  void type(std::string_view ascii);
  void resize(int widthPx, int heightPx);
  void act(const session::Action& action);

  const Target* target(const std::string& name) const;
  template <class A>
  const A* did() const {
    for (auto action = m_done.rbegin(); action != m_done.rend(); ++action) {
      if (const A* found = std::get_if<A>(&*action)) return found;
    }
    return nullptr;
  }
  void forget() { m_done.clear(); }
  const session::State& state() const { return m_state; }
  Interface& interface() { return m_interface; }
  std::size_t framesToSettle() const { return m_frames; }
  const std::vector<session::Effect>& effects() const { return m_effects; }

 private:
  session::State m_state;
  Interface m_interface;
  int m_width, m_height;
  std::size_t m_frames = 0;
  std::vector<session::Action> m_done;
  std::vector<session::Effect> m_effects;
};

std::filesystem::path fontFolder();
session::Services services();

}  // namespace dateline::ui::test
