// Steps of a briefing: taken from a view, proposed from a dossier, and read back as filters and time.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "dossier/model.hpp"
#include "session/apply.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// What a step filters by: its `filters` and, from the state's first day on, `until`. What the file says wrongly lets
/// all pass.
struct StepSift {
  Filters filters;
  TimeSift time;
};
StepSift siftOf(const State& state, const dossier::Step& step);

/// The present view, selection, filters, time and theme as a step; without texts.
dossier::Step stepOfView(const State& state);

/// A first storyboard out of what the dossier itself says: overview, each event site by time, flows, claims that
/// disagree, sources. Empty for a dossier without markers.
std::vector<dossier::Step> proposedSteps(const State& state, const Services& services);

/// The word of the file format for a theme, and back; nothing for another word.
std::string_view wordOf(ThemeId theme);
std::optional<ThemeId> themeFrom(std::string_view word);

}  // namespace dateline::session
