#include "gl/load.hpp"

#include <glad/gl.h>

namespace dateline::gl {

bool loadFunctions(ProcLoader loader) {
  return gladLoadGL(loader) >= GLAD_MAKE_VERSION(3, 3);
}

}  // namespace dateline::gl
