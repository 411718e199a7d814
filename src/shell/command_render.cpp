#include <future>
#include <memory>
#include <optional>

#include "base/file.hpp"
#include "gl/draw.hpp"
#include "gl/framebuffer.hpp"
#include "shell/app.hpp"
#include "shell/commands.hpp"
#include "shell/engine.hpp"
#include "shell/offscreen_stage.hpp"
#include "shell/picture_state.hpp"
#include "shell/view_request.hpp"

namespace dateline::shell {

namespace {

void drawWindow(const Engine& engine, session::State state, const RenderOptions& options, const gl::Framebuffer& target,
                base::Timings& timings) {
  App app(engine, std::move(state), options.size);
  app.show(options);
  timings.mark("build interface");
  app.settle(target.name());
}

}  // namespace

int runRender(const RenderOptions& options, const CommonOptions& common, base::Timings& timings) {
  const Engine engine;
  text::Atlas atlas = text::Atlas::open(engine.glyphs(), engine.fonts());
  timings.mark("open data");
  std::future<std::unique_ptr<OffscreenStage>> coming =
      startStage(options.size, options.what == RenderWhat::Map ? &atlas : nullptr);
  session::State state = pictureState(options, common.language, engine.services(), timings);
  timings.mark("load dossier");
  const bool isMap = options.what == RenderWhat::Map;
  frame::Frame map;
  if (isMap) {
    applyViewRequest(state, options, engine.services());
    map = pictureFrame(engine, state, atlas);
    engine.basemap().forgetRead();
    timings.mark("build frame");
  }
  std::unique_ptr<OffscreenStage> stage = coming.get();
  stage->context.makeCurrent();
  timings.mark("wait for OpenGL");
  if (isMap) {
    stage->renderer->draw(map, {.framebuffer = stage->target.name(), .keepsGround = false});
  } else {
    drawWindow(engine, std::move(state), options, stage->target, timings);
  }
  gl::finish();
  timings.mark("draw");
  base::writeFileAtomically(options.output, pngOf(stage->target, options.vision));
  timings.mark("write PNG");
  // The system takes back at once what the driver frees piece by piece.
  if (common.endsProcess) static_cast<void>(stage.release());
  return 0;
}

}  // namespace dateline::shell
