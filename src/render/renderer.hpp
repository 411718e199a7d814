// Draws a Frame with OpenGL 3.3 into the bound framebuffer. Sees nothing but the Frame and the glyph atlas.
#pragma once
#include <memory>

#include "frame/frame.hpp"
#include "geo/camera.hpp"
#include "text/atlas.hpp"

namespace dateline::render {

/// How a ground is drawn that is not kept sharp at its scale.
enum class Haste {
  None,      ///< at once: the picture is sharp when draw() returns
  Parts,     ///< the kept one is shown larger or smaller while a part is drawn at each draw()
  Movement,  ///< as Parts, but as its scale goes on changing, only when the kept one is too far from it
};

/// Where in the framebuffer the frame goes, pixels from its bottom left corner (OpenGL's way).
struct Target {
  int x = 0;
  int y = 0;
  unsigned framebuffer = 0;  ///< the name of the framebuffer that is drawn into; 0: the window's
  bool keepsGround = true;   ///< false for a single picture: no margin is drawn and nothing kept
  Haste haste = Haste::None;
};

/// Needs a current OpenGL 3.3 core context from its construction to its destruction.
class Renderer {
 public:
  explicit Renderer(const text::Atlas& atlas);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  /// Has the driver compile what pictures need, by drawing one of each thing, of no size, into the target. May run on
  /// another thread than the first draw(), when the context changes hands between them; reads nothing of the atlas that
  /// shaping changes.
  void warmUp(const Target& target, geo::Viewport size);

  /// Uploads what is new, draws the ground into a kept picture with a margin around the view (again only when
  /// Ground::key changes or the view leaves the margin), copies it, and draws the rest over it. Leaves blending and
  /// scissor state as OpenGL's defaults, the target's framebuffer bound.
  void draw(const frame::Frame& frame, const Target& target);

  /// False when the last draw() showed a ground of another scale: draw again.
  bool isSharp() const { return m_sharp; }

 private:
  struct Resources;
  std::unique_ptr<Resources> m_resources;
  bool m_sharp = true;
};

}  // namespace dateline::render
