// The filters of an event set, below the map: its types as switches, and its events by time with a range to draw.
#pragma once
#include <memory>
#include <optional>

#include "events/sifted.hpp"
#include "ui/context.hpp"

namespace dateline::ui {

class EventPanel {
 public:
  void draw(const Context& context);

 private:
  void drawTypes(const Context& context, ImVec2 at, float width) const;
  void drawChart(const Context& context, ImVec2 from, ImVec2 to);
  void brush(const Context& context, ImVec2 from, ImVec2 to);

  std::shared_ptr<const events::EventSet> m_set;  ///< that the bins are of
  events::TimeBins m_bins;
  std::optional<float> m_brushFrom;  ///< where a range began to be drawn, pixels
};

/// What the pointer is on: how many events of which types, or the one event; beside the pointer.
void drawEventHint(const Context& context);

/// "5 January 2022" or "5 January 2022, 13:45" of a moment in UTC.
std::string sayMoment(std::int64_t seconds, bool withClock, base::Language language);

}  // namespace dateline::ui
