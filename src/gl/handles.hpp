// OpenGL objects that free themselves: move-only, made and freed with a current context of the same thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gl/object.hpp"

namespace dateline::gl {

/// How often the data of a buffer changes.
enum class Usage { Static, Dynamic, Stream };

/// Vertices, indices or uniform blocks.
class Buffer : public Object<Buffer> {
 public:
  enum class Kind { Vertices, Indices, Uniforms };

  explicit Buffer(Kind kind);
  Buffer(Kind kind, std::span<const std::byte> data, Usage usage) : Buffer(kind) { upload(data, usage); }

  void bind() const;
  /// Replaces all data.
  void upload(std::span<const std::byte> data, Usage usage);
  /// Overwrites a part of what was uploaded.
  void update(std::size_t offsetBytes, std::span<const std::byte> data);
  std::size_t sizeBytes() const { return m_sizeBytes; }

  static void destroy(unsigned name);
  static constexpr unsigned labelKind = 0x82E0;  // GL_BUFFER

 private:
  unsigned m_target;
  std::size_t m_sizeBytes = 0;
};

/// How the fields of vertices lie in a buffer.
class VertexArray : public Object<VertexArray> {
 public:
  enum class Type { Float, UnsignedByte, UnsignedShort, UnsignedInt };
  /// One field of a vertex. `normalised` maps integers to 0 … 1; without it they arrive as floats of their value.
  struct Attribute {
    unsigned location = 0;
    int components = 1;
    Type type = Type::Float;
    bool normalised = false;
    std::size_t offsetBytes = 0;
    unsigned divisor = 0;  ///< 1: one value an instance
  };

  VertexArray();
  void bind() const;
  static void unbind();
  /// Reads `attributes` from `buffer`, `strideBytes` a vertex. Binds the array.
  void attach(const Buffer& buffer, std::size_t strideBytes, std::span<const Attribute> attributes);
  /// Draws take their indices from here. Binds the array.
  void attachIndices(const Buffer& buffer);

  static void destroy(unsigned name);
  static constexpr unsigned labelKind = 0x8074;  // GL_VERTEX_ARRAY
};

/// A texture of two dimensions.
class Texture : public Object<Texture> {
 public:
  enum class Format { Grey8, Rgba8, SrgbRgba8 };
  enum class Filter { Nearest, Linear, Mipmaps };
  enum class Wrap { Clamp, Repeat };

  /// Memory without content.
  Texture(Format format, int widthPx, int heightPx, Filter filter = Filter::Linear, Wrap wrap = Wrap::Clamp);

  void bind(unsigned unit) const;
  /// Rows from `y` on, as wide as the texture; the first row of `pixels` is row `y`.
  void upload(int y, int rows, std::span<const std::uint8_t> pixels);
  /// After all uploads of a texture with mipmaps.
  void makeMipmaps();

  int widthPx() const { return m_widthPx; }
  int heightPx() const { return m_heightPx; }

  static void destroy(unsigned name);
  static constexpr unsigned labelKind = 0x1702;  // GL_TEXTURE

 private:
  Format m_format;
  int m_widthPx;
  int m_heightPx;
};

}  // namespace dateline::gl
