#include "gl/program.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cassert>
#include <cctype>

#include "base/error.hpp"
#include "gl/embedded_shaders.hpp"

namespace dateline::gl {
namespace {

class Shader : public Object<Shader> {
 public:
  explicit Shader(GLenum kind) : Object(glCreateShader(kind)) {}
  static void destroy(unsigned name) { glDeleteShader(name); }
  [[maybe_unused]] static constexpr unsigned labelKind = 0x82E1;  // GL_SHADER
};

/// The line in a driver's message: Mesa says "0:12(5): error", others "0(12) : error" or "ERROR: 0:12:".
std::string lineIn(std::string_view log) {
  for (std::size_t i = 0; i + 2 < log.size(); ++i) {
    if (log[i] != '0' || (log[i + 1] != ':' && log[i + 1] != '(')) continue;
    std::size_t end = i + 2;
    while (end < log.size() && std::isdigit(static_cast<unsigned char>(log[end])) != 0) ++end;
    if (end > i + 2) return std::string(log.substr(i + 2, end - i - 2));
  }
  return "?";
}

std::string firstLine(std::string_view log) {
  return std::string(log.substr(0, log.find('\n')));
}

Shader compiled(GLenum kind, const ShaderText& shader) {
  Shader object(kind);
  // The files leave the version to us; the line keeps their own count.
  constexpr std::string_view version = "#version 330 core\n#line 1\n";
  const std::array<const GLchar*, 2> texts{version.data(), shader.text.data()};
  const std::array<GLint, 2> lengths{static_cast<GLint>(version.size()), static_cast<GLint>(shader.text.size())};
  glShaderSource(object.name(), 2, texts.data(), lengths.data());
  glCompileShader(object.name());
  GLint ok = GL_FALSE;
  glGetShaderiv(object.name(), GL_COMPILE_STATUS, &ok);
  if (ok == GL_TRUE) return object;
  std::string log(4096, '\0');
  GLsizei size = 0;
  glGetShaderInfoLog(object.name(), static_cast<GLsizei>(log.size()), &size, log.data());
  log.resize(static_cast<std::size_t>(size));
  throw base::SystemError({"OpenGL does not take a shader ({})", {firstLine(log)}},
                          "shaders/" + std::string(shader.fileName) + ":" + lineIn(log),
                          "update the graphics driver, or report this");
}

}  // namespace

ShaderText embeddedShader(std::string_view fileName) {
  const auto shaders = embeddedShaders();
  const auto found = std::find_if(shaders.begin(), shaders.end(),
                                  [&](const ShaderText& shader) { return shader.fileName == fileName; });
  assert(found != shaders.end() && "no such file in shaders/");
  return *found;
}

Program Program::named(std::string_view name, std::string_view vertex) {
  const std::string shape(vertex.empty() ? name : vertex);
  Program program(embeddedShader(shape + ".vert"), embeddedShader(std::string(name) + ".frag"));
  program.label(name);
  return program;
}

Program::Program(const ShaderText& vertex, const ShaderText& fragment) : Object(glCreateProgram()) {
  const Shader vertexShader = compiled(GL_VERTEX_SHADER, vertex);
  const Shader fragmentShader = compiled(GL_FRAGMENT_SHADER, fragment);
  glAttachShader(name(), vertexShader.name());
  glAttachShader(name(), fragmentShader.name());
  glLinkProgram(name());
  glDetachShader(name(), vertexShader.name());
  glDetachShader(name(), fragmentShader.name());
  GLint ok = GL_FALSE;
  glGetProgramiv(name(), GL_LINK_STATUS, &ok);
  if (ok != GL_TRUE) {
    std::string log(4096, '\0');
    GLsizei size = 0;
    glGetProgramInfoLog(name(), static_cast<GLsizei>(log.size()), &size, log.data());
    log.resize(static_cast<std::size_t>(size));
    throw base::SystemError({"OpenGL does not take a shader ({})", {firstLine(log)}},
                            "shaders/" + std::string(vertex.fileName) + " + " + std::string(fragment.fileName),
                            "update the graphics driver, or report this");
  }
  GLint count = 0;
  glGetProgramiv(name(), GL_ACTIVE_UNIFORMS, &count);
  for (GLint i = 0; i < count; ++i) {
    std::array<GLchar, 256> text{};
    GLint size = 0;
    GLenum type = 0;
    glGetActiveUniform(name(), static_cast<GLuint>(i), static_cast<GLsizei>(text.size()), nullptr, &size, &type,
                       text.data());
    std::string uniform(text.data());
    const int place = glGetUniformLocation(name(), uniform.c_str());
    if (uniform.ends_with("[0]")) uniform.resize(uniform.size() - 3);
    m_locations.emplace_back(std::move(uniform), place);
  }
}

void Program::use() const {
  glUseProgram(name());
}

int Program::location(std::string_view uniform) const {
  const auto found =
      std::find_if(m_locations.begin(), m_locations.end(), [&](const auto& entry) { return entry.first == uniform; });
  return found == m_locations.end() ? -1 : found->second;
}

void Program::set(std::string_view uniform, int value) const {
  glUniform1i(location(uniform), value);
}

void Program::set(std::string_view uniform, float value) const {
  glUniform1f(location(uniform), value);
}

void Program::set(std::string_view uniform, std::array<float, 2> value) const {
  glUniform2fv(location(uniform), 1, value.data());
}

void Program::set(std::string_view uniform, std::array<float, 3> value) const {
  glUniform3fv(location(uniform), 1, value.data());
}

void Program::set(std::string_view uniform, std::array<float, 4> value) const {
  glUniform4fv(location(uniform), 1, value.data());
}

void Program::set(std::string_view uniform, std::span<const float> values) const {
  glUniform1fv(location(uniform), static_cast<GLsizei>(values.size()), values.data());
}

void Program::setMatrix(std::string_view uniform, const std::array<float, 9>& columns) const {
  glUniformMatrix3fv(location(uniform), 1, GL_FALSE, columns.data());
}

void Program::destroy(unsigned name) {
  glDeleteProgram(name);
}

}  // namespace dateline::gl
