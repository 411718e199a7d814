// The second window, for who speaks: open while the state asks for it. Its keys work as those of the stage do.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "session/state.hpp"
#include "shell/engine.hpp"
#include "shell/presenter.hpp"

struct GLFWwindow;

namespace dateline::shell {

class PresenterWindow {
 public:
  /// What its keys are given to: names as ui::KeyTurned has them.
  using KeyPressed = std::function<void(const std::string& key)>;

  /// Opens a window on the primary screen; GLFW must be started. Throws SystemError where none can be opened. The
  /// context that was current is current again.
  PresenterWindow(const Engine& engine, const std::string& title, KeyPressed pressed);
  ~PresenterWindow();
  PresenterWindow(const PresenterWindow&) = delete;
  PresenterWindow& operator=(const PresenterWindow&) = delete;

  /// Draws where anything is another than before; the context that was current is current again.
  void show(const session::State& state);
  /// Its person closed it.
  bool isClosed() const;

 private:
  static void onKey(GLFWwindow* window, int key, int scancode, int action, int bits);
  static void onDamage(GLFWwindow* window);

  GLFWwindow* m_window = nullptr;
  KeyPressed m_pressed;
  std::optional<Presenter> m_presenter;
  std::string m_shown;  ///< what the last picture was of
  bool m_damaged = true;
};

}  // namespace dateline::shell
