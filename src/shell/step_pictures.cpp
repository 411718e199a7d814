#include "shell/step_pictures.hpp"

#include <set>

#include "base/error.hpp"
#include "frame/stage_set.hpp"
#include "report/figure_text.hpp"
#include "session/shown.hpp"
#include "session/stage_view.hpp"
#include "shell/picture_state.hpp"

namespace dateline::shell {

namespace {

RenderOptions renderOptionsOf(const BriefOptions& options) {
  RenderOptions render;
  render.file = options.file;
  render.size = options.size;
  render.theme = options.theme;
  render.crs = options.crs;
  render.scale = options.scale;
  return render;
}

/// What the step is about: the passages of the chosen place that pass the step's filters, or of all places in sight.
std::vector<report::Citation> citationsOf(const session::State& state, const dossier::Step& step,
                                          const frame::Frame& map) {
  const std::shared_ptr<const session::Shown> shown = session::shownOf(state);
  std::vector<report::Citation> citations;
  std::set<std::string> told;
  for (const dossier::Place* place : report::visiblePlaces(state.dossier(), map)) {
    if (!step.select.empty() && place->id != step.select) continue;
    for (report::Citation& citation : report::citationsOf(state.dossier(), *place, state.language)) {
      if (!shown->showsPassage(citation.passage) || !told.insert(citation.passage).second) continue;
      citations.push_back(std::move(citation));
    }
  }
  return citations;
}

}  // namespace

StepPictures::StepPictures(const Engine& engine, text::Atlas& atlas, const BriefOptions& options,
                           base::Language language, base::Timings& timings)
    : m_engine(engine),
      m_atlas(atlas),
      m_options(renderOptionsOf(options)),
      m_state(pictureState(m_options, language, engine.services(), timings)),
      m_builder(engine.basemap(), atlas) {
  if (count() == 0) {
    throw base::UsageError("the dossier has no briefing", options.file ? options.file->string() : "brief",
                           "add its steps to the dossier first");
  }
}

/// A theme that was asked for is that of all steps.
session::State StepPictures::themed(session::State state) const {
  if (m_options.theme) state.theme = *m_options.theme;
  return state;
}

session::State StepPictures::staged(std::size_t step) const {
  return themed(session::stagedAt(m_state, step, m_options.size, m_engine.services()));
}

/// What the step shows, in the whole of the picture: no words stand above and below.
session::State StepPictures::mapState(std::size_t step) const {
  session::State state = staged(step);
  state.stage.reset();
  state.insets = m_state.insets;
  const session::View view = session::viewOfStep(state, state.dossier().briefing[step], m_engine.services());
  state.projection = view.projection;
  state.camera = view.camera;
  return state;
}

report::Briefing StepPictures::briefing() {
  report::Briefing briefing;
  briefing.language = m_state.language;
  for (std::size_t i = 0; i < count(); ++i) {
    const session::State state = mapState(i);
    const frame::Frame map = pictureFrame(m_builder, state, false);
    const report::FigureText text = report::figureText(state, map);
    const dossier::Step& step = state.dossier().briefing[i];
    briefing.title = text.title;
    briefing.source = text.source;
    briefing.steps.push_back({step.title, step.caption, step.notes, text.description, citationsOf(state, step, map)});
  }
  return briefing;
}

frame::Frame StepPictures::map(std::size_t step) {
  return pictureFrame(m_builder, mapState(step), false);
}

const gl::Framebuffer& StepPictures::draw(const frame::Frame& frame) {
  if (m_stage == nullptr) {
    m_stage = startStage(m_options.size, &m_atlas).get();
    m_stage->context.makeCurrent();
  }
  m_stage->renderer->draw(frame, {.framebuffer = m_stage->target.name(), .keepsGround = false});
  return m_stage->target;
}

std::string StepPictures::mapPng(std::size_t step) {
  return pngOf(draw(map(step)));
}

std::string StepPictures::stagePng(std::size_t step) {
  const session::State state = staged(step);
  return pngOf(draw(m_builder.build(state, frame::stageFurnishing(state))));
}

double StepPictures::entranceSeconds(std::size_t step) const {
  return session::entranceSeconds(m_state, step, m_options.size, m_engine.services());
}

std::vector<std::uint8_t> StepPictures::stagePixels(std::size_t step, double seconds) {
  const session::State state =
      themed(session::stagedDuring(m_state, step, seconds, m_options.size, m_engine.services()));
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(m_options.size.widthPx) * static_cast<std::size_t>(m_options.size.heightPx) *
                 4);
  gl::readRows(draw(m_builder.build(state, frame::stageFurnishing(state))),
               [&pixels](std::span<std::uint8_t> row) { pixels.insert(pixels.end(), row.begin(), row.end()); });
  return pixels;
}

}  // namespace dateline::shell
