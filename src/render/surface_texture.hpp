// A picture of the whole Earth as a texture of the rows that a view needs: copying all of it would take longer than
// drawing the view.
#pragma once
#include <cstdint>
#include <memory>
#include <span>

#include "gl/handles.hpp"
#include "gl/program.hpp"

namespace dateline::render {

class SurfaceTexture {
 public:
  /// `pixels` outlive the texture or are shown anew; rows from the north. What lies between two heights (0 at the north
  /// pole, 1 at the south) will be read.
  void show(gl::Texture::Format format, int widthPx, int heightPx, std::span<const std::uint8_t> pixels, float north,
            float south);
  /// Binds it to unit 0 and tells a program (of relief.vert) where its rows lie.
  void use(const gl::Program& program) const;

 private:
  std::unique_ptr<gl::Texture> m_texture;
  const std::uint8_t* m_pixels = nullptr;
  int m_heightPx = 1;
  int m_firstRow = 0;
  int m_rows = 0;
};

}  // namespace dateline::render
