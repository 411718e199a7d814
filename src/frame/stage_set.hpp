// What stands around the map before a room: headline, caption and source line as a news graphic has them, and what may
// lie over it: a quote, notes, a number being typed.
#pragma once
#include "frame/builder.hpp"
#include "frame/sheet.hpp"

namespace dateline::frame {

/// How the picture of a state on stage is furnished: the same in the window, in pictures and in films. Its state comes
/// from session::stagedAt() or stagedDuring().
Furnishing stageFurnishing(const session::State& state);

/// A screen that is black or white; nothing while the map is shown.
std::optional<Frame> blankStage(const session::State& state);

/// Before the legend looks for its place.
void addStageSet(Sheet& sheet);

/// The line of a classification or an embargo along the upper edge; returns its height, 0 without one.
double addBanner(Sheet& sheet);

}  // namespace dateline::frame
