// The steps of a briefing as pictures: each step's state, its map, what is drawn of it without a window.
#pragma once
#include <future>
#include <memory>
#include <string>

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
  /// The map of a step without a title, which stands beside it.
  frame::Frame map(std::size_t step);
  /// The words of all steps, each with what stands behind its map.
  report::Briefing briefing();
  /// The PNG of a step's map.
  std::string png(std::size_t step);

 private:
  session::State stateOf(std::size_t step) const;

  const Engine& m_engine;
  text::Atlas& m_atlas;
  RenderOptions m_options;
  session::State m_state;
  frame::Builder m_builder;
  std::unique_ptr<OffscreenStage> m_stage;  ///< made when the first picture is drawn
};

}  // namespace dateline::shell
