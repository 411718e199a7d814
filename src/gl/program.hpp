// A vertex and a fragment shader linked, from the files of shaders/ that the build embedded into the program.
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gl/object.hpp"

namespace dateline::gl {

/// A shader's text with the name that errors show.
struct ShaderText {
  std::string_view fileName;
  std::string_view text;
};

/// The embedded file "name.vert" or "name.frag"; asserts that it exists.
ShaderText embeddedShader(std::string_view fileName);

class Program : public Object<Program> {
 public:
  /// NAME.vert and NAME.frag of shaders/, or another's .vert.
  static Program named(std::string_view name, std::string_view vertex = {});
  /// Throws SystemError with "file:line" and the driver's words when a shader does not compile.
  Program(const ShaderText& vertex, const ShaderText& fragment);

  void use() const;

  // Uniforms of the program in use, by name. A name that the linker dropped because nothing reads it is ignored.
  void set(std::string_view uniform, int value) const;
  void set(std::string_view uniform, float value) const;
  void set(std::string_view uniform, std::array<float, 2> value) const;
  void set(std::string_view uniform, std::array<float, 3> value) const;
  void set(std::string_view uniform, std::array<float, 4> value) const;
  /// Several floats, for an array.
  void set(std::string_view uniform, std::span<const float> values) const;
  /// A 3 × 3 matrix, column by column.
  void setMatrix(std::string_view uniform, const std::array<float, 9>& columns) const;

  static void destroy(unsigned name);
  static constexpr unsigned labelKind = 0x82E2;  // GL_PROGRAM

 private:
  int location(std::string_view uniform) const;

  std::vector<std::pair<std::string, int>> m_locations;  ///< of all uniforms in use; few, so a list
};

}  // namespace dateline::gl
