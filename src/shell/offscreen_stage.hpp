// What pictures are drawn with where there is no window: a context, a framebuffer and a renderer, made on a thread of
// their own while the map is built.
#pragma once
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "geo/camera.hpp"
#include "gl/framebuffer.hpp"
#include "image/colour_vision.hpp"
#include "render/renderer.hpp"
#include "shell/egl_context.hpp"
#include "text/atlas.hpp"

namespace dateline::shell {

struct OffscreenStage {
  explicit OffscreenStage(geo::Viewport size) : target(gl::Framebuffer::withMask(size.widthPx, size.heightPx)) {}
  ~OffscreenStage() { context.makeCurrent(); }  // what is in it is freed on this thread, which need not have had it
  OffscreenStage(const OffscreenStage&) = delete;
  OffscreenStage& operator=(const OffscreenStage&) = delete;

  OffscreenContext context;
  gl::Framebuffer target;
  std::optional<render::Renderer> renderer;  ///< of a map; the window has its own
};

/// Makes the stage on another thread: the driver needs as long to start and to compile as the map to be built. The
/// context is current on neither thread when it comes. Whoever waits gets what went wrong. With an atlas, which
/// outlives the stage, it has a renderer.
std::future<std::unique_ptr<OffscreenStage>> startStage(geo::Viewport size, const text::Atlas* atlas);

/// The PNG of what was drawn, as other eyes would see it where that is asked for.
std::string pngOf(const gl::Framebuffer& target, const std::optional<image::ColourVision>& vision = {});

}  // namespace dateline::shell
