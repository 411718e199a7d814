// An OpenGL 3.3 core context without a window or a display server: rendering to files, and the tests.
#pragma once
#include <memory>

namespace dateline::shell {

/// Current on the thread that made it until it is destroyed. Has no surface: draw into a gl::Framebuffer.
class OffscreenContext {
 public:
  /// Tries Mesa's surfaceless platform, then the first EGL device that has OpenGL 3.3; loads the functions.
  /// Throws SystemError when this machine has neither.
  OffscreenContext();
  ~OffscreenContext();
  OffscreenContext(OffscreenContext&&) noexcept;
  OffscreenContext& operator=(OffscreenContext&&) noexcept;

  /// Makes it current again after another context was.
  void makeCurrent() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace dateline::shell
