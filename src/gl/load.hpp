// Loads OpenGL's functions for the context that is current: once after a context is made, by whoever made it.
#pragma once

namespace dateline::gl {

using ProcAddress = void (*)();
/// What EGL and GLFW offer to find a function by name.
using ProcLoader = ProcAddress (*)(const char* name);

/// False when the current context has less than OpenGL 3.3.
bool loadFunctions(ProcLoader loader);

}  // namespace dateline::gl
