#include "shell/egl_context.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <array>
#include <string_view>

#include "base/error.hpp"
#include "gl/errors.hpp"
#include "gl/load.hpp"

namespace dateline::shell {
namespace {

bool hasExtension(const char* extensions, std::string_view wanted) {
  if (extensions == nullptr) return false;
  std::string_view rest(extensions);
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ');
    if (rest.substr(0, end) == wanted) return true;
    if (end == std::string_view::npos) return false;
    rest.remove_prefix(end + 1);
  }
  return false;
}

template <typename Function>
Function eglFunction(const char* name) {
  return reinterpret_cast<Function>(eglGetProcAddress(name));
}

EGLDisplay displayOf(EGLenum platform, void* native) {
  const auto getPlatformDisplay = eglFunction<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
  return getPlatformDisplay == nullptr ? EGL_NO_DISPLAY : getPlatformDisplay(platform, native, nullptr);
}

EGLContext createContext(EGLDisplay display) {
  constexpr std::array<EGLint, 3> configAttributes{EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  constexpr std::array<EGLint, 7> contextAttributes{
      EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  if (!hasExtension(eglQueryString(display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context")) return EGL_NO_CONTEXT;
  if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return EGL_NO_CONTEXT;
  EGLConfig config = nullptr;
  EGLint count = 0;
  // Without a config the context draws into framebuffers only, which is all we do.
  if (eglChooseConfig(display, configAttributes.data(), &config, 1, &count) == EGL_FALSE || count == 0) {
    config = EGL_NO_CONFIG_KHR;
  }
  return eglCreateContext(display, config, EGL_NO_CONTEXT, contextAttributes.data());
}

}  // namespace

struct OffscreenContext::State {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { close(); }

  /// True when the display gave a current context with OpenGL 3.3.
  bool open(EGLDisplay candidate) {
    close();
    if (candidate == EGL_NO_DISPLAY || eglInitialize(candidate, nullptr, nullptr) == EGL_FALSE) return false;
    display = candidate;
    context = createContext(display);
    if (context != EGL_NO_CONTEXT && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_FALSE &&
        gl::loadFunctions(eglGetProcAddress)) {
      return true;
    }
    close();
    return false;
  }

  bool openAnyDevice() {
    const auto queryDevices = eglFunction<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (queryDevices == nullptr ||
        queryDevices(static_cast<EGLint>(devices.size()), devices.data(), &count) == EGL_FALSE) {
      return false;
    }
    for (EGLint i = 0; i < count; ++i) {
      if (open(displayOf(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)]))) return true;
    }
    return false;
  }

  // The display itself stays open: it belongs to the process, and ending it would end every other context on it.
  void close() {
    if (context == EGL_NO_CONTEXT) return;
    if (eglGetCurrentContext() == context || eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
      gl::endOnErrors();
    }
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display, context);
    eglReleaseThread();
    context = EGL_NO_CONTEXT;
  }
};

OffscreenContext::OffscreenContext() : m_state(std::make_unique<State>()) {
  const char* clientExtensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  if (hasExtension(clientExtensions, "EGL_MESA_platform_surfaceless") &&
      m_state->open(displayOf(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY))) {
    return;
  }
  if (hasExtension(clientExtensions, "EGL_EXT_platform_device") && m_state->openAnyDevice()) return;
  throw base::SystemError("this machine has no OpenGL 3.3 that draws without a window", "",
                          "install Mesa's drivers (on Debian: libegl1 and libgl1-mesa-dri)");
}

OffscreenContext::~OffscreenContext() = default;
OffscreenContext::OffscreenContext(OffscreenContext&&) noexcept = default;
OffscreenContext& OffscreenContext::operator=(OffscreenContext&&) noexcept = default;

void OffscreenContext::makeCurrent() const {
  // Which API is meant is a thread's own setting. Both calls fail only with a context that is current elsewhere.
  eglBindAPI(EGL_OPENGL_API);
  eglMakeCurrent(m_state->display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_state->context);
}

void OffscreenContext::release() const {
  eglMakeCurrent(m_state->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  eglReleaseThread();
}

}  // namespace dateline::shell
