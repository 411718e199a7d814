// The state in which a step of the briefing stands on a stage: what is presented, and what pictures of steps are made
// of.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>

#include "session/apply.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// What presenting puts aside.
struct BeforeStage {
  View view;
  std::optional<geo::ProjectionKind> projectionKind;
  bool viewIsFitted = false;
  geo::Viewport viewport;
  geo::InsetsPx insets;
  ThemeId theme = ThemeId::Paper;
  Filters filters;
  TimeSift time;
  Focus selection;
  EventFocus events;
  bool fullScreen = false;
  bool reducedMotion = false;
};

/// A step of the briefing on a stage of this size, arrived and grown. A frame::Builder with frame::stageFurnishing()
/// makes its picture. Throws UsageError for a step that the briefing does not have.
State stagedAt(const State& state, std::size_t step, const geo::Viewport& stage, const Services& services);

/// The same, `seconds` after it came on from the step before (the first one: from everything at once).
State stagedDuring(const State& state, std::size_t step, double seconds, const geo::Viewport& stage,
                   const Services& services);
/// How many seconds that takes.
double entranceSeconds(const State& state, std::size_t step, const geo::Viewport& stage, const Services& services);

/// On stage: another step comes on, with its flight; `jumps`: without.
void enterStep(State& state, std::size_t step, bool jumps, const Services& services);

/// The view that a step asks for, in the state's projection and the free part of its viewport.
View viewOfStep(const State& state, const dossier::Step& step, const Services& services);

/// The logo that the dossier names, read from beside its file; nothing when it names none or it cannot be read.
std::shared_ptr<const image::Picture> logoOf(const State& state);
/// What stands on every picture: a classification, an embargo; empty when the dossier names none.
std::string bannerOf(const dossier::Dossier& dossier);

}  // namespace dateline::session
