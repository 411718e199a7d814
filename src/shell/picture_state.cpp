#include "shell/picture_state.hpp"

#include <algorithm>

#include "frame/builder.hpp"
#include "frame/stage_set.hpp"
#include "shell/event_request.hpp"

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

}  // namespace

session::State pictureState(const RenderOptions& options, base::Language language, const session::Services& services,
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
  if (options.file) state.file = *options.file;
  if (options.theme) state.theme = *options.theme;
  applyEventRequest(state, options.events);
  state.layers.localNames = options.localNames;
  state.uiScale = scaleFor(options);
  return state;
}

frame::Frame pictureFrame(const Engine& engine, const session::State& state, text::Atlas& atlas) {
  frame::Builder builder(engine.basemap(), atlas);
  return pictureFrame(builder, state);
}

frame::Frame pictureFrame(frame::Builder& builder, const session::State& state, bool titled) {
  if (state.stage) return builder.build(state, frame::stageFurnishing(state));
  frame::Furnishing furnishing;
  furnishing.title = titled;
  furnishing.scale = state.uiScale;
  return builder.build(state, furnishing);
}

}  // namespace dateline::shell
