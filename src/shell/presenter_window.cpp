#include "shell/presenter_window.hpp"

#include <GLFW/glfw3.h>

#include <cmath>
#include <ctime>
#include <utility>

#include "base/error.hpp"
#include "gl/load.hpp"
#include "shell/glfw_keys.hpp"

namespace dateline::shell {

namespace {

std::string timeOfDay() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16] = {};
  std::strftime(text, sizeof text, "%H:%M", &local);
  return text;
}

/// A context made current for a while.
class Current {
 public:
  explicit Current(GLFWwindow* window) : m_before(glfwGetCurrentContext()) { glfwMakeContextCurrent(window); }
  ~Current() { glfwMakeContextCurrent(m_before); }
  Current(const Current&) = delete;
  Current& operator=(const Current&) = delete;

 private:
  GLFWwindow* m_before;
};

}  // namespace

PresenterWindow::PresenterWindow(const Engine& engine, const std::string& title, KeyPressed pressed)
    : m_pressed(std::move(pressed)) {
  constexpr int width = 1280;
  constexpr int height = 720;
  m_window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
  if (m_window == nullptr) {
    throw base::SystemError("no second window can be opened here", "", "show the notes over the stage with N");
  }
  glfwSetWindowUserPointer(m_window, this);
  glfwSetKeyCallback(m_window, &PresenterWindow::onKey);
  glfwSetWindowRefreshCallback(m_window, &PresenterWindow::onDamage);
  const Current current(m_window);
  glfwSwapInterval(0);  // only the stage waits for its screen
  gl::loadFunctions(&glfwGetProcAddress);
  m_presenter.emplace(engine);
}

PresenterWindow::~PresenterWindow() {
  {
    const Current current(m_window);
    m_presenter.reset();
  }
  glfwDestroyWindow(m_window);
}

bool PresenterWindow::isClosed() const {
  return glfwWindowShouldClose(m_window) == GLFW_TRUE;
}

void PresenterWindow::onKey(GLFWwindow* window, int key, int scancode, int action, int bits) {
  if (action == GLFW_RELEASE || (bits & (GLFW_MOD_CONTROL | GLFW_MOD_ALT)) != 0) return;
  const std::string name = keyName(key, scancode);
  if (!name.empty()) static_cast<PresenterWindow*>(glfwGetWindowUserPointer(window))->m_pressed(name);
}

void PresenterWindow::onDamage(GLFWwindow* window) {
  static_cast<PresenterWindow*>(glfwGetWindowUserPointer(window))->m_damaged = true;
}

void PresenterWindow::show(const session::State& state) {
  if (!state.stage) return;
  geo::Viewport size;
  glfwGetFramebufferSize(m_window, &size.widthPx, &size.heightPx);
  if (size.widthPx < 1 || size.heightPx < 1) return;
  const std::string clock = timeOfDay();
  const std::string shown = clock + ' ' + std::to_string(state.stage->step) + ' ' +
                            std::to_string(std::lround(std::floor(state.stage->presented))) + ' ' +
                            std::to_string(size.widthPx) + 'x' + std::to_string(size.heightPx);
  if (shown == m_shown && !m_damaged) return;
  m_shown = shown;
  m_damaged = false;
  const Current current(m_window);
  m_presenter->draw(state, size, clock, 0);
  glfwSwapBuffers(m_window);
}

}  // namespace dateline::shell
