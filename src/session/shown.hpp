// What of a dossier passes the filters and the time: places, arrows, passages, and how many of each value.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "session/facts.hpp"
#include "session/sift.hpp"
#include "session/timeline.hpp"

namespace dateline::session {

struct State;

struct Shown {
  std::shared_ptr<const Facts> facts;
  Filters filters;
  TimeSift time;

  /// Places that would be drawn and have a passage that passes, with those of their passages only.
  dossier::SharedList<dossier::Place> places;
  std::vector<std::uint32_t> indexOf;  ///< of each in the dossier's places
  std::vector<dossier::Flow> flows;    ///< drawn ones with a passage that passes
  std::vector<bool> passes;            ///< by the passages' index

  std::size_t placesDrawn = 0;  ///< without any filter
  std::size_t passagesShown = 0;
  /// Passages with each value of each facet, under all other filters.
  std::array<std::vector<std::uint32_t>, facetCount> counts;
  Timeline timeline;

  const dossier::Dossier& dossier() const { return facts->dossier(); }
  bool isSifted() const { return filters.any() || time.any(); }
  std::size_t placesHidden() const { return placesDrawn - places.size(); }
  std::size_t passagesHidden() const { return facts->passages() - passagesShown; }
  bool showsPlace(std::string_view id) const;
  bool showsPassage(std::string_view id) const;
};

Shown sift(std::shared_ptr<const Facts> facts, const Filters& filters, const TimeSift& time);

/// What the state shows: kept in it by apply(), made anew for a state that was put together otherwise.
std::shared_ptr<const Shown> shownOf(const State& state);

}  // namespace dateline::session
