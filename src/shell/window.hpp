// The window: GLFW with an OpenGL 3.3 context. Gives the app its input and carries out its effects.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "geo/camera.hpp"
#include "shell/app.hpp"
#include "shell/file_dialog.hpp"
#include "shell/presenter_window.hpp"
#include "ui/interface.hpp"

struct GLFWwindow;
struct GLFWcursor;

namespace dateline::shell {

class Window {
 public:
  /// Throws SystemError where there is no display or no OpenGL 3.3.
  Window(const std::string& title, geo::Viewport size);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// The framebuffer's size, pixels.
  geo::Viewport size() const;
  /// 1 for 96 dpi.
  double contentScale() const;
  void setTitle(const std::string& title);

  /// Runs until the person leaves: waits for events when nothing moves, draws at most once a change.
  void run(App& app, const Engine& engine);

 private:
  struct Inbox;
  void carryOut(App& app, const session::Effect& effect);
  void changeFullScreen(bool on, bool presents);
  /// Opens, draws and closes the window of who speaks, as the state has it.
  void servePresenter(App& app, const Engine& engine);
  void shareClipboard();
  void showCursor(ui::Cursor cursor);
  /// Shows the desktop's dialog instead of the interface's own where there is one.
  void serveDialogs(App& app);

  GLFWwindow* m_window = nullptr;
  std::unique_ptr<Inbox> m_inbox;
  FileDialog m_dialog;
  std::optional<PresenterWindow> m_presenter;
  bool m_presents = false;         ///< as of the last turn
  bool m_hasDesktopDialog = true;  ///< until the desktop says otherwise
  std::string m_readsAgain;        ///< the article that the file that is being chosen is of; empty: it is opened
  bool m_leaving = false;
  ui::Cursor m_cursorShown = ui::Cursor::Arrow;
  GLFWcursor* m_cursors[4] = {};        ///< made when first shown; GLFW frees them
  int m_placeBefore[4] = {0, 0, 0, 0};  ///< x, y, width, height before full screen
};

}  // namespace dateline::shell
