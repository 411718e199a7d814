// An OpenGL 3.3 core context without a window or a display server: rendering to files, and the tests.
#pragma once
#include <memory>

namespace dateline::shell {

/// Current on the thread that made it until that releases it. Has no surface: draw into a gl::Framebuffer.
class OffscreenContext {
 public:
  /// Tries Mesa's surfaceless platform, then the first EGL device that has OpenGL 3.3; loads the functions.
  /// Throws SystemError when this machine has neither.
  OffscreenContext();
  ~OffscreenContext();
  OffscreenContext(OffscreenContext&&) noexcept;
  OffscreenContext& operator=(OffscreenContext&&) noexcept;

  /// Makes it current on this thread: after another context was, or after another thread released it.
  void makeCurrent() const;
  /// No longer current on this thread, so that another may take it.
  void release() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace dateline::shell
