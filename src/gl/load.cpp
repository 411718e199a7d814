#include "gl/load.hpp"

#include <glad/gl.h>

#include "base/error.hpp"

namespace dateline::gl {

void load(FunctionFinder find) {
  const int version = gladLoadGL(find);
  if (version == 0 || GLAD_VERSION_MAJOR(version) * 10 + GLAD_VERSION_MINOR(version) < 33) {
    throw base::SystemError("the graphics driver has no OpenGL 3.3", "",
                            "update the driver, or use Mesa's software renderer with LIBGL_ALWAYS_SOFTWARE=1");
  }
}

}  // namespace dateline::gl
