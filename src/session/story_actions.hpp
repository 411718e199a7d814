// Actions about the briefing: its steps, and presenting them.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "session/stage.hpp"

namespace dateline::session {

struct ShowStoryboard {
  bool open = true;
};
/// The present view becomes a step behind the chosen one.
struct AddStep {};
/// The present view, filters and selection instead of a step's.
struct RetakeStep {
  std::size_t step = 0;
};
struct MoveStep {
  std::size_t step = 0;
  std::size_t to = 0; /* its number afterwards */
};
struct DuplicateStep {
  std::size_t step = 0;
};
struct RemoveStep {
  std::size_t step = 0;
};
/// What is not given stays as it is.
struct EditStep {
  std::size_t step = 0;
  std::optional<std::string> title = {};
  std::optional<std::string> caption = {};
  std::optional<std::string> notes = {};
};
/// Chooses a step, and shows at the desk what it shows.
struct GoToStep {
  std::size_t step = 0;
};
/// A first storyboard out of the dossier, behind the steps that there are.
struct ProposeSteps {};

/// To the stage; proposes a storyboard where the dossier has none.
struct Present {
  std::size_t step = 0;
};
struct LeaveStage {};
/// The next step, or those before; nothing at either end.
struct StepOnStage {
  int by = 1;
};
struct JumpOnStage {
  std::size_t step = 0;
};
/// A digit of the step that JumpToTyped goes to; 'x' takes the last one back.
struct TypeOnStage {
  char digit = '0';
};
struct JumpToTyped {};
struct SetStageScreen {
  StageScreen screen = StageScreen::Map;
};
struct SetSpotlight {
  bool on = true;
};
struct ShowNotes {
  bool on = true;
};
struct ShowPresenter {
  bool on = true;
};
struct PlayBriefing {
  bool on = true;
};
/// The quotes of a place, large; of none: the map again.
struct QuotePlace {
  std::string place;
};

}  // namespace dateline::session
