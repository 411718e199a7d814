// GLFW's key codes as the names that session::Key and recordings use.
#pragma once
#include <string>

namespace dateline::shell {

/// "A", "7", "F11", "Home", "Plus" …; empty for keys that nothing is bound to.
std::string keyName(int glfwKey);

}  // namespace dateline::shell
