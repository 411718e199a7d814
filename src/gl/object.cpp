#include "gl/object.hpp"

#include <glad/gl.h>

#include <cassert>

namespace dateline::gl {

bool contextIsCurrent() {
  // Without a context the loader has no functions, or the driver answers nothing.
  return glad_glGetString != nullptr && glGetString(GL_VERSION) != nullptr;
}

void assertContext() {
  assert(contextIsCurrent() && "an OpenGL object outlived its context");
}

void setLabel(unsigned kind, unsigned name, std::string_view label) {
#if defined(GL_KHR_debug)
  if (glad_glObjectLabel != nullptr) glObjectLabel(kind, name, static_cast<GLsizei>(label.size()), label.data());
#else
  // Core 3.3 as we generate it has no labels.
  static_cast<void>(kind), static_cast<void>(name), static_cast<void>(label);
#endif
}

}  // namespace dateline::gl
