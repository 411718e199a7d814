// A picture to draw into without a window, and how it comes back to memory.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "gl/handles.hpp"
#include "gl/object.hpp"
#include "image/picture.hpp"

namespace dateline::gl {

/// Pixels that are not a texture: colours with several samples, or a mask.
class Renderbuffer : public Object<Renderbuffer> {
 public:
  /// Colour with `samples` a pixel (as many as the machine has, if it has fewer).
  Renderbuffer(int widthPx, int heightPx, int samples);
  /// A mask: a byte a pixel.
  Renderbuffer(int widthPx, int heightPx);

  static void destroy(unsigned name);
  static constexpr unsigned labelKind = 0x8D41;  // GL_RENDERBUFFER
};

/// A framebuffer with one colour picture: a texture, or with samples > 1 a renderbuffer to be resolved into a texture.
class Framebuffer : public Object<Framebuffer> {
 public:
  /// Throws SystemError when the machine cannot make one of this size.
  Framebuffer(int widthPx, int heightPx, int samples = 1);
  /// One sample a pixel, with room for a mask (Masking): what a ground is drawn into.
  static Framebuffer withMask(int widthPx, int heightPx);

  /// Draws go here; sets the viewport to all of it.
  void bind() const;
  /// Copies the colours into `target`, which has the same size and one sample. Leaves `target` bound.
  void resolveInto(const Framebuffer& target) const;

  int widthPx() const { return m_widthPx; }
  int heightPx() const { return m_heightPx; }
  /// The colours, when there is one sample a pixel.
  const Texture& texture() const { return *m_texture; }

  static void destroy(unsigned name);
  static constexpr unsigned labelKind = 0x8D40;  // GL_FRAMEBUFFER

 private:
  void check() const;

  int m_widthPx;
  int m_heightPx;
  std::optional<Texture> m_texture;
  std::optional<Renderbuffer> m_samples;
  std::optional<Renderbuffer> m_mask;
};

/// The bound framebuffer's pixels, first row at the top; x and y count from its bottom left corner as OpenGL does.
/// Colours come as they stand there: a picture that was blended with premultiplied alpha over an opaque ground is
/// right.
image::Picture readPixels(int x, int y, int widthPx, int heightPx);

/// All pixels of a framebuffer with one sample.
image::Picture readPixels(const Framebuffer& framebuffer);

/// The same a row at a time from the top, four bytes a pixel: what is written as it is read need not be held whole.
void readRows(const Framebuffer& framebuffer, const std::function<void(std::span<std::uint8_t> rgba)>& row);

}  // namespace dateline::gl
