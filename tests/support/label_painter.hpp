// Draws set lines with halo and fill through sdf_text: what the renderer does with a frame's labels, in its simplest
// form.
#pragma once
#include <glad/gl.h>

#include <array>
#include <vector>

#include "gl/framebuffer.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"
#include "text/quads.hpp"

namespace dateline::test {

using Colour = std::array<std::uint8_t, 4>;

class LabelPainter {
 public:
  explicit LabelPainter(const text::Atlas& atlas)
      : m_program(gl::Program::named("sdf_text")),
        m_texture(gl::Texture::Format::Grey8, atlas.widthPx(), atlas.heightPx()),
        m_buffer(gl::Buffer::Kind::Vertices),
        m_indices(gl::Buffer::Kind::Indices) {
    const int bakedRows = static_cast<int>(atlas.bakedPixels().size()) / atlas.widthPx();
    m_texture.upload(0, bakedRows, atlas.bakedPixels());
    if (atlas.heightPx() > bakedRows) {
      m_texture.upload(bakedRows, atlas.heightPx() - bakedRows, atlas.dynamicPixels());
    }
    using Type = gl::VertexArray::Type;
    const std::array<gl::VertexArray::Attribute, 4> attributes{
        {{.location = 0, .components = 2, .offsetBytes = offsetof(Vertex, xPx)},
         {.location = 1, .components = 2, .type = Type::UnsignedShort, .offsetBytes = offsetof(Vertex, texelX)},
         {.location = 2,
          .components = 4,
          .type = Type::UnsignedByte,
          .normalised = true,
          .offsetBytes = offsetof(Vertex, colour)},
         {.location = 3, .components = 3, .offsetBytes = offsetof(Vertex, shape)}}};
    m_vertices.attach(m_buffer, sizeof(Vertex), attributes);
    m_vertices.attachIndices(m_indices);
  }

  /// Adds a line whose pen starts at (xPx, baselinePx).
  void add(const text::Atlas& atlas, const text::ShapedText& line, float xPx, float baselinePx, float sizePx,
           Colour fill, Colour halo, float haloPx) {
    const float scale = text::pxPerTexel(atlas, sizePx);
    const float growPx = text::inkGrowPx(sizePx);
    if (haloPx > 0) append(m_halos, atlas, line, {xPx, baselinePx, sizePx}, halo, {scale, haloPx, edgePx});
    append(m_fills, atlas, line, {xPx, baselinePx, sizePx}, fill, {scale, growPx, edgePx});
  }

  void draw(const text::Atlas& atlas, const gl::Framebuffer& target) {
    std::vector<Vertex> all = m_halos;
    all.insert(all.end(), m_fills.begin(), m_fills.end());
    std::vector<std::uint32_t> indices;
    for (std::uint32_t first = 0; first < all.size(); first += 4) {
      for (const std::uint32_t corner : {0U, 1U, 2U, 2U, 1U, 3U}) indices.push_back(first + corner);
    }
    gl::VertexArray::unbind();
    m_buffer.upload(std::as_bytes(std::span(all)), gl::Usage::Stream);
    m_vertices.bind();
    m_indices.upload(std::as_bytes(std::span(indices)), gl::Usage::Stream);
    target.bind();
    m_program.use();
    m_texture.bind(0);
    m_program.set("atlas", 0);
    m_program.set("spreadPx", atlas.spreadPx());
    m_program.set("atlasPx", std::array{static_cast<float>(atlas.widthPx()), static_cast<float>(atlas.heightPx())});
    m_program.set("targetPx", std::array{static_cast<float>(target.widthPx()), static_cast<float>(target.heightPx())});
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(indices.size()), GL_UNSIGNED_INT, nullptr);
    glDisable(GL_BLEND);
  }

 private:
  struct Vertex {
    float xPx, yPx;
    std::uint16_t texelX, texelY;
    Colour colour;
    std::array<float, 3> shape;
  };

  static constexpr float edgePx = 1;

  struct Place {
    float xPx, baselinePx, sizePx;
  };

  static void append(std::vector<Vertex>& vertices, const text::Atlas& atlas, const text::ShapedText& line,
                     const Place& place, Colour colour, std::array<float, 3> shape) {
    std::vector<text::GlyphQuad> quads;
    text::appendQuads(atlas, line, place.xPx, place.baselinePx, place.sizePx, quads, shape[1] + edgePx / 2);
    for (const text::GlyphQuad& quad : quads) {
      const auto right = static_cast<std::uint16_t>(quad.texels.x + quad.texels.width);
      const auto bottom = static_cast<std::uint16_t>(quad.texels.y + quad.texels.height);
      vertices.push_back({quad.leftPx, quad.topPx, quad.texels.x, quad.texels.y, colour, shape});
      vertices.push_back({quad.rightPx, quad.topPx, right, quad.texels.y, colour, shape});
      vertices.push_back({quad.leftPx, quad.bottomPx, quad.texels.x, bottom, colour, shape});
      vertices.push_back({quad.rightPx, quad.bottomPx, right, bottom, colour, shape});
    }
  }

  gl::Program m_program;
  gl::Texture m_texture;
  gl::VertexArray m_vertices;
  gl::Buffer m_buffer;
  gl::Buffer m_indices;
  std::vector<Vertex> m_halos;
  std::vector<Vertex> m_fills;
};

}  // namespace dateline::test
