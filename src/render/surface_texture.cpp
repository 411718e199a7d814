#include "render/surface_texture.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::render {

void SurfaceTexture::show(gl::Texture::Format format, int widthPx, int heightPx, std::span<const std::uint8_t> pixels,
                          float north, float south) {
  // Two rows more for the filter.
  const int first = std::clamp(static_cast<int>(std::floor(north * static_cast<float>(heightPx))) - 2, 0, heightPx - 1);
  const int end =
      std::clamp(static_cast<int>(std::ceil(south * static_cast<float>(heightPx))) + 2, first + 1, heightPx);
  const bool covered = m_texture != nullptr && m_pixels == pixels.data() && m_heightPx == heightPx &&
                       m_firstRow <= first && first < end && end <= m_firstRow + m_rows;
  if (covered) return;
  m_pixels = pixels.data();
  m_heightPx = heightPx;
  m_firstRow = first;
  m_rows = end - first;
  m_texture =
      std::make_unique<gl::Texture>(format, widthPx, m_rows, gl::Texture::Filter::Linear, gl::Texture::Wrap::Repeat);
  const std::size_t rowBytes = pixels.size() / static_cast<std::size_t>(heightPx);
  m_texture->upload(
      0, m_rows,
      pixels.subspan(static_cast<std::size_t>(first) * rowBytes, static_cast<std::size_t>(m_rows) * rowBytes));
}

void SurfaceTexture::use(const gl::Program& program) const {
  m_texture->bind(0);
  const auto rows = static_cast<float>(m_rows);
  // v becomes v · first + second; half a pixel is kept from either end, where the texture would repeat.
  program.set("u_rows",
              std::array<float, 2>{static_cast<float>(m_heightPx) / rows, -static_cast<float>(m_firstRow) / rows});
  program.set("u_lastRow", std::array<float, 2>{0.5F / rows, 1 - 0.5F / rows});
}

}  // namespace dateline::render
