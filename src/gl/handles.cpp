#include "gl/handles.hpp"

#include <glad/gl.h>

#include <cassert>

namespace dateline::gl {
namespace {

template <typename Generate>
unsigned generated(Generate generate) {
  GLuint name = 0;
  generate(1, &name);
  assert(name != 0);
  return name;
}

GLenum targetOf(Buffer::Kind kind) {
  switch (kind) {
    case Buffer::Kind::Vertices:
      return GL_ARRAY_BUFFER;
    case Buffer::Kind::Indices:
      return GL_ELEMENT_ARRAY_BUFFER;
    case Buffer::Kind::Uniforms:
      return GL_UNIFORM_BUFFER;
  }
  return GL_ARRAY_BUFFER;
}

GLenum usageOf(Usage usage) {
  switch (usage) {
    case Usage::Static:
      return GL_STATIC_DRAW;
    case Usage::Dynamic:
      return GL_DYNAMIC_DRAW;
    case Usage::Stream:
      return GL_STREAM_DRAW;
  }
  return GL_STATIC_DRAW;
}

GLenum typeOf(VertexArray::Type type) {
  switch (type) {
    case VertexArray::Type::Float:
      return GL_FLOAT;
    case VertexArray::Type::UnsignedByte:
      return GL_UNSIGNED_BYTE;
    case VertexArray::Type::UnsignedShort:
      return GL_UNSIGNED_SHORT;
    case VertexArray::Type::UnsignedInt:
      return GL_UNSIGNED_INT;
  }
  return GL_FLOAT;
}

struct PixelFormat {
  GLint internal;
  GLenum external;
  std::size_t bytes;
};

PixelFormat formatOf(Texture::Format format) {
  switch (format) {
    case Texture::Format::Grey8:
      return {GL_R8, GL_RED, 1};
    case Texture::Format::Rgba8:
      return {GL_RGBA8, GL_RGBA, 4};
    case Texture::Format::SrgbRgba8:
      return {GL_SRGB8_ALPHA8, GL_RGBA, 4};
  }
  return {GL_RGBA8, GL_RGBA, 4};
}

const void* offsetPointer(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr): OpenGL's way to give an offset
}

}  // namespace

Buffer::Buffer(Kind kind) : Object(generated(glGenBuffers)), m_target(targetOf(kind)) {}

void Buffer::bind() const {
  glBindBuffer(m_target, name());
}

void Buffer::upload(std::span<const std::byte> data, Usage usage) {
  bind();
  glBufferData(m_target, static_cast<GLsizeiptr>(data.size()), data.data(), usageOf(usage));
  m_sizeBytes = data.size();
}

void Buffer::update(std::size_t offsetBytes, std::span<const std::byte> data) {
  assert(offsetBytes + data.size() <= m_sizeBytes);
  bind();
  glBufferSubData(m_target, static_cast<GLintptr>(offsetBytes), static_cast<GLsizeiptr>(data.size()), data.data());
}

void Buffer::destroy(unsigned name) {
  glDeleteBuffers(1, &name);
}

VertexArray::VertexArray() : Object(generated(glGenVertexArrays)) {}

void VertexArray::bind() const {
  glBindVertexArray(name());
}

void VertexArray::unbind() {
  glBindVertexArray(0);
}

void VertexArray::attach(const Buffer& buffer, std::size_t strideBytes, std::span<const Attribute> attributes) {
  bind();
  buffer.bind();
  for (const Attribute& attribute : attributes) {
    glEnableVertexAttribArray(attribute.location);
    glVertexAttribPointer(attribute.location, attribute.components, typeOf(attribute.type),
                          attribute.normalised ? GL_TRUE : GL_FALSE, static_cast<GLsizei>(strideBytes),
                          offsetPointer(attribute.offsetBytes));
    glVertexAttribDivisor(attribute.location, attribute.divisor);
  }
}

void VertexArray::attachIndices(const Buffer& buffer) {
  bind();
  buffer.bind();
}

void VertexArray::destroy(unsigned name) {
  glDeleteVertexArrays(1, &name);
}

Texture::Texture(Format format, int widthPx, int heightPx, Filter filter, Wrap wrap)
    : Object(generated(glGenTextures)), m_format(format), m_widthPx(widthPx), m_heightPx(heightPx) {
  assert(widthPx > 0 && heightPx > 0);
  glBindTexture(GL_TEXTURE_2D, name());
  const GLint magnify = filter == Filter::Nearest ? GL_NEAREST : GL_LINEAR;
  const GLint wrapping = wrap == Wrap::Repeat ? GL_REPEAT : GL_CLAMP_TO_EDGE;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter == Filter::Mipmaps ? GL_LINEAR_MIPMAP_LINEAR : magnify);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, magnify);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, wrapping);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, wrapping);
  const PixelFormat pixels = formatOf(format);
  glTexImage2D(GL_TEXTURE_2D, 0, pixels.internal, widthPx, heightPx, 0, pixels.external, GL_UNSIGNED_BYTE, nullptr);
}

void Texture::bind(unsigned unit) const {
  glActiveTexture(GL_TEXTURE0 + unit);
  glBindTexture(GL_TEXTURE_2D, name());
}

void Texture::upload(int y, int rows, std::span<const std::uint8_t> pixels) {
  const PixelFormat format = formatOf(m_format);
  assert(y >= 0 && rows >= 0 && y + rows <= m_heightPx);
  assert(pixels.size() == static_cast<std::size_t>(m_widthPx) * static_cast<std::size_t>(rows) * format.bytes);
  glBindTexture(GL_TEXTURE_2D, name());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, y, m_widthPx, rows, format.external, GL_UNSIGNED_BYTE, pixels.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void Texture::makeMipmaps() {
  glBindTexture(GL_TEXTURE_2D, name());
  glGenerateMipmap(GL_TEXTURE_2D);
}

void Texture::destroy(unsigned name) {
  glDeleteTextures(1, &name);
}

}  // namespace dateline::gl
