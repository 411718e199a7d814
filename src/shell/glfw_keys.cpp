#include "shell/glfw_keys.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <iterator>

namespace dateline::shell {

namespace {

struct Named {
  int key;
  const char* name;
};

constexpr Named namedKeys[] = {
    {GLFW_KEY_SPACE, "Space"},    {GLFW_KEY_ESCAPE, "Escape"},
    {GLFW_KEY_ENTER, "Enter"},    {GLFW_KEY_KP_ENTER, "Enter"},
    {GLFW_KEY_TAB, "Tab"},        {GLFW_KEY_BACKSPACE, "Backspace"},
    {GLFW_KEY_INSERT, "Insert"},  {GLFW_KEY_DELETE, "Delete"},
    {GLFW_KEY_RIGHT, "Right"},    {GLFW_KEY_LEFT, "Left"},
    {GLFW_KEY_DOWN, "Down"},      {GLFW_KEY_UP, "Up"},
    {GLFW_KEY_PAGE_UP, "PageUp"}, {GLFW_KEY_PAGE_DOWN, "PageDown"},
    {GLFW_KEY_HOME, "Home"},      {GLFW_KEY_END, "End"},
};

bool isLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

std::string keyName(int glfwKey, int scancode) {
  if (glfwKey >= GLFW_KEY_A && glfwKey <= GLFW_KEY_Z) {
    // GLFW names keys by where they lie on an American keyboard; a person means what is printed on theirs. Keyboards
    // without Latin letters keep GLFW's.
    const char* printed = glfwGetKeyName(glfwKey, scancode);
    const bool latin = printed != nullptr && isLetter(printed[0]) && printed[1] == '\0';
    const char letter = latin ? printed[0] : static_cast<char>('A' + glfwKey - GLFW_KEY_A);
    return std::string(1, static_cast<char>(letter >= 'a' ? letter - 'a' + 'A' : letter));
  }
  if (glfwKey >= GLFW_KEY_0 && glfwKey <= GLFW_KEY_9)
    return std::string(1, static_cast<char>('0' + glfwKey - GLFW_KEY_0));
  if (glfwKey >= GLFW_KEY_F1 && glfwKey <= GLFW_KEY_F12) return "F" + std::to_string(glfwKey - GLFW_KEY_F1 + 1);
  const auto* found = std::find_if(std::begin(namedKeys), std::end(namedKeys),
                                   [glfwKey](const Named& named) { return named.key == glfwKey; });
  return found == std::end(namedKeys) ? std::string() : found->name;
}

std::string signName(char32_t typed) {
  switch (typed) {
    case U'+':
    case U'=':
      return "Plus";
    case U'-':
      return "Minus";
    case U'[':
      return "LeftBracket";
    case U']':
      return "RightBracket";
    case U'.':
      return "Period";
    case U',':
      return "Comma";
    case U'?':
      return "Question";
    default:
      return {};
  }
}

}  // namespace dateline::shell
