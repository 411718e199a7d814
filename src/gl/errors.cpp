#include "gl/errors.hpp"

#include <glad/gl.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace dateline::gl {

void endOnErrors() {
  const char* wish = std::getenv("DATELINE_GL_ERRORS");
  if (wish == nullptr || std::string_view(wish) != "fatal") return;
  const GLenum error = glGetError();
  if (error == GL_NO_ERROR) return;
  std::fprintf(stderr, "OpenGL error 0x%04X in this context\n", error);
  std::abort();
}

}  // namespace dateline::gl
