// The draw calls and the little state around them, so that OpenGL's header stays in this folder.
#pragma once
#include <array>
#include <cstddef>

namespace dateline::gl {

/// How a fragment meets what is there.
enum class Blend {
  Replace,
  Over,       ///< premultiplied alpha
  Multiply2,  ///< 2 · source · destination: a half changes nothing
  Darken,     ///< the lesser of both, channel by channel
  Lighten     ///< the greater
};

void setBlend(Blend blend);

/// Which pixels a draw may change, where the framebuffer has a mask.
enum class Masking {
  Off,    ///< all
  Write,  ///< all; each becomes part of the mask
  Within  ///< those of the mask
};

void setMasking(Masking masking);
/// Leaves no pixel in the mask, within the clip rectangle.
void clearMask();
/// The bound framebuffer has a mask.
bool hasMask();

/// Draws go to this framebuffer (0: the window's), into this rectangle of it, from its bottom left corner.
void drawInto(unsigned framebuffer, int x, int y, int widthPx, int heightPx);

/// Fragments outside the rectangle are dropped until clipOff().
void clipTo(int x, int y, int widthPx, int heightPx);
void clipOff();

/// Fills the clip rectangle, or all of the framebuffer; 0 to 1.
void clear(std::array<float, 4> rgba);

/// The bound vertex array's triangles.
void drawTriangles(std::size_t firstVertex, std::size_t vertexCount);
enum class IndexType { UnsignedShort, UnsignedInt };
void drawIndexedTriangles(std::size_t indexCount, IndexType type);
/// A quad of four vertices without buffers of its own (gl_VertexID 0 to 3, a strip), once an instance.
void drawQuads(std::size_t instanceCount);

/// Has the driver begin with what was drawn so far: software rasterisers fill pixels on other threads meanwhile.
void submit();

/// Waits until everything is drawn.
void finish();

/// A rectangle of a framebuffer, pixels from its bottom left corner.
struct Rectangle {
  int x = 0;
  int y = 0;
  int widthPx = 0;
  int heightPx = 0;
};
/// Copies pixels between framebuffers, larger or smaller, smoothly.
void scalePixels(unsigned from, const Rectangle& source, unsigned to, const Rectangle& target);

/// Copies pixels one to one between framebuffers; both rectangles have the same size.
void copyPixels(unsigned from, int fromX, int fromY, unsigned to, int toX, int toY, int widthPx, int heightPx);

}  // namespace dateline::gl
