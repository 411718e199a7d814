#include "gl/framebuffer.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cassert>
#include <string>

#include "base/error.hpp"

namespace dateline::gl {
namespace {

unsigned newRenderbuffer() {
  GLuint name = 0;
  glGenRenderbuffers(1, &name);
  return name;
}

unsigned newFramebuffer() {
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  return name;
}

void flipRows(image::Picture& picture) {
  const auto rowBytes = static_cast<std::ptrdiff_t>(picture.widthPx) * 4;
  for (int top = 0, bottom = picture.heightPx - 1; top < bottom; ++top, --bottom) {
    const auto first = picture.rgba.begin() + top * rowBytes;
    std::swap_ranges(first, first + rowBytes, picture.rgba.begin() + bottom * rowBytes);
  }
}

}  // namespace

Renderbuffer::Renderbuffer(int widthPx, int heightPx, int samples) : Object(newRenderbuffer()) {
  GLint most = 1;
  glGetIntegerv(GL_MAX_SAMPLES, &most);
  glBindRenderbuffer(GL_RENDERBUFFER, name());
  glRenderbufferStorageMultisample(GL_RENDERBUFFER, std::min(samples, most), GL_RGBA8, widthPx, heightPx);
}

Renderbuffer::Renderbuffer(int widthPx, int heightPx) : Object(newRenderbuffer()) {
  glBindRenderbuffer(GL_RENDERBUFFER, name());
  glRenderbufferStorage(GL_RENDERBUFFER, GL_STENCIL_INDEX8, widthPx, heightPx);
}

void Renderbuffer::destroy(unsigned name) {
  glDeleteRenderbuffers(1, &name);
}

Framebuffer::Framebuffer(int widthPx, int heightPx, int samples)
    : Object(newFramebuffer()), m_widthPx(widthPx), m_heightPx(heightPx) {
  glBindFramebuffer(GL_FRAMEBUFFER, name());
  if (samples > 1) {
    m_samples.emplace(widthPx, heightPx, samples);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_samples->name());
  } else {
    m_texture.emplace(Texture::Format::Rgba8, widthPx, heightPx);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture->name(), 0);
  }
  check();
}

Framebuffer Framebuffer::withMask(int widthPx, int heightPx) {
  Framebuffer made(widthPx, heightPx);
  made.m_mask.emplace(widthPx, heightPx);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_STENCIL_ATTACHMENT, GL_RENDERBUFFER, made.m_mask->name());
  made.check();
  return made;
}

void Framebuffer::check() const {
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
    throw base::SystemError({"OpenGL cannot draw a picture of {} × {} pixels here",
                             {std::to_string(m_widthPx), std::to_string(m_heightPx)}},
                            "", "ask for a smaller one");
  }
}

void Framebuffer::bind() const {
  glBindFramebuffer(GL_FRAMEBUFFER, name());
  glViewport(0, 0, m_widthPx, m_heightPx);
}

void Framebuffer::resolveInto(const Framebuffer& target) const {
  assert(target.m_widthPx == m_widthPx && target.m_heightPx == m_heightPx);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.name());
  glBlitFramebuffer(0, 0, m_widthPx, m_heightPx, 0, 0, m_widthPx, m_heightPx, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  target.bind();
}

void Framebuffer::destroy(unsigned name) {
  glDeleteFramebuffers(1, &name);
}

image::Picture readPixels(int x, int y, int widthPx, int heightPx) {
  assert(widthPx > 0 && heightPx > 0);
  image::Picture picture{widthPx, heightPx, {}};
  picture.rgba.resize(static_cast<std::size_t>(widthPx) * static_cast<std::size_t>(heightPx) * 4);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(x, y, widthPx, heightPx, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  flipRows(picture);
  return picture;
}

image::Picture readPixels(const Framebuffer& framebuffer) {
  framebuffer.bind();
  return readPixels(0, 0, framebuffer.widthPx(), framebuffer.heightPx());
}

void readRows(const Framebuffer& framebuffer, const std::function<void(std::span<std::uint8_t> rgba)>& row) {
  constexpr int stripRows = 32;  // a quarter of a megabyte of a screen's width: it stays in the cache
  framebuffer.bind();
  for (int top = framebuffer.heightPx(); top > 0; top -= stripRows) {
    const int rows = std::min(stripRows, top);
    image::Picture strip = readPixels(0, top - rows, framebuffer.widthPx(), rows);
    const std::size_t rowBytes = strip.rgba.size() / static_cast<std::size_t>(rows);
    for (std::span rest(strip.rgba); !rest.empty(); rest = rest.subspan(rowBytes)) row(rest.first(rowBytes));
  }
}

}  // namespace dateline::gl
