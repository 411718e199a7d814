// The steps of a briefing as pictures: each step's state, its map, what is drawn of it without a window.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/timings.hpp"
#include "frame/builder.hpp"
#include "report/briefing.hpp"
#include "shell/engine.hpp"
#include "shell/offscreen_stage.hpp"
#include "shell/options.hpp"
#include "text/atlas.hpp"

namespace dateline::shell {

class StepPictures {
 public:
  /// Opens the dossier; pictures have the options' size. Throws UsageError for a dossier without a briefing.
  StepPictures(const Engine& engine, text::Atlas& atlas, const BriefOptions& options, base::Language language,
               base::Timings& timings);

  std::size_t count() const { return m_state.dossier().briefing.size(); }
  /// The words of all steps, each with what stands behind its map.
  report::Briefing briefing();

  /// The map of a step without its words, which stand beside it.
  frame::Frame map(std::size_t step);
  std::string mapPng(std::size_t step);

  /// The step as it stands on a stage: with headline, caption and source line.
  std::string stagePng(std::size_t step);
  /// How many seconds a step takes to come on.
  double entranceSeconds(std::size_t step) const;
  /// The pixels of a step so many seconds after it began to come on: rows from the top, four bytes each.
  std::vector<std::uint8_t> stagePixels(std::size_t step, double seconds);

 private:
  session::State staged(std::size_t step) const;
  session::State mapState(std::size_t step) const;
  session::State themed(session::State state) const;
  const gl::Framebuffer& draw(const frame::Frame& frame);

  const Engine& m_engine;
  text::Atlas& m_atlas;
  RenderOptions m_options;
  session::State m_state;
  frame::Builder m_builder;
  std::unique_ptr<OffscreenStage> m_stage;  ///< made when the first picture is drawn
};

}  // namespace dateline::shell
