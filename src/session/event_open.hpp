// Opening event sets, and what their first view shows.
#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "dossier/model.hpp"
#include "events/event_set.hpp"
#include "geo/lonlat.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// True for the endings of event sets (.csv, .tsv).
bool isEventFile(const std::filesystem::path& path);

/// The points that a first view of a set must show: where its events are, but for a few that lie far from all others.
std::vector<geo::LonLat> eventExtentPoints(const events::EventSet& set);

/// The events that are meant: one, those of a cell, or all where nothing is.
events::Range rangeOf(const events::EventSet& set, const EventFocus& focus);

/// What was left out of a set, in one sentence; nothing when all rows could be used.
std::optional<Notice> noticeOf(const events::EventSet& set);

/// Shows a set with everything in it.
void showEvents(State& state, std::shared_ptr<const events::EventSet> set);

}  // namespace dateline::session
