#include "gl/draw.hpp"

#include <glad/gl.h>

namespace dateline::gl {

void setBlend(Blend blend) {
  if (blend == Blend::Replace) {
    glDisable(GL_BLEND);
    return;
  }
  glEnable(GL_BLEND);
  glBlendEquation(blend == Blend::Darken ? GL_MIN : blend == Blend::Lighten ? GL_MAX : GL_FUNC_ADD);
  if (blend == Blend::Over) glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  if (blend == Blend::Multiply2) glBlendFuncSeparate(GL_DST_COLOR, GL_SRC_COLOR, GL_ZERO, GL_ONE);
}

void setMasking(Masking masking) {
  if (masking == Masking::Off) {
    glDisable(GL_STENCIL_TEST);
    return;
  }
  glEnable(GL_STENCIL_TEST);
  const bool writes = masking == Masking::Write;
  glStencilFunc(writes ? GL_ALWAYS : GL_EQUAL, 1, 1);
  glStencilOp(GL_KEEP, GL_KEEP, writes ? GL_REPLACE : GL_KEEP);
}

void clearMask() {
  glClearStencil(0);
  glClear(GL_STENCIL_BUFFER_BIT);
}

bool hasMask() {
  GLint framebuffer = 0;
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &framebuffer);
  if (framebuffer == 0) return false;  // the window's: the ground is not drawn into it
  GLint kind = GL_NONE;
  glGetFramebufferAttachmentParameteriv(GL_DRAW_FRAMEBUFFER, GL_STENCIL_ATTACHMENT,
                                        GL_FRAMEBUFFER_ATTACHMENT_OBJECT_TYPE, &kind);
  return kind != GL_NONE;
}

void drawInto(unsigned framebuffer, int x, int y, int widthPx, int heightPx) {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
  glViewport(x, y, widthPx, heightPx);
}

void clipTo(int x, int y, int widthPx, int heightPx) {
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, widthPx, heightPx);
}

void clipOff() {
  glDisable(GL_SCISSOR_TEST);
}

void clear(std::array<float, 4> rgba) {
  glClearColor(rgba[0], rgba[1], rgba[2], rgba[3]);
  glClear(GL_COLOR_BUFFER_BIT);
}

void finish() {
  glFinish();
}

void submit() {
  glFlush();
}

void drawTriangles(std::size_t firstVertex, std::size_t vertexCount) {
  glDrawArrays(GL_TRIANGLES, static_cast<GLint>(firstVertex), static_cast<GLsizei>(vertexCount));
}

void drawIndexedTriangles(std::size_t indexCount, IndexType type) {
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(indexCount),
                 type == IndexType::UnsignedShort ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT, nullptr);
}

void drawQuads(std::size_t instanceCount) {
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(instanceCount));
}

void scalePixels(unsigned from, const Rectangle& source, unsigned to, const Rectangle& target) {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  glBlitFramebuffer(source.x, source.y, source.x + source.widthPx, source.y + source.heightPx, target.x, target.y,
                    target.x + target.widthPx, target.y + target.heightPx, GL_COLOR_BUFFER_BIT, GL_LINEAR);
  glBindFramebuffer(GL_FRAMEBUFFER, to);
}

void copyPixels(unsigned from, int fromX, int fromY, unsigned to, int toX, int toY, int widthPx, int heightPx) {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  glBlitFramebuffer(fromX, fromY, fromX + widthPx, fromY + heightPx, toX, toY, toX + widthPx, toY + heightPx,
                    GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, to);
}

}  // namespace dateline::gl
