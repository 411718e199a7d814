#include "render/logo_painter.hpp"

#include "gl/draw.hpp"

namespace dateline::render {
namespace {

std::vector<std::uint8_t> premultiplied(const image::Picture& picture) {
  std::vector<std::uint8_t> rgba = picture.rgba;
  for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
    for (std::size_t channel = 0; channel < 3; ++channel) {
      rgba[i + channel] = static_cast<std::uint8_t>(rgba[i + channel] * rgba[i + 3] / 255);
    }
  }
  return rgba;
}

}  // namespace

LogoPainter::LogoPainter() : m_program(gl::Program::named("logo")) {}

void LogoPainter::show(const std::shared_ptr<const image::Picture>& picture) {
  if (picture == m_shown && m_texture) return;
  m_texture.emplace(gl::Texture::Format::Rgba8, picture->widthPx, picture->heightPx, gl::Texture::Filter::Mipmaps);
  m_texture->upload(0, picture->heightPx, premultiplied(*picture));
  m_texture->makeMipmaps();
  m_shown = picture;
}

void LogoPainter::paint(const std::vector<frame::PlacedPicture>& pictures, const std::array<float, 2>& sizePx) {
  for (const frame::PlacedPicture& placed : pictures) {
    if (!placed.picture || placed.picture->rgba.empty()) continue;
    show(placed.picture);
    m_program.use();
    m_program.set("u_sizePx", sizePx);
    m_program.set("u_box",
                  std::array<float, 4>{static_cast<float>(placed.box.left), static_cast<float>(placed.box.top),
                                       static_cast<float>(placed.box.right), static_cast<float>(placed.box.bottom)});
    m_program.set("u_picture", 0);
    m_texture->bind(0);
    m_layout.bind();
    gl::drawQuads(1);
  }
}

}  // namespace dateline::render
