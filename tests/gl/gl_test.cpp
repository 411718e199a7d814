// Handles, programs and pixels, drawn offscreen.
#include <glad/gl.h>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "gl/embedded_shaders.hpp"
#include "gl/framebuffer.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"
#include "shell/egl_context.hpp"

using namespace dateline;

namespace {

constexpr gl::ShaderText corner{"corner.vert",
                                "layout(location = 0) in vec2 place;\n"
                                "void main() { gl_Position = vec4(place, 0.0, 1.0); }\n"};
constexpr gl::ShaderText flat{"flat.frag",
                              "uniform vec4 colour;\nout vec4 result;\nvoid main() { result = colour; }\n"};

}  // namespace

TEST_CASE("a triangle in the upper left corner comes back in the upper left corner") {
  const shell::OffscreenContext context;
  const gl::Framebuffer target(40, 80);  // more rows than are read at once
  const gl::Program program(corner, flat);
  const std::array<float, 6> places{-1, 1, -1, -1, 1, 1};
  const gl::Buffer buffer(gl::Buffer::Kind::Vertices, std::as_bytes(std::span(places)), gl::Usage::Static);
  gl::VertexArray vertices;
  const std::array attributes{gl::VertexArray::Attribute{.location = 0, .components = 2}};
  vertices.attach(buffer, 2 * sizeof(float), attributes);

  target.bind();
  glClearColor(0, 0, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  program.use();
  program.set("colour", std::array<float, 4>{1, 0, 0, 1});
  glDrawArrays(GL_TRIANGLES, 0, 3);
  const image::Picture picture = gl::readPixels(target);
  CHECK(picture.at(1, 1) == std::array<std::uint8_t, 4>{255, 0, 0, 255});
  CHECK(picture.at(38, 78) == std::array<std::uint8_t, 4>{0, 0, 255, 255});
  std::vector<std::uint8_t> rows;
  gl::readRows(target, [&](std::span<std::uint8_t> row) { rows.insert(rows.end(), row.begin(), row.end()); });
  CHECK(rows == picture.rgba);
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a shader that does not compile names its file and line") {
  const shell::OffscreenContext context;
  const gl::ShaderText broken{"broken.frag", "out vec4 result;\n\nvoid main() { result = nothing; }\n"};
  try {
    const gl::Program program(corner, broken);
    FAIL("compiled");
  } catch (const base::SystemError& error) {
    CHECK(error.where() == "shaders/broken.frag:3");
  }
}

TEST_CASE("every shader of the program compiles and links") {
  const shell::OffscreenContext context;
  for (const gl::ShaderText& shader : gl::embeddedShaders()) {
    if (!shader.fileName.ends_with(".vert")) continue;
    CAPTURE(std::string(shader.fileName));
    CHECK_NOTHROW(gl::Program::named(shader.fileName.substr(0, shader.fileName.size() - 5)));
  }
}

TEST_CASE("samples are resolved") {
  const shell::OffscreenContext context;
  const gl::Framebuffer samples(16, 16, 4);
  const gl::Framebuffer resolved(16, 16);
  samples.bind();
  glClearColor(0, 1, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  samples.resolveInto(resolved);
  CHECK(gl::readPixels(resolved).at(8, 8) == std::array<std::uint8_t, 4>{0, 255, 0, 255});
}

TEST_CASE("handles move and are freed once") {
  const shell::OffscreenContext context;
  gl::Texture first(gl::Texture::Format::Grey8, 8, 8);
  const unsigned name = first.name();
  {
    const gl::Texture second(std::move(first));
    CHECK(second.name() == name);
    CHECK(glIsTexture(name) == GL_TRUE);
  }
  CHECK(glIsTexture(name) == GL_FALSE);
}

TEST_CASE("a context works after another one is gone") {
  const shell::OffscreenContext context;
  { const shell::OffscreenContext other; }
  context.makeCurrent();
  CHECK(gl::contextIsCurrent());
  CHECK_NOTHROW(gl::Framebuffer(8, 8));
}
