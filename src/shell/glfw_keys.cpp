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
    {GLFW_KEY_SPACE, "Space"},
    {GLFW_KEY_ESCAPE, "Escape"},
    {GLFW_KEY_ENTER, "Enter"},
    {GLFW_KEY_KP_ENTER, "Enter"},
    {GLFW_KEY_TAB, "Tab"},
    {GLFW_KEY_BACKSPACE, "Backspace"},
    {GLFW_KEY_INSERT, "Insert"},
    {GLFW_KEY_DELETE, "Delete"},
    {GLFW_KEY_RIGHT, "Right"},
    {GLFW_KEY_LEFT, "Left"},
    {GLFW_KEY_DOWN, "Down"},
    {GLFW_KEY_UP, "Up"},
    {GLFW_KEY_PAGE_UP, "PageUp"},
    {GLFW_KEY_PAGE_DOWN, "PageDown"},
    {GLFW_KEY_HOME, "Home"},
    {GLFW_KEY_END, "End"},
    {GLFW_KEY_EQUAL, "Plus"},
    {GLFW_KEY_KP_ADD, "Plus"},
    {GLFW_KEY_MINUS, "Minus"},
    {GLFW_KEY_KP_SUBTRACT, "Minus"},
    {GLFW_KEY_LEFT_BRACKET, "LeftBracket"},
    {GLFW_KEY_RIGHT_BRACKET, "RightBracket"},
    {GLFW_KEY_SLASH, "Slash"},
    {GLFW_KEY_COMMA, "Comma"},
    {GLFW_KEY_PERIOD, "Period"},
};

}  // namespace

std::string keyName(int glfwKey) {
  if (glfwKey >= GLFW_KEY_A && glfwKey <= GLFW_KEY_Z)
    return std::string(1, static_cast<char>('A' + glfwKey - GLFW_KEY_A));
  if (glfwKey >= GLFW_KEY_0 && glfwKey <= GLFW_KEY_9)
    return std::string(1, static_cast<char>('0' + glfwKey - GLFW_KEY_0));
  if (glfwKey >= GLFW_KEY_F1 && glfwKey <= GLFW_KEY_F12) return "F" + std::to_string(glfwKey - GLFW_KEY_F1 + 1);
  const auto* found = std::find_if(std::begin(namedKeys), std::end(namedKeys),
                                   [glfwKey](const Named& named) { return named.key == glfwKey; });
  return found == std::end(namedKeys) ? std::string() : found->name;
}

}  // namespace dateline::shell
