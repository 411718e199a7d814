#include "shell/window.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "gl/load.hpp"
#include "session/articles.hpp"
#include "shell/glfw_keys.hpp"

namespace dateline::shell {

namespace {

// A turn never sees more time pass than this, so that a flight does not jump after the machine was busy.
constexpr double longestTurnSeconds = 0.1;

base::SystemError noWindow() {
  const char* description = nullptr;
  glfwGetError(&description);
  return {"no window can be opened here", description != nullptr ? description : "",
          "start Dateline on a desktop, or draw to a picture: dateline render -o map.png"};
}

ui::ModifiersHeld modifiersFrom(int bits) {
  return {(bits & GLFW_MOD_CONTROL) != 0, (bits & GLFW_MOD_SHIFT) != 0, (bits & GLFW_MOD_ALT) != 0};
}

}  // namespace

/// Events since the last turn; GLFW's callbacks find it through the window's user pointer.
struct Window::Inbox {
  std::vector<ui::InputEvent> events;
  double pixelsPerUnit = 1;  ///< framebuffer pixels per screen coordinate (Wayland's scaling)
  bool damaged = true;

  static Inbox& of(GLFWwindow* window) { return *static_cast<Inbox*>(glfwGetWindowUserPointer(window)); }
  static void onMove(GLFWwindow* window, double x, double y) {
    Inbox& inbox = of(window);
    inbox.events.emplace_back(ui::PointerMoved{x * inbox.pixelsPerUnit, y * inbox.pixelsPerUnit});
  }
  static void onButton(GLFWwindow* window, int button, int action, int bits) {
    of(window).events.emplace_back(modifiersFrom(bits));
    of(window).events.emplace_back(ui::PointerButton{button, action == GLFW_PRESS});
  }
  static void onWheel(GLFWwindow* window, double dx, double dy) {
    of(window).events.emplace_back(ui::WheelTurned{dx, dy});
  }
  static void onKey(GLFWwindow* window, int key, int scancode, int action, int bits) {
    of(window).events.emplace_back(modifiersFrom(bits));
    std::string name = keyName(key, scancode);
    if (!name.empty()) of(window).events.emplace_back(ui::KeyTurned{std::move(name), action != GLFW_RELEASE});
  }
  static void onCharacter(GLFWwindow* window, unsigned int codePoint) {
    std::vector<ui::InputEvent>& events = of(window).events;
    events.emplace_back(ui::TextTyped{codePoint});
    const std::string sign = signName(codePoint);
    if (sign.empty()) return;
    // Shift only helped to type the sign.
    events.insert(events.end(), {ui::ModifiersHeld{}, ui::KeyTurned{sign, true}, ui::KeyTurned{sign, false}});
  }
  static void onDrop(GLFWwindow* window, int count, const char** paths) {
    for (int i = 0; i < count; ++i) of(window).events.emplace_back(ui::FilesDropped{paths[i]});
  }
  static void onDamage(GLFWwindow* window) { of(window).damaged = true; }
  static void onResize(GLFWwindow* window, int, int) { of(window).damaged = true; }
};

Window::Window(const std::string& title, geo::Viewport size)
    : m_inbox(std::make_unique<Inbox>()), m_dialog(&glfwPostEmptyEvent) {
  if (glfwInit() != GLFW_TRUE) throw noWindow();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "dateline");
  m_window = glfwCreateWindow(size.widthPx, size.heightPx, title.c_str(), nullptr, nullptr);
  if (m_window == nullptr) {
    const base::SystemError error = noWindow();
    glfwTerminate();
    throw base::SystemError(error);
  }
  glfwMakeContextCurrent(m_window);
  glfwSwapInterval(1);
  if (!gl::loadFunctions(&glfwGetProcAddress)) {
    glfwTerminate();
    throw base::SystemError("the graphics driver has no OpenGL 3.3", "",
                            "update the driver, or use Mesa's software renderer with LIBGL_ALWAYS_SOFTWARE=1");
  }
  glfwSetWindowUserPointer(m_window, m_inbox.get());
  glfwSetCursorPosCallback(m_window, &Inbox::onMove);
  glfwSetMouseButtonCallback(m_window, &Inbox::onButton);
  glfwSetScrollCallback(m_window, &Inbox::onWheel);
  glfwSetKeyCallback(m_window, &Inbox::onKey);
  glfwSetCharCallback(m_window, &Inbox::onCharacter);
  glfwSetDropCallback(m_window, &Inbox::onDrop);
  glfwSetWindowRefreshCallback(m_window, &Inbox::onDamage);
  glfwSetFramebufferSizeCallback(m_window, &Inbox::onResize);
}

Window::~Window() {
  m_presenter.reset();
  glfwDestroyWindow(m_window);
  glfwTerminate();
}

geo::Viewport Window::size() const {
  geo::Viewport size;
  glfwGetFramebufferSize(m_window, &size.widthPx, &size.heightPx);
  return size;
}

double Window::contentScale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(m_window, &x, &y);
  return x;
}

void Window::setTitle(const std::string& title) {
  glfwSetWindowTitle(m_window, title.c_str());
}

/// Text fields cut, copy and paste with the desktop.
void Window::shareClipboard() {
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = m_window;
  io.GetClipboardTextFn = [](void* window) { return glfwGetClipboardString(static_cast<GLFWwindow*>(window)); };
  io.SetClipboardTextFn = [](void* window, const char* text) {
    glfwSetClipboardString(static_cast<GLFWwindow*>(window), text);
  };
}

void Window::run(App& app, const Engine& engine) {
  using Clock = std::chrono::steady_clock;
  shareClipboard();
  Clock::time_point last = Clock::now();
  app.fadeNames(true);
  while (!m_leaving) {
    if (app.wantsTurn() || m_inbox->damaged) {
      glfwPollEvents();
    } else {
      const Clock::time_point asleep = Clock::now();
      if (const std::optional<double> seconds = app.wakesAfter()) {
        glfwWaitEventsTimeout(std::max(*seconds, 0.01));
      } else {
        glfwWaitEvents();
      }
      last = Clock::now();  // time asleep is not time that passes in a flight
      app.sleep(std::chrono::duration<double>(last - asleep).count());
    }
    int unitsWide = 0;
    int unitsHigh = 0;
    glfwGetWindowSize(m_window, &unitsWide, &unitsHigh);
    const geo::Viewport pixels = size();
    if (pixels.widthPx < 1 || pixels.heightPx < 1) continue;  // minimised
    m_inbox->pixelsPerUnit = unitsWide > 0 ? static_cast<double>(pixels.widthPx) / unitsWide : 1;
    m_inbox->damaged = false;
    app.resize(pixels);
    for (const ui::InputEvent& event : m_inbox->events) app.feed(event);
    m_inbox->events.clear();

    const Clock::time_point now = Clock::now();
    const double seconds = std::chrono::duration<double>(now - last).count();
    last = now;
    app.turn(std::min(seconds, longestTurnSeconds), 0);
    glfwSwapBuffers(m_window);
    showCursor(app.interface().cursor());
    for (const session::Effect& effect : app.takeEffects()) carryOut(app, effect);
    serveDialogs(app);
    servePresenter(app, engine);
    if (glfwWindowShouldClose(m_window) == GLFW_TRUE) {
      glfwSetWindowShouldClose(m_window, GLFW_FALSE);
      app.act(session::Quit{});
    }
  }
}

void Window::carryOut(App& app, const session::Effect& effect) {
  if (const auto* put = std::get_if<session::PutOnClipboard>(&effect)) {
    glfwSetClipboardString(m_window, put->text.c_str());
  } else if (std::holds_alternative<session::GiveClipboard>(effect)) {
    const char* text = glfwGetClipboardString(m_window);
    app.act(session::PasteArticle{text != nullptr ? text : ""});
  } else if (const auto* change = std::get_if<session::ChangeFullScreen>(&effect)) {
    changeFullScreen(change->on, app.state().stage.has_value());
  } else {
    m_leaving = true;
  }
}

void Window::changeFullScreen(bool on, bool presents) {
  if (!on) {
    glfwSetWindowMonitor(m_window, nullptr, m_placeBefore[0], m_placeBefore[1], m_placeBefore[2], m_placeBefore[3], 0);
    return;
  }
  glfwGetWindowPos(m_window, &m_placeBefore[0], &m_placeBefore[1]);
  glfwGetWindowSize(m_window, &m_placeBefore[2], &m_placeBefore[3]);
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  // The room looks at the other screen; who speaks keeps their own.
  if (presents && count > 1) monitor = monitors[1];
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  if (mode == nullptr) return;
  // The stage stays when the other window has the keyboard.
  glfwSetWindowAttrib(m_window, GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::servePresenter(App& app, const Engine& engine) {
  const bool presents = app.state().stage.has_value();
  if (presents && !m_presents) {
    int count = 0;
    glfwGetMonitors(&count);
    if (count > 1) app.act(session::ShowPresenter{true});
  }
  m_presents = presents;
  const bool wanted = presents && app.state().stage->presenter;
  if (!wanted) {
    m_presenter.reset();
    return;
  }
  if (m_presenter && m_presenter->isClosed()) {
    app.act(session::ShowPresenter{false});
    return;
  }
  try {
    if (!m_presenter) {
      const auto pressed = [inbox = m_inbox.get()](const std::string& key) {
        inbox->events.insert(inbox->events.end(),
                             {ui::ModifiersHeld{}, ui::KeyTurned{key, true}, ui::KeyTurned{key, false}});
      };
      const std::string title(base::say("Dateline: for who speaks", app.state().language));
      m_presenter.emplace(engine, title, pressed);
    }
    m_presenter->show(app.state());
  } catch (const base::Error& error) {
    m_presenter.reset();
    app.act(session::ShowPresenter{false});
    session::Notice notice;
    notice.text = error.problem();
    notice.whatToDo = error.whatToDo();
    notice.error = true;
    app.act(session::Tell{notice});
  }
}

void Window::serveDialogs(App& app) {
  using session::Dialog;
  const session::State& state = app.state();
  const bool again = state.dialog == Dialog::ReadAgain;
  if (m_hasDesktopDialog && (again || state.dialog == Dialog::Open || state.dialog == Dialog::SaveAs)) {
    const bool opens = state.dialog != Dialog::SaveAs;
    const article::Article* article = again ? session::articleShown(state) : nullptr;
    m_readsAgain = article != nullptr ? article->id : std::string();
    const std::string name = state.file.empty() ? "dossier.geojson" : state.file.filename().string();
    m_dialog.show(opens ? FileDialog::Kind::Open : FileDialog::Kind::Save,
                  std::string(base::say(again   ? "Read the article again from a file"
                                        : opens ? "Open an article or a dossier"
                                                : "Save the dossier",
                                        state.language)),
                  opens ? std::string() : name);
    app.act(session::ShowDialog{Dialog::None});
  }
  const std::optional<FileDialog::Answer> answer = m_dialog.takeAnswer();
  if (!answer) return;
  const bool opens = answer->kind == FileDialog::Kind::Open;
  if (!answer->available) {
    m_hasDesktopDialog = false;
    app.act(session::ShowDialog{!m_readsAgain.empty() ? Dialog::ReadAgain : opens ? Dialog::Open : Dialog::SaveAs});
  } else if (!answer->path.empty()) {
    if (opens && !m_readsAgain.empty()) {
      app.act(session::ReadArticleAgain{m_readsAgain, answer->path});
    } else if (opens) {
      app.act(session::OpenFile{answer->path});
    } else {
      app.act(session::SaveFile{answer->path});
    }
  }
}

void Window::showCursor(ui::Cursor cursor) {
  static constexpr int shapes[] = {GLFW_ARROW_CURSOR, GLFW_HAND_CURSOR, GLFW_IBEAM_CURSOR, GLFW_HAND_CURSOR};
  if (cursor == m_cursorShown) return;
  m_cursorShown = cursor;
  GLFWcursor*& shape = m_cursors[static_cast<std::size_t>(cursor)];
  if (shape == nullptr) shape = glfwCreateStandardCursor(shapes[static_cast<std::size_t>(cursor)]);
  glfwSetCursor(m_window, shape);
}

}  // namespace dateline::shell
