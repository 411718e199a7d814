#include <algorithm>
#include <future>
#include <memory>
#include <optional>

#include "base/file.hpp"
#include "gl/draw.hpp"
#include "gl/framebuffer.hpp"
#include "image/png.hpp"
#include "session/open.hpp"
#include "shell/app.hpp"
#include "shell/commands.hpp"
#include "shell/egl_context.hpp"
#include "shell/engine.hpp"
#include "shell/event_request.hpp"
#include "shell/view_request.hpp"

namespace dateline::shell {

namespace {

constexpr double titleHeightPx = 96;  ///< of the title's box with the marker that stands below it, at scale 1

constexpr double eventLegendPx = 250;  ///< how wide the legend of events is, about, at scale 1

/// Type and markers of a picture grow with it, so that a figure looks the same at every size.
double scaleFor(const RenderOptions& options) {
  if (options.scale > 0) return options.scale;
  const double fit = std::min(options.size.widthPx / 1600.0, options.size.heightPx / 900.0);
  return options.what == RenderWhat::Map ? std::clamp(fit, 0.75, 6.0) : std::clamp(fit, 1.0, 4.0);
}

session::Opened load(const RenderOptions& options, base::Language language, const session::Services& services,
                     base::Timings& timings) {
  if (!options.file) return session::builtInDossier(language, services);
  article::LoadOptions load;
  load.published = options.published;
  return session::open({*options.file}, load, services, [&](const char* stage) { timings.mark(stage); });
}

session::State stateFor(const RenderOptions& options, base::Language language, const session::Services& services,
                        base::Timings& timings) {
  // Furniture stands in the corners of a map picture, the title along its top: places keep clear of both, and their
  // names have room beside them.
  const double margin = 0.05 * std::min(options.size.widthPx, options.size.heightPx);
  const bool titled = options.what == RenderWhat::Map;
  const double title = titled ? titleHeightPx * scaleFor(options) : 0;
  session::Opened opened = load(options, language, services, timings);
  // Events lie anywhere: their legend would hide some. A wide picture has room for it beside them.
  const double beside = 1.5 * margin + eventLegendPx * scaleFor(options);
  const bool hasRoom = titled && opened.events && beside < 0.3 * options.size.widthPx;
  const geo::InsetsPx insets{margin * 1.5, std::max(margin, title), hasRoom ? beside : margin * 1.5, margin};
  session::State state = session::startState(std::move(opened), services, language, options.size, insets, options.crs);
  if (options.theme) state.theme = *options.theme;
  applyEventRequest(state, options.events);
  state.layers.localNames = options.localNames;
  state.uiScale = scaleFor(options);
  return state;
}

/// What a picture is drawn with.
struct Stage {
  explicit Stage(geo::Viewport size) : target(gl::Framebuffer::withMask(size.widthPx, size.heightPx)) {}
  ~Stage() { context.makeCurrent(); }  // what is in it is freed on this thread, which need not have had it
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  OffscreenContext context;
  gl::Framebuffer target;
  std::optional<render::Renderer> renderer;  ///< of a map; the window has its own
};

/// Makes the stage on another thread: the driver needs as long to start and to compile as the map to be built. The
/// context is current on neither thread when it comes. Whoever waits gets what went wrong.
std::future<std::unique_ptr<Stage>> startStage(const RenderOptions& options, const text::Atlas& atlas) {
  return std::async(std::launch::async, [&options, &atlas] {
    auto stage = std::make_unique<Stage>(options.size);
    if (options.what == RenderWhat::Map) {
      stage->renderer.emplace(atlas);
      stage->renderer->warmUp({.framebuffer = stage->target.name()}, options.size);
    }
    stage->context.release();
    return stage;
  });
}

frame::Frame buildMap(const Engine& engine, const session::State& state, text::Atlas& atlas) {
  frame::Builder builder(engine.basemap(), atlas);
  frame::Furnishing furnishing;
  furnishing.title = true;
  furnishing.scale = state.uiScale;
  return builder.build(state, furnishing);
}

void drawWindow(const Engine& engine, session::State state, const RenderOptions& options, const gl::Framebuffer& target,
                base::Timings& timings) {
  App app(engine, std::move(state), options.size);
  app.show(options);
  timings.mark("build interface");
  app.settle(target.name());
}

std::string pngOf(const gl::Framebuffer& target, const std::optional<image::ColourVision>& vision) {
  image::PngWriter png(target.widthPx(), target.heightPx(), image::PngChannels::Rgb);
  gl::readRows(target, [&](std::span<std::uint8_t> row) {
    if (vision) image::showAsSeenWith(*vision, row);
    png.addRow(row);
  });
  return png.finish();
}

}  // namespace

int runRender(const RenderOptions& options, const CommonOptions& common, base::Timings& timings) {
  const Engine engine;
  text::Atlas atlas = text::Atlas::open(engine.glyphs(), engine.fonts());
  timings.mark("open data");
  std::future<std::unique_ptr<Stage>> coming = startStage(options, atlas);
  session::State state = stateFor(options, common.language, engine.services(), timings);
  timings.mark("load dossier");
  const bool isMap = options.what == RenderWhat::Map;
  frame::Frame map;
  if (isMap) {
    applyViewRequest(state, options, engine.services());
    map = buildMap(engine, state, atlas);
    engine.basemap().forgetRead();
    timings.mark("build frame");
  }
  std::unique_ptr<Stage> stage = coming.get();
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
