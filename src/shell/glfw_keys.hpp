// GLFW's keys by the names that session::Key uses.
#pragma once
#include <string>

namespace dateline::shell {

/// "A", "F11", "Home": letters as they are printed on this keyboard. Empty for keys without a name, and for signs.
std::string keyName(int glfwKey, int scancode);

/// Signs lie elsewhere on every keyboard, behind Shift or not: they are named by what was typed. "Plus", "Question";
/// empty for every other character.
std::string signName(char32_t typed);

}  // namespace dateline::shell
